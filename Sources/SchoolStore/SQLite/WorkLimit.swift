import CSpatiaLite
import GRDB

extension Database {
    /// Does something, and has SQLite give up where that takes too long.
    ///
    /// What a stranger asks for must not hold a connection for long.
    ///
    /// - Throws: `FilterError` when the time is over.
    func limited<Value>(toSeconds seconds: Int, _ body: () throws -> Value) throws -> Value {
        var end = ContinuousClock.now + .seconds(seconds)
        return try withUnsafeMutablePointer(to: &end) { end in
            sqlite3_progress_handler(sqliteConnection, Self.steps, isOver, end)
            defer { sqlite3_progress_handler(sqliteConnection, 0, nil, nil) }
            do {
                return try body()
            } catch let error as DatabaseError where error.resultCode == .SQLITE_INTERRUPT {
                throw FilterError(.tooSlow(seconds: seconds))
            }
        }
    }

    /// So many of SQLite's instructions are done between two looks at the clock.
    private static var steps: Int32 { 2_000 }
}

/// SQLite's question whether to stop; it hands on the moment at which the time is over.
private func isOver(_ end: UnsafeMutableRawPointer?) -> Int32 {
    guard let end = end?.load(as: ContinuousClock.Instant.self) else { return 0 }
    return ContinuousClock.now > end ? 1 : 0
}
