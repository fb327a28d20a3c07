import Foundation
import Geo
import GeoSource
import SchoolStore
public import Schools

extension Workspace {
    /// The endings that a list of problems can be written with.
    public static let problemEndings = TableFile.endings + ["geojson", "json"]

    /// Writes a list of problems in the format that the path's ending names.
    ///
    /// As a table it is a list to phone through: each problem with what is known of the school, and
    /// empty columns for what came of it. As GeoJSON a problem is a point where its school has a
    /// position, and a feature without geometry where not (RFC 7946, section 3.2).
    ///
    /// - Throws: `WriteRefusal`, `ExportError`, `StoreError`, `GeoSourceError`.
    public func write(_ problems: [Problem], to path: String, language: Language) throws {
        try checkMayWrite(path)
        let store = try store()
        let schools = ProblemSchools(try store.schools())
        let ending = URL(filePath: path).pathExtension.lowercased()
        if ["geojson", "json"].contains(ending) {
            let plan = ExportPlan(of: ListedProblem.all(problems, schools), language)
            try OutputFile.write(try plan.geoJSON(store), to: path)
        } else {
            let list = ProblemTable(schools: schools, phones: try store.phones())
            try TableFile.write(list.table(problems, language), to: path)
        }
    }
}

/// The schools that problems are about.
struct ProblemSchools {
    private let byCode: [String: StoredSchool]

    init(_ schools: [StoredSchool]) {
        let own = schools.map { ($0.code, $0) }
        let others = schools.flatMap { school in
            [school.smis, school.obec].compactMap { $0 }.map { ($0, school) }
        }
        byCode = Dictionary(own + others) { first, _ in first }
    }

    func school(of problem: Problem) -> StoredSchool? { problem.school.flatMap { byCode[$0] } }
}

/// The list as a table.
private struct ProblemTable {
    let schools: ProblemSchools
    /// By the code that the problem has.
    let phones: [String: String]

    func table(_ problems: [Problem], _ language: Language) -> OutputTable {
        OutputTable(
            name: "problems", header: Column.allCases.map { $0.heading[language] },
            rows: problems.map { problem in
                Column.allCases.map { cell($0, problem, language) }
            })
    }

    private func cell(
        _ column: Column, _ problem: Problem, _ language: Language
    ) -> OutputTable.Cell {
        let school = schools.school(of: problem)
        return switch column {
        case .school: .init(problem.school)
        case .name: .init(school?.name)
        case .tambon: .init(school?.tambon)
        case .amphoe: .init(school?.amphoe)
        case .phone: .init(problem.school.flatMap { phones[$0] })
        case .network: .init(school?.network)
        case .severity: .init(problem.severity.word[language])
        case .kind: .init(problem.kind)
        case .value: .init(problem.value)
        case .message: .init(problem.message[language])
        case .suggestion: .init(problem.suggestion[language])
        case .source: .init(problem.source)
        case .row: .init(problem.row)
        case .result, .by, .date: .empty
        }
    }
}

/// The columns of the list; the last three are the clerk's.
private enum Column: CaseIterable {
    case school, name, tambon, amphoe, phone, network
    case severity, kind, value, message, suggestion, source, row
    case result, by, date

    var heading: LocalizedText {
        switch self {
        case .school: LocalizedText(thai: "รหัสโรงเรียน", english: "school code")
        case .name: LocalizedText(thai: "ชื่อโรงเรียน", english: "school")
        case .tambon: LocalizedText(thai: "ตำบล", english: "tambon")
        case .amphoe: LocalizedText(thai: "อำเภอ", english: "amphoe")
        case .phone: LocalizedText(thai: "โทรศัพท์", english: "phone")
        case .network: LocalizedText(thai: "เครือข่าย", english: "network")
        case .severity: LocalizedText(thai: "ระดับ", english: "severity")
        case .kind: LocalizedText(thai: "ชนิดปัญหา", english: "kind")
        case .value: LocalizedText(thai: "ค่าที่พบ", english: "value")
        case .message: LocalizedText(thai: "ปัญหา", english: "problem")
        case .suggestion: LocalizedText(thai: "ข้อแนะนำ", english: "suggestion")
        case .source: LocalizedText(thai: "แฟ้ม", english: "file")
        case .row: LocalizedText(thai: "แถว", english: "row")
        case .result: LocalizedText(thai: "ผลการติดต่อ", english: "result")
        case .by: LocalizedText(thai: "ผู้ตรวจ", english: "by")
        case .date: LocalizedText(thai: "วันที่", english: "date")
        }
    }
}

extension Severity {
    /// The word for people.
    public var word: LocalizedText {
        switch self {
        case .error: LocalizedText(thai: "ผิด", english: "error")
        case .warning: LocalizedText(thai: "ควรตรวจ", english: "warning")
        case .note: LocalizedText(thai: "เพื่อทราบ", english: "note")
        }
    }
}
