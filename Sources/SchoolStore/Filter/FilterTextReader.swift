/// Reads CQL2 text (OGC 21-065r2, annex B) by recursive descent.
struct FilterTextReader {
    var scanner: FilterScanner
    private var depth = 0

    private init(_ text: String) throws(FilterError) { scanner = try FilterScanner(text) }

    /// The filter that a text is.
    static func read(_ text: String) throws(FilterError) -> FilterExpression {
        var reader = try FilterTextReader(text)
        let filter = try reader.disjunction()
        guard reader.scanner.token == .end else { throw reader.unexpected("AND, OR or the end") }
        guard filter.isCondition else {
            throw FilterError(.unexpected(found: "a value", expected: "a condition"), at: 1)
        }
        return filter
    }

    private mutating func disjunction() throws(FilterError) -> FilterExpression {
        try chain(.or) { reader throws(FilterError) in
            try reader.chain(.and) { reader throws(FilterError) in try reader.negation() }
        }
    }

    /// Parts with AND or OR between them.
    private mutating func chain(
        _ call: FilterOperator, _ part: (inout Self) throws(FilterError) -> FilterExpression
    ) throws(FilterError) -> FilterExpression {
        let first = try part(&self)
        guard isKeyword(call.name) else { return first }
        let position = scanner.position
        var parts = [first]
        while try take(keyword: call.name) { parts.append(try part(&self)) }
        return try FilterSignature.call(call, parts, at: position)
    }

    private mutating func negation() throws(FilterError) -> FilterExpression {
        let position = scanner.position
        guard try take(keyword: "not") else { return try predicate() }
        return try FilterSignature.call(.not, [try predicate()], at: position)
    }

    private mutating func predicate() throws(FilterError) -> FilterExpression {
        let left = try sum()
        let position = scanner.position
        if case .symbol(let symbol) = scanner.token,
            let call = FilterOperator.comparisons.first(where: { $0.name == symbol })
        {
            try scanner.advance()
            return try FilterSignature.call(call, [left, try sum()], at: position)
        }
        if try take(keyword: "is") { return try nullness(left, position) }
        let isNegated = try take(keyword: "not")
        guard let found = try relation(left, position) else {
            guard !isNegated else { throw unexpected("LIKE, BETWEEN or IN") }
            return left
        }
        return isNegated ? .call(.not, [found]) : found
    }

    private mutating func nullness(
        _ operand: FilterExpression, _ position: Int
    ) throws(FilterError) -> FilterExpression {
        let isNegated = try take(keyword: "not")
        guard try take(keyword: "null") else { throw unexpected("NULL") }
        let test = try FilterSignature.call(.isNull, [operand], at: position)
        return isNegated ? .call(.not, [test]) : test
    }

    private mutating func relation(
        _ left: FilterExpression, _ position: Int
    ) throws(FilterError) -> FilterExpression? {
        if try take(keyword: "like") {
            return try FilterSignature.call(.like, [left, try primary()], at: position)
        }
        if try take(keyword: "between") {
            let low = try sum()
            guard try take(keyword: "and") else { throw unexpected("AND") }
            return try FilterSignature.call(.between, [left, low, try sum()], at: position)
        }
        if try take(keyword: "in") {
            return try FilterSignature.call(.in, [left, try list()], at: position)
        }
        return nil
    }

    private mutating func sum() throws(FilterError) -> FilterExpression {
        var left = try product()
        while let (call, position) = try take(FilterOperator.sums) {
            left = try FilterSignature.call(call, [left, try product()], at: position)
        }
        return left
    }

    private mutating func product() throws(FilterError) -> FilterExpression {
        var left = try power()
        while let (call, position) = try take(FilterOperator.products) {
            left = try FilterSignature.call(call, [left, try power()], at: position)
        }
        return left
    }

    private mutating func power() throws(FilterError) -> FilterExpression {
        let base = try factor()
        guard let (call, position) = try take([.power]) else { return base }
        return try FilterSignature.call(call, [base, try factor()], at: position)
    }

    private mutating func factor() throws(FilterError) -> FilterExpression {
        let position = scanner.position
        guard let (sign, _) = try take(FilterOperator.sums) else { return try primary() }
        if case .number(let number) = scanner.token {
            try scanner.advance()
            return .number(sign == .minus ? -number : number)
        }
        guard sign == .minus else { throw unexpected("a number") }
        return try FilterSignature.call(.times, [.number(-1), try primary()], at: position)
    }

