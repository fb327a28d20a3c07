import Schools

/// How far it is by road from each of some schools to each other.
public struct DistanceTable: Sendable {
    public var measure: RoadMeasure = .metres
    /// How far a place may be from a road, in metres.
    public var farthestTie = RoadNetwork.farthestTie

    public init() {}

    /// A row and a column for each school, in the order given; those without a position are noted.
    public func answer(
        for schools: [PlanSchool], roads: RoadNetwork, basis: PlanBasis
    ) -> PlanAnswer {
        let placed = schools.filter { $0.coordinate != nil }
        let ties = placed.map { $0.coordinate.flatMap { roads.tie($0, within: farthestTie) } }
        let known = ties.compactMap(\.self)
        let costs = roads.matrix(from: known, to: known, by: measure)
        let places = ties.indices.filter { ties[$0] != nil }
        let unit = measure == .metres ? 1000.0 : 1
        var rows = placed.map { school in
            PlanAnswer.Row(
                [.text(school.code), .text(school.name)]
                    + Array(repeating: PlanAnswer.Cell.none, count: placed.count))
        }
        for (row, from) in places.enumerated() {
            for (column, to) in places.enumerated() {
                rows[from].cells[2 + to] = .init(costs[row][column].map { $0 / unit })
            }
        }
        let untied = placed.indices.filter { ties[$0] == nil }.map { placed[$0] }
        var answer = PlanAnswer(
            name: "matrix", title: title, columns: columns(placed), rows: rows,
            sentence: sentence(costs, unit, schools: placed.count),
            notes: [schools.unplacedNote, placed.doubtfulNote, untiedNote(untied)]
                .compactMap(\.self) + roads.notes, basis: basis)
        answer.picture = picture(placed, places, costs.map { $0.map { $0.map { $0 / unit } } })
        answer.picture?.unplaced = schools.count - placed.count
        answer.warn(of: roads.strayNote(for: placed, within: farthestTie))
        return answer
    }

    /// How far each school is from those that a road leads to, in the mean.
    private func picture(
        _ schools: [PlanSchool], _ tied: [Int], _ costs: [[Double?]]
    ) -> PlanPicture {
        var means: [Int: Double] = [:]
        for (row, school) in tied.enumerated() {
            let known = costs[row].indices.filter { $0 != row }.compactMap { costs[row][$0] }
            if !known.isEmpty { means[school] = known.reduce(0, +) / Double(known.count) }
        }
        let legend =
            measure == .metres
            ? LocalizedText(
                thai: "ระยะตามถนนเฉลี่ยถึงแห่งอื่นในตาราง (กม.)",
                english: "Mean road distance to the others (km)")
            : LocalizedText(
                thai: "เวลาตามถนนเฉลี่ยถึงแห่งอื่นในตาราง (นาที)",
                english: "Mean time by road to the others (minutes)")
        var picture = PlanPicture(.column("code"), legend: legend)
        let alone = LocalizedText(thai: "ไม่มีถนนถึงแห่งอื่น", english: "No road to another")
        picture.spots = schools.enumerated().compactMap { place, school in
            var spot = PlanPlace.school(school).spot(alone)
            if let mean = means[place] {
                spot?.kind = nil
                spot?.value = mean
            }
            return spot
        }
        return picture
    }

    private var title: LocalizedText {
        measure == .metres
            ? LocalizedText(
                thai: "ระยะทางตามถนนระหว่างโรงเรียน (กม.)",
                english: "Road distances between schools, km")
            : LocalizedText(
                thai: "เวลาเดินทางตามถนนระหว่างโรงเรียน (นาที)",
                english: "Minutes by road between schools")
    }

    private func columns(_ schools: [PlanSchool]) -> [PlanAnswer.Column] {
        let decimals = measure == .metres ? 3 : 1
        return [
            .init("code", thai: "จากรหัส", english: "from code"),
            .init("name", thai: "จาก", english: "from"),
        ] + schools.map { .init($0.code, thai: $0.code, english: $0.code, decimals: decimals) }
    }

    private func sentence(
        _ costs: [[Double?]], _ unit: Double, schools: Int
    ) -> LocalizedText {
        let all = schools * max(0, schools - 1)
        var joined = -costs.count
        var farthest = 0.0
        for cost in costs.joined() {
            guard let cost else { continue }
            joined += 1
            farthest = max(farthest, cost)
        }
        let (count, pairs) = (ReadableNumber.grouped(max(0, joined)), ReadableNumber.grouped(all))
        let far = ReadableNumber.grouped(farthest / unit, decimals: 1)
        let word =
            measure == .metres
            ? LocalizedText(thai: "กม.", english: "km")
            : LocalizedText(thai: "นาที", english: "minutes")
        return LocalizedText(
            thai: "โรงเรียน \(schools) แห่ง ไปถึงกันตามถนนได้ \(count) จาก \(pairs) คู่ "
                + "ไกลที่สุด \(far) \(word.thai)",
            english: "Of \(pairs) pairs of \(schools) schools, roads lead from one to the other in "
                + "\(count); the farthest is \(far) \(word.english)")
    }

    private func untiedNote(_ schools: [PlanSchool]) -> LocalizedText? {
        guard !schools.isEmpty else { return nil }
        let limit = ReadableNumber.grouped(farthestTie, decimals: 0)
        return LocalizedText(
            thai: "ไม่มีถนนในระยะ \(limit) ม.: \(schools.listed.thai)",
            english: "no road within \(limit) m: \(schools.listed.english)")
    }
}
