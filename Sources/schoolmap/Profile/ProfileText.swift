import Geo
import SchoolStore
import Schools

/// The profile of a school as lines of text.
struct ProfileText {
    private let profile: SchoolProfile
    private let language: Language
    private var isThai: Bool { language == .thai }

    init(_ profile: SchoolProfile, _ language: Language) {
        self.profile = profile
        self.language = language
    }

    var lines: [String] {
        heading + register + history + past + superseded + grades + staff + buildings + equipment
            + indicators
            + projects + budgets + links + corrections + problems
    }

    // MARK: What it is

    private var heading: [String] {
        let school = profile.school
        let codes = [
            school.code, school.smis.map { "SMIS \($0)" }, school.obec.map { "OBEC \($0)" },
        ]
        let former =
            profile.school.isCurrent ? "" : isThai ? " (ไม่อยู่ในทะเบียนแล้ว)" : " (a former school)"
        return [
            (school.name ?? "–") + former, codes.compactMap { $0 }.joined(separator: "  "),
        ]
    }

    private var register: [String] {
        let school = profile.school
        let places = [school.tambon, school.amphoe, school.province].compactMap { $0 }
        var lines: [String] = []
        if !places.isEmpty { lines.append(fact("ที่ตั้ง", "place", places.joined(separator: ", "))) }
        lines.append(fact("พิกัด", "position", position))
        if let verdict = profile.verdict {
            lines.append(fact("คำวินิจฉัยพิกัด", "verdict", verdict.sentence[language]))
        }
        for field in SchoolReader.details {
            if let value = profile.details[field] {
                lines.append(fact(ProfileWords.label(field), field.rawValue, value))
            }
        }
        return lines + [fact("ที่มา", "source", place(of: profile.register))]
    }

    private var position: String {
        let school = profile.school
        let quality = ProfileWords.quality(school.quality)[language]
        guard let point = school.coordinate else {
            return "\(quality) ← \(school.positionAsWritten ?? "–")"
        }
        return "\(rounded(point.y)), \(rounded(point.x)) (\(quality))"
            + (school.positionAsWritten.map { " ← \($0)" } ?? "")
    }

    private var history: [String] {
        let names = profile.formerNames.map { former in
            let until = former.until.map { isThai ? " (ถึง \($0))" : " (until B.E. \($0))" } ?? ""
            return (isThai ? "ชื่อเดิม " : "formerly ") + former.name + until
        }
        let events = profile.events.map { event in
            let year = event.year.map { isThai ? "ปีการศึกษา \($0)" : "B.E. \($0)" }
            let when = event.date.map(language.day) ?? year ?? "–"
            let facts = [
                ProfileWords.event(event.kind)[language], event.formerName,
                event.formerCode.map { isThai ? "รหัสเดิม \($0)" : "former code \($0)" },
                event.successor.map { "→ \($0)" }, event.note,
            ]
            return "\(when) \(facts.compactMap { $0 }.joined(separator: " · "))"
                + source(event.origin)
        }
        return section("ประวัติ", "History", names + events)
    }

    // MARK: Numbers

    private var past: [String] {
        let own = profile.enrolments
        let most = max(1, own.map(\.pupils).max() ?? 1)
        var lines = own.indices.map { index in
            let fact = own[index]
            let change = index > 0 ? fact.pupils - own[index - 1].pupils : 0
            let sign = change > 0 ? "+\(change)" : change < 0 ? "\(change)" : ""
            let rooms =
                fact.rooms == 0 ? "" : isThai ? "\(fact.rooms) ห้อง" : "\(fact.rooms) rooms"
            let bar = String(repeating: "▇", count: (fact.pupils * 12 + most / 2) / most)
            return "\(fact.period.wording[language].padded(to: isThai ? 44 : 56))"
                + "\(String(fact.pupils).leftPadded(to: 6)) \(sign.padded(to: 6))"
                + "\(bar.padded(to: 13))\(rooms)\(source(fact.origin))"
        }
        if let trend { lines.append(trend) }
        return section("นักเรียน", "Pupils", lines)
    }

