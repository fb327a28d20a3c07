import Foundation
import GRDB
public import Geo

/// Writes a set of tiles as one SQLite file, which appears under its name when it is complete.
///
/// Source: MBTiles specification 1.3. The same tiles in the same order give the same bytes.
public final class MBTilesFile {
    private let path: String
    private let unfinished: String
    private let queue: DatabaseQueue
    private var isFinished = false

    /// "MPBX", which the specification gives to such files.
    private static let applicationID = 0x4D50_4258

    /// - Throws: `StoreError` where the place cannot be written.
    public init(_ path: String) throws {
        self.path = path
        unfinished = path + ".partial"
        do {
            // What a killed run left behind.
            try? FileManager.default.removeItem(atPath: unfinished)
            queue = try DatabaseQueue(path: unfinished)
            try queue.writeWithoutTransaction { database in
                try database.execute(
                    sql: """
                        PRAGMA page_size = 4096; PRAGMA journal_mode = OFF;
                        PRAGMA synchronous = OFF; PRAGMA locking_mode = EXCLUSIVE;
                        PRAGMA application_id = \(Self.applicationID);
                        CREATE TABLE metadata (name TEXT, value TEXT);
                        CREATE TABLE tiles (
                            zoom_level INTEGER, tile_column INTEGER, tile_row INTEGER,
                            tile_data BLOB);
                        """)
            }
        } catch let error as DatabaseError {
            throw StoreError(.notWritable(error.message ?? "\(error)"), path: path)
        }
    }

    /// Adds tiles, each once in the whole file; their bytes are compressed already.
    ///
    /// - Throws: `StoreError` where they cannot be written.
    public func add(_ tiles: [(address: TileAddress, bytes: [UInt8])]) throws {
        try write { database in
            let insert = try database.cachedStatement(sql: "INSERT INTO tiles VALUES (?, ?, ?, ?)")
            for tile in tiles {
                try insert.execute(arguments: [
                    tile.address.zoom, tile.address.x, tile.address.rowFromSouth,
                    Data(tile.bytes),
                ])
            }
        }
    }

    /// Writes what the tiles are and puts the file in its place.
    ///
    /// - Throws: `StoreError` where that fails; a file of an earlier time stays then.
    public func finish(_ metadata: [(name: String, value: String)]) throws {
        try write { database in
            for entry in metadata {
                try database.execute(
                    sql: "INSERT INTO metadata VALUES (?, ?)", arguments: [entry.name, entry.value])
            }
            try database.execute(
                sql: """
                    CREATE UNIQUE INDEX tile_index
                    ON tiles (zoom_level, tile_column, tile_row)
                    """)
        }
        try queue.close()
        guard rename(unfinished, path) == 0 else {
            throw StoreError(.notWritable(String(cString: strerror(errno))), path: path)
        }
        isFinished = true
    }

    private func write(_ body: (Database) throws -> Void) throws {
        do {
            try queue.write(body)
        } catch let error as DatabaseError {
            throw StoreError(.notWritable(error.message ?? "\(error)"), path: path)
        }
    }

    deinit {
        guard !isFinished else { return }
        try? queue.close()
        try? FileManager.default.removeItem(atPath: unfinished)
    }
}
