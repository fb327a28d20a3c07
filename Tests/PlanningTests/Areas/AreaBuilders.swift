import Geo
import Planning
import Schools
import Support

/// A rectangle in degrees.
func rectangle(_ minX: Double, _ minY: Double, _ maxX: Double, _ maxY: Double) -> Polygon {
    Polygon(exterior: [
        Coordinate(x: minX, y: minY), Coordinate(x: maxX, y: minY), Coordinate(x: maxX, y: maxY),
        Coordinate(x: minX, y: maxY), Coordinate(x: minX, y: minY),
    ])
}

func tambon(_ code: String, _ polygons: [Polygon]) -> Boundary {
    Boundary(
        level: .tambon, code: code, name: "ตำบล \(code)", parentCode: String(code.prefix(4)),
        parentName: "อำเภอ", polygons: polygons)
}

/// Land of so many tambon each way around Phatthalung; its middle vertices are moved at random, so
/// that neighbours share crooked borders.
func randomLand(_ side: Int, _ random: inout SplitMix64) -> Land {
    let step = 0.5 / Double(side)
    var corners: [[Coordinate]] = []
    for row in 0...side {
        corners.append(
            (0...side).map { column in
                Coordinate(
                    x: 99.8 + Double(column) * step + .random(in: -0.3...0.3, using: &random)
                        * step,
                    y: 7.2 + Double(row) * step + .random(in: -0.3...0.3, using: &random) * step)
            })
    }
    var units: [Boundary] = []
    for row in 0..<side {
        for column in 0..<side {
            let ring = [
                corners[row][column], corners[row][column + 1], corners[row + 1][column + 1],
                corners[row + 1][column], corners[row][column],
            ]
            units.append(tambon("93\(10 + row)\(10 + column)", [Polygon(exterior: ring)]))
        }
    }
    return Land(units)
}

func randomPositions(_ count: Int, _ random: inout SplitMix64) -> [Coordinate] {
    (0..<count).map { _ in
        Coordinate(
            x: .random(in: 99.75...100.35, using: &random),
            y: .random(in: 7.15...7.75, using: &random))
    }
}

func planSchool(
    _ code: Int, _ name: String, at position: Coordinate?, pupils: Int? = 100,
    stages: TaughtStages? = [.primary]
) -> PlanSchool {
    PlanSchool(
        id: code, code: "\(9_300_000_000 + code)", name: name, coordinate: position, stages: stages,
        pupils: pupils)
}
