import Geo
import Maps
import Planning
import Schools

extension AnswerMap {
    func content(_ maps: MapSource) throws -> MapContent {
        var areas = try MapAreas(source.store)
        // Areas have no value save those of the answer.
        for place in areas.tambon.indices { areas.tambon[place].value = nil }
        let register = try source.schools().map(MapSchool.init)
        var schools =
            picture.spots.isEmpty
            ? schoolRows(register) + endRows(register) + receivingRows(register) : spots(register)
        if !areaRows.isEmpty {
            if picture.overlays.isEmpty { fill(&areas) }
            if schools.allSatisfy({ $0.position == nil }) { schools = register }
            if !picture.overlays.isEmpty { schools = marked(register) }
        }
        var content = MapContent(
            officeName: maps.officeName, title: title, periodText: subtitle, sources: sources,
            dateText: maps.dateText, tambon: areas.tambon, amphoe: areas.amphoe, schools: schools,
            countOfSchools: schools.count + picture.unplaced)
        content.provinces = areas.provinces
        content.focus = focus(areas)
        content.points = picture.points
        content.warnings = picture.warnings.map { $0[language] }
        content.overlays = picture.overlays.map {
            MapOverlay(title: $0.title[language], polygons: $0.polygons)
        }
        return content
    }

    /// What the answer rests on: files by their names alone, tables, what was asked.
    private var sources: [String] { AnswerText(answer, language).restsOn(atMost: Self.mostFiles) }

    /// As many files are named as a line has room for beside the rest.
    private static let mostFiles = 8

    private func fill(_ areas: inout MapAreas) {
        let rows = areaRows
        let codes = Set(rows.compactMap(\.code))
        func values(_ own: inout [MapArea]) -> Bool {
            guard picture.areas == nil, own.contains(where: { codes.contains($0.code) }) else {
                return false
            }
            let known = Dictionary(
                rows.map { ($0.code ?? "", $0.value) }, uniquingKeysWith: { first, _ in first })
            for place in own.indices { own[place].value = known[own[place].code] ?? nil }
            return true
        }
        if values(&areas.tambon) || values(&areas.amphoe) { return }
        if picture.look == .tints { return tint(&areas, rows) }
        areas.amphoe = []
        areas.tambon = rows.enumerated().map { place, row in
            MapArea(
                code: row.code ?? "area-\(place + 1)", name: row.name ?? "",
                geometry: row.polygons, value: row.value)
        }
    }

    /// The answer's areas in place of all others; their schools say what they are called.
    private func tint(_ areas: inout MapAreas, _ rows: [AreaRow]) {
        areas.tambon = []
        areas.amphoe = rows.enumerated().map { place, row in
            MapArea(code: row.code ?? "area-\(place + 1)", name: "", geometry: row.polygons)
        }
    }
}

extension MapSchool {
    fileprivate init(_ school: PlanSchool) {
        self.init(
            code: school.code, name: school.name, position: school.coordinate,
            tambonCode: school.tambonCode, amphoeCode: school.amphoeCode,
            isDoubtful: school.isDoubtful)
    }
}
