extension FilterSQL {
    /// The SQL of a value, and of what kind it is.
    mutating func scalar(
        _ value: FilterExpression
    ) throws(FilterError) -> (sql: String, kind: Kind) {
        switch value {
        case .text(let text): return (bind(.text(text)), .text)
        case .number(let number): return (bind(number), .number)
        case .boolean(let truth): return (truth ? "1" : "0", .boolean)
        case .date(let date): return (bind(.text(date)), .date)
        case .timestamp(let time): return (bind(.text(time)), .timestamp)
        case .property(let name): return try property(name)
        case .call(let call, let arguments): return try scalar(call, arguments, value)
        case .interval, .open, .geometry, .box, .list: throw refused(value)
        }
    }

    private func property(_ name: String) throws(FilterError) -> (sql: String, kind: Kind) {
        let property = try queryables.find(name)
        switch property.kind {
        case .text: return (property.sql, .text)
        case .integer, .number: return (property.sql, .number)
        case .boolean: return (property.sql, .boolean)
        case .point, .polygon, .shape:
            throw FilterError(.differentTypes(name, "S_INTERSECTS(…)"))
        }
    }

    private mutating func scalar(
        _ call: FilterOperator, _ arguments: [FilterExpression], _ value: FilterExpression
    ) throws(FilterError) -> (sql: String, kind: Kind) {
        if call == .casei { return (try folded(arguments[0], value), .text) }
        guard value.kinds == .number else { throw refused(value) }
        let parts = try numbers(arguments)
        let (left, right) = (parts[0], parts[1])
        switch call.name {
        // A quotient of whole numbers is no whole number.
        case "/": return ("(CAST(\(left) AS REAL) / \(right))", .number)
        case "div": return ("CAST(CAST(\(left) AS REAL) / \(right) AS INTEGER)", .number)
        case "%": return ("mod(\(left), \(right))", .number)
        case "^": return ("pow(\(left), \(right))", .number)
        default: return ("(\(left) \(call.name) \(right))", .number)
        }
    }

    /// Values that must be numbers.
    mutating func numbers(_ values: [FilterExpression]) throws(FilterError) -> [String] {
        var result: [String] = []
        for value in values {
            let (sql, kind) = try scalar(value)
            guard kind == .number else {
                throw FilterError(.differentTypes(value.shown, "1"))
            }
            result.append(sql)
        }
        return result
    }

    /// A text without the difference between capitals and small letters, in all scripts.
    ///
    /// By way of the capitals, so that ß and SS are one, as Unicode's case folding wants it.
    private mutating func folded(
        _ value: FilterExpression, _ whole: FilterExpression
    ) throws(FilterError) -> String {
        if case .text(let text) = value { return bind(.text(Self.folded(text))) }
        let (sql, kind) = try scalar(value)
        guard kind == .text else { throw FilterError(.differentTypes(value.shown, "'…'")) }
        return "swiftLowercaseString(swiftUppercaseString(\(sql)))"
    }

    private static func folded(_ text: String) -> String { text.uppercased().lowercased() }

    /// LIKE as SQLite's GLOB, which, unlike its own LIKE, tells capitals from small letters.
    mutating func likeness(
        _ value: FilterExpression, _ pattern: FilterExpression
    ) throws(FilterError) -> String {
        let (sql, kind) = try scalar(value)
        guard kind == .text else { throw FilterError(.differentTypes(value.shown, "'…'")) }
        var text = pattern
        var isFolded = false
        while case .call(.casei, let inner) = text {
            (text, isFolded) = (inner[0], true)
        }
        guard case .text(let wanted) = text else { throw refused(text) }
        let glob = try LikePattern.glob(isFolded ? Self.folded(wanted) : wanted)
        return "\(sql) GLOB \(bind(.text(glob)))"
    }

    mutating func bind(_ value: FilterValue) -> String {
        arguments.append(value)
        return "?"
    }

    private mutating func bind(_ number: Double) -> String {
        guard let whole = Int(exactly: number), whole.magnitude < 1 << 53 else {
            return bind(.real(number))
        }
        return bind(.integer(whole))
    }
}

/// Patterns of LIKE: `%` for any characters, `_` for one, a backslash before either as itself.
enum LikePattern {
    /// So many wildcards are more than anybody needs; each can cost SQLite a walk along the text.
    private static let wildcards = 20

    /// The same pattern for GLOB.
    static func glob(_ pattern: String) throws(FilterError) -> String {
        var glob = ""
        var isEscaped = false
        var wildcards = 0
        for scalar in pattern.unicodeScalars {
            switch scalar {
            case "\\" where !isEscaped:
                isEscaped = true
                continue
            case "%" where !isEscaped:
                // Several are as one.
                guard glob.last != "*" else { continue }
                wildcards += 1
                glob += "*"
            case "_" where !isEscaped: glob += "?"
            case "*", "?", "[": glob += "[\(scalar)]"
            default: glob.unicodeScalars.append(scalar)
            }
            isEscaped = false
        }
        guard wildcards <= Self.wildcards else {
            throw FilterError(.tooMuch(.values, limit: Self.wildcards))
        }
        return isEscaped ? glob + "\\" : glob
    }
}
