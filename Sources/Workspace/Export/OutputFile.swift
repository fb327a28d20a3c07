import Foundation

/// Why something could not be written.
public struct ExportError: Error, Hashable, Sendable {
    public enum Code: Hashable, Sendable {
        /// The store has nothing of that name.
        case layerEmpty(String)
        /// A layer that knows no past.
        case layerOfNow(String)
        /// The text is the system's reason.
        case notWritable(String)
        case formatUnknown(ending: String, supported: [String])
        /// Somebody's work that is not written over.
        case exists
        /// A column that the layer has not.
        case fieldUnknown(String, available: [String])
        /// A column that is for the office only.
        case fieldNotPublic(String)
        /// A layer that is for the office only.
        case layerNotPublic(String)
        /// Another reference system was asked for than the format can have.
        case onlyWGS84
    }

    public let code: Code
    public let path: String

    public init(_ code: Code, path: String) {
        self.code = code
        self.path = path
    }
}

/// A file that appears under its name when it is complete, and not before.
final class OutputFile {
    private let path: String
    private let unfinished: String
    private let handle: FileHandle
    private var isFinished = false

    /// - Throws: `ExportError` where the directory cannot be written.
    init(_ path: String) throws {
        self.path = path
        unfinished = Self.unfinishedPath(of: path)
        guard FileManager.default.createFile(atPath: unfinished, contents: nil),
            let handle = FileHandle(forWritingAtPath: unfinished)
        else {
            throw ExportError(.notWritable(String(cString: strerror(errno))), path: path)
        }
        self.handle = handle
    }

    /// What the file is called before it is complete.
    static func unfinishedPath(of path: String) -> String { path + ".partial" }

    func write(_ bytes: [UInt8]) throws {
        do {
            try handle.write(contentsOf: bytes)
        } catch {
            throw ExportError(.notWritable("\(error)"), path: path)
        }
    }

    /// Puts the file in its place.
    func finish() throws {
        try? handle.close()
        guard rename(unfinished, path) == 0 else {
            throw ExportError(.notWritable(String(cString: strerror(errno))), path: path)
        }
        isFinished = true
    }

    /// - Throws: `ExportError` where there is a file of the name.
    static func checkAbsent(_ path: String) throws {
        guard !FileManager.default.fileExists(atPath: path) else {
            throw ExportError(.exists, path: path)
        }
    }

    /// Writes a whole file at once.
    static func write(_ bytes: [UInt8], to path: String) throws {
        let file = try OutputFile(path)
        try file.write(bytes)
        try file.finish()
    }

    deinit {
        guard !isFinished else { return }
        try? handle.close()
        try? FileManager.default.removeItem(atPath: unfinished)
    }
}
