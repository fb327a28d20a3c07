import Geo

/// What part of the world a map shows, and which schools lie in it.
struct MapExtent {
    let projection: SinusoidalProjection
    /// The land that the map is about.
    let land: ProjectedRings
    /// The same and what lies around it, as far as a page may show it.
    let rings: ProjectedRings
    /// In projected metres; nil where there is nothing to show.
    let envelope: Envelope?
    /// The places of the schools that lie in it, and their projected positions.
    let schools: [(index: Int, position: Coordinate)]

    /// The land decides; schools that stray from it by more than a fraction of its size are left
    /// off the map, or one wrong coordinate would shrink the district to a dot.
    private static let straying = 0.12

    /// How far around the land a frame of another shape may reach, as a fraction of its size.
    private static let reach = 1.6

    /// No map shows less than this, in metres: a single school is a point without a size.
    private static let smallestSide = 2_000.0

    /// - Parameter around: what may be seen beside the content.
    init(_ content: MapContent, around: MapContent? = nil) {
        let landBox = Self.envelope(of: content.tambon + content.amphoe)
        let valid = content.schools.indices.compactMap { index in
            content.schools[index].place.map { (index: index, place: $0) }
        }
        let sound = valid.filter { !content.schools[$0.index].isDoubtful }
        let deciding = sound.isEmpty ? valid : sound
        let box = landBox ?? Envelope(deciding.map(\.place))
        let projection = SinusoidalProjection(meridian: box?.centre.x ?? 0)
        var rings = ProjectedRings()
        rings.add(content.tambon, layer: .tambon, projection: projection)
        rings.add(content.amphoe, layer: .amphoe, projection: projection)
        let positions = valid.map { ($0.index, projection.project($0.place)) }
        var core = rings.envelope
        if landBox == nil {
            core = Envelope(deciding.map { projection.project($0.place) })
        }
        let limit = core.map { $0.expanded(by: max($0.width, $0.height, 1_000) * Self.straying) }
        schools = positions.filter { limit?.contains($0.1) ?? false }
        var whole = core
        for school in schools { whole?.extend(to: school.position) }
        self.projection = projection
        land = rings
        if let around, let landBox {
            rings.add(
                around.tambon, layer: .around, projection: projection,
                within: landBox.expanded(by: max(landBox.width, landBox.height, 0.03) * Self.reach))
        }
        self.rings = rings
        envelope = whole.map(Self.widened)
    }

    private static func widened(_ box: Envelope) -> Envelope {
        let x = max(0, smallestSide - box.width) / 2, y = max(0, smallestSide - box.height) / 2
        return Envelope(
            minX: box.minX - x, minY: box.minY - y, maxX: box.maxX + x, maxY: box.maxY + y)
    }

    private static func envelope(of areas: [MapArea]) -> Envelope? {
        var result: Envelope?
        for area in areas {
            for polygon in area.geometry {
                for position in polygon.exterior where isOnGlobe(position) {
                    if result == nil { result = Envelope(CollectionOfOne(position)) }
                    result?.extend(to: position)
                }
            }
        }
        return result
    }
}
