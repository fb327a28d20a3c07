public import Foundation

/// A folder for one test, removed with its owner.
public final class TemporaryFolder: Sendable {
    public let url: URL

    public init() throws {
        url = FileManager.default.temporaryDirectory
            .appending(path: "schoolmap-tests-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(at: url) }

    public var path: String { url.path }

    public func path(_ name: String) -> String { url.appending(path: name).path }

    /// The names in it, sorted.
    public var names: [String] {
        (try? FileManager.default.contentsOfDirectory(atPath: path).sorted()) ?? []
    }

    /// Every file below it with its size, sorted.
    public var listing: [String] {
        let names = FileManager.default.enumerator(atPath: path)?.compactMap { $0 as? String }
        return (names ?? []).sorted().map { name in
            let attributes = try? FileManager.default.attributesOfItem(atPath: self.path(name))
            return "\(name) \(attributes?[.size] ?? 0)"
        }
    }

    /// How many descriptors of this process are open on files in it.
    ///
    /// Others are not counted: tests run beside each other and open their own.
    public var openFiles: Int {
        let numbers = try? FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd")
        return (numbers ?? []).count { number in
            let target = try? FileManager.default.destinationOfSymbolicLink(
                atPath: "/proc/self/fd/\(number)")
            return target?.hasPrefix(path) ?? false
        }
    }

    /// Writes bytes under a name and returns the path.
    @discardableResult
    public func write(_ bytes: [UInt8], _ name: String) throws -> String {
        try Data(bytes).write(to: url.appending(path: name))
        return path(name)
    }

    @discardableResult
    public func write(_ text: String, _ name: String) throws -> String {
        try write(Array(text.utf8), name)
    }

    /// Copies a file or a folder into it and returns the path of the copy.
    @discardableResult
    public func copy(_ source: URL) throws -> String {
        let target = url.appending(path: source.lastPathComponent)
        try FileManager.default.copyItem(at: source, to: target)
        return target.path
    }
}
