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
}

/// How important a border is, and so how heavily it is drawn.
enum BorderRank: Int, CaseIterable {
    case tambon, amphoe, outline
}

extension BorderNetwork {
    /// What is to be stroked, with its rank: each line once, the outline in pieces.
    ///
    /// Where there are boundaries of amphoe, they say what is an amphoe's border and what the
    /// outline; without them, the amphoe that the tambon belong to say so.
    func strokes(
        unitOfTambon: [Int], unitOfAmphoe: [Int]
    ) -> [(rank: BorderRank, vertices: ArraySlice<PagePoint>)] {
        let hasAmphoe = !unitOfAmphoe.isEmpty
        let inner = InnerBorders(
            self, layer: hasAmphoe ? .amphoe : .tambon,
            units: hasAmphoe ? unitOfAmphoe : unitOfTambon)
        return lines.indices.flatMap { line in
            let rank = rank(of: lines[line], unitOfTambon, hasAmphoe: hasAmphoe)
            return rank == .outline ? inner.pieces(of: line) : [(rank, vertices(of: line))]
        }
    }

    private func rank(of line: Line, _ unitOfTambon: [Int], hasAmphoe: Bool) -> BorderRank {
        if line.amphoe.0 >= 0 {
            if line.amphoe.1 < 0 { return .outline }
            // Slivers within an amphoe have it on both sides.
            return line.amphoe.0 == line.amphoe.1 ? .tambon : .amphoe
        }
        if hasAmphoe { return .tambon }
        if line.tambon.1 < 0 { return .outline }
        let sides = (unitOfTambon[Int(line.tambon.0)], unitOfTambon[Int(line.tambon.1)])
        return sides.0 == sides.1 ? .tambon : .amphoe
    }

    /// The pairs of units that share a border.
    func neighbours(unitOfTambon: [Int], unitOfAmphoe: [Int]) -> [(Int, Int)] {
        lines.flatMap { line in
            var pairs: [(Int, Int)] = []
            if line.amphoe.1 >= 0 {
                pairs.append((unitOfAmphoe[Int(line.amphoe.0)], unitOfAmphoe[Int(line.amphoe.1)]))
            }
            if line.tambon.1 >= 0 {
                pairs.append((unitOfTambon[Int(line.tambon.0)], unitOfTambon[Int(line.tambon.1)]))
            }
            return pairs
        }
    }
}
