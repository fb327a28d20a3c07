/// An amphoe with the tambon that belong to it: what is tinted, counted and named together.
struct AreaUnit {
    let code: String
    /// nil where there are tambon of an amphoe that has no boundary of its own.
    let name: String?
    /// The place among the amphoe; nil where it has no boundary of its own.
    let amphoe: Int?
    /// The places among the tambon.
    var tambon: [Int] = []

    /// The units of a map in the order of their codes; each area lies in exactly one.
    static func units(of content: MapContent) -> [AreaUnit] {
        var units: [AreaUnit] = []
        var places: [String: Int] = [:]
        for (index, area) in content.amphoe.enumerated() {
            if places[area.code] == nil { places[area.code] = units.count }
            units.append(AreaUnit(code: area.code, name: area.name, amphoe: index))
        }
        for (index, area) in content.tambon.enumerated() {
            let parent = area.parentCode ?? ""
            let place = places[parent] ?? units.count
            if place == units.count {
                places[parent] = place
                units.append(AreaUnit(code: parent, name: nil, amphoe: nil))
            }
            units[place].tambon.append(index)
        }
        return units.enumerated().sorted {
            ($0.element.code, $0.offset) < ($1.element.code, $1.offset)
        }
        .map(\.element)
    }

    /// The province of a code of an amphoe: its first two digits, after the letters that the
    /// United Nations put before them (TH9301, 9301); empty where it is no such code.
    ///
    /// Source: TIS 1099, the numbers of provinces, amphoe and tambon.
    var provinceCode: Substring {
        let digits = code.drop { $0.isLetter }
        guard digits.count == 4, digits.allSatisfy(\.isNumber) else { return "" }
        return code.dropLast(2)
    }

    /// The province of each unit, numbered from 0 in the order of the units; all 0 where some unit
    /// has none.
    static func provinces(of units: [AreaUnit]) -> [Int] {
        let codes = units.map(\.provinceCode)
        guard !codes.contains("") else { return Array(repeating: 0, count: units.count) }
        var numbers: [Substring: Int] = [:]
        return codes.map { code in
            let number = numbers[code] ?? numbers.count
            numbers[code] = number
            return number
        }
    }
}
