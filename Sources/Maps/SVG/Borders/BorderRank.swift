/// How important a border is, and so how heavily it is drawn.
enum BorderRank: Int, CaseIterable {
    /// Between areas that the map is not about.
    case around
    case tambon, amphoe, province, outline
}

/// Which unit each area belongs to, and each unit to which province.
struct BorderUnits {
    var ofTambon: [Int]
    var ofAmphoe: [Int]
    /// The province of each unit; empty where all are of one.
    var provinces: [Int]

    init(ofTambon: [Int], ofAmphoe: [Int], provinces: [Int] = []) {
        (self.ofTambon, self.ofAmphoe, self.provinces) = (ofTambon, ofAmphoe, provinces)
    }

    init(_ content: MapContent, _ units: [AreaUnit]) {
        ofTambon = Array(repeating: 0, count: content.tambon.count)
        ofAmphoe = Array(repeating: 0, count: content.amphoe.count)
        for (place, unit) in units.enumerated() {
            for index in unit.tambon { ofTambon[index] = place }
            if let amphoe = unit.amphoe { ofAmphoe[amphoe] = place }
        }
        let numbers = AreaUnit.provinces(of: units)
        provinces = numbers.contains { $0 != 0 } ? numbers : []
    }

    /// The rank of a border between two units.
    func rank(between one: Int, and other: Int) -> BorderRank {
        if one == other { return .tambon }
        guard !provinces.isEmpty, provinces[one] != provinces[other] else { return .amphoe }
        return .province
    }
}

/// A border to be stroked.
typealias BorderStroke = (rank: BorderRank, vertices: ArraySlice<PagePoint>)

extension BorderNetwork {
    /// What is to be stroked, with its rank: each line once, the outline in pieces.
    ///
    /// Where there are boundaries of amphoe, they say what is an amphoe's border and what the
    /// outline; without them, the amphoe that the tambon belong to say so.
    ///
    /// - Parameter findsGaps: whether neighbours that do not quite meet are told from the edge of
    ///   the land, which takes a while.
    func strokes(_ units: BorderUnits, findsGaps: Bool = true) -> [BorderStroke] {
        let hasAmphoe = !units.ofAmphoe.isEmpty
        let inner =
            findsGaps
            ? InnerBorders(self, layer: hasAmphoe ? .amphoe : .tambon, units: units) : nil
        var strokes: [BorderStroke] = []
        strokes.reserveCapacity(lines.count)
        for line in lines.indices {
            let rank = rank(of: lines[line], units, hasAmphoe: hasAmphoe)
            if rank == .outline, let inner {
                strokes += inner.pieces(of: line)
            } else {
                strokes.append((rank, vertices(of: line)))
            }
        }
        return strokes
    }

    private func rank(of line: Line, _ units: BorderUnits, hasAmphoe: Bool) -> BorderRank {
        if hasAmphoe, line.amphoe.0 >= 0 {
            if line.amphoe.1 < 0 { return .outline }
            // Slivers within an amphoe have it on both sides.
            return units.rank(
                between: units.ofAmphoe[Int(line.amphoe.0)],
                and: units.ofAmphoe[Int(line.amphoe.1)])
        }
        guard line.tambon.0 >= 0 else { return .around }
        if hasAmphoe { return .tambon }
        if line.tambon.1 < 0 { return .outline }
        return units.rank(
            between: units.ofTambon[Int(line.tambon.0)], and: units.ofTambon[Int(line.tambon.1)])
    }

    /// The pairs of units that share a border.
    func neighbours(_ units: BorderUnits) -> [(Int, Int)] {
        var pairs: [(Int, Int)] = []
        for line in lines {
            if line.amphoe.1 >= 0 {
                pairs.append(
                    (units.ofAmphoe[Int(line.amphoe.0)], units.ofAmphoe[Int(line.amphoe.1)]))
            }
            if line.tambon.1 >= 0 {
                pairs.append(
                    (units.ofTambon[Int(line.tambon.0)], units.ofTambon[Int(line.tambon.1)]))
            }
        }
        return pairs
    }
}
