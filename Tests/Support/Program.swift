public import Foundation

/// Another program, run to its end.
public struct Program: Sendable {
    public let status: Int32
    public let output: String
    public let messages: String

    /// Runs a program and waits; both streams go through files, so that neither can fill up.
    public init(_ path: String, _ arguments: [String], in folder: String? = nil) throws {
        let scratch = try TemporaryFolder()
        let process = try Self.start(path, arguments, in: folder, scratch: scratch)
        process.waitUntilExit()
        status = process.terminationStatus
        output = try String(contentsOfFile: scratch.path("out"), encoding: .utf8)
        messages = try String(contentsOfFile: scratch.path("err"), encoding: .utf8)
    }

    /// Runs a program without holding up the threads that tasks share: it may be the client of a
    /// server in this process.
    public static func run(_ path: String, _ arguments: [String]) async throws -> Program {
        try await withCheckedThrowingContinuation { continuation in
            Thread.detachNewThread {
                continuation.resume(with: Result { try Program(path, arguments) })
            }
        }
    }

    /// Starts a program and returns without waiting for it.
    public static func start(
        _ path: String, _ arguments: [String], in folder: String? = nil, scratch: TemporaryFolder
    ) throws -> Process {
        try scratch.write("", "out")
        try scratch.write("", "err")
        let process = Process()
        process.executableURL = URL(filePath: path)
        process.arguments = arguments
        process.standardOutput = FileHandle(forWritingAtPath: scratch.path("out"))
        process.standardError = FileHandle(forWritingAtPath: scratch.path("err"))
        process.standardInput = FileHandle.nullDevice
        if let folder { process.currentDirectoryURL = URL(filePath: folder) }
        try process.run()
        return process
    }

    /// Whether a program of the system is installed.
    public static func isInstalled(_ path: String) -> Bool {
        FileManager.default.isExecutableFile(atPath: path)
    }
}
