/// The schools that a cell names, by codes or names, one or many.
struct SchoolMentions {
    /// Whether the cell says all schools.
    let areAll: Bool
    private let parts: [String]

    var isEmpty: Bool { parts.isEmpty && !areAll }

    /// Parts a cell at commas, semicolons and line ends, and takes numbers of a list off.
    init(_ cell: String) {
        let key = ThaiText.key(cell)
        areAll = [
            "ทุกโรงเรียน", "ทุกโรง", "โรงเรียนทุกแห่ง", "โรงเรียนทั้งหมด", "โรงเรียนในสังกัด", "allschools",
        ]
        .contains { key.utf8.starts(with: $0.utf8) }
        let lines = cell.split { $0.isNewline || ",;、，".contains($0) }
        parts = areAll ? [] : lines.map(Self.withoutNumber).filter { !isNothing($0) }
    }

    /// The schools found, with a report for each part that names none or several.
    func schools(
        in crosswalk: Crosswalk, _ names: SchoolNames, _ cells: inout CellReader<some TableCells>
    ) -> Set<Int> {
        var found: Set<Int> = []
        for part in parts {
            if let schools = Self.schools(part, crosswalk, names) {
                report(schools, part, crosswalk, names, &cells)
                found.formUnion(schools.count == 1 ? schools : [])
                continue
            }
            // และ may be part of a name, so that the whole was looked for first.
            for name in Self.joined(part) {
                let schools = Self.schools(name, crosswalk, names) ?? []
                report(schools, name, crosswalk, names, &cells)
                found.formUnion(schools.count == 1 ? schools : [])
            }
        }
        return found
    }

    private func report(
        _ schools: [Int], _ part: String, _ crosswalk: Crosswalk, _ names: SchoolNames,
        _ cells: inout CellReader<some TableCells>
    ) {
        guard schools.count != 1 else { return }
        if schools.count > 1 {
            let codes = schools.map(crosswalk.code)
            cells.report(.schoolNameAmbiguous(codes), field: .schools, value: part)
        } else if CodeReading(part, length: MinistryCode.length).isCode {
            cells.report(.codeUnknown, field: .schools, value: part)
        } else {
            cells.report(
                .schoolNameUnknown(nearest: names.nearest(to: part)), field: .schools, value: part)
        }
    }

    /// The schools of a code or a name; nil where there are none.
    private static func schools(
        _ part: String, _ crosswalk: Crosswalk, _ names: SchoolNames
    ) -> [Int]? {
        switch crosswalk.match(part) {
        case .exact(let school), .repaired(let school, _, _): return [school]
        case .unknown, .unusable:
            let schools = names.schools(named: part)
            return schools.isEmpty ? nil : schools
        }
    }

    /// The parts on both sides of และ; the part itself where there is none.
    private static func joined(_ part: String) -> [String] {
        let word = Array("และ".unicodeScalars)
        var parts = [String.UnicodeScalarView()]
        for scalar in part.unicodeScalars {
            parts[parts.count - 1].append(scalar)
            if parts[parts.count - 1].suffix(word.count).elementsEqual(word) {
                parts[parts.count - 1].removeLast(word.count)
                parts.append(String.UnicodeScalarView())
            }
        }
        return parts.map { withoutNumber(Substring(String($0))) }.filter { !$0.isEmpty }
    }

    /// A line of a list without its `1.`, `๒)` or `-`, and without the spaces around it.
    private static func withoutNumber(_ line: Substring) -> String {
        var rest = line.drop { $0.isWhitespace || "-•*".contains($0) }
        let number = rest.prefix { $0.isNumber }
        let mark = rest.dropFirst(number.count).first
        if (1...3).contains(number.count), mark == "." || mark == ")" {
            rest = rest.dropFirst(number.count + 1).drop(while: \.isWhitespace)
        }
        while rest.last?.isWhitespace == true { rest.removeLast() }
        return String(rest)
    }
}