    private mutating func primary() throws(FilterError) -> FilterExpression {
        switch scanner.token {
        case .number(let number):
            try scanner.advance()
            return .number(number)
        case .text(let text):
            try scanner.advance()
            return .text(text)
        case .quoted(let name):
            try scanner.advance()
            return .property(name)
        case .name(let name): return try named(name)
        case .symbol("("): return try group()
        case .symbol, .end: throw unexpected("a value")
        }
    }

    private mutating func named(_ name: String) throws(FilterError) -> FilterExpression {
        let small = name.lowercased()
        let position = scanner.position
        if small == "true" || small == "false" {
            try scanner.advance()
            return .boolean(small == "true")
        }
        guard !FilterOperator.reserved.contains(small) else { throw unexpected("a value") }
        if let literal = try literal(small) { return literal }
        try scanner.advance()
        guard scanner.token == .symbol("(") else { return .property(name) }
        guard let call = FilterOperator.functionLike[small] ?? .function(name) else {
            throw FilterError(.unsupported(name), at: position)
        }
        return try FilterSignature.call(
            call, try arguments(areLists: FilterOperator.arrays.contains(call)), at: position)
    }

    private mutating func arguments(areLists: Bool) throws(FilterError) -> [FilterExpression] {
        try nested { reader throws(FilterError) in
            try reader.items { reader throws(FilterError) in
                areLists && reader.scanner.token == .symbol("(")
                    ? try reader.list() : try reader.disjunction()
            }
        }
    }

    /// A list, of one value too.
    private mutating func list() throws(FilterError) -> FilterExpression {
        try nested { reader throws(FilterError) in
            .list(try reader.items { reader throws(FilterError) in try reader.disjunction() })
        }
    }

    /// What is in brackets: a part by itself, or a list of any other number of values.
    private mutating func group() throws(FilterError) -> FilterExpression {
        guard case .list(let members) = try list() else { throw unexpected("(") }
        if members.count == 1, let only = members.first { return only }
        return .list(members)
    }
}

extension FilterTextReader {
    /// Values in brackets, with commas between them.
    mutating func items<Item>(
        _ item: (inout Self) throws(FilterError) -> Item
    ) throws(FilterError) -> [Item] {
        try expect("(")
        var items: [Item] = []
        if scanner.token != .symbol(")") {
            repeat {
                guard items.count < FilterLimits.values else {
                    throw FilterError(.tooMuch(.values, limit: FilterLimits.values))
                }
                items.append(try item(&self))
            } while try take(symbol: ",")
        }
        try expect(")")
        return items
    }

    /// Goes a level deeper.
    mutating func nested<Value>(
        _ body: (inout Self) throws(FilterError) -> Value
    ) throws(FilterError) -> Value {
        depth += 1
        defer { depth -= 1 }
        guard depth <= FilterLimits.depth else {
            throw FilterError(
                .tooMuch(.depth, limit: FilterLimits.depth), at: scanner.position)
        }
        return try body(&self)
    }

    func unexpected(_ expected: String) -> FilterError {
        FilterError(
            .unexpected(found: scanner.token.shown, expected: expected), at: scanner.position)
    }

    func isKeyword(_ keyword: String) -> Bool {
        if case .name(let name) = scanner.token { name.lowercased() == keyword } else { false }
    }

    mutating func take(keyword: String) throws(FilterError) -> Bool {
        guard isKeyword(keyword) else { return false }
        try scanner.advance()
        return true
    }

    mutating func take(symbol: String) throws(FilterError) -> Bool {
        guard scanner.token == .symbol(symbol) else { return false }
        try scanner.advance()
        return true
    }

    /// One of some operators, and where it stands.
    private mutating func take(
        _ operators: [FilterOperator]
    ) throws(FilterError) -> (FilterOperator, Int)? {
        let position = scanner.position
        let name: String
        switch scanner.token {
        case .symbol(let symbol): name = symbol
        case .name(let word): name = word.lowercased()
        default: return nil
        }
        guard let call = operators.first(where: { $0.name == name }) else { return nil }
        try scanner.advance()
        return (call, position)
    }

    mutating func expect(_ symbol: String) throws(FilterError) {
        guard try take(symbol: symbol) else { throw unexpected(symbol) }
    }
}