    private var superseded: [String] {
        section(
            "ตัวเลขที่ถูกแก้ไข", "Numbers that were corrected",
            profile.superseded.map { old in
                let period = [old.year, old.round].compactMap { $0 }.map(String.init)
                let reason = old.reason.map { " (\($0))" } ?? ""
                let words =
                    isThai ? "เดิม \(old.total) แก้ไขโดย" : "was \(old.total), corrected by"
                return "\(old.kind) \(period.joined(separator: "/")): \(words) "
                    + "\(old.replacedBy)\(reason)\(source(old.origin))"
            })
    }

    /// From the first period to the last, in one line.
    private var trend: String? {
        guard let first = profile.enrolments.first, let last = profile.enrolments.last,
            first.period.year < last.period.year, first.pupils > 0
        else { return nil }
        let change = last.pupils - first.pupils
        let percent = Int((Double(change) * 100 / Double(first.pupils)).rounded())
        let sign = change >= 0 ? "+" : "−"
        return isThai
            ? "แนวโน้ม \(first.period.year)–\(last.period.year): \(sign)\(abs(change)) คน (\(sign)\(abs(percent))%)"
            : "trend B.E. \(first.period.year)–\(last.period.year): \(sign)\(abs(change)) pupils "
                + "(\(sign)\(abs(percent)) %)"
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
                let what = [staff.position, staff.standing].compactMap { $0 }
                return "\(what.joined(separator: " ")): \(staff.total)\(source(staff.origin))"
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
                return facts.compactMap { $0 }.joined(separator: " · ") + source(building.origin)
            })
    }

    private var equipment: [String] {
        section(
            "ครุภัณฑ์ (ใช้ได้/รอซ่อม/รอจำหน่าย)", "Equipment (usable/repair/disposal)",
            profile.equipment.map { item in
                "\(item.item ?? "–") \(item.description ?? ""): \(item.usable)/\(item.repair)/"
                    + "\(item.disposal)\(source(item.origin))"
            })
    }

    private var indicators: [String] {
        section(
            "ตัวชี้วัด", "Indicators",
            profile.indicators.map { fact in
                let year = fact.year.map { " \($0)" } ?? ""
                return "\(fact.name)\(year): \(ProfileWords.number(fact.value)) \(fact.unit ?? "")"
                    + source(fact.origin)
            })
    }

    private var projects: [String] {
        section(
            "โครงการ", "Projects",
            profile.projects.map { project in
                let facts = [
                    project.code, project.name, project.year.map { "ปีงบประมาณ \($0)" },
                    project.status,
                    project.satang.map { ProfileWords.baht($0) + (isThai ? " บาท" : " baht") },
                    project.report,
                ]
                return facts.compactMap { $0 }.joined(separator: " · ") + source(project.origin)
            })
    }

    private var budgets: [String] {
        section(
            "งบประมาณ", "Budget",
            profile.budgets.map { line in
                let facts = [
                    line.year.map { "ปีงบประมาณ \($0)" }, line.category, line.description,
                    ProfileWords.baht(line.satang) + (isThai ? " บาท" : " baht"),
                ]
                return facts.compactMap { $0 }.joined(separator: " · ") + source(line.origin)
            })
    }

    private var links: [String] {
        section("เชื่อมโยง", "Links", profile.links.map { "\($0.kind): \($0.url)" })
    }

    private var corrections: [String] {
        section(
            "การแก้ไข", "Corrections",
            profile.corrections.map { correction in
                let by = isThai ? "โดย \(correction.by)" : "by \(correction.by)"
                return "\(correction.at) \(correction.field): \(correction.was ?? "–") → "
                    + "\(correction.became) \(by)" + (correction.reason.map { " (\($0))" } ?? "")
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

    // MARK: Parts

    private func section(_ thai: String, _ english: String, _ lines: [String]) -> [String] {
        lines.isEmpty ? [] : ["", isThai ? thai : english] + lines.map { "  \($0)" }
    }

    private func fact(_ thai: String, _ english: String, _ value: String) -> String {
        "  \((isThai ? thai : english).padded(to: 20))\(value)"
    }

    private func source(_ origin: SchoolProfile.Origin) -> String { "  ← \(place(of: origin))" }

    private func place(of origin: SchoolProfile.Origin) -> String {
        let came = origin.date.map { " (\(language.day($0)))" } ?? ""
        return (origin.row.map { "\(origin.path):\($0)" } ?? origin.path) + came
    }

    /// Six decimals: a decimetre.
    private func rounded(_ degrees: Double) -> String {
        "\((degrees * 1e6).rounded() / 1e6)"
    }
}
