import Maps
import SchoolStore
import Schools

/// Decides what goes on which page of an atlas.
struct AtlasSource {
    let map: MapContent
    let schools: [StoredSchool]
    let unit: MapUnit
    /// The places of the schools that have been given to a unit.
    private var given: Set<Int> = []

    init(map: MapContent, schools: [StoredSchool], unit: MapUnit) {
        self.map = map
        self.schools = schools
        self.unit = unit
    }

    /// The units with their schools, and the schools that are in none.
    mutating func units() -> (units: [AtlasUnit], others: [AtlasSchool]) {
        let units: [AtlasUnit]
        switch unit {
        case .amphoe: units = map.amphoe.map { amphoe($0, parts: []) }
        case .tambon: units = map.tambon.isEmpty ? [] : unitsOfTambon()
        case .network: units = networks()
        }
        let others = schools.indices.filter { !given.contains($0) }
        return (units, rows(others))
    }

    /// Each amphoe with its tambon, then the tambon of none.
    private mutating func unitsOfTambon() -> [AtlasUnit] {
        let groups = Dictionary(grouping: map.tambon) { $0.parentCode ?? "" }
        var units: [AtlasUnit] = []
        let codes = Set(map.amphoe.map(\.code))
        for area in map.amphoe {
            let parts = (groups[area.code] ?? []).map { tambon($0, in: area) }
            var own = amphoe(area, parts: parts)
            own.focus.tambon = Set(parts.map(\.code))
            units.append(own)
        }
        for area in map.tambon where !codes.contains(area.parentCode ?? "") {
            units.append(tambon(area, in: nil))
        }
        return units
    }

    /// An amphoe; its schools are given away only where it has no parts to list them.
    private mutating func amphoe(_ area: MapArea, parts: [AtlasUnit]) -> AtlasUnit {
        let key = ThaiText.placeNameKey(area.name)
        let own = schools.indices.filter {
            schools[$0].amphoeCode.map { $0 == area.code }
                ?? (ThaiText.placeNameKey(schools[$0].amphoe ?? "") == key)
        }
        if parts.isEmpty { given.formUnion(own) }
        let tambon = map.tambon.filter { $0.parentCode == area.code }.map(\.code)
        return AtlasUnit(
            kind: .amphoe, code: area.code, name: area.name,
            focus: MapFocus(name: area.name, tambon: Set(tambon), amphoe: [area.code]),
            schools: rows(own), parts: parts)
    }

    private mutating func tambon(_ area: MapArea, in amphoe: MapArea?) -> AtlasUnit {
        let key = ThaiText.placeNameKey(area.name)
        let parent = amphoe.map { ThaiText.placeNameKey($0.name) }
        let own = schools.indices.filter { index in
            let school = schools[index]
            if let code = school.tambonCode { return code == area.code }
            // Where no point tells, what the register declares does.
            return ThaiText.placeNameKey(school.tambon ?? "") == key
                && (parent == nil || ThaiText.placeNameKey(school.amphoe ?? "") == parent)
        }
        given.formUnion(own)
        return AtlasUnit(
            kind: .tambon, code: area.code, name: area.name,
            focus: MapFocus(name: area.name, tambon: [area.code]), schools: rows(own))
    }

    private mutating func networks() -> [AtlasUnit] {
        let named = schools.indices.filter { !(schools[$0].network ?? "").isEmpty }
        let groups = Dictionary(grouping: named) { schools[$0].network ?? "" }
        given.formUnion(named)
        return groups.keys.sorted().sortedInThai { $0 }.enumerated().map { number, name in
            let own = groups[name] ?? []
            let tambon = own.compactMap { schools[$0].tambonCode }
            let area = map.networks.first { $0.name == name }
            return AtlasUnit(
                kind: .network, code: area?.code ?? "network-\(number + 1)", name: name,
                focus: MapFocus(
                    name: name, tambon: Set(tambon), schools: Set(own.map { schools[$0].code })),
                schools: rows(own))
        }
    }

    /// The rows of a table, in Thai dictionary order.
    private func rows(_ places: [Int]) -> [AtlasSchool] {
        places.map { AtlasSchool(schools[$0]) }.sortedInThai(by: \.name)
    }
}

extension AtlasSchool {
    fileprivate init(_ school: StoredSchool) {
        self.init(
            code: school.code, name: school.name ?? school.code, level: school.level,
            pupils: school.pupils, teachers: school.teachers, rooms: school.rooms,
            size: school.sizeClass, isPlaced: school.coordinate != nil,
            isDoubtful: school.quality == .doubtful)
    }
}
