import Geo
import Schools

/// The way by road from one school to another.
public struct RoadRoute: Sendable {
    public var start: PlanSchool
    public var end: PlanSchool
    public var measure: RoadMeasure = .metres
    /// How far a place may be from a road, in metres.
    public var farthestTie = RoadNetwork.farthestTie

    public init(from start: PlanSchool, to end: PlanSchool) {
        self.start = start
        self.end = end
    }

    private static let columns: [PlanAnswer.Column] = [
        .init("from_code", thai: "จากรหัส", english: "from code"),
        .init("from_name", thai: "จาก", english: "from"),
        .init("to_code", thai: "ถึงรหัส", english: "to code"),
        .init("to_name", thai: "ถึง", english: "to"),
        .init("metres", thai: "แนวตรง (ม.)", english: "straight, m"),
        .init("from_road_metres", thai: "ต้นทางห่างถนน (ม.)", english: "start from the road, m"),
        .init("road_km", thai: "ตามถนน (กม.)", english: "by road, km", decimals: 2),
        .init("road_minutes", thai: "นาที", english: "minutes", decimals: 1),
        .init("to_road_metres", thai: "ปลายทางห่างถนน (ม.)", english: "end from the road, m"),
        .init("road", thai: "ถนน", english: "road"),
    ]

    /// The answer; nil where one of the schools has no position.
    public func answer(roads: RoadNetwork, basis: PlanBasis) -> PlanAnswer? {
        guard let a = start.coordinate, let b = end.coordinate else { return nil }
        let (from, to) = (roads.tie(a, within: farthestTie), roads.tie(b, within: farthestTie))
        var path: RoadPath?
        if let from, let to { path = roads.path(from: from, to: to, by: measure) }
        let reach: RoadReach =
            from == nil || to == nil
            ? .withoutRoad : path.map { .way($0.metres) } ?? .unjoined
        let metres = Geodesic.metres(a, b)
        let row = PlanAnswer.Row(
            [
                .text(start.code), .text(start.name), .text(end.code), .text(end.name),
                .decimal(metres), .init(from?.metres), .init(path.map { $0.metres / 1000 }),
                .init(path?.minutes), .init(to?.metres), .words(reach.wording),
            ], geometry: path.flatMap { $0.line.count > 1 ? .lineString($0.line) : nil })
        var answer = PlanAnswer(
            name: "route",
            title: title(path),
            columns: Self.columns, rows: [row], sentence: sentence(path, reach, metres),
            notes: untied(from, to, roads) + [[start, end].doubtfulNote].compactMap(\.self)
                + roads.notes,
            basis: basis)
        answer.picture = picture(path, roads)
        return answer
    }

    private func title(_ path: RoadPath?) -> LocalizedText {
        guard let path else {
            return LocalizedText(
                thai: "ไม่มีเส้นทางตามถนนจาก\(start.called) ถึง\(end.called)",
                english: "No way by road from \(start.called) to \(end.called)")
        }
        let km = ReadableNumber.grouped(path.metres / 1000, decimals: 2)
        let minutes = ReadableNumber.grouped(path.minutes, decimals: 1)
        return LocalizedText(
            thai: "เส้นทางตามถนนจาก\(start.called) ถึง\(end.called) \(km) กม. \(minutes) นาที",
            english: "By road from \(start.called) to \(end.called): \(km) km, \(minutes) minutes")
    }

    /// Both ends and the way among all roads; where there is none, no line stands for it.
    private func picture(_ path: RoadPath?, _ roads: RoadNetwork) -> PlanPicture {
        var picture = PlanPicture(
            .column("road_km"), legend: LocalizedText(thai: "เส้นทางตามถนน", english: "By road"))
        picture.spots = [
            PlanPlace.school(start).spot(LocalizedText(thai: "ต้นทาง", english: "Start")),
            PlanPlace.school(end).spot(LocalizedText(thai: "ปลายทาง", english: "End")),
        ].compactMap(\.self)
        let lines = [path?.line ?? []].filter { $0.count > 1 }
        picture.ways = [
            .roads(of: roads),
            PlanPicture.Ways(
                LocalizedText(thai: "ทางตามถนน", english: "Way by road"), lines, isStraight: false),
        ]
        return picture
    }

    private func sentence(_ path: RoadPath?, _ reach: RoadReach, _ metres: Double) -> LocalizedText
    {
        let line = ReadableNumber.grouped(metres, decimals: 0)
        let both = LocalizedText(
            thai: "จาก\(start.called) ถึง\(end.called)",
            english: "From \(start.called) to \(end.called)")
        guard let path else {
            let why =
                reach == .unjoined
                ? LocalizedText(thai: "ไม่มีถนนเชื่อมถึงกัน", english: "no road joins the two")
                : LocalizedText(thai: "ไม่มีถนน", english: "there is no road")
            return LocalizedText(
                thai: "\(both.thai) \(why.thai) ในแนวตรงห่าง \(line) ม.",
                english: "\(both.english) \(why.english); in a straight line it is \(line) m")
        }
        let km = ReadableNumber.grouped(path.metres / 1000, decimals: 2)
        let minutes = ReadableNumber.grouped(path.minutes, decimals: 1)
        return LocalizedText(
            thai: "\(both.thai) ตามถนน \(km) กม. ใช้เวลาราว \(minutes) นาที (แนวตรง \(line) ม.)",
            english: "\(both.english) it is \(km) km by road, about \(minutes) minutes "
                + "(\(line) m in a straight line)")
    }

    /// The ends that no road is near.
    private func untied(
        _ from: RoadTie?, _ to: RoadTie?, _ roads: RoadNetwork
    ) -> [LocalizedText] {
        [(start, from), (end, to)].filter { $0.1 == nil }.compactMap { school, _ in
            school.coordinate.map {
                roads.untiedNote(
                    $0, called: PlanPlace.school(school).wording, within: farthestTie)
            }
        }
    }
}
