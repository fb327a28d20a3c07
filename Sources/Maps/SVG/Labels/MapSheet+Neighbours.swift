import Geo

extension MapContent {
    /// The areas around the focus, of the level that it is made of.
    var neighbours: (areas: [MapArea], areAmphoe: Bool) {
        guard let focus else { return ([], false) }
        let around = amphoe.filter { !focus.amphoe.contains($0.code) }
        if !focus.amphoe.isEmpty, !amphoe.isEmpty { return (around, true) }
        if tambon.isEmpty { return (around, true) }
        return (
            tambon.filter {
                !focus.tambon.contains($0.code)
                    && !($0.parentCode.map(focus.amphoe.contains) ?? false)
            }, false
        )
    }
}

extension MapSheet {
    /// Writes the names of neighbours along the frame.
    mutating func placeNeighbourNames(_ rooms: TextRooms, _ obstacles: inout ObstacleField) {
        guard let transform = layout.transform else { return }
        let styles = [MapType.tambonName, MapType.smallestTambonName].map { pen.tokens.style($0) }
        let named = neighbours.areas.filter { !$0.name.isEmpty }
        let placer = NeighbourNamePlacer(frame: layout.frame, inset: pen.tokens(2.5))
        let areas = named.map { area in
            let text = pen.words.neighbour(area.name, isAmphoe: neighbours.areAmphoe)
            return NeighbourNamePlacer.Neighbour(
                polygons: area.geometry.map { page($0, transform) },
                settings: styles.map { LabelText([text], style: $0, rooms: rooms) })
        }
        neighbourNames = placer.place(areas, around: &obstacles)
    }

    private func page(_ polygon: Polygon, _ transform: PageTransform) -> [[Coordinate]] {
        polygon.rings.map { ring in
            ring.filter(isOnGlobe).map { transform.apply(extent.projection.project($0)) }
        }
    }
}

extension MapWords {
    /// A neighbour's name with the short form of what it is, as Thai maps write it.
    fileprivate func neighbour(_ name: String, isAmphoe: Bool) -> String {
        let long = isAmphoe ? "อำเภอ" : "ตำบล", short = isAmphoe ? "อ." : "ต."
        var bare = name[...]
        for prefix in [long, short] where bare.hasPrefix(prefix) {
            bare = bare.dropFirst(prefix.count)
        }
        // In Bangkok the words are part of the names.
        let isCity = bare.hasPrefix("เขต") || bare.hasPrefix("แขวง")
        return isCity ? String(bare) : pick(short + bare, String(bare))
    }
}
