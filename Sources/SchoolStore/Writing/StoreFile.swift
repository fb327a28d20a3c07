import Foundation
import GRDB
public import Schools

/// Writes a new store beside the old one and puts it in its place at the very end.
///
/// The new file is locked while it is written, so that two builds cannot mix, and renamed over
/// the old one when it is complete and on disk. Killed at any moment, the old store is untouched;
/// the unfinished file is taken over by the next build.
public enum StoreFile {
    /// The file that is written until the store at the path is complete.
    public static func unfinishedPath(of path: String) -> String { path + ".building" }

    /// Builds a store at the path; `body` fills it.
    ///
    /// - Parameter catchments: works the layer of catchments out of what `body` wrote, read as a
    ///   finished store; nil for no such layer.
    /// - Throws: `StoreError` where the place cannot be written or another build is at work, and
    ///   whatever the closures throw; the old store stays then.
    public static func write(
        to path: String, _ body: (StoreWriter) throws -> Void,
        catchments: ((SchoolStore) throws -> [CatchmentRecord])? = nil
    ) throws {
        let unfinished = unfinishedPath(of: path)
        let lock = try FileLock(path: unfinished, store: path)
        defer { lock.release() }
        do {
            try fill(unfinished, body)
            if let records = try catchments?(SchoolStore(path: unfinished)), !records.isEmpty {
                try add(records, to: unfinished)
            }
        } catch {
            try? FileManager.default.removeItem(atPath: unfinished)
            throw error
        }
        try lock.synchronise()
        guard rename(unfinished, path) == 0 else {
            throw StoreError(.notWritable(String(cString: strerror(errno))), path: path)
        }
    }

    private static func fill(_ path: String, _ body: (StoreWriter) throws -> Void) throws {
        let queue = try SpatiaLite.open(path, readOnly: false)
        try queue.writeWithoutTransaction { database in
            try SpatiaLite.initialise(database)
            try database.inTransaction {
                let writer = try StoreWriter(database)
                try body(writer)
                try writer.finish()
                return .commit
            }
        }
        try queue.close()
    }

    private static func add(_ records: [CatchmentRecord], to path: String) throws {
        let queue = try SpatiaLite.open(path, readOnly: false)
        try queue.writeWithoutTransaction { database in
            try database.execute(sql: "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF")
            try database.inTransaction {
                try CatchmentWriter(database).write(records)
                return .commit
            }
        }
        try queue.close()
    }
}

/// An exclusive lock on the file that is being written.
private struct FileLock {
    private let descriptor: Int32
    private let store: String

    init(path: String, store: String) throws {
        self.store = store
        descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o644)
        guard descriptor >= 0 else {
            throw StoreError(.notWritable(String(cString: strerror(errno))), path: store)
        }
        do {
            try claim(path)
        } catch {
            close(descriptor)
            throw error
        }
    }

    private func claim(_ path: String) throws {
        guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
            throw StoreError(.busy, path: store)
        }
        // Between opening and locking, the build that held the file may have put it in its place:
        // then this is the finished store and must not be touched.
        var opened = stat()
        var named = stat()
        guard fstat(descriptor, &opened) == 0, stat(path, &named) == 0,
            opened.st_ino == named.st_ino
        else { throw StoreError(.busy, path: store) }
        // What a killed build left behind.
        guard ftruncate(descriptor, 0) == 0 else {
            throw StoreError(.notWritable(String(cString: strerror(errno))), path: store)
        }
    }

    /// Waits until the file is on disk.
    func synchronise() throws {
        guard fsync(descriptor) == 0 else {
            throw StoreError(.notWritable(String(cString: strerror(errno))), path: store)
        }
    }

    func release() { close(descriptor) }
}
