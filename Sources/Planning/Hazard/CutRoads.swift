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

    /// Whether a place that roads joined with the main part of the network is so no longer.
    public func isCutOff(_ position: Coordinate) -> Bool {
        guard let tie = before.tie(position), before.component(of: tie.edge) == 0 else {
            return false
        }
        return after.tie(position).map { after.component(of: $0.edge) != 0 } ?? true
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
