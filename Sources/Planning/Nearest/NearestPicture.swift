import Geo
import Schools

/// What a map of near schools shows: the place asked about, the schools found, the ways to them.
///
/// Schools have the colour of their distance: by road where a road leads to all of them, else in a
/// straight line for all, as the two do not compare.
struct NearestPicture {
    /// A school with the way to it.
    struct Found {
        let school: PlanSchool
        let start: Coordinate
        let metres: Double
        var path: RoadPath?
    }

    let found: [Found]
    let hasRoads: Bool

    private var isByRoad: Bool { hasRoads && found.allSatisfy { $0.path != nil } }

    /// - Parameter spots: What is drawn besides the schools found.
    func picture(with spots: [PlanPicture.Spot], naming isNamed: Bool = true) -> PlanPicture {
        var picture = PlanPicture(.column("metres"), legend: legend)
        picture.spots = spots + found.compactMap { spot($0, isNamed) }
        picture.ways = ways
        // As the table has kilometres by road.
        picture.decimals = 2
        return picture
    }

    private var legend: LocalizedText {
        isByRoad
            ? LocalizedText(thai: "ระยะตามถนน (กม.)", english: "By road (km)")
            : LocalizedText(thai: "ระยะในแนวตรง (กม.)", english: "In a straight line (km)")
    }

    private func spot(_ found: Found, _ isNamed: Bool) -> PlanPicture.Spot? {
        found.school.coordinate.map {
            PlanPicture.Spot(
                $0, code: found.school.code, name: found.school.name,
                detail: isNamed ? detail(found) : nil, value: kilometres(found))
        }
    }

    private func kilometres(_ found: Found) -> Double {
        ((isByRoad ? found.path?.metres : nil) ?? found.metres) / 1_000
    }

    private func detail(_ found: Found) -> LocalizedText {
        let km = ReadableNumber.grouped((found.path?.metres ?? found.metres) / 1_000, decimals: 1)
        guard hasRoads, found.path == nil else {
            return LocalizedText(thai: "\(km) กม.", english: "\(km) km")
        }
        return LocalizedText(thai: "\(km) กม. แนวตรง", english: "\(km) km straight")
    }

    private var ways: [PlanPicture.Ways] {
        let roads = found.compactMap { $0.path?.line }.filter { $0.count > 1 }
        let lines = found.filter { $0.path == nil }.compactMap { found in
            found.school.coordinate.map { [found.start, $0] }
        }
        return [
            PlanPicture.Ways(
                LocalizedText(thai: "ทางตามถนน", english: "Way by road"), roads, isStraight: false),
            PlanPicture.Ways(
                hasRoads
                    ? LocalizedText(
                        thai: "เส้นตรง (ไม่มีถนนถึง)", english: "Straight line (no road)")
                    : LocalizedText(
                        thai: "เส้นตรง (ไม่มีข้อมูลถนน)", english: "Straight line (no roads known)"),
                lines, isStraight: true),
        ]
    }
}

extension PlanPlace {
    /// The place as it is marked on a map; nil without a position.
    func spot(_ kind: LocalizedText) -> PlanPicture.Spot? {
        guard let position = coordinate else { return nil }
        switch self {
        case .school(let school):
            return PlanPicture.Spot(
                position, code: school.code, name: school.name, kind: kind)
        case .point:
            return PlanPicture.Spot(position, name: "", detail: wording, kind: kind)
        }
    }
}
