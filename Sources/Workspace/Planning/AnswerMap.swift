import Geo
import Maps
import Planning
import SchoolStore
import Schools

/// Draws an answer over the district: rows that are points as schools, rows that are polygons as
/// shaded areas.
///
/// The map has the answer's title and sentence; its sources are what the answer rests on, the
/// tables in force and the parameters included.
struct AnswerMap {
    let answer: PlanAnswer
    let source: PlanSource
    let language: Language
    private let picture: PlanPicture

    init(_ answer: PlanAnswer, from source: PlanSource, in language: Language) {
        self.answer = answer
        self.source = source
        self.language = language
        picture = answer.picture ?? Self.plain(answer)
    }

    /// The first column of numbers by class, where an answer does not say how it is drawn.
    private static func plain(_ answer: PlanAnswer) -> PlanPicture {
        let numbers = answer.columns.indices.first { column in
            answer.rows.contains { row in
                switch row.cells[column] {
                case .integer, .decimal: true
                default: false
                }
            }
        }
        let column = numbers.map { answer.columns[$0] }
        return PlanPicture(.column(column?.name ?? ""), legend: column?.title ?? answer.title)
    }

    /// Writes the map, as SVG, PDF or PNG by the path's ending.
    ///
    /// - Throws: `StoreError`, `ExportError`, `PressError`.
    func write(to path: String) throws -> MapResult {
        let maps = try MapSource(source.store, language: language)
        var options = MapOptions()
        options.language = language
        let request = MapRequest(
            theme: .answer(look), options: options, title: answer.title[language])
        let subject = MapSubject(content: try content(maps), chosen: nil)
        guard let result = try source.workspace.draw(subject, maps, request, to: [path]).first
        else { preconditionFailure("one path gives one result") }
        return result
    }

    // MARK: What is shown

    private func content(_ maps: MapSource) throws -> MapContent {
        var areas = try MapAreas(source.store)
        // Areas have no value save those of the answer.
        for place in areas.tambon.indices { areas.tambon[place].value = nil }
        let register = try source.schools().map(MapSchool.init)
        var schools = schoolRows(register) + endRows(register)
        if !areaRows.isEmpty {
            if picture.overlays.isEmpty { fill(&areas) }
            if schools.allSatisfy({ $0.position == nil }) { schools = register }
        }
        var content = MapContent(
            officeName: maps.officeName, title: answer.title[language],
            periodText: answer.basis.period?.wording[language], sources: sources,
            dateText: maps.dateText, tambon: areas.tambon, amphoe: areas.amphoe, schools: schools)
        content.provinces = areas.provinces
        content.overlays = picture.overlays.map {
            MapOverlay(title: $0.title[language], polygons: $0.polygons)
        }
        return content
    }

    /// As many files are named as a line has room for beside the rest.
    private static let mostFiles = 5

    /// What the answer rests on: files by their names alone, tables, what was asked.
    private var sources: [String] {
        let texts = AnswerText(answer, language)
        var files = answer.basis.sources.map { String($0.split(separator: "/").last ?? "") }
        if files.count > Self.mostFiles {
            let rest = files.count - Self.mostFiles
            files =
                files.prefix(Self.mostFiles)
                + [language == .thai ? "และอีก \(rest) แฟ้ม" : "and \(rest) more files"]
        }
        return files + texts.tables + [texts.asked, texts.purpose].compactMap(\.self)
    }

    private func fill(_ areas: inout MapAreas) {
        let rows = areaRows
        let codes = Set(rows.compactMap(\.code))
        func values(_ own: inout [MapArea]) -> Bool {
            guard picture.areas == nil, own.contains(where: { codes.contains($0.code) }) else {
                return false
            }
            let known = Dictionary(
                rows.map { ($0.code ?? "", $0.value) }, uniquingKeysWith: { first, _ in first })
            for place in own.indices { own[place].value = known[own[place].code] ?? nil }
            return true
        }
        if values(&areas.tambon) || values(&areas.amphoe) { return }
        if picture.look == .tints { return tint(&areas, rows) }
        areas.amphoe = []
        areas.tambon = rows.enumerated().map { place, row in
            MapArea(
                code: row.code ?? "area-\(place + 1)", name: row.name ?? "",
                geometry: row.polygons, value: row.value)
        }
    }

    /// The answer's areas in place of all others; their schools say what they are called.
    private func tint(_ areas: inout MapAreas, _ rows: [AreaRow]) {
        areas.tambon = []
        areas.amphoe = rows.enumerated().map { place, row in
            MapArea(code: row.code ?? "area-\(place + 1)", name: "", geometry: row.polygons)
        }
    }

    // MARK: Rows

    private struct AreaRow {
        var code: String?
        var name: String?
        var polygons: [Polygon]
        var value: Double?
    }

