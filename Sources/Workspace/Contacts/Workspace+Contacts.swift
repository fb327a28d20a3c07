import Geo
import GeoSource
import Maps
import Planning
import SchoolStore
public import Schools

extension Workspace {
    /// The schools that meet all conditions, with their telephone numbers: for the office only.
    ///
    /// - Throws: `ContactError`, `MapChoiceError`, `StoreError`, `GeoSourceError`.
    public func contacts(_ request: ContactRequest, language: Language) throws -> ContactList {
        let store = try mapStore(asOf: nil)
        let all = try store.mapRows(withTexts: true)
        let selection = try SchoolSelection(
            request.filters, areas: try MapAreas(store), schools: all, language)
        var rows = all.filter(selection.contains)
        var unplaced: [String] = []
        if request.needsPosition {
            unplaced = rows.filter { $0.coordinate == nil }.map(\.name)
            rows.removeAll { $0.coordinate == nil }
        }
        let centre = try request.ring.map { try middle(of: $0, all) }
        if let ring = request.ring, let centre {
            rows = rows.filter { $0.metres(from: centre).map { $0 <= ring.metres } ?? false }
        }
        if let area = request.area {
            let index = AreaIndex([try polygons(area).polygons])
            rows = rows.filter { $0.coordinate.flatMap(index.area) != nil }
        }
        if let group = request.group {
            let codes = try members(of: group, store, language)
            rows = rows.filter { codes.contains($0.code) }
        }
        guard !rows.isEmpty else { throw ContactError.nobody }
        let phones = try store.phones()
        let contacts = rows.map { row in
            Contact(
                row, phones: PhoneCell(phones[row.code] ?? ""),
                metres: centre.flatMap { row.metres(from: $0) })
        }
        return ContactList(contacts: contacts.inOrder, unplaced: unplaced.sorted())
    }

    private func middle(of ring: ContactRequest.Ring, _ schools: [MapRow]) throws -> Coordinate {
        switch ring.centre {
        case .point(let point): return point
        case .school(let code):
            guard let school = schools.first(where: { $0.code == code }) else {
                throw ContactError.schoolUnknown(code)
            }
            guard let point = school.coordinate else { throw ContactError.schoolUnplaced(code) }
            return point
        }
    }

    /// The polygons of a file in WGS 84, as it has them.
    ///
    /// - Throws: `ContactError`, `GeoSourceError`.
    func polygons(
        _ area: ContactRequest.Area
    ) throws -> (polygons: [Polygon], countOfMended: Int) {
        let crs = try area.crs.map { try CoordinateReferenceSystem($0) }
        let source = try VectorSource(path: area.path, layer: area.layer, crs: crs)
        if case .undetermined(let candidates) = source.description.crs.value {
            throw ContactError.crsUnknown(path: area.path, candidates.map(\.code))
        }
        var polygons: [Polygon] = []
        var countOfMended = 0
        try source.forEachFeature { feature in
            polygons += feature.geometry?.polygons ?? []
            if feature.repair != nil { countOfMended += 1 }
        }
        guard !polygons.isEmpty else { throw try noPolygons(source, area) }
        return (polygons, countOfMended)
    }

    /// Why nothing came of a file: it has no polygons, or its system is not that of its numbers.
    private func noPolygons(
        _ source: borrowing VectorSource, _ area: ContactRequest.Area
    ) throws -> ContactError {
        var hasPolygons = false
        try source.forEachRawFeature { feature in
            if feature.geometry?.polygons.isEmpty == false { hasPolygons = true }
        }
        guard hasPolygons, let system = source.description.crs.value.crs else {
            return .noPolygons(path: area.path)
        }
        return .polygonsOutside(path: area.path, crs: system.code)
    }

    private func members(
        of group: ContactRequest.Group, _ store: SchoolStore, _ language: Language
    ) throws -> Set<String> {
        var request = MapRequest(theme: group.theme, options: MapOptions(language: language))
        request.choices = group.choices
        let content = try MapSource(store, language: language)
            .content(for: request, norm: try norm()).content
        let groups = schoolGroups(
            of: group.theme, content, options: request.options, measure: PangoMeasure())
        let wanted = ThaiText.key(group.name)
        let equal = groups.filter { ThaiText.key($0.name) == wanted }
        // A single letter is in nearly every name.
        let partly = groups.filter { wanted.count > 1 && ThaiText.key($0.name).contains(wanted) }
        guard let found = equal.first ?? (partly.count == 1 ? partly.first : nil) else {
            throw ContactError.groupUnknown(
                group.name, theme: group.theme.name, groups: groups.map(\.name))
        }
        return Set(found.schools)
    }
}

extension MapRow {
    fileprivate func metres(from centre: Coordinate) -> Double? {
        coordinate.map { Geodesic.metres(centre, $0) }
    }
}

extension Contact {
    fileprivate init(_ row: MapRow, phones: PhoneCell, metres: Double?) {
        self.init(
            code: row.code, name: row.name, tambon: row.tambon, amphoe: row.amphoe,
            network: row.network, isPlaced: row.coordinate != nil, metres: metres,
            phones: phones)
    }
}

extension [Contact] {
    /// The nearest first, else in Thai dictionary order, the code deciding between equals.
    fileprivate var inOrder: [Contact] {
        let byCode = sorted { $0.code < $1.code }
        guard contains(where: { $0.metres != nil }) else { return byCode.sortedInThai(by: \.name) }
        return byCode.sorted { ($0.metres ?? 0, $0.code) < ($1.metres ?? 0, $1.code) }
    }
}
