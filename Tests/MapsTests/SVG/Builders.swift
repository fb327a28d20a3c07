import Geo
import Maps
import Support

/// Measures as if every letter were half as wide as it is high; marks take no room, as in Thai.
struct PlainMeasure: TextMeasuring {
    func size(of text: String, style: TextStyle) -> TextSize {
        let letters = text.unicodeScalars.count { $0.properties.generalCategory != .nonspacingMark }
        let width = Double(letters) * style.sizeInPoints * (style.isBold ? 0.53 : 0.5)
        return TextSize(
            width: width, ascent: style.sizeInPoints * 0.8, descent: style.sizeInPoints * 0.25)
    }
}

/// A made-up district: irregular tambon that share their borders, in amphoe of two by two.
struct District {
    var columns = 4
    var rows = 4
    var schools = 30
    var seed: UInt64 = 1
    var west = 100.0
    var south = 7.3
    /// The side of a tambon in degrees.
    var side = 0.06

    var content: MapContent {
        MapContent(
            officeName: "สำนักงานเขตพื้นที่การศึกษาประถมศึกษาสมมติ เขต 1",
            periodText: "ปีการศึกษา 2565 รอบที่ 1 (10 มิถุนายน 2565)",
            sources: ["ทะเบียนโรงเรียน (15 กันยายน 2565)"], dateText: "16 กันยายน 2565",
            tambon: tambon, amphoe: amphoe, schools: placedSchools, countOfSchools: schools + 2)
    }

    var tambon: [MapArea] {
        cells.map { x, y in
            MapArea(
                code: amphoeCode(x, y) + twoDigits(y * columns + x), name: name(x * 7 + y * 3),
                parentCode: amphoeCode(x, y), geometry: [Polygon(exterior: outline(x, y, 1))],
                value: (x + y).isMultiple(of: 7) ? nil : Double(x * 120 + y * 45 + 30))
        }
    }

    var amphoe: [MapArea] {
        cells.filter { $0.isMultiple(of: 2) && $1.isMultiple(of: 2) }.map { x, y in
            MapArea(
                code: amphoeCode(x, y), name: "อำเภอ" + name(x + y * 5),
                geometry: [Polygon(exterior: outline(x, y, 2))])
        }
    }

    var placedSchools: [MapSchool] {
        var random = SplitMix64(seed: seed)
        return (0..<schools).map { index in
            let x = random.unit() * Double(columns), y = random.unit() * Double(rows)
            let cell = (x: Int(x), y: Int(y))
            return MapSchool(
                code: "10990" + String(10_000 + index), name: "โรงเรียน" + schoolName(index),
                position: Coordinate(longitude: west + x * side, latitude: south + y * side),
                pupils: pupils(index, &random), amphoeCode: amphoeCode(cell.x, cell.y),
                isDoubtful: index % 13 == 5)
        }
    }

    private var cells: [(Int, Int)] {
        (0..<rows).flatMap { y in (0..<columns).map { ($0, y) } }
    }

    private func pupils(_ index: Int, _ random: inout SplitMix64) -> Int? {
        switch index % 11 {
        case 3: nil
        case 7: 0
        case 9: 601 + Int(random.unit() * 1_500)
        default: 20 + Int(random.unit() * 400)
        }
    }

    private func amphoeCode(_ x: Int, _ y: Int) -> String {
        "99" + twoDigits(y / 2 * ((columns + 1) / 2) + x / 2 + 1)
    }

    private func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

    private func name(_ index: Int) -> String {
        ["ปั้นน้ำ", "ควนเกาะ", "ทุ่งที่", "บ่อแก้ว", "ฝั่งโน้น", "ห้วยใหญ่", "ดอนกุ้ง"][index % 7]
    }

    private func schoolName(_ index: Int) -> String {
        let second = index % 9 == 4 ? " (มิตรภาพที่ \(index))" : ""
        return ["บ้าน", "วัด", "ชุมชน"][index % 3] + name(index / 3) + second
    }

    /// The ring around a block of cells, from the corners and bent edges that neighbours share.
    private func outline(_ x: Int, _ y: Int, _ size: Int) -> [Coordinate] {
        let (right, top) = (min(x + size, columns), min(y + size, rows))
        var ring: [Coordinate] = []
        for i in x..<right { ring += edge((i, y), (i + 1, y)) }
        for j in y..<top { ring += edge((right, j), (right, j + 1)) }
        for i in (x..<right).reversed() { ring += edge((i, top), (i + 1, top)).reversed() }
        for j in (y..<top).reversed() { ring += edge((x, j), (x, j + 1)).reversed() }
        var closed: [Coordinate] = []
        for point in ring + [ring[0]] where closed.last != point { closed.append(point) }
        return closed
    }

    /// The border between two corners, always the same, whoever asks.
    private func edge(_ from: (x: Int, y: Int), _ to: (x: Int, y: Int)) -> [Coordinate] {
        let start = corner(from), end = corner(to)
        var random = SplitMix64(
            seed: seed &+ UInt64(from.x * 92_821 + from.y * 689_287 + to.x * 31 + to.y * 977))
        return (0...12).map { step in
            let share = Double(step) / 12
            let bend = step == 0 || step == 12 ? 0 : (random.unit() - 0.5) * side * 0.08
            return Coordinate(
                x: start.x + (end.x - start.x) * share + bend,
                y: start.y + (end.y - start.y) * share - bend)
        }
    }

    private func corner(_ place: (x: Int, y: Int)) -> Coordinate {
        var random = SplitMix64(seed: seed &+ UInt64(place.x * 7_919 + place.y * 104_729))
        return Coordinate(
            x: west + (Double(place.x) + (random.unit() - 0.5) * 0.3) * side,
            y: south + (Double(place.y) + (random.unit() - 0.5) * 0.3) * side)
    }
}

extension SplitMix64 {
    /// A number from 0 up to 1.
    mutating func unit() -> Double { Double(next() >> 11) * 0x1p-53 }
}
