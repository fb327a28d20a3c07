public import Geo

/// Everything that the tiles of a set are cut from, ready for all zooms.
///
/// Made once and never changed: any number of makers use it at the same time.
public struct TileContent: Sendable {
    /// An attribute and the zoom from which on tiles have it.
    public struct Field: Hashable, Sendable {
        public let name: String
        public let minimumZoom: Int

        public init(_ name: String, minimumZoom: Int = 0) {
            self.name = name
            self.minimumZoom = minimumZoom
        }
    }

    /// What is drawn of a layer.
    public enum Shapes: Sendable {
        /// The polygons of each feature, in degrees of WGS 84.
        case areas([[Polygon]])
        /// The point of each feature in degrees, nil for those that have none; how important each
        /// is; how far apart points are that are thinned, in pixels of a tile of 512.
        case points([Coordinate?], importance: [Int?], spacing: Int)
    }

    /// A layer as it is handed in.
    public struct Input: Sendable {
        public let name: String
        public let zooms: ClosedRange<Int>
        public let fields: [Field]
        /// One for each feature; see `identifier(of:)`.
        public let identifiers: [UInt64]
        /// The places of the features' attributes, row by row, in the order of `fields`.
        public let values: [Int32]
        public let shapes: Shapes

        public init(
            name: String, zooms: ClosedRange<Int>, fields: [Field], identifiers: [UInt64],
            values: [Int32], shapes: Shapes
        ) {
            (self.name, self.zooms, self.fields) = (name, zooms, fields)
            (self.identifiers, self.values, self.shapes) = (identifiers, values, shapes)
        }
    }

    struct Layer: Sendable {
        let name: [UInt8]
        let zooms: ClosedRange<Int>
        let fields: [Field]
        /// The names of the fields as bytes.
        let keys: [[UInt8]]
        let identifiers: [UInt64]
        let values: [Int32]
        /// Empty where the layer is one of areas.
        let points: TilePoints?
    }

    /// At the last zoom, which is stretched when one looks closer, borders are this many zooms finer.
    static let finer = 2
    /// The finest zoom that tiles can be made for.
    public static let zoomLimit = TileGrid.zoomLimit

    public let zooms: ClosedRange<Int>
    let layers: [Layer]
    let values: TileValues
    let borders: TileBorders
    /// What all of it covers, in degrees; nil where there is nothing.
    public let envelope: Envelope?

    /// - Parameters:
    ///   - zooms: those of the set, within 0 and `zoomLimit`; layers outside are cut to them.
    ///   - tolerance: how far a border may be off, in steps of a tile's grid of 4,096.
    public init(
        _ inputs: [Input], values: TileValues, zooms: ClosedRange<Int>, tolerance: Double = 4
    ) {
        self.zooms = zooms.clamped(to: 0...Self.zoomLimit)
        var sealed = values
        sealed.seal()
        self.values = sealed
        layers = inputs.map(Layer.init)
        borders = TileBorders(
            inputs.map { if case .areas(let areas) = $0.shapes { areas } else { [] } },
            tolerance: tolerance)
        envelope = Self.envelope(borders, layers)
    }

    /// The names of the layers, in their order.
    public var layerNames: [String] { layers.map { String(decoding: $0.name, as: UTF8.self) } }

    /// The attributes of a layer; none for a name that it does not have.
    public func fields(of name: String) -> [Field] {
        zip(layerNames, layers).first { $0.0 == name }?.1.fields ?? []
    }

    /// Whether there is anything to show.
    public var isEmpty: Bool { envelope == nil }

    private static func envelope(_ borders: TileBorders, _ layers: [Layer]) -> Envelope? {
        var box = GridBox(CollectionOfOne(PagePoint(x: .max, y: .max)))
        (box.maxX, box.maxY) = (.min, .min)
        for ring in borders.rings {
            box.extend(to: PagePoint(x: ring.box.minX, y: ring.box.minY))
            box.extend(to: PagePoint(x: ring.box.maxX, y: ring.box.maxY))
        }
        for place in layers.lazy.compactMap(\.points).flatMap(\.places) { box.extend(to: place) }
        guard box.minX <= box.maxX else { return nil }
        let low = TileGrid.position(of: PagePoint(x: box.minX, y: box.maxY))
        let high = TileGrid.position(of: PagePoint(x: box.maxX, y: box.minY))
        return Envelope(minX: low.x, minY: low.y, maxX: high.x, maxY: high.y)
    }
}

extension TileContent.Layer {
    fileprivate init(_ input: TileContent.Input) {
        name = Array(input.name.utf8)
        (fields, values) = (input.fields, input.values)
        zooms = input.zooms.clamped(to: 0...TileContent.zoomLimit)
        keys = input.fields.map { Array($0.name.utf8) }
        identifiers = input.identifiers
        guard case .points(let positions, let importance, let spacing) = input.shapes else {
            points = nil
            return
        }
        points = TilePoints(
            positions, importance: importance, spacing: spacing, zooms: zooms)
    }
}

extension TileContent {
    /// The number that stands for a feature in tiles, the same in every tile, zoom and build.
    ///
    /// A code that is a number is that number. Any other becomes a number from 2⁵² on, by FNV-1a
    /// (draft-eastlake-fnv, 64 bits) cut to 52: JavaScript counts whole numbers to 2⁵³ only.
    public static func identifier(of code: String) -> UInt64 {
        let digits = code.utf8
        if (1...15).contains(digits.count), digits.first != UInt8(ascii: "0"),
            digits.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }),
            let number = UInt64(code)
        {
            return number
        }
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in digits { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
        return 1 << 52 | (hash >> 12 ^ hash) & (1 << 52 - 1)
    }
}
