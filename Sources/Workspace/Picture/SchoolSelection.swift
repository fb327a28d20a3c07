import Maps
import SchoolStore
import Schools

/// The schools that a map is limited to, and the part of the land that it is about.
struct SchoolSelection {
    private(set) var focus: MapFocus?
    /// The conditions on schools in words, for what stands on the map.
    private(set) var wording: String?
    private var amphoe: [(code: String, name: String)]?
    private var tambon: [(code: String, name: String)]?
    private var networks: Set<String>?
    private var levels: Set<String>?
    private var sizes: Set<SizeClass>?
    private var schools: Set<String>?

    /// Everything: no condition.
    init() {}

    /// - Throws: `MapChoiceError` where a name or code is of nothing that there is.
    init(_ filters: [MapFilter], areas: MapAreas, schools all: [MapRow], _ language: Language)
        throws
    {
        // In the order of the keys: a tambon is looked for in the amphoe that are asked for.
        for key in MapFilter.Key.allCases {
            let filter = MapFilter(key, filters.filter { $0.key == key }.flatMap(\.values))
            guard !filter.values.isEmpty else { continue }
            switch key {
            case .amphoe: amphoe = try areas.amphoeNames.chosen(by: filter)
            case .tambon: tambon = try areas.tambonNames(in: amphoe?.map(\.code)).chosen(by: filter)
            case .network: networks = try Self.words(all.compactMap(\.network), filter)
            case .level: levels = try Self.words(all.compactMap(\.level), filter)
            case .size: sizes = Set(try Self.sizes(filter))
            case .school: schools = try Self.codes(all, filter)
            }
        }
        focus = makeFocus(areas, language)
        wording = makeWording(language)
    }

    /// Whether a school meets all conditions.
    ///
    /// One without a position is where the register says.
    func contains(_ school: MapRow) -> Bool {
        isIn(amphoe, code: school.amphoeCode, name: school.amphoe)
            && isIn(tambon, code: school.tambonCode, name: school.tambon)
            && meets(networks, school.network) && meets(levels, school.level)
            && meets(sizes, school.pupils.flatMap(SizeClass.init(pupils:)))
            && meets(schools, school.code)
    }

    private func meets<Value>(_ wanted: Set<Value>?, _ value: Value?) -> Bool {
        guard let wanted else { return true }
        return value.map(wanted.contains) ?? false
    }

    private func isIn(
        _ places: [(code: String, name: String)]?, code: String?, name: String?
    ) -> Bool {
        guard let places else { return true }
        if let code { return places.contains { $0.code == code } }
        let key = name.map(ThaiText.placeNameKey)
        return places.contains { ThaiText.placeNameKey($0.name) == key }
    }

    private func makeFocus(_ areas: MapAreas, _ language: Language) -> MapFocus? {
        guard let places = tambon ?? amphoe else { return nil }
        let level =
            tambon == nil
            ? LocalizedText(thai: "อำเภอ", english: "Amphoe ")
            : LocalizedText(thai: "ตำบล", english: "Tambon ")
        let names = places.map { place in
            place.name.hasPrefix(level.thai) ? place.name : level[language] + place.name
        }
        let codes = Set(places.map(\.code))
        let inside = areas.tambon.filter { area in
            codes.contains(tambon == nil ? area.parentCode ?? "" : area.code)
        }
        return MapFocus(
            name: names.joined(separator: language == .thai ? " " : ", "),
            tambon: Set(inside.map(\.code)), amphoe: tambon == nil ? codes : [])
    }

    private func makeWording(_ language: Language) -> String? {
        let parts: [String] = [
            networks.map { names in
                LocalizedText(thai: "เครือข่าย", english: "network ")[language]
                    + names.sorted().joined(separator: ", ")
            },
            levels.map { $0.sorted().joined(separator: ", ") },
            sizes.map { sizes in
                SizeClass.allCases.filter(sizes.contains).map { $0.wording[language] }
                    .joined(separator: ", ")
            }.map { LocalizedText(thai: "ขนาด", english: "size ")[language] + $0 },
            schools.map { schools in
                language == .thai
                    ? "โรงเรียนที่เลือก \(schools.count) แห่ง" : "\(schools.count) chosen schools"
            },
        ].compactMap(\.self)
        guard !parts.isEmpty else { return nil }
        return LocalizedText(thai: "เฉพาะ", english: "only ")[language]
            + parts.joined(separator: ", ")
    }

    // MARK: What is chosen

    private static func words(_ all: [String], _ filter: MapFilter) throws -> Set<String> {
        let choice = NameChoice(
            kind: filter.kind, things: Set(all).sorted().map { ([$0], $0) })
        return Set(try filter.values.flatMap { try choice.all($0) }.map(\.thing))
    }

    private static func sizes(_ filter: MapFilter) throws -> [SizeClass] {
        let things = SizeClass.allCases.map { size in
            ([size.wording.thai, size.wording.english, size.rawValue], size)
        }
        return try filter.values.map(NameChoice(kind: .size, things: things).one)
    }

    private static func codes(_ all: [MapRow], _ filter: MapFilter) throws -> Set<String> {
        let choice = NameChoice(
            kind: .school, things: all.map { ([$0.code, $0.name], $0.code) },
            key: ThaiText.schoolNameKey)
        return Set(try filter.values.flatMap { try choice.all($0) }.map(\.thing))
    }
}

extension MapFilter {
    /// The same word in the messages about it.
    fileprivate var kind: MapChoiceError.Kind {
        switch key {
        case .amphoe: .amphoe
        case .tambon: .tambon
        case .network: .network
        case .size: .size
        case .level: .level
        case .school: .school
        }
    }
}

extension NameChoice where Thing == (code: String, name: String) {
    fileprivate func chosen(by filter: MapFilter) throws -> [(code: String, name: String)] {
        try filter.values.map(one)
    }
}

extension MapAreas {
    /// The amphoe that are known, from their own layer or by the tambon that name theirs.
    fileprivate var amphoeNames: NameChoice<(code: String, name: String)> {
        var places = amphoe.map { (code: $0.code, name: $0.name) }
        if places.isEmpty {
            var seen: Set<String> = []
            for boundary in tambonBoundaries {
                guard let code = boundary.parentCode, let name = boundary.parentName,
                    seen.insert(code).inserted
                else { continue }
                places.append((code, name))
            }
        }
        return NameChoice(
            kind: .amphoe, things: places.map { ([$0.code, $0.name], $0) },
            key: ThaiText.placeNameKey)
    }

    fileprivate func tambonNames(
        in amphoe: [String]?
    ) -> NameChoice<(code: String, name: String)> {
        let inside = tambon.filter { area in
            amphoe.map { $0.contains(area.parentCode ?? "") } ?? true
        }
        return NameChoice(
            kind: .tambon,
            things: inside.map { ([$0.code, $0.name], (code: $0.code, name: $0.name)) },
            key: ThaiText.placeNameKey)
    }
}
