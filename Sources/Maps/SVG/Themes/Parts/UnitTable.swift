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
            rows = content.tambon.map {
                Row(name: $0.name, isShown: focus?.tambon.contains($0.code) ?? true)
            }
            places = Self.places(content.tambon.map(\.code))
        case .amphoe:
            rows = input.units.map {
                Row(name: $0.name, isShown: focus?.amphoe.contains($0.code) ?? true)
            }
            places = Self.places(input.units.map(\.code))
        case .network:
            let names = Set(input.schools.compactMap { content.schools[$0].networkName }).sorted()
            rows = names.map { Row(name: $0) }
            places = Self.places(names)
        }
        let parents = unit == .amphoe ? Self.parents(content.tambon) : [:]
        for school in input.schools {
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
        case .network: school.networkName
        }
    }

    /// What a measure finds for each row.
    func readings(_ measure: Measure, _ content: MapContent) -> [Reading] {
        rows.map { row in measure.reading(of: row.schools.map { content.schools[$0] }) }
    }
}

extension MapSchool {
    /// The network that it belongs to; nil for an empty name.
    var networkName: String? { figures.network.flatMap { $0.isEmpty ? nil : $0 } }
}
