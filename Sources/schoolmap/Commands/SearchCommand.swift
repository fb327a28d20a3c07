import ArgumentParser
import Geo
import SchoolStore
import Schools
import Workspace

struct SearchCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "search",
        abstract: "Find schools by any part of a name, a code, a tambon, an amphoe or a network.",
        discussion: """
            Of several words each must be found, in any order: a name and a place, say. Former \
            names count. Where nothing is found, the most similar spellings are offered.
            """)

    @OptionGroup var common: CommonOptions
    @OptionGroup var moment: PeriodOptions

    @Argument(help: "What to look for.")
    var text: [String]

    @Option(help: "How many at most.")
    var limit = 20

    func validate() throws {
        guard limit > 0 else {
            throw ValidationError(thai: "--limit ต้องมากกว่า 0", english: "--limit must be above 0")
        }
    }

    func run() throws {
        try common.run {
            let store = try common.open().store(asOf: moment.period)
            let typed = text.joined(separator: " ")
            let answer = try store.search(typed, limit: limit)
            let words = SearchWords(common.language)
            if common.json {
                try Console.answer(
                    json: answer.hits.map { HitAnswer($0, isApproximate: answer.isApproximate) })
            } else {
                if answer.total == 0 || answer.isApproximate {
                    Console.note(words.nothing(typed, isOffering: answer.isApproximate))
                }
                words.lines(of: answer.hits).forEach(Console.answer)
            }
            if answer.total > answer.hits.count {
                Console.note(words.more(shown: answer.hits.count, of: answer.total))
            }
        }
    }
}

/// The answer in the words of a language.
private struct SearchWords {
    private let language: Language

    init(_ language: Language) { self.language = language }

    func nothing(_ text: String, isOffering: Bool) -> String {
        let said = LocalizedText(thai: "ไม่พบ “\(text)”", english: "nothing found for “\(text)”")
        let advice =
            isOffering
            ? LocalizedText(thai: " ชื่อที่สะกดใกล้เคียงที่สุดคือ", english: "; the nearest by spelling:")
            : LocalizedText(thai: " ลองพิมพ์เพียงบางส่วนของชื่อ", english: "; try a part of the name")
        return said[language] + advice[language]
    }

    func more(shown: Int, of total: Int) -> String {
        LocalizedText(
            thai: "แสดง \(shown) จาก \(total) แห่ง (--limit \(total) แสดงทั้งหมด)",
            english: "\(shown) of \(total) shown (--limit \(total) shows all)")[language]
    }

    /// Code, name, place, and what answers where it is not the name.
    func lines(of hits: [SearchHit]) -> [String] {
        let names = hits.map(name)
        let places = hits.map { hit in
            [hit.school.tambon, hit.school.amphoe].compactMap { $0 }.joined(separator: ", ")
        }
        let nameWidth = names.map(\.terminalColumns).max() ?? 0
        let placeWidth = places.map(\.terminalColumns).max() ?? 0
        return hits.indices.map { index in
            let start = "\(hits[index].school.code)  \(names[index].padded(to: nameWidth))  "
            guard let reason = reason(hits[index]) else { return start + places[index] }
            return start + places[index].padded(to: placeWidth) + "  " + reason[language]
        }
    }

    private func name(_ hit: SearchHit) -> String {
        let past = LocalizedText(thai: " (ไม่อยู่ในทะเบียนแล้ว)", english: " (a former school)")
        let name = (hit.school.name ?? "–") + (hit.school.isCurrent ? "" : past[language])
        guard case .formerName(let former) = hit.match else { return name }
        let words = LocalizedText(thai: "(เดิมชื่อ \(former))", english: "(formerly \(former))")
        return name + " " + words[language]
    }

    private func reason(_ hit: SearchHit) -> LocalizedText? {
        switch hit.match {
        case .name, .formerName: nil
        // The ten digits stand in front of the line.
        case .code(let code):
            code == hit.school.code
                ? nil : LocalizedText(thai: "รหัส \(code)", english: "code \(code)")
        case .tambon: LocalizedText(thai: "พบในชื่อตำบล", english: "by its tambon")
        case .amphoe: LocalizedText(thai: "พบในชื่ออำเภอ", english: "by its amphoe")
        case .network:
            hit.school.network.map {
                LocalizedText(thai: "เครือข่าย: \($0)", english: "network: \($0)")
            }
        }
    }
}

/// A school that was found, with what answers.
private struct HitAnswer: Encodable {
    private let school: SchoolAnswer
    private let match: SearchMatch
    private let isApproximate: Bool

    init(_ hit: SearchHit, isApproximate: Bool) {
        school = SchoolAnswer(hit.school)
        match = hit.match
        self.isApproximate = isApproximate
    }

    private enum CodingKeys: String, CodingKey {
        case matched, former_name, approximate
    }

    func encode(to encoder: any Encoder) throws {
        try school.encode(to: encoder)
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(matched, forKey: .matched)
        try container.encode(isApproximate, forKey: .approximate)
        if case .formerName(let name) = match { try container.encode(name, forKey: .former_name) }
    }

    private var matched: String {
        switch match {
        case .name: "name"
        case .formerName: "former_name"
        case .code: "code"
        case .tambon: "tambon"
        case .amphoe: "amphoe"
        case .network: "network"
        }
    }
}

/// A school with its newest numbers, in the property names of the GeoJSON.
struct SchoolAnswer: Encodable {
    let code: String
    let smis: String?
    let obec: String?
    let name: String?
    let tambon: String?
    let amphoe: String?
    let province: String?
    let level: String?
    let network: String?
    let tambon_code: String?
    let amphoe_code: String?
    let latitude: Double?
    let longitude: Double?
    let pupils: Int?
    let rooms: Int?
    let teachers: Int?
    let size_class: String?
    let position_quality: String
    let is_current: Bool
    let problems: [String]

    init(_ school: StoredSchool) {
        code = school.code
        smis = school.smis
        obec = school.obec
        name = school.name
        tambon = school.tambon
        amphoe = school.amphoe
        province = school.province
        level = school.level
        network = school.network
        tambon_code = school.tambonCode
        amphoe_code = school.amphoeCode
        latitude = school.coordinate?.y
        longitude = school.coordinate?.x
        pupils = school.pupils
        rooms = school.rooms
        teachers = school.teachers
        size_class = school.sizeClass?.rawValue
        position_quality = school.quality.rawValue
        is_current = school.isCurrent
        problems = school.problems
    }
}
