import ArgumentParser
import Schools
import Workspace

struct FixCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "fix",
        abstract: "Propose positions to correct, take them over, and take them back.",
        discussion: """
            Without options it writes proposals.csv: a row for each school whose position is in \
            doubt. Fill in the columns accept, by and why, correct the numbers where you know \
            better, then give the file to --apply. Corrections are kept in corrections.csv beside \
            schoolmap.yaml with who, when and why; the originals never change.
            """)

    @OptionGroup var common: CommonOptions

    @Option(
        name: .shortAndLong,
        help: "The file of proposals to write (.csv or .xlsx; default: proposals.csv).")
    var output: String?

    @Flag(help: "Replace a file of proposals that is there.")
    var force = false

    @Option(help: "Take over the accepted rows of a filled-in file of proposals, and build.")
    var apply: String?

    @Flag(help: "Accept what is certain: rows left open, or without --apply all of it.")
    var allCertain = false

    @Option(help: "Take back the correction with this number, or of the school with this code.")
    var undo: String?

    @Option(help: "Who accepts or takes back.")
    var by: String?

    @Option(help: "Why, where the file does not say.")
    var why: String?

    @Flag(help: "List the corrections with what has become of them.")
    var list = false

    func validate() throws {
        let modes = [output != nil, apply != nil || allCertain, undo != nil, list]
        guard modes.count(where: { $0 }) <= 1 else {
            throw ValidationError(
                thai: "ให้ระบุ --output, --apply, --undo หรือ --list อย่างใดอย่างหนึ่ง",
                english: "Give one of --output, --apply, --undo and --list")
        }
        if undo != nil, by == nil || why == nil {
            throw ValidationError(
                thai: "--undo ต้องมี --by <by> (ใคร) และ --why <why> (เพราะอะไร)",
                english: "--undo needs --by <by> and --why <why>")
        }
        if allCertain, apply == nil, by == nil {
            throw ValidationError(
                thai: "--all-certain ต้องมี --by <by> (ใครเป็นผู้ตรวจ)",
                english: "--all-certain needs --by <by>")
        }
        guard ![by, why].contains(where: { $0.map(PersonalNumber.occurs) ?? false }) else {
            throw ValidationError(
                thai: "--by และ --why ต้องไม่มีเลขประจำตัวประชาชน",
                english: "--by and --why must hold no citizen number")
        }
        try checkEnding(of: output, among: Workspace.proposalEndings)
    }

    func run() throws {
        try common.run {
            let workspace = try common.open()
            if list {
                try listCorrections(workspace)
            } else if let undo {
                try takeBack(undo, workspace)
            } else if apply != nil || allCertain {
                try takeOver(workspace)
            } else {
                try propose(workspace)
            }
        }
    }

    private var isThai: Bool { common.language == .thai }

    private func say(_ thai: String, _ english: String) { Console.answer(isThai ? thai : english) }

    // MARK: Proposing

    private func propose(_ workspace: Workspace) throws {
        let file = try workspace.writeProposals(
            try workspace.proposals(), to: output ?? workspace.proposalsPath,
            language: common.language, replacing: force)
        if common.json {
            try Console.answer(json: ProposalFileAnswer(file))
            return
        }
        say(
            "\(file.path): ข้อเสนอ \(file.count) โรงเรียน แน่นอน \(file.certainCount) โรงเรียน",
            "\(file.path): \(file.count) proposals, \(file.certainCount) of them certain")
        guard file.count > 0 else { return }
        Console.note(
            isThai
                ? "เติมช่องรับ ผู้ตรวจ และเหตุผล แล้วสั่ง schoolmap fix --apply \(file.path) --by ชื่อผู้ตรวจ"
                : "fill in accept, by and why, then: schoolmap fix --apply \(file.path) --by NAME")
    }

    // MARK: Taking over

    private func takeOver(_ workspace: Workspace) throws {
        let review = try workspace.review(
            try workspace.proposals(), file: apply,
            defaults: ProposalReview.Defaults(
                by: by, at: workspace.correctionTime, why: why, acceptsCertain: allCertain))
        guard review.problems.isEmpty else {
            try refuse(review)
            return
        }
        try workspace.record(review)
        if !review.corrections.isEmpty {
            _ = try build(workspace, force: false, common.language)
        }
        if common.json {
            try Console.answer(json: ReviewAnswer(review, common.language))
            return
        }
        say(
            "แก้ไข \(review.corrections.count) รายการ มีผลอยู่แล้ว \(review.unchangedCount) "
                + "ไม่รับ \(review.declinedCount) (\(workspace.ledgerPath))",
            "\(review.corrections.count) corrections taken over, \(review.unchangedCount) in force "
                + "already, \(review.declinedCount) not accepted (\(workspace.ledgerPath))")
    }

    /// Says what is wrong row by row; nothing has been taken over.
    private func refuse(_ review: ProposalReview) throws {
        if common.json {
            try Console.answer(json: ReviewAnswer(review, common.language))
        } else {
            for problem in review.problems {
                Console.answer(ProblemLine.text(problem, common.language))
            }
        }
        Console.complain(
            isThai
                ? "มี \(review.problems.count) แถวที่ใช้ไม่ได้ ยังไม่ได้แก้ไขรายการใด แก้แฟ้มแล้วสั่งใหม่"
                : "\(review.problems.count) rows cannot be used; nothing was taken over. Correct "
                    + "the file and try again")
        throw ExitCode(1)
    }

    // MARK: Taking back

    private func takeBack(_ name: String, _ workspace: Workspace) throws {
        let signature = Signature(by: by ?? "", at: workspace.correctionTime, why: why ?? "")
        let correction = try workspace.takeBack(name, signature)
        _ = try build(workspace, force: false, common.language)
        if common.json {
            let history = try workspace.ledger().history
            try Console.answer(
                json: history.filter { $0.correction.id == correction.id }
                    .map(CorrectionAnswer.init))
            return
        }
        say(
            "ยกเลิก \(correction.id.text) ของโรงเรียน \(correction.school) แล้ว",
            "\(correction.id.text) of school \(correction.school) has been taken back")
    }

    // MARK: Listing

    private func listCorrections(_ workspace: Workspace) throws {
        let ledger = try workspace.ledger()
        let history = ledger.history
        if common.json {
            try Console.answer(json: history.map(CorrectionAnswer.init))
        } else {
            for entry in history {
                Console.answer(CorrectionLine.text(entry.correction, entry.status, common.language))
            }
        }
        for problem in ledger.problems {
            Console.note(ProblemLine.text(problem, common.language))
        }
        Console.note(isThai ? "รวม \(history.count) รายการ" : "\(history.count) corrections")
    }
}
