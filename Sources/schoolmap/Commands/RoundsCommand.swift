import ArgumentParser
import SchoolStore
import Schools
import Workspace

struct RoundsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rounds",
        abstract: "The rounds of collection: what came from whom and when, and who is missing.",
        discussion: """
            A round is frozen with --freeze: its numbers are written to frozen/YEAR-ROUND.json, and \
            every later build takes them from there. A correction is a source of its own with \
            replaces: and reason: in schoolmap.yaml; the numbers that it replaces stay in the store.
            """)

    @OptionGroup var common: CommonOptions
    @OptionGroup var moment: PeriodOptions

    @Flag(help: "List the schools that are late or absent.")
    var missing = false

    @Flag(help: "Freeze the round of --year and --round.")
    var freeze = false

    @Option(help: "Who freezes it.")
    var by: String?

    func validate() throws {
        guard freeze else { return }
        guard moment.period?.round != nil else {
            throw ValidationError(
                thai: "--freeze ต้องมี --year และ --round",
                english: "--freeze needs --year and --round")
        }
        guard by?.isEmpty == false else {
            throw ValidationError(
                thai: "--freeze ต้องมี --by NAME (ชื่อผู้ปิดรอบ)", english: "--freeze needs --by NAME")
        }
        guard by.map(PersonalNumber.occurs) != true else {
            throw ValidationError(
                thai: "--by ต้องไม่มีเลขประจำตัวประชาชน", english: "--by must hold no citizen number")
        }
    }

    func run() throws {
        try common.run {
            let workspace = try common.open()
            if freeze, let period = moment.period, let by {
                try freeze(period, by: by, in: workspace)
                return
            }
            let status = try workspace.roundStatus(of: moment.period)
            if common.json {
                try Console.answer(json: status.map(RoundAnswer.init))
            } else {
                let text = RoundText(language: common.language, listsMissing: missing)
                status.flatMap(text.lines).forEach(Console.answer)
                if status.isEmpty { Console.note(text.nothing) }
            }
        }
    }

    private func freeze(_ period: AcademicPeriod, by: String, in workspace: Workspace) throws {
        let path = try workspace.freeze(period, by: by)
        _ = try workspace.build()
        if common.json {
            try Console.answer(json: ["frozen": path])
        } else {
            Console.answer(
                common.language == .thai
                    ? "ปิดรอบแล้ว: \(period.wording.thai) → \(path)"
                    : "frozen: \(period.wording.english) → \(path)")
        }
    }
}

/// Rounds as lines of text.
private struct RoundText {
    let language: Language
    let listsMissing: Bool
    private var isThai: Bool { language == .thai }

    var nothing: String {
        isThai
            ? "ยังไม่มีรอบ ระบุ year: และ round: ของแต่ละแฟ้มใน schoolmap.yaml"
            : "no rounds yet; state year: and round: of the sources in schoolmap.yaml"
    }

    func lines(_ status: RoundStatus) -> [String] {
        [heading(status.round)] + status.datasets.flatMap(lines)
    }

    private func heading(_ round: CollectionRound) -> String {
        let facts = [
            round.period.wording[language],
            round.asOf.map { isThai ? "ข้อมูล ณ \(language.day($0))" : "as of \(language.day($0))" },
            round.due.map { isThai ? "กำหนดส่ง \(language.day($0))" : "due \(language.day($0))" },
            round.frozenAt.map { at in
                let by = round.frozenBy ?? "–"
                let date = language.day(String(at.prefix(10)))
                return isThai ? "ปิดรอบ \(date) โดย \(by)" : "frozen \(date) by \(by)"
            },
        ]
        return facts.compactMap { $0 }.joined(separator: " · ")
    }

    private func lines(_ dataset: RoundStatus.Dataset) -> [String] {
        let counts = RoundStatus.Arrival.State.allCases.map { state in
            "\(word(state)) \(dataset.count(state))"
        }
        let heading =
            "  \(dataset.kind.rawValue): \(counts.joined(separator: isThai ? " · " : ", "))"
        return [heading] + dataset.sources.map { "    \(source($0))" }
            + (listsMissing ? missing(dataset) : [])
    }

    private func source(_ source: SourceRecord) -> String {
        let delivery = source.delivery
        let facts = [
            source.path, delivery.owner,
            delivery.order.map { isThai ? "คำสั่งที่ \($0)" : "order \($0)" },
            delivery.received.map {
                isThai ? "รับ \(language.day($0))" : "received \(language.day($0))"
            },
            delivery.confirmed.map {
                isThai ? "ยืนยัน \(language.day($0))" : "confirmed \(language.day($0))"
            }
                ?? (isThai ? "ยังไม่ยืนยัน" : "not confirmed"),
            delivery.replaces.map { path in
                let reason = delivery.reason ?? ""
                return isThai ? "แก้ไข \(path): \(reason)" : "corrects \(path): \(reason)"
            },
        ]
        return facts.compactMap { $0 }.joined(separator: " · ")
    }

    private func missing(_ dataset: RoundStatus.Dataset) -> [String] {
        dataset.schools.filter { $0.state == .late || $0.state == .absent }.map { school in
            let when = school.received.map { " \(language.day($0))" } ?? ""
            return "    \(word(school.state))\(when): \(school.code) \(school.name ?? "")"
        }
    }

    private func word(_ state: RoundStatus.Arrival.State) -> String {
        switch state {
        case .onTime: isThai ? "ทันกำหนด" : "on time"
        case .late: isThai ? "ช้า" : "late"
        case .undated: isThai ? "ไม่ทราบวันรับ" : "day unknown"
        case .absent: isThai ? "ยังไม่ส่ง" : "absent"
        }
    }
}

private struct RoundAnswer: Encodable {
    struct Source: Encodable {
        let path: String
        let owner: String?
        let order: String?
        let received: String?
        let confirmed: String?
        let replaces: String?
        let reason: String?
        let frozen: Bool
    }
    struct School: Encodable {
        let code: String
        let name: String?
        let state: String
        let received: String?
    }
    struct Dataset: Encodable {
        let kind: String
        let sources: [Source]
        let counts: [String: Int]
        let schools: [School]
    }

    let year: Int
    let round: Int?
    let as_of: String?
    let due: String?
    let frozen_at: String?
    let frozen_by: String?
    let datasets: [Dataset]

    init(_ status: RoundStatus) {
        let round = status.round
        year = round.period.year
        self.round = round.period.round
        as_of = round.asOf
        due = round.due
        frozen_at = round.frozenAt
        frozen_by = round.frozenBy
        datasets = status.datasets.map(Dataset.init)
    }
}

extension RoundAnswer.Dataset {
    fileprivate init(_ dataset: RoundStatus.Dataset) {
        let counts = RoundStatus.Arrival.State.allCases.map { ($0.rawValue, dataset.count($0)) }
        self.init(
            kind: dataset.kind.rawValue,
            sources: dataset.sources.map {
                .init(
                    path: $0.path, owner: $0.delivery.owner, order: $0.delivery.order,
                    received: $0.delivery.received, confirmed: $0.delivery.confirmed,
                    replaces: $0.delivery.replaces, reason: $0.delivery.reason,
                    frozen: $0.isFrozen)
            }, counts: Dictionary(uniqueKeysWithValues: counts),
            schools: dataset.schools.map {
                .init(
                    code: $0.code, name: $0.name, state: $0.state.rawValue, received: $0.received)
            })
    }
}
