import Geo

/// How large a filter may be.
///
/// SQLite's own limits are the reason: its parser keeps a stack of 100, its expressions are 1,000
/// deep at most; a filter within these limits stays well below both.
enum FilterLimits {
    static let characters = 65_536
    /// Levels of operators within operators, and of brackets within brackets.
    static let depth = 20
    static let operators = 300
    /// Values of lists and points of geometries.
    static let values = 10_000

    /// Checks a filter that has been read.
    static func check(_ filter: FilterExpression) throws(FilterError) {
        var operators = 0
        var values = 0
        try check(filter, depth: 0, &operators, &values)
    }

    private static func check(
        _ filter: FilterExpression, depth: Int, _ operators: inout Int, _ values: inout Int
    ) throws(FilterError) {
        var depth = depth
        if case .call = filter {
            depth += 1
            operators += 1
        } else {
            values += filter.size
        }
        // SQLite would take a text to end there; CQL2's grammar has no such character.
        if case .text(let text) = filter, text.utf8.contains(0) {
            throw FilterError(.badLiteral("a text has the character U+0000"))
        }
        guard depth <= Self.depth else { throw FilterError(.tooMuch(.depth, limit: Self.depth)) }
        guard operators <= Self.operators else {
            throw FilterError(.tooMuch(.operators, limit: Self.operators))
        }
        guard values <= Self.values else {
            throw FilterError(.tooMuch(.values, limit: Self.values))
        }
        for part in filter.parts { try check(part, depth: depth, &operators, &values) }
    }
}

extension FilterExpression {
    /// How many values it counts for.
    fileprivate var size: Int {
        guard case .geometry(let geometry) = self else { return 1 }
        var count = 0
        geometry.forEachCoordinate { _ in count += 1 }
        return count
    }
}
