import Foundation
import Geo
import SchoolStore

/// Where finished tiles go.
protocol TileSink: AnyObject {
    /// Whether tiles are to come compressed.
    var isCompressed: Bool { get }
    func add(_ tiles: [(address: TileAddress, bytes: [UInt8])]) throws
    /// Puts the whole in its place.
    func finish() throws
}

/// One SQLite file.
final class MBTilesSink: TileSink {
    private let file: MBTilesFile
    private let source: TileSource

    init(_ path: String, _ source: TileSource) throws {
        file = try MBTilesFile(path)
        self.source = source
    }

    var isCompressed: Bool { true }

    func add(_ tiles: [(address: TileAddress, bytes: [UInt8])]) throws { try file.add(tiles) }

    func finish() throws { try file.finish(try source.metadata()) }
}

/// A folder of `zoom/x/y.pbf` with `tiles.json` and `style.json`.
///
/// Not compressed: plain hosting would not say that the files are.
final class TileFolder: TileSink {
    private let folder: OutputFolder
    private let source: TileSource
    private let address: String
    private var made: Set<String> = []

    init(_ path: String, _ source: TileSource, address: String?) throws {
        folder = try OutputFolder(path, isOurs: Self.isOurs)
        self.source = source
        self.address = address.map { $0.hasSuffix("/") ? $0 : $0 + "/" } ?? ""
    }

    var isCompressed: Bool { false }

    private static let documents = ["tiles.json", "style.json"]

    /// Whether a folder holds tiles and their documents and nothing else, or nothing at all.
    private static func isOurs(_ path: String) -> Bool {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? ["unreadable"]
        return names.allSatisfy { name in
            let zoom = Int(name).map { (0...TileAddress.zoomLimit).contains($0) } ?? false
            return zoom || documents.contains(name.replacing(".partial", with: ""))
        }
    }

    func add(_ tiles: [(address: TileAddress, bytes: [UInt8])]) throws {
        for tile in tiles {
            let column = "\(folder.unfinished)/\(tile.address.zoom)/\(tile.address.x)"
            if made.insert(column).inserted { try make(column) }
            guard
                FileManager.default.createFile(
                    atPath: "\(column)/\(tile.address.y).pbf", contents: Data(tile.bytes))
            else {
                throw ExportError(.notWritable(String(cString: strerror(errno))), path: folder.path)
            }
        }
    }

    private func make(_ column: String) throws {
        do {
            try FileManager.default.createDirectory(
                atPath: column, withIntermediateDirectories: true)
        } catch {
            throw ExportError(.notWritable(error.localizedDescription), path: folder.path)
        }
    }

    func finish() throws {
        try OutputFile.write(
            try source.tileJSON(tiles: address + "{z}/{x}/{y}.pbf"),
            to: folder.unfinished + "/tiles.json")
        try OutputFile.write(
            try source.style(tileJSON: address + "tiles.json"),
            to: folder.unfinished + "/style.json")
        try folder.finish()
    }
}
