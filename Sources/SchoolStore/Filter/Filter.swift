public import Geo

/// A condition on the features of a collection, in CQL2 (OGC 21-065r2).
///
/// Read from what a stranger sends: nothing in it can trap, and it becomes SQL only through
/// `Queryables`, with every value bound.
public struct Filter: Hashable, Sendable {
    let root: FilterExpression

    init(_ root: FilterExpression) throws(FilterError) {
        try FilterLimits.check(root)
        self.root = root
    }

    /// Reads CQL2 text (`filter-lang=cql2-text`).
    public init(text: String) throws(FilterError) {
        try Self.checkLength(text)
        try self.init(try FilterTextReader.read(text))
    }

    /// Reads CQL2 JSON (`filter-lang=cql2-json`).
    public init(json: String) throws(FilterError) {
        try Self.checkLength(json)
        try self.init(try FilterJSONReader.read(json))
    }

    /// Reads the bytes of a text in either encoding, which must be UTF-8.
    public init(bytes: [UInt8], isJSON: Bool) throws(FilterError) {
        guard let text = String(validating: bytes, as: UTF8.self) else {
            throw FilterError(.notUTF8)
        }
        if isJSON { try self.init(json: text) } else { try self.init(text: text) }
    }

    /// The filter as CQL2 text, in the one way that it is written.
    public var text: String { FilterTextWriter.text(root) }

    /// The filter as CQL2 JSON, in the one way that it is written.
    public var json: String { FilterJSONWriter.text(root) }

    private static func checkLength(_ text: String) throws(FilterError) {
        guard text.utf8.count <= FilterLimits.characters else {
            throw FilterError(.tooMuch(.characters, limit: FilterLimits.characters))
        }
    }

    /// The filter with each position turned into WGS 84 with the longitude first.
    ///
    /// Boxes become polygons whose sides have some points between the corners, as a straight side
    /// in one system is curved in another.
    public func mapCoordinates<Failure: Error>(
        _ transform: (Coordinate) throws(Failure) -> Coordinate
    ) throws(Failure) -> Filter {
        Filter(checked: try root.mapCoordinates(transform))
    }

    private init(checked root: FilterExpression) { self.root = root }
}
