import Geo

/// Tells borders between two areas whose edges do not quite meet from the edge of the land.
///
/// Layers that were drawn area by area leave slivers between neighbours: each side then has a line
/// of its own that no other area shares.
struct InnerBorders {
    /// How far beside a line land is looked for, in points: wider than a sliver, thinner than an
    /// island.
    private static let reach = 1.2

    private let network: BorderNetwork
    private let layer: BorderLayer
    private let units: BorderUnits
    private let unitOfArea: [Int]
    private let index: AreaIndex

    init(_ network: BorderNetwork, layer: BorderLayer, units: BorderUnits) {
        self.network = network
        self.layer = layer
        self.units = units
        unitOfArea = layer == .amphoe ? units.ofAmphoe : units.ofTambon
        index = AreaIndex(
            unitOfArea.indices.map { area in
                network.rings(of: layer, area: area).map { ring in
                    let vertices = network.vertices(of: ring).map(\.position)
                    return Polygon(exterior: vertices + vertices.prefix(1))
                }
            })
    }

    /// A line of the outline in pieces of one rank each, in order.
    func pieces(of line: Int) -> [BorderStroke] {
        let vertices = network.vertices(of: line)
        guard vertices.count > 1 else { return [] }
        var pieces: [BorderStroke] = []
        var start = vertices.startIndex
        var current = rank(vertices[start].position, vertices[start + 1].position)
        for index in vertices.indices.dropFirst().dropLast() {
            let next = rank(vertices[index].position, vertices[index + 1].position)
            guard next != current else { continue }
            pieces.append((current, vertices[start...index]))
            (start, current) = (index, next)
        }
        pieces.append((current, vertices[start...]))
        return pieces
    }

    /// The rank of a segment by the units on its sides.
    private func rank(_ a: Coordinate, _ b: Coordinate) -> BorderRank {
        let (dx, dy) = (b.x - a.x, b.y - a.y)
        let length = (dx * dx + dy * dy).squareRoot()
        guard length > 0 else { return .outline }
        let (across, along) = (-dy / length * Self.reach, dx / length * Self.reach)
        let centre = Coordinate(x: (a.x + b.x) / 2, y: (a.y + b.y) / 2)
        guard let left = index.area(at: Coordinate(x: centre.x + across, y: centre.y + along)),
            let right = index.area(at: Coordinate(x: centre.x - across, y: centre.y - along))
        else { return .outline }
        return units.rank(between: unitOfArea[left], and: unitOfArea[right])
    }
}
