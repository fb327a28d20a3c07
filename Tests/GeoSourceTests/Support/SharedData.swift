import Foundation

/// Real data outside the repository, at `../shared/data` from its root.
enum SharedData {
    static let url = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().appending(path: "shared/data")

    static var isPresent: Bool { FileManager.default.fileExists(atPath: url.path) }

    static func path(_ name: String) -> String { url.appending(path: name).path }

    /// Every file below a folder, sorted.
    static func files(in folder: String) -> [String] {
        let names = FileManager.default.enumerator(atPath: path(folder))
        return (names?.compactMap { $0 as? String } ?? []).sorted().filter {
            var isFolder: ObjCBool = false
            let file = url.appending(path: folder).appending(path: $0).path
            return FileManager.default.fileExists(atPath: file, isDirectory: &isFolder)
                && !isFolder.boolValue
        }
    }
}
