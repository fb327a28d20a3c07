import Geo

@testable import Schools

/// A made-up land of four tambon in two amphoe, each a tenth of a degree (11 km) wide.
///
///     โคกม่วง  จองถนน      7.5 N
///     ป่าบอน   หนองธง      7.4 N, from 100.1 E
let fourTambon = CourtGround(
    Gazetteer(
        tambon: [
            tambon("930801", "ป่าบอน", of: "ป่าบอน", at: 100.1, 7.4),
            tambon("930803", "หนองธง", of: "ป่าบอน", at: 100.2, 7.4),
            tambon("930307", "โคกม่วง", of: "เขาชัยสน", at: 100.1, 7.5),
            tambon("930305", "จองถนน", of: "เขาชัยสน", at: 100.2, 7.5),
        ], amphoe: []))

/// Movements of plain differences in degrees, so that a test sees which one was made.
var plainMoves: CourtMoves {
    CourtMoves(
        indianDegrees: { Coordinate(x: $0.x - 0.0032, y: $0.y + 0.0016) },
        indianGrid: { Coordinate(x: $0.x - 0.0030, y: $0.y + 0.0027) },
        movedWrongly: { Coordinate(x: $0.x + 0.0016, y: $0.y - 0.0005) },
        movedBackWrongly: { Coordinate(x: $0.x - 0.0016, y: $0.y + 0.0005) },
        otherZone: { Coordinate(x: $0.x < 102 ? $0.x + 6 : $0.x - 6, y: $0.y) })
}

/// Points in the middle and all around it of a tambon, with six decimals.
func spots(_ count: Int, in corner: (x: Double, y: Double)) -> [Coordinate] {
    (0..<count).map { number in
        let x = Double(number * 37 % 97) / 97 * 0.098 + 0.001
        let y = Double(number * 53 % 89) / 89 * 0.098 + 0.001
        return Coordinate(x: sixDecimals(corner.x + x), y: sixDecimals(corner.y + y))
    }
}

/// Points within some hundred metres of the borders of a tambon, on its side of them.
func rim(_ count: Int, of corner: (x: Double, y: Double)) -> [Coordinate] {
    (0..<count).map { number in
        let along = 0.006 + Double(number) / Double(count) * 0.088
        let off = 0.0003 + Double(number * 5 % 8) * 0.0005
        let (x, y) = [(along, off), (off, along), (along, 0.1 - off), (0.1 - off, along)][
            number % 4]
        return Coordinate(x: sixDecimals(corner.x + x), y: sixDecimals(corner.y + y))
    }
}

func sixDecimals(_ value: Double) -> Double { (value * 1e6).rounded() / 1e6 }

/// What a row of a register says.
func courtCase(
    _ latitude: Double, _ longitude: Double, tambon: String? = "โคกม่วง",
    amphoe: String? = "เขาชัยสน", on ground: CourtGround = fourTambon
) -> CourtCase {
    CourtCase(
        point: .geographic(Angle(degrees: latitude), Angle(degrees: longitude)),
        declared: ground.declared(tambon: tambon, amphoe: amphoe))
}

/// A file of right schools in โคกม่วง, so that the court knows how it writes.
let rightSchools = spots(40, in: (100.1, 7.5)).map { courtCase($0.y, $0.x) }

/// Hears schools as part of a file that is otherwise right.
struct TestCourt {
    var ground = fourTambon
    var offices = CourtOffices()
    var places: CourtPlaces?
    var roadDistance: ((Coordinate) -> Double?)?
    var others = rightSchools

    func file(_ cases: [CourtCase]) -> FileVerdict {
        Court(
            ground: ground, moves: plainMoves, reference: planeReference(), offices: offices,
            places: places, roadDistance: roadDistance
        ).fileVerdict(cases)
    }

    func verdict(_ school: CourtCase, sharing: [CourtCase] = []) -> Verdict {
        file(others + [school] + sharing).verdict(on: school, sharing: sharing)
    }
}

extension Verdict {
    /// The proposed point, to a hundred-thousandth of a degree (a metre).
    var place: [Double]? {
        proposed.map { [$0.y, $0.x].map { ($0 * 1e5).rounded() / 1e5 } }
    }
}
