import ArgumentParser
import Foundation
import Schools
import Workspace

struct TablesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "tables",
        abstract:
            "List the classes, norms, limits and speeds in force, or write them to be edited.",
        discussion: """
            A table that is named in schoolmap.yaml, as classes: classes.csv, \
            staffing_norm: norm.csv, facilities: facilities.csv, limits: limits.csv, \
            exempt: exempt.csv or road_speeds: speeds.csv, takes the place of the shipped one.
            """)

    @OptionGroup var common: CommonOptions

    @Option(help: "Write all tables as CSV to this folder; nothing is written over.")
    var write: String?

    func run() throws {
        try common.run {
            let workspace = try common.open()
            guard let write else { return try list(try workspace.officeTables()) }
            try FileManager.default.createDirectory(
                atPath: write, withIntermediateDirectories: true)
            let paths = try workspace.writeOfficeTables(to: write)
            if common.json { return try Console.answer(json: paths) }
            for path in paths { Console.answer(path) }
        }
    }

    private func list(_ tables: OfficeTables) throws {
        let answer = TablesAnswer(tables, common.language)
        if common.json { return try Console.answer(json: answer) }
        for scheme in answer.classes {
            Console.answer("\(scheme.name)  \(scheme.title)")
            for row in scheme.rows { Console.answer("  \(row.line)") }
        }
        Console.answer("staffing_norm  \(answer.staffing_norm.version)")
        for row in answer.staffing_norm.rows { Console.answer("  \(row.line(common.language))") }
        Console.answer("limits  \(answer.limits.version)")
        for row in answer.limits.rows { Console.answer("  \(row.line)") }
        for school in answer.exempt { Console.answer("exempt  \(school.code)  \(school.reason)") }
        Console.answer("facilities  \(answer.facilities.version)")
        for row in answer.facilities.rows { Console.answer("  \(row.line(common.language))") }
        Console.answer("road_speeds  \(answer.road_speeds.version)")
        for row in answer.road_speeds.rows { Console.answer("  \(row.line(common.language))") }
    }
}

private struct TablesAnswer: Encodable {
    struct Scheme: Encodable {
        let name: String
        let title: String
        let rows: [ClassRow]
    }

    struct ClassRow: Encodable {
        let from: Double
        let through: Double?
        let name: String?

        var line: String {
            range(ReadableNumber.plain(from), through.map(ReadableNumber.plain))
                + (name.map { "  \($0)" } ?? "")
        }
    }

    struct Norm: Encodable {
        let version: String
        let rows: [Step]
    }

    struct Step: Encodable {
        let from: Int
        let through: Int?
        let administrators: Int
        let teachers: Int

        func line(_ language: Language) -> String {
            let words = LocalizedText(
                thai: "ผู้บริหาร \(administrators) ครู \(teachers)",
                english: "\(administrators) administrator(s), \(teachers) teacher(s)")
            return "\(range("\(from)", through.map(String.init)))  \(words[language])"
        }
    }

    struct Limits: Encodable {
        let version: String
        let rows: [Limit]
    }

    struct Limit: Encodable {
        let limit: String
        let value: Double
        let note: String

        var line: String { "\(limit)  \(ReadableNumber.plain(value))  \(note)" }
    }

    struct Exempt: Encodable {
        let code: String
        let reason: String
    }

    struct Facilities: Encodable {
        let version: String
        let rows: [Facility]
    }

    struct Facility: Encodable {
        let item: String
        let name: String
        let pupils_per_one: Double

        func line(_ language: Language) -> String {
            let words = LocalizedText(
                thai: "นักเรียน \(ReadableNumber.plain(pupils_per_one)) คนต่อ 1",
                english: "one for \(ReadableNumber.plain(pupils_per_one)) pupils")
            return "\(item)  \(name): \(words[language])"
        }
    }

    struct Speeds: Encodable {
        let version: String
        let rows: [Speed]
    }

    struct Speed: Encodable {
        /// null: all other classes.
        let `class`: String?
        let kmh: Double

        func line(_ language: Language) -> String {
            let others = LocalizedText(thai: "อื่น ๆ", english: "other")[language]
            let unit = LocalizedText(thai: "กม./ชม.", english: "km/h")[language]
            return "\(`class` ?? others)  \(ReadableNumber.plain(kmh)) \(unit)"
        }
    }

    let classes: [Scheme]
    let staffing_norm: Norm
    let limits: Limits
    let exempt: [Exempt]
    let facilities: Facilities
    /// The files, as the manifest names them; null for the shipped tables.
    let classes_path: String?
    let staffing_norm_path: String?
    let limits_path: String?
    let exempt_path: String?
    let facilities_path: String?
    let road_speeds: Speeds
    let road_speeds_path: String?

    init(_ tables: OfficeTables, _ language: Language) {
        classes = tables.classes.map { table in
            Scheme(
                name: table.name, title: table.title[language],
                rows: table.rows.map { row in
                    ClassRow(from: row.from, through: row.through, name: row.name?[language])
                })
        }
        staffing_norm = Norm(
            version: tables.norm.version[language],
            rows: tables.norm.rows.map { row in
                Step(
                    from: row.from, through: row.through, administrators: row.administrators,
                    teachers: row.teachers)
            })
        limits = Limits(
            version: tables.limits.version[language],
            rows: PlanLimit.allCases.flatMap { limit in
                tables.limits.values(of: limit).map {
                    Limit(limit: limit.rawValue, value: $0, note: limit.wording[language])
                }
            })
        exempt = tables.exempt.map { Exempt(code: $0.code, reason: $0.words) }
        (limits_path, exempt_path) = (tables.limitsPath, tables.exemptPath)
        facilities = Facilities(
            version: tables.facilities.version[language],
            rows: tables.facilities.items.map { item in
                Facility(
                    item: item.name, name: item.title[language],
                    pupils_per_one: item.pupilsPerOne)
            })
        facilities_path = tables.facilitiesPath
        let speeds = tables.speeds
        road_speeds = Speeds(
            version: speeds.version[language],
            rows: speeds.rows.map { Speed(class: $0.class, kmh: $0.kmPerHour) }
                + [Speed(class: nil, kmh: speeds.otherwise)])
        (classes_path, staffing_norm_path) = (tables.classesPath, tables.normPath)
        road_speeds_path = tables.speedsPath
    }
}

/// The limits of a class; without an upper one, everything above.
private func range(_ from: String, _ through: String?) -> String {
    through.map { "\(from)–\($0)" } ?? "\(from)+"
}
