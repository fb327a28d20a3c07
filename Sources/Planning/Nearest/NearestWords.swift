import Geo
import Schools

/// The words of the answer to which schools are nearest.
struct NearestWords {
    let question: NearestSchools
    let roads: RoadNetwork?
    let start: RoadTie?

    private var hasRoads: Bool { roads != nil }

    var title: LocalizedText {
        let place = question.place.wording
        return question.onlyLarger
            ? LocalizedText(
                thai: "โรงเรียนที่ใหญ่กว่าและใกล้\(place.thai)",
                english: "Larger schools near \(place.english)")
            : LocalizedText(
                thai: "โรงเรียนที่ใกล้\(place.thai)", english: "Schools near \(place.english)")
    }

    var columns: [PlanAnswer.Column] {
        let own: [PlanAnswer.Column] = [
            .init("code", thai: "รหัส", english: "code"),
            .init("name", thai: "โรงเรียน", english: "school"),
            .init("tambon", thai: "ตำบล", english: "tambon"),
            .init("amphoe", thai: "อำเภอ", english: "amphoe"),
            .init("pupils", thai: "นักเรียน", english: "pupils"),
            .init("metres", thai: "แนวตรง (ม.)", english: "straight, m"),
        ]
        return hasRoads ? own + Self.roadColumns : own
    }

    static let roadColumns: [PlanAnswer.Column] = [
        .init("road_km", thai: "ตามถนน (กม.)", english: "by road, km", decimals: 2),
        .init("road_minutes", thai: "นาที", english: "minutes", decimals: 1),
        .init("to_road_metres", thai: "ห่างถนน (ม.)", english: "from the road, m"),
        .init("road", thai: "ถนน", english: "road"),
    ]

    func row(_ found: NearestSchools.Found) -> PlanAnswer.Row {
        let school = found.school
        let own: [PlanAnswer.Cell] = [
            .text(school.code), .text(school.name), .init(school.tambon), .init(school.amphoe),
            .init(school.pupils), .decimal(found.metres),
        ]
        let roads: [PlanAnswer.Cell] = [
            .init(found.path.map { $0.metres / 1000 }), .init(found.path?.minutes),
            .init(found.tie?.metres), found.reach.map { .words($0.wording) } ?? .none,
        ]
        return PlanAnswer.Row(
            hasRoads ? own + roads : own, geometry: school.coordinate.map(Geometry.point))
    }

    func sentence(_ nearest: NearestSchools.Found?, isNoneKnown: Bool) -> LocalizedText {
        let place = question.place.wording
        guard let nearest else {
            return LocalizedText(
                thai: "ไม่มีโรงเรียนอื่นที่ตรงตามเงื่อนไขและมีพิกัด",
                english: "no other school meets the conditions and has a position")
        }
        let line = ReadableNumber.grouped(nearest.metres, decimals: 0)
        let way = self.way(nearest)
        let larger = question.onlyLarger
        return LocalizedText(
            thai:
                "โรงเรียน\(larger ? "ที่ใหญ่กว่าและ" : "ที่")ใกล้\(place.thai)ที่สุดคือ\(nearest.school.called) "
                + "ห่าง \(line) ม. ในแนวตรง\(way.thai)",
            english: "The nearest \(larger ? "larger " : "")school to \(place.english) is "
                + "\(nearest.school.called), \(line) m away in a straight line\(way.english)")
    }

    private func way(_ found: NearestSchools.Found) -> LocalizedText {
        if let path = found.path {
            let km = ReadableNumber.grouped(path.metres / 1000, decimals: 2)
            let minutes = ReadableNumber.grouped(path.minutes, decimals: 1)
            return LocalizedText(
                thai: " ตามถนน \(km) กม. \(minutes) นาที",
                english: ", \(km) km and \(minutes) minutes by road")
        }
        guard let reach = found.reach else { return LocalizedText(thai: "", english: "") }
        return reach == .unjoined
            ? LocalizedText(
                thai: " ไม่มีถนนเชื่อมถึงกัน", english: "; no road joins the two")
            : LocalizedText(
                thai: " ไม่มีถนนถึง", english: "; there is no road to it")
    }

    /// How far the place itself is from the road, or that it is at none.
    var startNote: LocalizedText? {
        guard let roads else {
            return LocalizedText(
                thai: "ไม่มีชั้นข้อมูลถนน (roads) จึงมีเฉพาะระยะในแนวตรง",
                english: "there is no layer of roads, so only straight lines are measured")
        }
        let place = question.place.wording
        guard let start else {
            return question.place.coordinate.map {
                roads.untiedNote($0, called: place, within: question.farthestTie)
            }
        }
        let metres = ReadableNumber.grouped(start.metres, decimals: 0)
        return LocalizedText(
            thai: "\(place.thai) ห่างถนน \(metres) ม. ระยะนี้และช่อง “ห่างถนน” ไม่รวมในระยะตามถนน",
            english: "\(place.english) is \(metres) m from the road; this and “from the road” are "
                + "not in the road distance")
    }

    func nearerNote(_ schools: [PlanSchool]) -> LocalizedText? {
        guard !schools.isEmpty else { return nil }
        return LocalizedText(
            thai: "ใกล้กว่าในแนวตรงแต่ไม่มีถนนถึง: \(schools.listed.thai)",
            english: "nearer in a straight line, but without a road: \(schools.listed.english)")
    }
}
