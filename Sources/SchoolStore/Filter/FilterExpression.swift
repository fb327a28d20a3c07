import Geo

/// A part of a filter: a value, or an operator with its arguments as CQL2 JSON has them.
///
/// What is built by the readers is right by `FilterSignature`: an operator has arguments that it
/// can take.
indirect enum FilterExpression: Hashable, Sendable {
    case text(String)
    /// Always finite.
    case number(Double)
    case boolean(Bool)
    /// `YYYY-MM-DD`, a day that there is.
    case date(String)
    /// `YYYY-MM-DDTHH:MM:SS[.f]Z`.
    case timestamp(String)
    case interval(FilterExpression, FilterExpression)
    /// The open end of an interval.
    case open
    case geometry(Geometry)
    /// Longitude from `minX` to `maxX`, across the 180th meridian where that is less.
    case box(Envelope)
    case property(String)
    case list([FilterExpression])
    case call(FilterOperator, [FilterExpression])

    /// The parts that it is made of.
    var parts: [FilterExpression] {
        switch self {
        case .interval(let start, let end): [start, end]
        case .list(let members), .call(_, let members): members
        default: []
        }
    }
}

/// An operator or a function, by its name in CQL2 JSON.
struct FilterOperator: Hashable, Sendable {
    let name: String

    private init(_ name: String) { self.name = name }

    static let and = FilterOperator("and")
    static let or = FilterOperator("or")
    static let not = FilterOperator("not")
    static let like = FilterOperator("like")
    static let between = FilterOperator("between")
    static let `in` = FilterOperator("in")
    static let isNull = FilterOperator("isNull")
    static let casei = FilterOperator("casei")
    static let accenti = FilterOperator("accenti")
    static let equal = FilterOperator("=")
    static let minus = FilterOperator("-")
    static let times = FilterOperator("*")
    static let power = FilterOperator("^")
    static let intersects = FilterOperator("s_intersects")
    static let disjoint = FilterOperator("s_disjoint")

    static let comparisons = ["=", "<>", "<", ">", "<=", ">="].map(FilterOperator.init)
    static let sums = ["+", "-"].map(FilterOperator.init)
    static let products = ["*", "/", "%", "div"].map(FilterOperator.init)
    static let spatial = [
        "contains", "crosses", "disjoint", "equals", "intersects", "overlaps", "touches", "within",
    ].map { FilterOperator("s_\($0)") }
    static let temporal = [
        "after", "before", "contains", "disjoint", "during", "equals", "finishedBy", "finishes",
        "intersects", "meets", "metBy", "overlappedBy", "overlaps", "startedBy", "starts",
    ].map { FilterOperator("t_\($0)") }
    static let arrays = ["containedBy", "contains", "equals", "overlaps"]
        .map { FilterOperator("a_\($0)") }

    /// The operators that text writes like functions, by their names in small letters.
    static let functionLike = byName(spatial + temporal + arrays + [casei, accenti]) {
        $0.name.lowercased()
    }
    /// All operators of the standard, by their names in CQL2 JSON.
    static let standard = byName(
        [and, or, not, like, between, `in`, isNull, power] + comparisons + sums + products
            + Array(functionLike.values)
    ) { $0.name }

    private static func byName(
        _ operators: [FilterOperator], _ key: (FilterOperator) -> String
    ) -> [String: FilterOperator] {
        Dictionary(operators.map { (key($0), $0) }) { first, _ in first }
    }

    /// Words of CQL2 text that are no names of properties or functions unless quoted.
    static let reserved: Set<String> = [
        "and", "or", "not", "like", "between", "in", "is", "null", "true", "false", "div",
    ]
    /// Words that are no names of functions, as they begin a literal.
    static let literals: Set<String> = [
        "date", "timestamp", "interval", "bbox", "envelope", "point", "linestring", "polygon",
        "multipoint", "multilinestring", "multipolygon", "geometrycollection",
    ]

    /// A function that is none of the standard's operators; nil where the name is none.
    static func function(_ name: String) -> FilterOperator? {
        let small = name.lowercased()
        guard FilterName.isPlain(name), functionLike[small] == nil, standard[small] == nil,
            small != "isnull", !literals.contains(small)
        else { return nil }
        return FilterOperator(name)
    }
}

/// Names of properties and functions in CQL2 text.
enum FilterName {
    /// Whether a name can stand without quotes: the rule `identifier`, and not reserved.
    static func isPlain(_ name: String) -> Bool {
        let scalars = name.unicodeScalars
        guard let first = scalars.first, isStart(first) else { return false }
        return scalars.allSatisfy(isPart) && !FilterOperator.reserved.contains(name.lowercased())
    }

    /// The rule `identifierStart` of CQL2's grammar (OGC 21-065r2, annex B).
    static func isStart(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x3A, 0x5F, 0x41...0x5A, 0x61...0x7A, 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x2FF,
            0x370...0x37D, 0x37F...0x1FFE, 0x200C...0x200D, 0x2070...0x218F, 0x2C00...0x2FEF,
            0x3001...0xD7FF, 0xF900...0xFDCF, 0xFDF0...0xFFFD, 0x10000...0xEFFFF:
            // Three of the spaces that the grammar has lie in these ranges.
            !FilterScanner.isSpace(scalar)
        default: false
        }
    }

    /// The rule `identifierPart`.
    static func isPart(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x2E, 0x30...0x39, 0x300...0x36F, 0x203F...0x2040: true
        default: isStart(scalar)
        }
    }
}
