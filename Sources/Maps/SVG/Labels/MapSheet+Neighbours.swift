import Geo
import Schools

/// What lies around the part that a map is about, as far as names go.
struct MapNeighbours {
    /// Each has a name.
    var areas: [MapArea] = []
    var kind = MapUnit.tambon
    /// Where there is more of an area, by its code: "→ หน้า 12".
    var references: [String: String] = [:]
}

extension MapContent {
    /// The areas around the focus, of the level that it is made of.
    var neighbours: MapNeighbours {
        guard let focus else { return MapNeighbours() }
        let areAmphoe = tambon.isEmpty || (!focus.amphoe.isEmpty && !amphoe.isEmpty)
        let areas =
            areAmphoe
            ? amphoe.filter { !focus.amphoe.contains($0.code) }
            : tambon.filter {
                !focus.tambon.contains($0.code)
                    && !($0.parentCode.map(focus.amphoe.contains) ?? false)
            }
        return MapNeighbours(
            areas: areas.filter { !$0.name.isEmpty }, kind: areAmphoe ? .amphoe : .tambon)
    }
}

extension MapSheet {
    /// Writes the names of neighbours along the frame.
    mutating func placeNeighbourNames(_ rooms: TextRooms, _ obstacles: inout ObstacleField) {
        guard let transform = layout.transform else { return }
        let placer = NeighbourNamePlacer(frame: layout.frame, inset: pen.tokens(2.5))
        let areas = neighbours.areas.map { area in
            NeighbourNamePlacer.Neighbour(
                polygons: area.geometry.map { page($0, transform) },
                settings: neighbourSettings(area, rooms))
        }
        neighbourNames = placer.place(areas, around: &obstacles)
    }

    /// The name with what refers to more of it, in one line or two, at the last without.
    private func neighbourSettings(_ area: MapArea, _ rooms: TextRooms) -> [LabelText] {
        let styles = [MapType.tambonName, MapType.smallestTambonName].map { pen.tokens.style($0) }
        let name = pen.words.neighbour(area.name, kind: neighbours.kind)
        let reference = neighbours.references[area.code].map(pen.written)
        let full = reference.map { [["\(name) \($0)"], [name, $0]] } ?? []
        return styles.flatMap { style in full.map { LabelText($0, style: style, rooms: rooms) } }
            + styles.map { LabelText([name], style: $0, rooms: rooms) }
    }

    private func page(_ polygon: Polygon, _ transform: PageTransform) -> [[Coordinate]] {
        polygon.rings.map { ring in
            ring.filter(isOnGlobe).map { transform.apply(extent.projection.project($0)) }
        }
    }
}

extension MapWords {
    /// A neighbour's name with the short form of what it is, as Thai maps write it.
    fileprivate func neighbour(_ name: String, kind: MapUnit) -> String {
        guard kind != .network else { return pick(kind.noun.thai + name, name) }
        let long = kind.noun.thai, short = kind == .amphoe ? "อ." : "ต."
        var bare = name[...]
        for prefix in [long, short] where bare.hasPrefix(prefix) {
            bare = bare.dropFirst(prefix.count)
        }
        // In Bangkok the words are part of the names.
        let isCity = bare.hasPrefix("เขต") || bare.hasPrefix("แขวง")
        return isCity ? String(bare) : pick(short + bare, String(bare))
    }
}
