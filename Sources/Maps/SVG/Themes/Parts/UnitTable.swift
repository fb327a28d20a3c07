import Schools

/// The schools of a map put together by tambon, amphoe or network.
struct UnitTable {
    struct Row {
        /// nil where there are tambon of an amphoe that nothing names.
        let name: String?
        var schools: [Int] = []
        /// Whether the map is about it; others are neighbours.
        var isShown = true
    }

    let unit: MapUnit
    /// Tambon in the order of the content, amphoe in that of `ThemeInput.units`, networks by name.
    private(set) var rows: [Row]
    /// The schools that lie in none.
    private(set) var others: [Int] = []

    init(_ input: ThemeInput, by unit: MapUnit) {
        self.unit = unit
        let content = input.content
        let focus = content.focus
        var places: [String: Int] = [:]
        switch unit {
        case .tambon:
            rows = zip(content.tambon, input.namesOfTambon).map { area, name in
                Row(name: name, isShown: focus?.tambon.contains(area.code) ?? true)
            }
            places = Self.places(content.tambon.map(\.code))
        case .amphoe:
            rows = input.units.map {
                Row(name: $0.name, isShown: input.isInFocus($0))
            }
            places = Self.places(input.units.map(\.code))
        case .network:
            let drawn = input.hasNetworkAreas ? input.units.compactMap(\.name) : nil
            let names =
                drawn
                ?? Set(content.schools.compactMap(\.networkName)).sorted()
                .sortedInThai { $0 }
            rows = names.map { Row(name: $0) }
            places = Self.places(names.map(ThaiText.key))
        }
        let parents = unit == .amphoe ? Self.parents(content.tambon) : [:]
        // What is told of an area is told of all its schools, not of those that a map can show.
        for school in content.schools.indices {
            if let key = Self.key(content.schools[school], unit, parents), let place = places[key] {
                rows[place].schools.append(school)
            } else {
                others.append(school)
            }
        }
    }

    private static func places(_ keys: [String]) -> [String: Int] {
        Dictionary(zip(keys, keys.indices), uniquingKeysWith: { first, _ in first })
    }

    private static func parents(_ tambon: [MapArea]) -> [String: String] {
        Dictionary(
            tambon.compactMap { area in area.parentCode.map { (area.code, $0) } },
            uniquingKeysWith: { first, _ in first })
    }

    private static func key(
        _ school: MapSchool, _ unit: MapUnit, _ parents: [String: String]
    ) -> String? {
        switch unit {
        case .tambon: school.tambonCode
        case .amphoe: school.amphoeCode ?? school.tambonCode.flatMap { parents[$0] }
        case .network: school.networkName.map(ThaiText.key)
        }
    }

    /// What a measure finds for each row.
    func readings(_ measure: Measure, _ content: MapContent) -> [Reading] {
        rows.map { row in measure.reading(of: row.schools.lazy.map { content.schools[$0] }) }
    }
}

extension MapSchool {
    /// The network that it belongs to; nil for an empty name.
    var networkName: String? { figures.network.flatMap { $0.isEmpty ? nil : $0 } }
}

extension MapContent {
    /// The content as a map by networks shows it: their boundaries, where there are some, in place
    /// of those of amphoe and tambon.
    func drawn(by unit: MapUnit?) -> MapContent {
        guard unit == .network, !networks.isEmpty else { return self }
        var content = self
        content.amphoe = networks.sorted { $0.code < $1.code }
        content.tambon = []
        return content
    }
}

extension ThemeInput {
    /// Whether the areas on the map are networks.
    var hasNetworkAreas: Bool { options.unit == .network && !content.networks.isEmpty }

    /// Whether the map is about an amphoe, or about a part of it.
    fileprivate func isInFocus(_ unit: AreaUnit) -> Bool {
        guard let focus = content.focus else { return true }
        return focus.amphoe.contains(unit.code)
            || unit.tambon.contains { focus.tambon.contains(content.tambon[$0].code) }
    }

    /// The names of the tambon; those of which there are several with their amphoe.
    fileprivate var namesOfTambon: [String] {
        var counts: [String: Int] = [:]
        for area in content.tambon { counts[area.name, default: 0] += 1 }
        var names = content.tambon.map(\.name)
        for unit in units {
            guard let amphoe = unit.name else { continue }
            for place in unit.tambon where counts[names[place]] ?? 0 > 1 {
                names[place] += " " + words.name(amphoe, of: .amphoe)
            }
        }
        return names
    }
}