    private var areaRows: [AreaRow] {
        answer.rows.compactMap { row in
            let polygons = row.geometry?.polygons ?? []
            guard !polygons.isEmpty else { return nil }
            return AreaRow(
                code: text("code", row), name: text("name", row), polygons: polygons,
                value: value(of: row))
        }
    }

    /// The rows that are schools, with what the register has of each.
    private func schoolRows(_ register: [MapSchool]) -> [MapSchool] {
        let known = Dictionary(
            register.map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })
        var seen: Set<String> = []
        return answer.rows.enumerated().compactMap { place, row in
            let isWay = row.geometry?.lines != nil
            guard row.geometry?.polygons.isEmpty ?? true, cell("from_code", row) == nil,
                !isWay || cell("into_code", row) != nil
            else { return nil }
            let code = text("code", row) ?? "row-\(place + 1)"
            // A school stands once, however many ways lead from it.
            guard seen.insert(code).inserted else { return nil }
            var school =
                known[code]
                ?? MapSchool(code: code, name: text("name", row) ?? "", position: nil)
            if !isWay { school.position = row.geometry?.point }
            school.pupils = number("pupils", row).map { Int($0) }
            school.figures.indicator = value(of: row)
            if case .words(let column) = picture.value { school.figures.level = text(column, row) }
            return school
        }
    }

    /// The schools at the ends of rows that lead from one to another: what goes out of each and
    /// comes into it.
    private func endRows(_ register: [MapSchool]) -> [MapSchool] {
        var values: [String: Double] = [:]
        for row in answer.rows {
            guard let from = text("from_code", row), let to = text("to_code", row) else { continue }
            let value = value(of: row) ?? 0
            values[from, default: 0] -= value
            values[to, default: 0] += value
        }
        return register.compactMap { school in
            guard let value = values[school.code] else { return nil }
            var school = school
            school.figures.indicator = value
            return school
        }
    }

    private func value(of row: PlanAnswer.Row) -> Double? {
        switch picture.value {
        case .column(let column): number(column, row)
        case .difference(let column, let other):
            number(column, row).flatMap { first in number(other, row).map { first - $0 } }
        case .words: nil
        }
    }

    private func cell(_ column: String, _ row: PlanAnswer.Row) -> PlanAnswer.Cell? {
        answer.columns.firstIndex { $0.name == column }.map { row.cells[$0] }
    }

    private func number(_ column: String, _ row: PlanAnswer.Row) -> Double? {
        switch cell(column, row) {
        case .integer(let number): Double(number)
        case .decimal(let number) where number.isFinite: number
        default: nil
        }
    }

    /// A text; words in Thai, by which kinds are told apart.
    private func text(_ column: String, _ row: PlanAnswer.Row) -> String? {
        switch cell(column, row) {
        case .text(let text): text
        case .words(let text): column == "name" ? text[language] : text.thai
        default: nil
        }
    }

    // MARK: Look

    private var look: AnswerLook {
        var look = AnswerLook(
            name: answer.name, title: answer.title, legend: picture.legend, kind: kind,
            sentence: answer.sentence)
        look.areas = picture.areas
        look.hasOverlays = !picture.overlays.isEmpty
        look.ways = answer.rows.flatMap { $0.geometry?.lines ?? [] }
        look.wayWords = picture.lines ?? LocalizedText(thai: "เส้นทาง", english: "Way")
        look.notes = answer.basis.tables.map {
            LocalizedText(thai: $0.version, english: $0.version)
        }
        look.uncovered = Set(
            answer.rows.filter { !picture.uncovered.isDisjoint(with: $0.cells) }
                .compactMap { text("code", $0) })
        return look
    }

    private var kind: AnswerLook.Kind {
        if case .words(let column) = picture.value {
            var seen: Set<String> = []
            let words = answer.rows.compactMap { row -> LocalizedText? in
                switch cell(column, row) {
                case .words(let words): words
                case .text(let text): LocalizedText(thai: text, english: text)
                default: nil
                }
            }.filter { seen.insert($0.thai).inserted }
            return .kinds(words)
        }
        switch picture.look {
        case .classes: return .classes
        case .tints: return .tints
        case .amounts: return .amounts
        case .differences(let above, let below, let equal):
            return .differences(above: above, below: below, equal: equal)
        }
    }
}

extension Geometry {
    fileprivate var point: Coordinate? {
        if case .point(let coordinate) = self { coordinate } else { nil }
    }

    /// The lines of a way; nil for what is none.
    fileprivate var lines: [[Coordinate]]? {
        switch self {
        case .lineString(let line): [line]
        case .multiLineString(let lines): lines
        default: nil
        }
    }
}

extension MapSchool {
    fileprivate init(_ school: PlanSchool) {
        self.init(
            code: school.code, name: school.name, position: school.coordinate,
            tambonCode: school.tambonCode, amphoeCode: school.amphoeCode,
            isDoubtful: school.isDoubtful)
    }
}
