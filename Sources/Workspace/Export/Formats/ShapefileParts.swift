import Foundation
import GeoSource

/// A folder beside an output for the files that a driver makes, removed with its owner.
final class UnfinishedFolder {
    let path: String

    /// The path of the folder for an output.
    ///
    /// GDAL takes whatever ends in .zip or .xlsx on the way to a file for an archive.
    static func path(besides output: String) -> String {
        let url = URL(filePath: output)
        let name = url.lastPathComponent.replacing(".", with: "-")
        return url.deletingLastPathComponent().appending(path: name + ".partial").path
    }

    /// - Throws: `ExportError` where the folder cannot be made.
    init(besides output: String) throws {
        path = Self.path(besides: output)
        try? FileManager.default.removeItem(atPath: path)
        guard mkdir(path, 0o777) == 0 else {
            throw ExportError(.notWritable(String(cString: strerror(errno))), path: output)
        }
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    func path(_ name: String) -> String { path + "/" + name }

    /// Puts a finished file in its place.
    func move(_ name: String, to target: String) throws {
        guard rename(path(name), target) == 0 else {
            throw ExportError(.notWritable(String(cString: strerror(errno))), path: target)
        }
    }
}

/// The files that a shapefile is made of.
enum ShapefileFiles {
    /// The shapes last: who waits for them finds all the rest.
    static let endings = ["dbf", "shx", "prj", "cpg", "shp"]

    /// Indexes that ArcView, ArcGIS and QGIS put beside a shapefile; of another one they mislead.
    private static let indexes = [
        "sbn", "sbx", "qix", "fbn", "fbx", "ain", "aih", "atx", "ixs", "mxs",
    ]

    /// The path of a part of the shapefile that ends in `.shp` at `path`.
    static func path(_ ending: String, of path: String) -> String {
        ending == "shp" ? path : String(path.dropLast(3)) + ending
    }

    /// Puts all parts in their places, and takes away what belonged to the one that was there.
    static func move(_ stem: String, from folder: UnfinishedFolder, to path: String) throws {
        for ending in indexes {
            try? FileManager.default.removeItem(atPath: self.path(ending, of: path))
        }
        for ending in endings {
            try folder.move("\(stem).\(ending)", to: self.path(ending, of: path))
        }
    }
}
