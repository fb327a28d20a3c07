import ArgumentParser
import Foundation
import Maps
import Planning
import SchoolStore
import Schools
import Workspace

struct HazardCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "hazard",
        abstract: "Which schools a flood or another hazard meets, and where pupils can go.",
        discussion: """
            Any layer of polygons: the schools and pupils inside, the roads that it cuts, the schools \
            that no road leads to any more, and the safe schools with seats for them. --contacts writes \
            the numbers to call and --page a map and a table for the director; both are noted in the \
            audit log.
            """)

    enum Subject: String, CaseIterable, ExpressibleByArgument {
        case schools, roads
    }

    @OptionGroup var plan: PlanOptions
    @OptionGroup var clerk: ClerkOptions

    @Argument(help: "The file with the polygons of the hazard.")
    var file: String

    @Option(help: "One layer of several.")
    var layer: String?

    @Option(help: "Its coordinate reference system where it does not say it.")
    var crs: String?

    @Option(help: "What the table lists: schools or roads.")
    var of: Subject = .schools

    @Option(help: "phone,name,school of the schools met (.csv or .xlsx); for the office only.")
    var contacts: String?

    @Option(help: "A map and a table of the schools met on A4 (.pdf).")
    var page: String?

    func validate() throws {
        try checkEnding(of: contacts, among: Workspace.tableEndings, option: "--contacts")
        try checkEnding(of: page, among: ["pdf"], option: "--page")
        guard of == .schools || (contacts == nil && page == nil) else {
            throw ValidationError(
                thai: "--contacts และ --page เป็นเรื่องของโรงเรียน ใช้กับ --of roads ไม่ได้",
                english: "--contacts and --page are of schools")
        }
    }

    func run() throws {
        try plan.answer { source in
            let request = HazardRequest(
                .init(path: file, layer: layer, crs: crs), ofRoads: of == .roads)
            let answer = try source.hazard(request)
            if contacts != nil || page != nil { try give(answer, source) }
            return answer
        }
    }

    /// Of each school its pupils, its state, and the safe school with the most seats for them.
    private func facts(of answer: PlanAnswer) -> ([LetterFact], [String: [String]]) {
        let language = plan.common.language
        let wanted = ["pupils", "state", "refuges"]
        let places = wanted.compactMap { name in
            answer.columns.firstIndex { $0.name == name }
        }
        guard places.count == wanted.count,
            let code = answer.columns.firstIndex(where: { $0.name == "code" })
        else { return ([], [:]) }
        let widths = [60.0, 80, 190]
        let facts = zip(places, widths).map { place, width in
            LetterFact(
                answer.columns[place].title[language],
                isNumber: answer.columns[place].name == "pupils", width: width)
        }
        var byCode: [String: [String]] = [:]
        for row in answer.rows {
            guard case .text(let own) = row.cells[code] else { continue }
            byCode[own] = places.map { text(row.cells[$0], language) }
        }
        return (facts, byCode)
    }

    /// A cell in words; of several schools the first and how many more.
    private func text(_ cell: PlanAnswer.Cell, _ language: Language) -> String {
        switch cell {
        case .integer(let number): return ReadableNumber.grouped(number)
        case .words(let words):
            let parts = words[language].components(separatedBy: ", ")
            let more = parts.count - 1
            guard more > 0 else { return parts[0] }
            return parts[0] + (language == .thai ? " และอีก \(more) แห่ง" : " and \(more) more")
        default: return "–"
        }
    }

    private func nobodyToCall(_ path: String) -> LocalizedText {
        LocalizedText(
            thai: "ไม่ได้เขียน \(path): ไม่มีโรงเรียนที่ได้รับผลกระทบ จึงไม่มีใครต้องโทรหา",
            english:
                "\(path) is not written: the hazard meets no school, so there is nobody to call")
    }

    /// Writes what goes to people, and notes it.
    private func give(_ answer: PlanAnswer, _ source: PlanSource) throws {
        let (language, workspace) = (plan.common.language, source.workspace)
        // Opened first: what cannot be noted is not given out.
        let office = try workspace.officeDatabase()
        let list = try source.contacts(of: answer, language: language)
        var entries: [AuditEntry] = []
        func note(_ path: String, _ outcome: String) {
            let name = path.split(separator: "/").last.map(String.init) ?? path
            entries.append(
                AuditEntry(
                    at: workspace.correctionTime, by: clerk.user, action: "contacts-export",
                    target: "\(name): inside \(file.split(separator: "/").last ?? "")",
                    outcome: outcome))
            Console.note(path)
        }
        let schools = "\(list.contacts.count) schools"
        if let contacts, list.contacts.isEmpty {
            Console.note(nobodyToCall(contacts)[language])
        } else if let contacts {
            let count = try workspace.writeNumbers(
                list, to: contacts, as: .national, mobileOnly: false)
            note(contacts, "\(schools), \(count) numbers")
        }
        if let page {
            var letter = LetterRequest(
                subject: answer.title[language], reference: answer.sentence[language])
            letter.isInternal = true
            letter.sources = AnswerText(answer, language).restsOn()
            letter.warnings = (answer.picture?.warnings ?? []).map { $0[language] }
            (letter.facts, letter.factsByCode) = facts(of: answer)
            letter.overlays = (answer.picture?.overlays ?? []).map {
                MapOverlay(title: $0.title[language], polygons: $0.polygons)
            }
            _ = try workspace.writeLetter(list, letter, to: page, language: language)
            note(page, schools)
        }
        try office.record(entries)
    }
}
