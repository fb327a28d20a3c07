import Geo

/// Writes the layers of one tile after the other; its buffers are used again.
///
/// Source: Mapbox Vector Tile specification 2.1 (version 2 of the encoding).
struct TileEncoder {
    private let content: TileContent
    private var layer: [UInt8] = []
    private var features: [UInt8] = []
    private var feature: [UInt8] = []
    private var tags: [UInt8] = []
    private var packed: [UInt8] = []
    private var ring: [PagePoint] = []
    /// The keys and values of the layer at hand, in the order they were met.
    private var keys: [Int] = []
    private var values: [Int32] = []
    private var keyPlaces: [Int32] = []
    /// Where a value stands in `values`, good where `stamps` says the layer at hand.
    private var valuePlaces: [Int32]
    private var stamps: [UInt32]
    private var stamp: UInt32 = 0

    /// How a geometry goes on: the command and how many times, in the lowest bits the command.
    private enum Command: UInt32 {
        case moveTo = 1
        case lineTo = 2
        case closePath = 7

        func count(_ count: Int) -> UInt64 { UInt64(rawValue) | UInt64(count) << 3 }
    }

    private enum Shape: UInt8 {
        case point = 1
        case polygon = 3
    }

    init(_ content: TileContent) {
        self.content = content
        valuePlaces = Array(repeating: 0, count: content.values.count)
        stamps = Array(repeating: 0, count: content.values.count)
    }

    /// Begins a layer.
    mutating func begin(_ index: Int) {
        features.removeAll(keepingCapacity: true)
        keys.removeAll(keepingCapacity: true)
        values.removeAll(keepingCapacity: true)
        keyPlaces.removeAll(keepingCapacity: true)
        keyPlaces.append(
            contentsOf: repeatElement(-1, count: content.layers[index].fields.count))
        stamp += 1
    }

    /// Ends a layer and appends it to the tile, unless nothing is in it.
    mutating func end(_ index: Int, into tile: inout [UInt8]) {
        guard !features.isEmpty else { return }
        layer.removeAll(keepingCapacity: true)
        layer.appendTag(15, .varint)
        layer.append(varint: 2)
        layer.appendTag(1, .lengthDelimited)
        layer.append(message: content.layers[index].name)
        layer.append(contentsOf: features)
        for key in keys {
            layer.appendTag(3, .lengthDelimited)
            layer.append(message: content.layers[index].keys[key])
        }
        for value in values {
            layer.appendTag(4, .lengthDelimited)
            layer.append(message: content.values[value])
        }
        layer.appendTag(5, .varint)
        layer.append(varint: UInt64(TileGrid.extent))
        tile.appendTag(3, .lengthDelimited)
        tile.append(message: layer)
    }

    /// Adds a point, at a place of the tile.
    mutating func addPoint(_ place: PagePoint, feature: Int, layer: Int, zoom: Int) {
        packed.removeAll(keepingCapacity: true)
        packed.append(varint: Command.moveTo.count(1))
        packed.append(zigzag: place.x)
        packed.append(zigzag: place.y)
        write(.point, feature: feature, layer: layer, zoom: zoom)
    }

    /// Adds the rings of an area, on the grid of the zoom; rings without an inside are left out,
    /// and holes whose exterior is.
    mutating func addArea(
        _ rings: ArraySlice<ClippedRing>, _ points: [PagePoint], origin: PagePoint, zoom: Int
    ) {
        guard let first = rings.first else { return }
        packed.removeAll(keepingCapacity: true)
        var cursor = PagePoint(x: 0, y: 0)
        var polygon: Int32 = -1
        for own in rings {
            guard !own.isHole || own.polygon == polygon else { continue }
            let isAdded = add(points[own.range], isHole: own.isHole, origin, &cursor)
            if !own.isHole { polygon = isAdded ? own.polygon : -1 }
        }
        guard !packed.isEmpty else { return }
        write(.polygon, feature: Int(first.feature), layer: Int(first.layer), zoom: zoom)
    }

    private mutating func add(
        _ points: ArraySlice<PagePoint>, isHole: Bool, _ origin: PagePoint,
        _ cursor: inout PagePoint
    ) -> Bool {
        ring.removeAll(keepingCapacity: true)
        guard ring.append(ring: points) != nil else { return false }
        let doubledArea = ring.doubledArea
        guard doubledArea != 0 else { return false }
        // Exteriors have a positive area by the surveyor's formula in the tile's coordinates (4.3.3.3).
        if (doubledArea > 0) == isHole { ring.reverse() }
        for (index, vertex) in ring.enumerated() {
            if index == 0 { packed.append(varint: Command.moveTo.count(1)) }
            if index == 1 { packed.append(varint: Command.lineTo.count(ring.count - 1)) }
            let place = PagePoint(x: vertex.x - origin.x, y: vertex.y - origin.y)
            packed.append(zigzag: place.x - cursor.x)
            packed.append(zigzag: place.y - cursor.y)
            cursor = place
        }
        packed.append(varint: Command.closePath.count(1))
        return true
    }

    /// Writes a feature whose geometry is in `packed`.
    private mutating func write(_ shape: Shape, feature index: Int, layer: Int, zoom: Int) {
        feature.removeAll(keepingCapacity: true)
        feature.appendTag(1, .varint)
        feature.append(varint: content.layers[layer].identifiers[index])
        appendAttributes(of: index, layer, zoom)
        feature.appendTag(3, .varint)
        feature.append(shape.rawValue)
        feature.appendTag(4, .lengthDelimited)
        feature.append(message: packed)
        features.appendTag(2, .lengthDelimited)
        features.append(message: feature)
    }

    private mutating func appendAttributes(of index: Int, _ layer: Int, _ zoom: Int) {
        let own = content.layers[layer]
        tags.removeAll(keepingCapacity: true)
        for (field, meaning) in own.fields.enumerated() where meaning.minimumZoom <= zoom {
            let value = own.values[index * own.fields.count + field]
            guard value != TileValues.absent else { continue }
            if keyPlaces[field] < 0 {
                keyPlaces[field] = Int32(keys.count)
                keys.append(field)
            }
            tags.append(varint: UInt64(keyPlaces[field]))
            tags.append(varint: UInt64(place(of: value)))
        }
        guard !tags.isEmpty else { return }
        feature.appendTag(2, .lengthDelimited)
        feature.append(message: tags)
    }

    private mutating func place(of value: Int32) -> Int32 {
        let index = Int(value)
        if stamps[index] != stamp {
            stamps[index] = stamp
            valuePlaces[index] = Int32(values.count)
            values.append(value)
        }
        return valuePlaces[index]
    }
}

extension [PagePoint] {
    /// Twice the area by the surveyor's formula, positive where the ring runs from x to y.
    fileprivate var doubledArea: Int {
        guard let first, var previous = last else { return 0 }
        var sum = 0
        for point in self {
            sum += Int(previous.x - first.x) * Int(point.y - first.y)
            sum -= Int(point.x - first.x) * Int(previous.y - first.y)
            previous = point
        }
        return sum
    }
}
