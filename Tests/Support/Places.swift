public import Foundation

/// The root of the repository.
public let repository = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

/// The development data beside the repository; tests of it are skipped where it is absent.
public enum SharedData {
    public static let url = repository.deletingLastPathComponent().appending(path: "shared/data")

    public static var isPresent: Bool { FileManager.default.fileExists(atPath: url.path) }

    public static func path(_ name: String) -> String { url.appending(path: name).path }
}

/// A folder that is gone at the end of the test.
public final class TemporaryFolder {
    public let path: String

    public init() throws {
        path = FileManager.default.temporaryDirectory
            .appending(path: "schoolmap-test-\(UUID().uuidString)").path
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    /// A path in it.
    public func path(_ name: String) -> String { path + "/" + name }

    public func write(_ bytes: [UInt8], _ name: String) throws {
        try Data(bytes).write(to: URL(filePath: path(name)))
    }

    public func write(_ text: String, _ name: String) throws {
        try write(Array(text.utf8), name)
    }

    /// The names in it, sorted.
    public var names: [String] {
        (try? FileManager.default.contentsOfDirectory(atPath: path).sorted()) ?? []
    }
}
