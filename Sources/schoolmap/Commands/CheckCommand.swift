import ArgumentParser
import SchoolStore
import Schools
import Workspace

struct CheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "List the problems found, with row, value and suggestion, worst first.")

    @OptionGroup var common: CommonOptions
    @OptionGroup var moment: PeriodOptions

    @Option(help: "Only problems of this kind, such as coordinate-swapped.")
    var kind: String?

    @Option(
        name: .shortAndLong,
        help: """
            Write the list to a file; its ending says the format: .csv and .xlsx to phone \
            through, .geojson for a map.
            """)
    var output: String?

    @Flag(help: "List every kind of problem with its severity and what to try.")
    var kinds = false

    @Flag(help: "List every problem, not only the first ten of each kind.")
    var all = false

    @Flag(help: "Exit with 2 where there are problems.")
    var strict = false

    func validate() throws {
        try checkEnding(of: output, among: Workspace.problemEndings)
    }

    func run() throws {
        try common.run {
            guard !kinds else {
                try listKinds()
                return
            }
            let workspace = try common.open()
            let problems = try workspace.store(asOf: moment.period).problems().filter(try wanted())
            if let output {
                try workspace.write(problems, to: output, language: common.language)
                try tell(output, problems.count)
            } else if common.json {
                try Console.answer(json: problems.map { ProblemAnswer($0, common.language) })
            } else {
                list(problems)
            }
            if strict, !problems.isEmpty { throw ExitCode.problems }
        }
    }

    private func tell(_ output: String, _ count: Int) throws {
        if common.json {
            try Console.answer(json: ProblemFileAnswer(output: output, problems: count))
        } else {
            let isThai = common.language == .thai
            Console.answer(
                isThai ? "\(output): ปัญหา \(count) รายการ" : "\(output): \(count) problems")
        }
    }

    private func listKinds() throws {
        let wanted = try wantedKind()
        let all = ProblemCatalogue.all.filter { wanted == nil || $0.kind == wanted }
        if common.json {
            try Console.answer(json: all.map { ProblemKindAnswer($0, common.language) })
            return
        }
        for kind in all {
            Console.answer("\(kind.kind)  (\(kind.severity.word[common.language]))")
            Console.answer("    \(kind.message[common.language])")
            Console.answer("    → \(kind.suggestion[common.language])")
        }
    }

    private func wanted() throws -> (Problem) -> Bool {
        let kind = try wantedKind()
        return { kind == nil || $0.kind == kind }
    }

    /// The kind asked for; nil where all are.
    private func wantedKind() throws -> String? {
        guard let kind else { return nil }
        let kinds = ProblemCatalogue.all.map(\.kind).sorted()
        guard kinds.contains(kind) else {
            let nearest = nearestWord(to: kind, among: kinds)
            let thai = nearest.map { " หมายถึง “\($0)” หรือไม่" } ?? ""
            let english = nearest.map { "; did you mean “\($0)”?" } ?? ""
            throw CommandError(
                message: LocalizedText(
                    thai: "ไม่มีปัญหาชนิด “\(kind)”" + thai + " ดูทุกชนิดด้วย schoolmap check --kinds",
                    english: "there is no kind of problem “\(kind)”" + english
                        + "; schoolmap check --kinds lists them"))
        }
        return kind
    }

    private func list(_ problems: [Problem]) {
        let isThai = common.language == .thai
        var listed: [String: Int] = [:]
        for problem in problems {
            listed[problem.kind, default: 0] += 1
            if all || kind != nil || listed[problem.kind, default: 0] <= 10 {
                Console.answer(ProblemLine.text(problem, common.language))
            }
        }
        for (kind, count) in listed.sorted(by: { $0.key < $1.key })
        where count > 10 && !all && self.kind == nil {
            Console.answer(
                isThai
                    ? "… \(kind) อีก \(count - 10) รายการ (--kind \(kind) หรือ --all)"
                    : "… \(count - 10) more \(kind) (--kind \(kind) or --all)")
        }
        Console.note(isThai ? "รวม \(problems.count) รายการ" : "\(problems.count) problems")
    }
}

/// One line a problem, as compilers write them: place, what, what to try.
enum ProblemLine {
    static func text(_ problem: Problem, _ language: Language) -> String {
        let place = problem.row.map { "\(problem.source):\($0)" } ?? problem.source
        let field = problem.value == nil ? problem.field.map { "[\($0)]" } : nil
        let subject = [problem.school, field, problem.value.map { "“\($0)”" }].compactMap { $0 }
        let about = subject.isEmpty ? "" : " \(subject.joined(separator: " "))"
        let suggestion = problem.suggestion[language]
        return "\(place): \(problem.severity.rawValue) \(problem.kind)\(about): "
            + "\(problem.message[language]) → \(suggestion)"
    }
}

/// A problem in the shape of the contract.
struct ProblemAnswer: Encodable {
    let kind: String
    let severity: String
    let source: String
    let row: Int?
    let school: String?
    let field: String?
    let value: String?
    let message: String
    let suggestion: String

    init(_ problem: Problem, _ language: Language) {
        kind = problem.kind
        severity = problem.severity.rawValue
        source = problem.source
        row = problem.row
        school = problem.school
        field = problem.field
        value = problem.value
        message = problem.message[language]
        suggestion = problem.suggestion[language]
    }

    /// Every key every time: a missing value is null, so that readers need no guessing.
    func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(kind, forKey: .kind)
        try container.encode(severity, forKey: .severity)
        try container.encode(source, forKey: .source)
        try container.encode(row, forKey: .row)
        try container.encode(school, forKey: .school)
        try container.encode(field, forKey: .field)
        try container.encode(value, forKey: .value)
        try container.encode(message, forKey: .message)
        try container.encode(suggestion, forKey: .suggestion)
    }

    private enum CodingKeys: CodingKey {
        case kind, severity, source, row, school, field, value, message, suggestion
    }
}

/// A kind of problem in the shape of the contract; the message is an example.
struct ProblemKindAnswer: Encodable {
    let kind: String
    let severity: String
    let message: String
    let suggestion: String

    init(_ kind: ProblemKind, _ language: Language) {
        self.kind = kind.kind
        severity = kind.severity.rawValue
        message = kind.message[language]
        suggestion = kind.suggestion[language]
    }
}

struct ProblemFileAnswer: Encodable {
    let output: String
    let problems: Int
}
