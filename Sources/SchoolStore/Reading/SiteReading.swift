import GRDB

extension SchoolStore {
    /// The names and codes that schools used to have, by the school's number; for finding them.
    public func formerWords() throws -> [Int: [String]] {
        var words: [Int: [String]] = [:]
        try forEachRow(
            """
            SELECT school_id, name FROM former_name
            UNION SELECT school_id, former_name FROM school_event WHERE former_name IS NOT NULL
            UNION SELECT school_id, former_code FROM school_event WHERE former_code IS NOT NULL
            ORDER BY 1, 2
            """
        ) { words[$0[0], default: []].append($0[1]) }
        return words
    }
}
