/// A layer to be written: its columns, the kind of its shapes and the system of its numbers.
public struct OutputLayer: Hashable, Sendable {
    /// The kind of shape that every feature has, or none.
    public enum Shape: Hashable, Sendable {
        case none, point, line, polygon
    }

    /// Of the layer, table or sheet within the file.
    public var name: String
    public var shape: Shape
    public var fields: [OutputField]
    /// The features come in WGS 84 and are written in this.
    public var crs: CoordinateReferenceSystem

    public init(
        name: String, shape: Shape, fields: [OutputField],
        crs: CoordinateReferenceSystem = .wgs84
    ) {
        self.name = name
        self.shape = shape
        self.fields = fields
        self.crs = crs
    }
}

/// A column of a layer.
public struct OutputField: Hashable, Sendable {
    public enum Kind: Hashable, Sendable {
        /// The width is where a DBF column begins, in characters; it grows up to 254.
        case text(width: Int)
        case integer
        case real
        /// A longitude or latitude with seven decimals.
        case degrees
        /// A measure with three decimals.
        case decimal
        case flag
    }

    public var name: String
    public var kind: Kind

    public init(_ name: String, _ kind: Kind) {
        self.name = name
        self.kind = kind
    }
}

/// What the format could not hold of a feature.
public struct WriteLoss: Hashable, Sendable {
    public enum Kind: Hashable, Sendable {
        /// Characters that the code page lacks; each is a question mark in the file.
        case notInEncoding(characters: String)
        /// Characters without a shape that the code page lacks; they are left out.
        case invisible(characters: String)
        /// The text is longer than the column can be, and was cut behind so many characters.
        case cut(characters: Int)
        /// The format has no features without a shape: the whole row is left out.
        case withoutShape
        /// The place is outside the area of the system; the row is written without it.
        case outsideSystem
    }

    public var kind: Kind
    /// The place of the feature among those written, from 1.
    public var row: Int
    /// The first value of the feature, by which it is known; nil where it has none.
    public var feature: String?
    /// The column, where it is about one.
    public var field: String?

    public init(kind: Kind, row: Int, field: String? = nil, feature: String? = nil) {
        self.feature = feature
        self.kind = kind
        self.row = row
        self.field = field
    }
}
