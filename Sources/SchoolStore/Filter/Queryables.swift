public import Schools

/// A value that a statement has in place of a question mark.
public enum FilterValue: Hashable, Sendable {
    case text(String)
    case integer(Int)
    case real(Double)
    case blob([UInt8])
}

/// A property of a collection that a filter may ask for.
public struct Queryable: Sendable {
    public enum Kind: Hashable, Sendable {
        case text, integer, number, boolean
        case point, polygon, shape
    }

    public let name: String
    public let title: LocalizedText
    public let kind: Kind
    /// The only texts that there are; empty where it can be any.
    public let words: [String]
    /// The SQL that gives it for a row: written here, never by whoever asks.
    let sql: String

    init(
        _ name: String, _ kind: Kind, title: LocalizedText, words: [String] = [], sql: String
    ) {
        (self.name, self.kind, self.title) = (name, kind, title)
        (self.words, self.sql) = (words, sql)
    }

    var isGeometry: Bool { [.point, .polygon, .shape].contains(kind) }
}

/// The properties of a collection that a filter may ask for.
public struct Queryables: Sendable {
    public let all: [Queryable]
    let index: SpatialIndex?
    private let byName: [String: Queryable]

    /// Where the rows of a table are found by place.
    struct SpatialIndex: Sendable {
        /// The R-tree; nil where its boxes are not those of the table.
        var tree: String?
        /// The row's number, by which the tree knows it.
        var key: String
        /// The longitude and the latitude of a table of points.
        var point: (longitude: String, latitude: String)?
    }

    init(_ all: [Queryable], index: SpatialIndex? = nil) {
        self.all = all
        self.index = index
        byName = Dictionary(all.map { ($0.name, $0) }) { first, _ in first }
    }

    /// The property of a name.
    public subscript(name: String) -> Queryable? { byName[name] }

    func find(_ name: String) throws(FilterError) -> Queryable {
        guard let found = byName[name] else {
            throw FilterError(
                .unknownProperty(String(name.prefix(40)), known: all.map(\.name)))
        }
        return found
    }
}
