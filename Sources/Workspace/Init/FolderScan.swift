import Foundation

/// Finds the files of a folder that may be sources.
struct FolderScan {
    /// Folders within folders: an office's year within a system within a share.
    private static let depth = 4

    /// The endings of tables.
    static let tableEndings: Set = ["csv", "txt", "tsv", "xlsx", "xlsm", "xls", "ods", "dbf"]
    private static let endings = tableEndings.union([
        "shp", "gpkg", "geojson", "json", "kml", "kmz", "fgb", "zip",
    ])
    /// What the program writes itself.
    private static let own: Set = ["corrections.csv", "proposals.csv", "proposals.xlsx"]

    let directory: String

    /// Paths beside the folder, in order of name.
    func files() -> [String] { files(in: "", depth: Self.depth).sorted() }

    private func files(in folder: String, depth: Int) -> [String] {
        let path = folder.isEmpty ? directory : "\(directory)/\(folder)"
        let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
        let shapes = Set(
            names.filter { $0.lowercased().hasSuffix(".shp") }.map { $0.dropLast(4).lowercased() })
        return names.filter { !$0.hasPrefix(".") && !$0.hasPrefix("~$") }.flatMap { name in
            let relative = folder.isEmpty ? name : "\(folder)/\(name)"
            var isFolder: ObjCBool = false
            let exists = FileManager.default.fileExists(
                atPath: "\(path)/\(name)", isDirectory: &isFolder)
            if exists, isFolder.boolValue {
                return depth > 1 && name != "frozen" ? files(in: relative, depth: depth - 1) : []
            }
            return isCandidate(name, shapes: shapes) ? [relative] : []
        }
    }

    private func isCandidate(_ name: String, shapes: Set<String>) -> Bool {
        let url = URL(fileURLWithPath: name)
        let ending = url.pathExtension.lowercased()
        guard Self.endings.contains(ending), !Self.own.contains(name.lowercased()) else {
            return false
        }
        // The attributes of a shapefile are part of it.
        let stem = url.deletingPathExtension().lastPathComponent.lowercased()
        return ending != "dbf" || !shapes.contains(stem)
    }
}
