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
        // Content has the schools with a position only, in the order of the rows.
        let rows = material.rows.filter { $0.coordinate != nil }
        return json(data, placesOf: rows)
    }

    private func material(_ store: SchoolStore, _ norm: StaffingNorm) throws -> MapMaterial {
        var rows = try rows(store)
        var withheld: Set<String> = []
        for index in rows.indices where disclosure?.hidesNow(rows[index].id) == true {
            if let tambon = rows[index].tambonCode { withheld.insert(tambon) }
            rows[index].pupils = nil
        }
        var figures = try FigureSource(
            store, needs: theme.needs, choices: MapChoices(), norm: norm)
        figures.disclosure = disclosure
        // Only areas that are measured have to be read with their shapes.
        var areas = theme == .density ? try MapAreas(store) : base.areas
        areas.fill(pupils: rows, indicator: figures.indicator)
        areas.hide(withheld, figures.indicator, disclosure)
        return MapMaterial(rows: rows, areas: areas, figures: figures, norm: norm)
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

extension MapAreas {
    /// Takes the sums of areas away that hold a school whose number is hidden, and small numbers
    /// of persons.
    fileprivate mutating func hide(
        _ withheld: Set<String>, _ indicator: IndicatorValues?, _ disclosure: PupilDisclosure?
    ) {
        guard let disclosure else { return }
        guard let indicator else {
            for index in tambon.indices where withheld.contains(tambon[index].code) {
                tambon[index].value = nil
            }
            return
        }
        func isSmall(_ area: MapArea) -> Bool { disclosure.isSmall(area.value, indicator.unit) }
        for index in tambon.indices where isSmall(tambon[index]) { tambon[index].value = nil }
        for index in amphoe.indices where isSmall(amphoe[index]) { amphoe[index].value = nil }
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
