import Geo

extension Filter {
    /// The condition as SQL over a collection's tables, with a question mark for each value.
    ///
    /// True, false or NULL for each row, by SQL's three values, as CQL2 wants it. At most 1,000
    /// deep and with no value and no name of a request in it.
    ///
    /// - Throws: `FilterError` where the collection has no such property, where types differ, where
    ///   a position is outside the world, or where an operator is not to be had.
    public func sql(
        for queryables: Queryables
    ) throws(FilterError) -> (sql: String, arguments: [FilterValue]) {
        var writer = FilterSQL(queryables)
        let sql = try writer.condition(root, isWanted: true)
        return (sql, writer.arguments)
    }
}

/// Turns expressions into SQL, and notes the values in the order of their question marks.
struct FilterSQL {
    /// What kind of value a piece of SQL gives.
    enum Kind: Hashable {
        case text, number, boolean, date, timestamp
    }

    let queryables: Queryables
    var arguments: [FilterValue] = []

    init(_ queryables: Queryables) { self.queryables = queryables }

    /// The SQL of a condition.
    ///
    /// - Parameter isWanted: whether only what is true counts, so that false may stand for NULL:
    ///   such SQL lets SQLite begin with an index. Under a NOT the two differ.
    mutating func condition(
        _ filter: FilterExpression, isWanted: Bool
    ) throws(FilterError) -> String {
        guard case .call(let call, let arguments) = filter else {
            guard case .boolean(let truth) = filter else { throw refused(filter) }
            return truth ? "1" : "0"
        }
        switch call {
        case .and: return try chain(arguments, " AND ", isWanted)
        case .or: return try chain(arguments, " OR ", isWanted)
        case .not: return "NOT (\(try condition(arguments[0], isWanted: false)))"
        case .isNull: return try nullness(arguments[0])
        case .like: return try likeness(arguments[0], arguments[1])
        case .between:
            let parts = try numbers(arguments)
            return "\(parts[0]) BETWEEN \(parts[1]) AND \(parts[2])"
        case .in: return try membership(arguments[0], arguments[1])
        default:
            if FilterOperator.comparisons.contains(call) {
                return try comparison(call, arguments[0], arguments[1])
            }
            guard FilterOperator.spatial.contains(call) else { throw refused(filter) }
            return try spatial(call, arguments[0], arguments[1], isWanted: isWanted)
        }
    }

    /// In one row without brackets: SQLite's parser has a stack of 100, and a chain needs none.
    private mutating func chain(
        _ parts: [FilterExpression], _ separator: String, _ isWanted: Bool
    ) throws(FilterError) -> String {
        var written: [String] = []
        for part in parts { written.append("(\(try condition(part, isWanted: isWanted)))") }
        return written.joined(separator: separator)
    }

    private mutating func nullness(_ operand: FilterExpression) throws(FilterError) -> String {
        if case .property(let name) = operand {
            return "\(try queryables.find(name).sql) IS NULL"
        }
        if operand.isCondition {
            return "(\(try condition(operand, isWanted: false))) IS NULL"
        }
        if case .geometry = operand { return "0" }
        if case .box = operand { return "0" }
        return "\(try scalar(operand).sql) IS NULL"
    }

    private mutating func comparison(
        _ call: FilterOperator, _ left: FilterExpression, _ right: FilterExpression
    ) throws(FilterError) -> String {
        let (first, second) = (try scalar(left), try scalar(right))
        try check(left, first.kind, right, second.kind)
        return "\(first.sql) \(call.name) \(second.sql)"
    }

    private mutating func membership(
        _ value: FilterExpression, _ list: FilterExpression
    ) throws(FilterError) -> String {
        guard case .list(let members) = list else { throw refused(list) }
        let own = try scalar(value)
        var marks: [String] = []
        for member in members {
            let other = try scalar(member)
            try check(value, own.kind, member, other.kind)
            marks.append(other.sql)
        }
        return "\(own.sql) IN (\(marks.joined(separator: ", ")))"
    }

    private func check(
        _ left: FilterExpression, _ leftKind: Kind, _ right: FilterExpression, _ rightKind: Kind
    ) throws(FilterError) {
        guard leftKind == rightKind else {
            throw FilterError(.differentTypes(left.shown, right.shown))
        }
    }

    func refused(_ filter: FilterExpression) -> FilterError {
        FilterError(.unsupported(filter.shown))
    }
}

extension FilterExpression {
    /// As it is told to whoever asked, in short.
    var shown: String {
        if case .call(let call, _) = self { return call.name }
        let text = FilterTextWriter.text(self)
        return text.count > 60 ? text.prefix(60) + "…" : text
    }
}
