import GeoSource
import Maps
import SchoolStore
import Schools

/// The boundaries that a store has, as maps need them.
struct MapAreas: Sendable {
    var tambon: [MapArea]
    var amphoe: [MapArea]
    var networks: [MapArea]
    var provinces: [MapArea]
    var tambonBoundaries: [Boundary]

    /// More tambon than a district has: uniting a whole country takes longer than drawing it.
    private static let mostToUnite = 1000

    init(_ store: SchoolStore) throws {
        func areas(_ level: BoundaryLevel) throws -> [MapArea] {
            try store.boundaries(level).map(MapArea.init)
        }
        tambonBoundaries = try store.boundaries(.tambon)
        tambon = tambonBoundaries.map(MapArea.init)
        amphoe = try areas(.amphoe)
        networks = try areas(.network)
        provinces = try areas(.province)
        if amphoe.isEmpty, tambon.count <= Self.mostToUnite {
            amphoe = try Self.united(tambonBoundaries)
        }
    }

    /// Where there are no boundaries of amphoe, the union of the tambon that name one.
    private static func united(_ tambon: [Boundary]) throws -> [MapArea] {
        let named = tambon.filter { $0.parentCode != nil && $0.parentName != nil }
        return try Dictionary(grouping: named) { $0.parentCode ?? "" }
            .sorted { $0.key < $1.key }
            .map { code, members in
                MapArea(
                    code: code, name: members.first?.parentName ?? code,
                    geometry: try union(of: members.flatMap(\.polygons)))
            }
    }
}

extension MapArea {
    fileprivate init(_ boundary: Boundary) {
        self.init(
            code: boundary.code, name: boundary.name, parentCode: boundary.parentCode,
            geometry: boundary.polygons)
    }
}
