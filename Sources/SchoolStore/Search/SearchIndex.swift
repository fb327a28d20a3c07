import GRDB
import Schools

/// The packed text that `search` looks through, in the order of the Thai dictionary.
///
/// About 75 bytes a school: 34,000 schools are read and looked through in 2 ms, where SQLite's own
/// `instr` and `LIKE` take 15 to 25 and a trigram index finds no two letters.
enum SearchIndex {
    /// What is known of a school that people look for.
    struct Entry {
        var schoolID: Int
        var name: String?
        var formerNames: [String] = []
        /// Those that it has and those that it used to have.
        var codes: [String] = []
        var tambon: String?
        var amphoe: String?
        var network: String?
    }

    /// Writes the index of the store's schools, those of the past included.
    static func write(to database: Database) throws {
        try write(records(database), to: database)
    }

    /// Puts an index of the schools that a view of the past shows in front of the store's own.
    ///
    /// Only once, and only when somebody searches: a map of the past needs none.
    static func ensureTemporary(in database: Database) throws {
        guard try !database.tableExists("search_index", in: "temp") else { return }
        try write(records(database), to: database, schema: "temp")
    }

    /// Writes an index into a table that it makes.
    ///
    /// A read looks in `temp` first, as with every plain table name.
    static func write(
        _ records: PackedRecords, to database: Database, schema: String = "main"
    ) throws {
        try database.execute(
            sql: """
                CREATE TABLE \(schema).search_index (
                    first INTEGER PRIMARY KEY, texts BLOB NOT NULL, ends BLOB NOT NULL,
                    schools BLOB NOT NULL, letters BLOB NOT NULL);
                """)
        let insert = try database.makeStatement(
            sql: "INSERT INTO \(schema).search_index VALUES (?, ?, ?, ?, ?)")
        let order = records.inThaiOrder()
        for first in stride(from: 0, to: order.count, by: SearchBlock.size) {
            let part = order[first..<min(first + SearchBlock.size, order.count)]
            let block = SearchBlock(first: first, part.map { records[$0] })
            try insert.execute(arguments: StatementArguments(block.columns))
        }
    }

    /// Hands the blocks of the index in front to `body`, in order.
    static func forEachBlock(_ database: Database, _ body: (SearchBlock) -> Void) throws {
        let rows = try Row.fetchCursor(database, sql: "SELECT * FROM search_index ORDER BY first")
        while let row = try rows.next() { body(try SearchBlock(row)) }
    }

    /// The block that holds a record.
    static func block(of record: Int, _ database: Database) throws -> SearchBlock? {
        let first = record / SearchBlock.size * SearchBlock.size
        let row = try Row.fetchOne(
            database, sql: "SELECT * FROM search_index WHERE first = ?", arguments: [first])
        return try row.map(SearchBlock.init)
    }

    private static func records(_ database: Database) throws -> PackedRecords {
        let formerNames = try texts(
            database, "SELECT school_id, name FROM former_name ORDER BY until DESC, name")
        let formerCodes = try texts(
            database,
            """
            SELECT school_id, former_code FROM school_event WHERE former_code IS NOT NULL
            ORDER BY former_code
            """)
        var records = PackedRecords()
        let rows = try Row.fetchCursor(
            database,
            sql: """
                SELECT id, name, code, smis, obec, tambon, amphoe, network FROM school
                ORDER BY code, id
                """)
        while let row = try rows.next() {
            records.append(
                Entry(
                    schoolID: row[0], name: row[1], formerNames: formerNames[row[0]] ?? [],
                    codes: (2...4).compactMap { row[$0] } + (formerCodes[row[0]] ?? []),
                    tambon: row[5], amphoe: row[6], network: row[7]))
        }
        return records
    }

    private static func texts(_ database: Database, _ sql: String) throws -> [Int: [String]] {
        var texts: [Int: [String]] = [:]
        let rows = try Row.fetchCursor(database, sql: sql)
        while let row = try rows.next() { texts[row[0], default: []].append(row[1]) }
        return texts
    }
}

extension SearchIndex.Entry {
    /// The record of the school.
    var packed: [UInt8] {
        var bytes: [UInt8] = []
        func append(_ field: SearchField, _ key: String) {
            guard !key.isEmpty else { return }
            bytes.append(field.rawValue)
            bytes += PackedText.bytes(key)
        }
        let nameKey = name.map(ThaiText.schoolNameKey)
        if let nameKey { append(.name, nameKey) }
        for former in formerNames.map(ThaiText.schoolNameKey) where former != nameKey {
            append(.formerName, former)
        }
        for code in codes { append(.code, ThaiText.key(code)) }
        for (field, place) in [
            (SearchField.tambon, tambon), (.amphoe, amphoe), (.network, network),
        ] {
            if let place { append(field, ThaiText.placeNameKey(place)) }
        }
        return bytes
    }
}
