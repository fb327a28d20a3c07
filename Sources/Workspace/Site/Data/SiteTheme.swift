import Maps
import SchoolStore
import Schools

/// Makes `data/themes/NAME/PERIOD.json`.
struct SiteTheme {
    let base: SiteBase
    let theme: MapTheme
    let period: AcademicPeriod?
    /// As of the period; nil for the office.
    let disclosure: PupilDisclosure?

    /// The file as JSON.
    ///
    /// - Throws: `StoreError`.
    func json(_ store: SchoolStore, norm: StaffingNorm) throws -> JSON {
        let material = try material(store, norm)
        func content(_ language: Language) throws -> MapContent {
            try MapSource(store, language: language).subject(
                for: MapRequest(theme: theme, options: MapOptions(language: language)),
                of: material
            ).content
        }
        let data = ThemeData(theme, thai: try content(.thai), english: try content(.english))
        return json(data, placesOf: material.rows)
    }

    private func material(_ store: SchoolStore, _ norm: StaffingNorm) throws -> MapMaterial {
        var figures = try FigureSource(
            store, needs: theme.needs, choices: MapChoices(), norm: norm)
        figures.disclosure = disclosure
        // Only areas that are measured have to be read with their shapes.
        let areas = theme == .density ? try MapAreas(store) : base.areas
        return MapMaterial(rows: try rows(store), areas: areas, figures: figures, norm: norm)
    }

    private func rows(_ store: SchoolStore) throws -> [MapRow] {
        period == nil ? base.schools.map(\.row) : try store.mapRows(withTexts: true)
    }

    private func json(_ data: ThemeData, placesOf rows: [MapRow]) -> JSON {
        var classes = Array(repeating: JSON.integer(-1), count: base.schools.count)
        var values = Array(repeating: JSON.null, count: classes.count)
        var radii = values
        for (index, row) in rows.enumerated() {
            guard let place = base.places[row.id] else { continue }
            classes[place] = .integer(data.classes[index])
            values[place] = .rounded(data.values[index])
            radii[place] = .rounded(data.radii?[index])
        }
        var schools: [(String, JSON)] = [("class", .list(classes)), ("value", .list(values))]
        if data.radii != nil { schools.append(("radius", .list(radii))) }
        return .object([
            ("name", .text(theme.name)), ("period", .text(SiteBase.word(period))),
            ("title", .words(data.title)), ("sentence", .words(data.sentence)),
            ("legend", .list(data.legend.map(\.json))),
            ("schools", .object(schools)), ("areas", data.areas.json),
        ])
    }
}

extension ThemeData.Entry {
    fileprivate var json: JSON {
        var members: [(String, JSON)] = [
            ("id", .text(id)), ("label", .words(label)), ("color", .text(colour)),
            ("shape", .text(shape)), ("count", .integer(count)),
        ]
        if let radius { members.append(("radius", .rounded(radius))) }
        return .object(members)
    }
}

extension ThemeData.Areas? {
    fileprivate var json: JSON {
        guard let areas = self else {
            return .object([
                ("level", .null), ("code", .list([])), ("class", .list([])),
                ("value", .list([])),
            ])
        }
        return .object([
            ("level", .text(areas.unit.rawValue)), ("code", .texts(areas.codes)),
            ("class", .list(areas.classes.map { .integer($0) })),
            ("value", .list(areas.values.map { .rounded($0) })),
        ])
    }
}
