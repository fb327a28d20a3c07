import Foundation
import GRDB

/// What an office keeps across builds: tokens, the audit log and the register of feedback.
///
/// It stands beside the store, readable by its owner only, and may be used by the service and by
/// commands at once. Its calls wait for the disk, and for another program that writes up to five
/// seconds before they throw `OfficeError.busy`. Times are given by whoever calls: ISO 8601, UTC, whole seconds, as in
/// `2026-01-31T08:00:00Z`.
public final class OfficeDatabase: Sendable {
    public let path: String
    private let pool: DatabasePool

    /// Opens the database at a path, and makes it where there is none.
    ///
    /// - Parameter secondsToWait: how long another program may take to write before a call gives up.
    /// - Throws: `OfficeError`.
    public init(path: String, secondsToWait: Double = 5) throws {
        self.path = path
        try Self.makeFile(path)
        pool = try Self.words(path) {
            let pool = try DatabasePool(
                path: path, configuration: Self.configuration(path, secondsToWait))
            try pool.write { try OfficeSchema.migrate($0, path: path) }
            return pool
        }
    }

    private static func configuration(
        _ path: String, _ secondsToWait: Double
    ) -> Configuration {
        var configuration = Configuration()
        configuration.busyMode = .timeout(secondsToWait)
        configuration.maximumReaderCount = 2
        // Before GRDB changes the journal of what may be somebody else's file.
        configuration.prepareDatabase { database in
            guard try OfficeSchema.isOurs(database) else { throw OfficeError(.notOurs, path: path) }
        }
        return configuration
    }

    /// Makes the file for its owner only; SQLite gives the files beside it the same mode.
    ///
    /// A file that is there is not opened: closing it again would take away the locks that another
    /// connection of this process has on it (sqlite.org/howtocorrupt.html, 2.2).
    private static func makeFile(_ path: String) throws {
        let descriptor = open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        if descriptor >= 0 {
            close(descriptor)
        } else if errno != EEXIST {
            throw OfficeError(.notWritable(String(cString: strerror(errno))), path: path)
        } else {
            guard access(path, W_OK) == 0 else {
                throw OfficeError(.notWritable(String(cString: strerror(errno))), path: path)
            }
            // Copied about, it may have become readable to all; who is not its owner leaves it.
            _ = chmod(path, 0o600)
        }
    }

    func read<Value>(_ body: (Database) throws -> Value) throws -> Value {
        try Self.words(path) { try pool.read(body) }
    }

    /// Runs changes as one transaction: all of them are kept, or none.
    func write<Value>(_ body: (Database) throws -> Value) throws -> Value {
        try Self.words(path) { try pool.write(body) }
    }

    /// Gives SQLite's errors the office database's own words.
    private static func words<Value>(_ path: String, _ body: () throws -> Value) throws -> Value {
        do {
            return try body()
        } catch let error as DatabaseError {
            throw OfficeError(code(error), path: path)
        }
    }

    private static func code(_ error: DatabaseError) -> OfficeError.Code {
        switch error.resultCode {
        case .SQLITE_BUSY, .SQLITE_LOCKED: .busy
        case .SQLITE_NOTADB, .SQLITE_CORRUPT: .notOurs
        default: .notWritable(error.message ?? "SQLite \(error.resultCode.rawValue)")
        }
    }
}
