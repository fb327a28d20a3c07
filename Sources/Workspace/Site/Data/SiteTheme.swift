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
    func json(_ store: SchoolStore, norm: StaffingNorm) throws -> SiteJSON {
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

    private func json(_ data: ThemeData, placesOf rows: [MapRow]) -> SiteJSON {
        var classes = Array(repeating: SiteJSON.integer(-1), count: base.schools.count)
        var values = Array(repeating: SiteJSON.null, count: classes.count)
        var radii = values
        for (index, row) in rows.enumerated() {
            guard let place = base.places[row.id] else { continue }
            classes[place] = .integer(data.classes[index])
            values[place] = .number(data.values[index])
            radii[place] = .number(data.radii?[index])
        }
        var schools: [(String, SiteJSON)] = [("class", .array(classes)), ("value", .array(values))]
        if data.radii != nil { schools.append(("radius", .array(radii))) }
        return .object([
            ("name", .text(theme.name)), ("period", .text(SiteBase.word(period))),
            ("title", .words(data.title)), ("sentence", .words(data.sentence)),
            ("legend", .array(data.legend.map(\.json))),
            ("schools", .object(schools)), ("areas", data.areas.json),
        ])
    }
}

extension ThemeData.Entry {
    fileprivate var json: SiteJSON {
        var members: [(String, SiteJSON)] = [
            ("id", .text(id)), ("label", .words(label)), ("color", .text(colour)),
            ("shape", .text(shape)), ("count", .integer(count)),
        ]
        if let radius { members.append(("radius", .number(radius))) }
        return .object(members)
    }
}

extension ThemeData.Areas? {
    fileprivate var json: SiteJSON {
        guard let areas = self else {
            return .object([
                ("level", .null), ("code", .array([])), ("class", .array([])),
                ("value", .array([])),
            ])
        }
        return .object([
            ("level", .text(areas.unit.rawValue)), ("code", .texts(areas.codes)),
            ("class", .array(areas.classes.map { .integer($0) })),
            ("value", .array(areas.values.map { .number($0) })),
        ])
    }
}
