/// The kinds of value that an expression can have.
struct FilterKinds: OptionSet {
    let rawValue: Int

    static let condition = FilterKinds(rawValue: 1)
    static let truth = FilterKinds(rawValue: 2)
    static let text = FilterKinds(rawValue: 4)
    static let number = FilterKinds(rawValue: 8)
    static let instant = FilterKinds(rawValue: 16)
    static let interval = FilterKinds(rawValue: 32)
    static let geometry = FilterKinds(rawValue: 64)
    static let list = FilterKinds(rawValue: 128)
    /// A list that is written out.
    static let values = FilterKinds(rawValue: 256)
    /// A pattern that is written out.
    static let pattern = FilterKinds(rawValue: 512)

    static let boolean: FilterKinds = [.condition, .truth]
    static let scalar: FilterKinds = [.truth, .text, .number, .instant]
    /// Of a property nothing is known until a collection is asked; none is a condition of itself.
    static let property: FilterKinds = [scalar, .interval, .geometry, .list]
}

extension FilterExpression {
    /// What it can be, from its own kind alone.
    var kinds: FilterKinds {
        switch self {
        case .text: [.text, .pattern]
        case .number: .number
        case .boolean: .truth
        case .date, .timestamp: .instant
        case .interval, .open: .interval
        case .geometry, .box: .geometry
        case .property: .property
        case .list: [.list, .values]
        case .call(let call, let arguments): call.result(arguments)
        }
    }

    /// Whether it is a condition, as a whole filter must be.
    var isCondition: Bool { !kinds.isDisjoint(with: .boolean) && !isProperty }

    private var isProperty: Bool {
        if case .property = self { true } else { false }
    }
}

/// Which arguments an operator takes (OGC 21-065r2, annexes B and C).
enum FilterSignature {
    /// The operator with its arguments.
    ///
    /// - Throws: `FilterError` of `wrongCount` or `wrongArgument`, at the position.
    static func call(
        _ call: FilterOperator, _ arguments: [FilterExpression], at position: Int
    ) throws(FilterError) -> FilterExpression {
        guard let wanted = call.takes(arguments.count) else {
            throw FilterError(.wrongCount(operator: call.name), at: position)
        }
        for (place, (argument, kinds)) in zip(arguments, wanted).enumerated() {
            let fits =
                kinds == .boolean ? argument.isCondition : !argument.kinds.isDisjoint(with: kinds)
            guard fits else {
                throw FilterError(
                    .wrongArgument(operator: call.name, number: place + 1), at: position)
            }
        }
        try check(members: call, arguments, at: position)
        return .call(call, arguments)
    }

    /// The values of a list that `in` looks through are scalars.
    private static func check(
        members call: FilterOperator, _ arguments: [FilterExpression], at position: Int
    ) throws(FilterError) {
        guard call == .in, case .list(let members)? = arguments.last else { return }
        guard !members.isEmpty, members.allSatisfy({ !$0.kinds.isDisjoint(with: .scalar) }) else {
            throw FilterError(.wrongArgument(operator: call.name, number: 2), at: position)
        }
    }
}

extension FilterOperator {
    private static let signatures: [FilterOperator: [FilterKinds]] = {
        var table: [FilterOperator: [FilterKinds]] = [
            .not: [.boolean], .like: [.text, .pattern], .in: [.scalar, .values],
            .between: [.number, .number, .number],
            .isNull: [[.boolean, .scalar, .interval, .geometry]],
            .casei: [.text], .accenti: [.text], .power: [.number, .number],
        ]
        for own in comparisons { table[own] = [.scalar, .scalar] }
        for own in sums + products { table[own] = [.number, .number] }
        for own in spatial { table[own] = [.geometry, .geometry] }
        for own in temporal {
            table[own] = [[.instant, .interval], [.instant, .interval]]
        }
        for own in arrays { table[own] = [.list, .list] }
        return table
    }()

    /// What each argument must be; nil where the operator does not take so many.
    fileprivate func takes(_ count: Int) -> [FilterKinds]? {
        if self == .and || self == .or {
            return count < 2 ? nil : Array(repeating: .boolean, count: count)
        }
        guard let wanted = Self.signatures[self] else {
            // A function of its own takes whatever there is.
            return Array(
                repeating: [.boolean, .scalar, .interval, .geometry, .list], count: count)
        }
        return wanted.count == count ? wanted : nil
    }

    /// What it can give.
    fileprivate func result(_ arguments: [FilterExpression]) -> FilterKinds {
        if self == .casei || self == .accenti {
            let isPattern = arguments.first?.kinds.contains(.pattern) == true
            return isPattern ? [.text, .pattern] : .text
        }
        guard Self.standard[name] != nil else { return [.property, .condition] }
        let isArithmetic =
            self == .power || Self.sums.contains(self) || Self.products.contains(self)
        return isArithmetic ? .number : .condition
    }
}
