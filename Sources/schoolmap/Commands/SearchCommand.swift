import ArgumentParser
import Geo
import SchoolStore
import Schools
import Workspace

struct SearchCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "search",
        abstract: "Find schools by any part of a name, a code, a tambon, an amphoe or a network.")

    @OptionGroup var common: CommonOptions

    @Argument(help: "What to look for.")
    var text: String

    @Option(help: "How many at most.")
    var limit = 20

    func validate() throws {
        guard limit > 0 else { throw ValidationError("--limit must be above 0") }
    }

    func run() throws {
        try common.run {
            let all = try common.open().store().search(text)
            let found = Array(all.prefix(limit))
            if common.json {
                try Console.answer(json: found.map(SchoolAnswer.init))
                return
            }
            if found.isEmpty {
                Console.note(
                    common.language == .thai
                        ? "ไม่พบ “\(text)” ลองพิมพ์เพียงบางส่วนของชื่อ"
                        : "nothing found for “\(text)”; try a part of the name")
            }
            let width = found.compactMap { $0.name?.terminalColumns }.max() ?? 0
            for school in found {
                let place = [school.tambon, school.amphoe].compactMap { $0 }.joined(separator: ", ")
                let name = (school.name ?? "–").padded(to: width)
                Console.answer("\(school.code)  \(name)  \(place)")
            }
            if all.count > limit {
                Console.note(
                    common.language == .thai
                        ? "แสดง \(limit) จาก \(all.count) แห่ง (--limit \(all.count) แสดงทั้งหมด)"
                        : "\(limit) of \(all.count) shown (--limit \(all.count) shows all)")
            }
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
        problems = school.problems
    }
}
