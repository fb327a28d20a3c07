import Geo
import Schools

/// How far a position is from the nearest road, by a grid of cells.
struct RoadDistances {
    private struct Segment {
        let start: Coordinate
        let end: Coordinate
    }

    /// A cell in degrees: about 1.1 km, so that the cells around a point reach at least as far.
    private static let cell = 0.01
    private var segments: [Segment] = []
    private var byCell: [Cell: [Int32]] = [:]

    private struct Cell: Hashable {
        let x: Int32
        let y: Int32
    }

    /// Nil where there are no roads.
    init?(_ features: [NamedFeature]) {
        for feature in features {
            guard case .multiLineString(let lines) = feature.geometry else { continue }
            for line in lines {
                for (start, end) in zip(line, line.dropFirst()) { append(start, end) }
            }
        }
        guard !segments.isEmpty else { return nil }
    }

    private mutating func append(_ start: Coordinate, _ end: Coordinate) {
        let place = Int32(segments.count)
        segments.append(Segment(start: start, end: end))
        let (a, b) = (Self.cell(of: start), Self.cell(of: end))
        for x in min(a.x, b.x)...max(a.x, b.x) {
            for y in min(a.y, b.y)...max(a.y, b.y) {
                byCell[Cell(x: x, y: y), default: []].append(place)
            }
        }
    }

    private static func cell(of point: Coordinate) -> Cell {
        Cell(x: Int32((point.x / cell).rounded(.down)), y: Int32((point.y / cell).rounded(.down)))
    }

    /// Metres on the ground to the nearest road; nil where none is in the cells around.
    func metres(from point: Coordinate) -> Double? {
        guard point.x.magnitude <= 180, point.y.magnitude <= 90 else { return nil }
        let centre = Self.cell(of: point)
        let metres = LocalMetres(latitude: point.y)
        var nearest: Double?
        for x in centre.x - 1...centre.x + 1 {
            for y in centre.y - 1...centre.y + 1 {
                for index in byCell[Cell(x: x, y: y)] ?? [] {
                    let segment = segments[Int(index)]
                    let distance = metres.distance(
                        from: point, toSegment: segment.start, segment.end)
                    nearest = min(nearest ?? distance, distance)
                }
            }
        }
        return nearest
    }
}
