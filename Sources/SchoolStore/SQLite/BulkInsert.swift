import CSpatiaLite
import Foundation
import GRDB

/// A prepared INSERT that is run for many rows, binding straight into SQLite.
///
/// GRDB's arguments allocate for every value; for 215,000 rows of 25 columns that is most of
/// the time. Not Sendable; used inside the write block that made it.
struct BulkInsert {
    private let statement: Statement
    private let handle: OpaquePointer

    init(_ database: Database, _ sql: String) throws {
        statement = try database.makeStatement(sql: sql)
        handle = statement.sqliteStatement
    }

    /// As many question marks as there are columns, for a list of values.
    static func marks(_ columns: Int) -> String {
        Array(repeating: "?", count: columns).joined(separator: ",")
    }

    /// Runs the statement once with the values in the order of its question marks.
    func run(_ values: BulkValue?...) throws { try run(values) }

    func run(_ values: [BulkValue?]) throws {
        for (index, value) in values.enumerated() {
            try check(bind(value, at: Int32(index + 1)), expecting: SQLITE_OK)
        }
        try check(sqlite3_step(handle), expecting: SQLITE_DONE)
        try check(sqlite3_reset(handle), expecting: SQLITE_OK)
    }

    private func bind(_ value: BulkValue?, at index: Int32) -> Int32 {
        switch value {
        case nil: sqlite3_bind_null(handle, index)
        case .integer(let number): sqlite3_bind_int64(handle, index, Int64(number))
        case .real(let number): sqlite3_bind_double(handle, index, number)
        case .text(var text):
            text.withUTF8 {
                $0.withMemoryRebound(to: CChar.self) {
                    sqlite3_bind_text(handle, index, $0.baseAddress, Int32($0.count), copied)
                }
            }
        case .blob(let bytes):
            bytes.withUnsafeBytes {
                sqlite3_bind_blob64(handle, index, $0.baseAddress, UInt64($0.count), copied)
            }
        }
    }

    private func check(_ code: Int32, expecting expected: Int32) throws {
        guard code != expected else { return }
        let message = sqlite3_errmsg(sqlite3_db_handle(handle)).map { String(cString: $0) }
        throw DatabaseError(resultCode: ResultCode(rawValue: code), message: message)
    }
}

/// SQLITE_TRANSIENT: SQLite takes its own copy before the call returns.
private var copied: sqlite3_destructor_type { unsafeBitCast(-1, to: sqlite3_destructor_type.self) }

/// A value for a column.
enum BulkValue {
    case integer(Int)
    case real(Double)
    case text(String)
    case blob([UInt8])

    init?(_ text: String?) {
        guard let text else { return nil }
        self = .text(text)
    }

    init?(_ number: Int?) {
        guard let number else { return nil }
        self = .integer(number)
    }

    init?(_ number: Double?) {
        guard let number else { return nil }
        self = .real(number)
    }
}
