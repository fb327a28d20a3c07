import Geo
import Maps
import Planning
import Schools

extension AnswerMap {
    struct AreaRow {
        var code: String?
        var name: String?
        var polygons: [Polygon]
        var value: Double?
    }

    var areaRows: [AreaRow] {
        answer.rows.compactMap { row in
            let polygons = row.geometry?.polygons ?? []
            guard !polygons.isEmpty else { return nil }
            return AreaRow(
                code: text("code", row), name: text("name", row), polygons: polygons,
                value: value(of: row))
        }
    }

    /// The rows that are schools, with what the register has of each.
    func schoolRows(_ register: [MapSchool]) -> [MapSchool] {
        let known = Dictionary(
            register.map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })
        var seen: Set<String> = []
        return answer.rows.enumerated().compactMap { place, row in
            let isWay = row.geometry?.ways != nil
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
    func endRows(_ register: [MapSchool]) -> [MapSchool] {
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

    /// The schools that rows lead to and that have no row of their own.
    func receivingRows(_ register: [MapSchool]) -> [MapSchool] {
        guard let kind = picture.ends else { return [] }
        let asked = Set(answer.rows.compactMap { text("code", $0) })
        let receiving = Set(answer.rows.compactMap { text("into_code", $0) }).subtracting(asked)
        return register.filter { receiving.contains($0.code) }.map { school in
            var school = school
            school.figures.level = kind.thai
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

    func cell(_ column: String, _ row: PlanAnswer.Row) -> PlanAnswer.Cell? {
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
    func text(_ column: String, _ row: PlanAnswer.Row) -> String? {
        switch cell(column, row) {
        case .text(let text): text
        case .words(let text): column == "name" ? text[language] : text.thai
        default: nil
        }
    }
}

extension Geometry {
    fileprivate var point: Coordinate? {
        if case .point(let coordinate) = self { coordinate } else { nil }
    }

    /// The lines of a way; nil for what is none.
    var ways: [[Coordinate]]? {
        switch self {
        case .lineString(let line): [line]
        case .multiLineString(let lines): lines
        default: nil
        }
    }
}
