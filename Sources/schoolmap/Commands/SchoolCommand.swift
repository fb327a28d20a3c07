import ArgumentParser
import Geo
import SchoolStore
import Schools
import Workspace

struct SchoolCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "school",
        abstract: "The profile of one school, by any of its three codes, with its past.")

    @OptionGroup var common: CommonOptions

    @Argument(help: "The 10-digit code, the SMIS code or the OBEC code.")
    var code: String

    func run() throws {
        try common.run {
            let store = try common.open().store()
            guard let profile = try store.profile(code: ThaiText.arabicDigits(code)) else {
                throw try notFound(store)
            }
            if common.json {
                try Console.answer(json: ProfileAnswer(profile, common.language))
            } else {
                ProfileText(profile, common.language).lines.forEach(Console.answer)
            }
        }
    }

    private func notFound(_ store: SchoolStore) throws -> CommandError {
        let near = try store.search(code, limit: 3).map { "\($0.code) \($0.name ?? "")" }
        let list = near.joined(separator: ", ")
        return CommandError(
            message: LocalizedText(
                thai: "ไม่มีโรงเรียนรหัส \(code)"
                    + (near.isEmpty ? " ลอง schoolmap search" : " ใกล้เคียง: \(list)"),
                english: "no school has the code \(code)"
                    + (near.isEmpty ? "; try schoolmap search" : "; near it: \(list)")))
    }
}

/// The profile as text.
private struct ProfileText {
    private let profile: SchoolProfile
    private let language: Language
    private var isThai: Bool { language == .thai }

    init(_ profile: SchoolProfile, _ language: Language) {
        self.profile = profile
        self.language = language
    }

    var lines: [String] {
        heading + register + past + grades + staff + buildings + equipment + problems
    }

    private var heading: [String] {
        let school = profile.school
        let codes = [
            school.code, school.smis.map { "SMIS \($0)" }, school.obec.map { "OBEC \($0)" },
        ]
        return [school.name ?? "–", codes.compactMap { $0 }.joined(separator: "  ")]
    }

    private var register: [String] {
        let school = profile.school
        let place = [school.tambon, school.amphoe, school.province].compactMap { $0 }
        var lines = [fact("ที่ตั้ง", "place", place.joined(separator: ", "))]
        if let point = school.coordinate {
            lines.append(
                fact(
                    "พิกัด", "position",
                    "\(rounded(point.y)), \(rounded(point.x)) (\(quality)) "
                        + (school.positionAsWritten.map { "← \($0)" } ?? "")))
        } else {
            lines.append(
                fact("พิกัด", "position", "\(quality) ← \(school.positionAsWritten ?? "–")"))
        }
        for field in SchoolReader.details {
            if let value = profile.details[field] {
                lines.append(fact(label(field), field.rawValue, value))
            }
        }
        lines.append(
            fact("ที่มา", "source", "\(profile.registerPath):\(profile.registerRow)"))
        return lines
    }

    private func label(_ field: Field) -> String {
        switch field {
        case .level: "ระดับที่เปิดสอน"
        case .network: "เครือข่าย"
        case .localGovernment: "อปท."
        case .distanceToArea: "ระยะทางถึงเขตพื้นที่"
        case .distanceToAmphoe: "ระยะทางถึงอำเภอ"
        case .established: "วันก่อตั้ง"
        case .postcode: "รหัสไปรษณีย์"
        default: field.rawValue
        }
    }

    private var quality: String {
        switch profile.school.quality {
        case .good: isThai ? "ใช้ได้" : "good"
        case .doubtful: isThai ? "น่าสงสัย" : "doubtful"
        case .missing: isThai ? "ไม่มีตำแหน่ง" : "missing"
        }
    }

    private var past: [String] {
        section(
            "นักเรียน", "Pupils",
            profile.enrolments.enumerated().map { index, own in
                let change = index > 0 ? own.pupils - profile.enrolments[index - 1].pupils : 0
                let sign = change > 0 ? "+\(change)" : change < 0 ? "\(change)" : ""
                let rooms = own.rooms == 0 ? "" : isThai ? "\(own.rooms) ห้อง" : "\(own.rooms) rooms"
                let count = String(repeating: " ", count: max(0, 5 - String(own.pupils).count))
                return "\(own.period.wording[language].padded(to: 48))\(count)\(own.pupils) "
                    + "\(sign.padded(to: 6))\(rooms)  ← \(own.path)"
            })
    }

