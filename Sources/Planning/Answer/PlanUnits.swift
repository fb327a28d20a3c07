public import Geo
public import Schools

/// An area or a network that an answer sums schools up by.
public struct PlanUnit: Hashable, Sendable {
    public enum Level: String, CaseIterable, Sendable {
        case amphoe, tambon, network
    }

    /// nil for what only its name is known of.
    public var code: String?
    public var name: String
    /// WGS 84; empty where nobody has drawn it.
    public var polygons: [Polygon]

    public init(code: String? = nil, name: String, polygons: [Polygon] = []) {
        self.code = code
        self.name = name
        self.polygons = polygons
    }

    var geometry: Geometry? { polygons.isEmpty ? nil : .multiPolygon(polygons) }
}

/// Schools put together by area or network; none is left out.
public struct PlanUnits: Sendable {
    public let level: PlanUnit.Level
    /// The units that are known in the order of their codes, then those that only a register names.
    public private(set) var units: [PlanUnit]
    /// The places of the schools in the list, for each unit.
    public private(set) var members: [[Int]]
    /// The schools of which nobody knows where they belong.
    public private(set) var others: [Int] = []

    /// A school lies in the area of its code, or without one in the area that has the name which
    /// the register declares.
    public init(_ level: PlanUnit.Level, units known: [PlanUnit], schools: [PlanSchool]) {
        self.level = level
        units = known.sorted { ($0.code ?? "", $0.name) < ($1.code ?? "", $1.name) }
        members = Array(repeating: [], count: units.count)
        var places: [String: Int] = [:]
        var names: [String: Int?] = [:]
        for (place, unit) in units.enumerated() {
            if let code = unit.code { places[code] = places[code] ?? place }
            let key = ThaiText.placeNameKey(unit.name)
            // Of two tambon with one name neither is meant for sure.
            names[key] = names[key] == nil ? .some(place) : .some(nil)
        }
        for (index, school) in schools.enumerated() {
            if let place = Self.code(of: school, level).flatMap({ places[$0] }) {
                members[place].append(index)
                continue
            }
            guard let name = Self.name(of: school, level), !name.isEmpty else {
                others.append(index)
                continue
            }
            let key = ThaiText.placeNameKey(name)
            switch names[key] {
            case .some(.some(let place)): members[place].append(index)
            case .some(.none): others.append(index)
            case .none:
                names[key] = .some(units.count)
                units.append(PlanUnit(name: name))
                members.append([index])
            }
        }
    }

    private static func code(of school: PlanSchool, _ level: PlanUnit.Level) -> String? {
        switch level {
        case .amphoe: school.amphoeCode
        case .tambon: school.tambonCode
        case .network: nil
        }
    }

    private static func name(of school: PlanSchool, _ level: PlanUnit.Level) -> String? {
        switch level {
        case .amphoe: school.amphoe
        case .tambon: school.tambon
        case .network: school.network
        }
    }

    /// The first columns of an answer by unit.
    var columns: [PlanAnswer.Column] {
        [
            PlanAnswer.Column("code", thai: "รหัส", english: "Code"),
            PlanAnswer.Column(
                "name", thai: level.wording.thai, english: level.wording.english.capitalizedFirst),
            PlanAnswer.Column("schools", thai: "โรงเรียน", english: "Schools"),
        ]
    }

    /// A row for each unit that has a school, and one for the schools that are in none.
    func rows(_ cells: ([Int]) -> [PlanAnswer.Cell]) -> [PlanAnswer.Row] {
        var rows = zip(units, members).compactMap { unit, members -> PlanAnswer.Row? in
            guard !members.isEmpty else { return nil }
            return PlanAnswer.Row(
                [.init(unit.code), .text(unit.name), .integer(members.count)] + cells(members),
                geometry: unit.geometry)
        }
        if !others.isEmpty {
            let name = LocalizedText(
                thai: "ไม่ทราบ\(level.wording.thai)", english: "unknown \(level.wording.english)")
            rows.append(
                PlanAnswer.Row([.none, .words(name), .integer(others.count)] + cells(others)))
        }
        return rows
    }
}

extension PlanUnit.Level {
    public var wording: LocalizedText {
        switch self {
        case .amphoe: LocalizedText(thai: "อำเภอ", english: "amphoe")
        case .tambon: LocalizedText(thai: "ตำบล", english: "tambon")
        case .network: LocalizedText(thai: "เครือข่าย", english: "network")
        }
    }
}

extension String {
    /// The text with its first letter as a capital.
    var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
