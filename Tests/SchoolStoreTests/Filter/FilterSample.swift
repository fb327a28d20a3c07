import GRDB
import Geo
import Schools
import Support

@testable import SchoolStore

/// A row of a table of the tests.
struct SampleRow {
    var id: Int
    var a: String?
    var b: String?
    var n: Int?
    var m: Double?
    var place: Coordinate?
}

/// A table with unknowns in all columns, and the rows of it.
struct Sample {
    let rows: [SampleRow]
    let queue: DatabaseQueue

    static let queryables: Queryables = {
        func property(_ name: String, _ kind: Queryable.Kind, _ sql: String) -> Queryable {
            Queryable(name, kind, title: LocalizedText(thai: name, english: name), sql: sql)
        }
        return Queryables(
            [
                property("a", .text, "f.a"), property("b", .text, "f.b"),
                property("ที่", .text, "f.b"), property("n", .integer, "f.n"),
                property("m", .number, "f.m"), property("place", .point, "f.geometry"),
            ],
            index: .init(tree: "sample_tree", key: "f.id", point: ("f.longitude", "f.latitude")))
    }()

    init(seed: UInt64, count: Int = 60) throws {
        var random = SplitMix64(seed: seed)
        rows = (1...count).map { Self.row($0, &random) }
        queue = try SpatiaLite.open(":memory:", readOnly: false)
        let rows = rows
        try queue.writeWithoutTransaction { database in
            try database.execute(
                sql: """
                    CREATE TABLE sample (id INTEGER PRIMARY KEY, a TEXT, b TEXT, n INTEGER, m REAL,
                        longitude REAL, latitude REAL, geometry BLOB);
                    CREATE VIRTUAL TABLE sample_tree USING rtree(pkid, xmin, xmax, ymin, ymax);
                    """)
            for row in rows { try Self.insert(row, database) }
        }
    }

    private static func row(_ id: Int, _ random: inout SplitMix64) -> SampleRow {
        func isKnown() -> Bool { Int.random(in: 0..<4, using: &random) > 0 }
        var row = SampleRow(id: id)
        if isKnown() { row.a = FilterMaker.words.randomElement(using: &random) }
        if isKnown() { row.b = FilterMaker.words.randomElement(using: &random) }
        if isKnown() { row.n = Int.random(in: -5...5, using: &random) }
        if isKnown() { row.m = Double(Int.random(in: -10...10, using: &random)) / 2 }
        if isKnown() {
            row.place = Coordinate(
                x: Double(Int.random(in: -8...8, using: &random)) / 2,
                y: Double(Int.random(in: -8...8, using: &random)) / 2)
        }
        return row
    }

    private static func insert(_ row: SampleRow, _ database: Database) throws {
        try database.execute(
            sql: """
                INSERT INTO sample VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, MakePoint(?6, ?7, 4326));
                """,
            arguments: [row.id, row.a, row.b, row.n, row.m, row.place?.x, row.place?.y])
        guard let place = row.place else { return }
        try database.execute(
            sql: "INSERT INTO sample_tree VALUES (?1, ?2, ?2, ?3, ?3)",
            arguments: [row.id, place.x, place.y])
    }

    /// The rows that SQLite finds a filter true for.
    func found(by filter: Filter) throws -> [Int] {
        let (sql, values) = try filter.sql(for: Self.queryables)
        return try queue.read { database in
            try Int.fetchAll(
                database, sql: "SELECT f.id FROM sample f WHERE \(sql) ORDER BY f.id",
                arguments: StatementArguments(values.map(\.databaseValue)))
        }
    }
}
