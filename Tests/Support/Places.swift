public import Foundation

/// The root of the repository.
public let repository = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

/// The development data beside the repository; tests of it are skipped where it is absent.
public enum SharedData {
    public static let url = repository.deletingLastPathComponent().appending(path: "shared/data")

    public static var isPresent: Bool { FileManager.default.fileExists(atPath: url.path) }

    public static func path(_ name: String) -> String { url.appending(path: name).path }

    /// Every file below a folder, sorted.
    public static func files(in folder: String) -> [String] {
        let names = FileManager.default.enumerator(atPath: path(folder))
        return (names?.compactMap { $0 as? String } ?? []).sorted().filter {
            var isFolder: ObjCBool = false
            let file = url.appending(path: folder).appending(path: $0).path
            return FileManager.default.fileExists(atPath: file, isDirectory: &isFolder)
                && !isFolder.boolValue
        }
    }
}
