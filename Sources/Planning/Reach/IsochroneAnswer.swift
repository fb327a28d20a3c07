import Geo
import Schools

/// From where a school is reached by road within some minutes.
public struct IsochroneQuestion: Sendable {
    public var school: PlanSchool
    public var land: Land
    public var roads: RoadNetwork
    public var minutes: [Double]
    public var places: [ReachPlace]
    public var basis: PlanBasis

    public init(
        school: PlanSchool, land: Land, roads: RoadNetwork, minutes: [Double],
        places: [ReachPlace], basis: PlanBasis
    ) {
        self.school = school
        self.land = land
        self.roads = roads
        self.minutes = minutes
        self.places = places
        self.basis = basis
    }

    /// A row for each time with all the land within it as the geometry, the longest first, so that
    /// the others lie upon it.
    ///
    /// - Throws: `ShapeError`.
    public func answer() throws(ShapeError) -> PlanAnswer {
        let times = try RoadTimes(SchoolSpots([school.coordinate]), on: land, by: roads)
        var rows: [PlanAnswer.Row] = []
        for limit in minutes.sorted(by: >) {
            let polygons = try times.land(within: limit)
            let near = places.filter {
                (times.nearest(to: $0.position)?.minutes ?? .infinity) <= limit
            }
            let people = near.compactMap(\.people).reduce(0, +)
            rows.append(
                PlanAnswer.Row(
                    [
                        .decimal(limit), .decimal(GroundArea.squareMetres(polygons) / 1e6),
                        .decimal(times.roadMetres(within: limit) / 1_000), .integer(near.count),
                        near.contains { $0.people != nil } ? .integer(people) : .none,
                    ], geometry: polygons.isEmpty ? nil : .multiPolygon(polygons)))
        }
        var answer = PlanAnswer(
            name: "isochrones", title: title, columns: columns, rows: rows,
            sentence: sentence(rows), notes: notes, basis: basis)
        var picture = PlanPicture(
            .column("minutes"), .tints,
            legend: LocalizedText(
                thai: "ถึงโรงเรียนไม่เกิน (นาที)", english: "Reached within (minutes)"))
        picture.ways = [.roads(of: roads)]
        picture.overlays = zip(minutes.sorted(by: >), rows).map { limit, row in
            let number = ReadableNumber.exact(limit)
            return PlanPicture.Overlay(
                title: LocalizedText(
                    thai: "ถึงโรงเรียนใน \(number) นาที", english: "Reached within \(number) minutes"),
                polygons: row.geometry?.polygons ?? [])
        }
        picture.spots = [
            PlanPlace.school(school).spot(
                LocalizedText(thai: "โรงเรียนที่ถามถึง", english: "The school asked about"))
        ].compactMap(\.self)
        answer.picture = picture
        answer.warn(of: untied)
        return answer
    }

    /// Times with as many decimals as they were asked for with.
    private var columns: [PlanAnswer.Column] {
        let decimals = minutes.map { limit in
            ReadableNumber.exact(limit).split(separator: ".").dropFirst().first?.count ?? 0
        }.max()
        let limits = PlanAnswer.Column(
            "minutes", thai: "ไม่เกิน (นาที)", english: "Within (minutes)", decimals: decimals ?? 0)
        return [limits] + Self.columns
    }

    private static let columns = [
        PlanAnswer.Column(
            "area_km2", thai: "พื้นที่ (ตร.กม.)", english: "Area (km²)", decimals: 2),
        PlanAnswer.Column("road_km", thai: "ถนน (กม.)", english: "Roads (km)", decimals: 1),
        PlanAnswer.Column("places", thai: "สถานที่", english: "Places"),
        PlanAnswer.Column("people", thai: "ประชากร", english: "People"),
    ]

    private var title: LocalizedText {
        LocalizedText(
            thai: "พื้นที่ที่เดินทางทางถนนถึง\(school.name.behindThai)",
            english: "From where \(school.name) is reached by road")
    }

    private var isTied: Bool {
        school.coordinate.flatMap { roads.tie($0) } != nil
    }

    /// How far the nearest road is, where none is near.
    private var untied: LocalizedText? {
        guard !isTied else { return nil }
        return school.coordinate.map {
            roads.untiedNote(
                $0, called: PlanPlace.school(school).wording, within: RoadNetwork.farthestTie)
        }
    }

    private func sentence(_ rows: [PlanAnswer.Row]) -> LocalizedText {
        guard isTied else {
            let limit = ReadableNumber.grouped(Int(RoadNetwork.farthestTie))
            return LocalizedText(
                thai:
                    "ไม่มีถนนในระยะ \(limit) ม. จาก\(school.name.behindThai) จึงไม่มีพื้นที่ที่เดินทางทางถนนถึง",
                english: "There is no road within \(limit) m of \(school.name), so it is reached "
                    + "by road from nowhere.")
        }
        func list(_ unit: String, _ square: String) -> String {
            rows.reversed().compactMap { row in
                guard case .decimal(let limit) = row.cells[0],
                    case .decimal(let area) = row.cells[1]
                else { return nil }
                return "\(ReadableNumber.exact(limit)) \(unit): "
                    + "\(ReadableNumber.grouped(area, decimals: 2)) \(square)"
            }.joined(separator: ", ")
        }
        return LocalizedText(
            thai: "พื้นที่ที่เดินทางทางถนนถึง\(school.name.behindThai) ภายใน \(list("นาที", "ตร.กม."))",
            english: "The area from where \(school.name) is reached by road within "
                + list("minutes", "km²") + ".")
    }

    private var notes: [LocalizedText] {
        [
            LocalizedText(
                thai: "นาทีเป็นเวลาบนถนนตามตารางความเร็ว ไปยังโรงเรียน ไม่นับทางจากที่ดินถึงถนน "
                    + "ที่ดินที่ห่างถนนเกินครึ่งกิโลเมตรโดยประมาณไม่นับ",
                english: "Minutes are on roads to the school by the table of speeds, without the "
                    + "way to the road; land more than about half a kilometre from a road is not "
                    + "counted."), [school].doubtfulNote,
        ].compactMap(\.self)
    }
}
