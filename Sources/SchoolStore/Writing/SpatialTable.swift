import GRDB
import Geo

/// A table with a geometry column, registered while it is empty and indexed when it is full.
///
/// SpatiaLite's triggers would check and index every row as it comes; the rows here are right by
/// construction and indexed at once, so the triggers are set aside until the end.
struct SpatialTable {
    private let name: String
    private let triggers: [(name: String, sql: String)]
    private var index = RTreeIndex()

    /// Registers the column `geometry` of an empty table and its index.
    init(_ database: Database, table: String, type: String) throws {
        name = table
        let steps = [
            "SELECT RecoverGeometryColumn('\(table)', 'geometry', 4326, '\(type)', 'XY')",
            "SELECT CreateSpatialIndex('\(table)', 'geometry')",
        ]
        for step in steps where try Int.fetchOne(database, sql: step) != 1 {
            throw DatabaseError(message: "SpatiaLite refused: \(step)")
        }
        triggers = try Row.fetchAll(
            database,
            sql: "SELECT name, sql FROM sqlite_master WHERE type = 'trigger' AND tbl_name = ?",
            arguments: [table]
        ).map { ($0["name"], $0["sql"]) }
        for trigger in triggers { try database.execute(sql: "DROP TRIGGER \"\(trigger.name)\"") }
    }

    /// Notes the box of a row for the index.
    mutating func note(row: Int, _ envelope: Envelope) { index.append(row, envelope) }

    /// Writes the index and puts SpatiaLite's triggers back.
    func finish(_ database: Database) throws {
        let (nodes, leaves) = index.packed()
        let table = "idx_\(name)_geometry"
        try database.execute(sql: "DELETE FROM \(table)_node")
        let node = try BulkInsert(database, "INSERT INTO \(table)_node VALUES (?,?)")
        let parent = try BulkInsert(database, "INSERT INTO \(table)_parent VALUES (?,?)")
        let leaf = try BulkInsert(database, "INSERT INTO \(table)_rowid VALUES (?,?)")
        for own in nodes {
            try node.run(.integer(Int(own.number)), .blob(own.data))
            if let above = own.parent {
                try parent.run(.integer(Int(own.number)), .integer(Int(above)))
            }
        }
        for own in leaves { try leaf.run(.integer(Int(own.row)), .integer(Int(own.node))) }
        for trigger in triggers { try database.execute(sql: trigger.sql) }
    }
}
