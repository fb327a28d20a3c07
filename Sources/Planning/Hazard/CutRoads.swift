public import Geo
public import Schools

/// Roads where a hazard cuts them: what lies in it, and what is left.
public struct CutRoads: Sendable {
    /// A road as far as it lies in the hazard.
    public struct Piece: Sendable {
        public var name: String?
        public var `class`: String?
        public var lines: [[Coordinate]]
        public var metres: Double
    }

    /// By name and class, the longest first.
    public let pieces: [Piece]
    public let before: RoadNetwork
    public let after: RoadNetwork
    /// For each part of the network before, the longest of those that it falls into.
    private let mains: [Int: Int]

    /// Along the ellipsoid.
    public var metres: Double { pieces.reduce(0) { $0 + $1.metres } }

    /// - Throws: `ShapeError`.
    public init(
        _ roads: [NamedFeature], by hazard: HazardArea, speeds: RoadSpeeds
    ) throws(ShapeError) {
        let bench = try ShapeBench()
        let shape = try bench.shape(hazard.polygons)
        var pieces: [RoadName: Piece] = [:]
        var left: [RoadLine] = []
        for road in roads {
            for line in RoadLine.lines(of: road) {
                guard let cut = try Self.cut(line, shape, hazard.envelope) else {
                    left.append(line)
                    continue
                }
                for coordinates in cut.outside {
                    var rest = line
                    rest.coordinates = coordinates
                    left.append(rest)
                }
                let name = RoadName(name: road.name, class: road.class)
                pieces[
                    name, default: Piece(name: road.name, class: road.class, lines: [], metres: 0)
                ]
                .add(cut.inside)
            }
        }
        self.pieces = pieces.sorted {
            ($1.value.metres, $0.key.text) < ($0.value.metres, $1.key.text)
        }.map(\.value)
        before = RoadNetwork(lines: roads.flatMap(RoadLine.lines), speeds: speeds)
        after = RoadNetwork(lines: left, speeds: speeds)
        mains = Self.mains(before, after)
    }

    /// Other districts and islands have networks of their own, whichever is the longest.
    private static func mains(_ before: RoadNetwork, _ after: RoadNetwork) -> [Int: Int] {
        var longest: [Int: Int] = [:]
        for edge in after.edges.indices {
            let part = after.component(of: edge)
            guard longest[part].map({ after.edges[edge].metres > after.edges[$0].metres }) ?? true
            else { continue }
            longest[part] = edge
        }
        var mains: [Int: Int] = [:]
        // The longest part is 0, and so on.
        for (part, edge) in longest.sorted(by: { $0.key < $1.key }) {
            guard let place = after.samples(of: edge, every: .infinity).first?.coordinate,
                let tie = before.tie(place)
            else { continue }
            let whole = before.component(of: tie.edge)
            if mains[whole] == nil { mains[whole] = part }
        }
        return mains
    }

    /// nil where the line is not cut; lines that no shape can be made of are left as they are.
    private static func cut(
        _ line: RoadLine, _ hazard: Shape, _ envelope: Envelope?
    ) throws(ShapeError) -> (inside: [[Coordinate]], outside: [[Coordinate]])? {
        guard let envelope, let own = Envelope(line.coordinates), own.intersects(envelope),
            line.coordinates.count > 1, line.coordinates.allSatisfy(\.isFinite)
        else { return nil }
        let shape = try hazard.bench.shape(.lineString(line.coordinates))
        guard try hazard.intersects(shape) else { return nil }
        let inside = try shape.intersection(hazard).geometry().lines
        guard !inside.isEmpty else { return nil }
        return (inside, try shape.difference(hazard).geometry().lines)
    }

    /// Whether a place is no longer joined with most of the roads that it was joined with.
    public func isCutOff(_ position: Coordinate) -> Bool {
        guard let tie = before.tie(position) else { return false }
        let main = mains[before.component(of: tie.edge)]
        return after.tie(position).map { after.component(of: $0.edge) != main } ?? true
    }
}

/// What tells roads apart.
private struct RoadName: Hashable {
    let name: String?
    let `class`: String?
    var text: String { (name ?? "") + " " + (`class` ?? "") }
}

extension CutRoads.Piece {
    fileprivate mutating func add(_ lines: [[Coordinate]]) {
        self.lines += lines
        for line in lines {
            metres += zip(line, line.dropFirst()).reduce(0) { $0 + Geodesic.metres($1.0, $1.1) }
        }
    }
}

extension Geometry {
    /// The lines in it, those inside collections included.
    fileprivate var lines: [[Coordinate]] {
        switch self {
        case .lineString(let line): line.count > 1 ? [line] : []
        case .multiLineString(let lines): lines
        case .collection(let members): members.flatMap(\.lines)
        case .point, .multiPoint, .polygon, .multiPolygon: []
        }
    }
}