    private var grades: [String] {
        section(
            "รายชั้น (รอบล่าสุด)", "By grade (newest)",
            profile.grades.map { grade in
                let (boys, girls) = isThai ? ("ชาย", "หญิง") : ("boys", "girls")
                return
                    "\(grade.grade.padded(to: 8))\(boys) \(grade.male) + \(girls) \(grade.female)"
                    + " = \(grade.total)"
            })
    }

    private var staff: [String] {
        section(
            "บุคลากร", "Staff",
            profile.staff.map { staff in
                "\(staff.position) \(staff.standing ?? ""): \(staff.total)  ← \(staff.path)"
            })
    }

    private var buildings: [String] {
        section(
            "อาคาร", "Buildings",
            profile.buildings.map { building in
                let facts = [
                    building.type, building.design, building.built.map { "พ.ศ. \($0)" },
                    building.rooms.map { isThai ? "\($0) ห้อง" : "\($0) rooms" }, building.condition,
                ]
                return facts.compactMap { $0 }.joined(separator: " · ")
                    + "  ← \(building.path):\(building.row)"
            })
    }

    private var equipment: [String] {
        section(
            "ครุภัณฑ์ (ใช้ได้/รอซ่อม/รอจำหน่าย)", "Equipment (usable/repair/disposal)",
            profile.equipment.map { item in
                "\(item.item ?? "–") \(item.description ?? ""): \(item.usable)/\(item.repair)/"
                    + "\(item.disposal)  ← \(item.path):\(item.row)"
            })
    }

    private var problems: [String] {
        section(
            "ปัญหา", "Problems",
            profile.problems.map { problem in
                let place = problem.row.map { "\(problem.source):\($0)" } ?? problem.source
                return "\(place) \(problem.kind): \(problem.message[language]) → "
                    + problem.suggestion[language]
            })
    }

    private func section(_ thai: String, _ english: String, _ lines: [String]) -> [String] {
        lines.isEmpty ? [] : ["", isThai ? thai : english] + lines.map { "  \($0)" }
    }

    private func fact(_ thai: String, _ english: String, _ value: String) -> String {
        "  \((isThai ? thai : english).padded(to: 20))\(value)"
    }

    /// Six decimals: a decimetre.
    private func rounded(_ degrees: Double) -> String {
        "\((degrees * 1e6).rounded() / 1e6)"
    }
}

/// The profile as JSON.
private struct ProfileAnswer: Encodable {
    struct Period: Encodable {
        let year: Int
        let round: Int?
        let pupils: Int
        let rooms: Int
        let source: String
    }
    struct GradeCount: Encodable {
        let grade: String
        let male: Int
        let female: Int
        let unspecified: Int
    }
    struct Staff: Encodable {
        let position: String
        let standing: String?
        let total: Int
        let source: String
    }
    struct Building: Encodable {
        let type: String
        let design: String?
        let built: Int?
        let rooms: Int?
        let condition: String?
        let source: String
        let row: Int
    }
    struct Equipment: Encodable {
        let item: String?
        let description: String?
        let usable: Int
        let repair: Int
        let disposal: Int
        let source: String
        let row: Int
    }

    let school: SchoolAnswer
    let details: [String: String]
    let position_as_written: String?
    let source: String
    let row: Int
    let enrolments: [Period]
    let grades: [GradeCount]
    let staff: [Staff]
    let buildings: [Building]
    let equipment: [Equipment]
    let problems: [ProblemAnswer]

    init(_ profile: SchoolProfile, _ language: Language) {
        school = SchoolAnswer(profile.school)
        details = Dictionary(
            uniqueKeysWithValues: profile.details.map { ($0.key.rawValue, $0.value) })
        position_as_written = profile.school.positionAsWritten
        source = profile.registerPath
        row = profile.registerRow
        enrolments = profile.enrolments.map {
            Period(
                year: $0.period.year, round: $0.period.round, pupils: $0.pupils, rooms: $0.rooms,
                source: $0.path)
        }
        grades = profile.grades.map {
            GradeCount(
                grade: $0.grade, male: $0.male, female: $0.female, unspecified: $0.unspecified)
        }
        staff = profile.staff.map {
            Staff(position: $0.position, standing: $0.standing, total: $0.total, source: $0.path)
        }
        buildings = profile.buildings.map {
            Building(
                type: $0.type, design: $0.design, built: $0.built, rooms: $0.rooms,
                condition: $0.condition, source: $0.path, row: $0.row)
        }
        equipment = profile.equipment.map {
            Equipment(
                item: $0.item, description: $0.description, usable: $0.usable, repair: $0.repair,
                disposal: $0.disposal, source: $0.path, row: $0.row)
        }
        problems = profile.problems.map { ProblemAnswer($0, language) }
    }
}
