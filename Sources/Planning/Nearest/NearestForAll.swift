import Geo
import Schools

/// For each of many schools the nearest other one, or the nearest larger one.
public struct NearestForAll: Sendable {
    public var onlyLarger = false
    public var measure: RoadMeasure = .metres
    /// How far a place may be from a road, in metres.
    public var farthestTie = RoadNetwork.farthestTie

    public init() {}

    private struct Found: Sendable {
        var school: Int
        var metres: Double
        var path: RoadPath?
    }

    /// Answers for the schools of a list from the same list.
    public func answer(
        for schools: [PlanSchool], roads: RoadNetwork?, basis: PlanBasis
    ) -> PlanAnswer {
        let isKnown = { (school: PlanSchool) in
            school.coordinate != nil && (!onlyLarger || school.pupils != nil)
        }
        let known = schools.filter(isKnown)
        let found = roads.map { byRoad(known, $0) } ?? straight(known)
        var next = 0
        let rows = schools.map { school -> PlanAnswer.Row in
            guard isKnown(school) else { return row(school, nil, roads != nil) }
            defer { next += 1 }
            return row(school, found[next].map { (known[$0.school], $0) }, roads != nil)
        }
        var answer = PlanAnswer(
            name: onlyLarger ? "nearest-larger" : "nearest-each", title: title,
            columns: columns(roads != nil), rows: rows, sentence: sentence(known, found),
            notes: notes(schools, roads), basis: basis)
        answer.picture = picture(known, found, hasRoads: roads != nil)
        answer.picture?.unplaced = schools.count - known.count
        answer.warn(of: roads?.strayNote(for: schools, within: farthestTie))
        return answer
    }

    /// A country's ways would be a blot.
    private static let mostWays = 2_000

    private func picture(
        _ schools: [PlanSchool], _ found: [Found?], hasRoads: Bool
    ) -> PlanPicture {
        let pairs = zip(schools, found).compactMap { school, found -> NearestPicture.Found? in
            guard let found, let end = schools[found.school].coordinate else { return nil }
            return NearestPicture.Found(
                school: school, start: end, metres: found.metres, path: found.path)
        }
        let alone = zip(schools, found).compactMap { school, found in
            found == nil
                ? PlanPlace.school(school).spot(
                    LocalizedText(thai: "ไม่มีแห่งที่ตรงเงื่อนไข", english: "None meets the conditions"))
                : nil
        }
        var picture = NearestPicture(found: pairs, hasRoads: hasRoads)
            .picture(with: alone, naming: false)
        if pairs.count > Self.mostWays { picture.ways = [] }
        return picture
    }

    // MARK: Finding

    private func straight(_ schools: [PlanSchool]) -> [Found?] {
        let tree = tree(schools)
        return InParallel.map(schools.count, tool: {}) { _, place in
            straight(place, schools, tree)
        }
    }

    private func tree(_ schools: [PlanSchool]) -> PointTree {
        PointTree(
            schools.compactMap(\.coordinate),
            ranks: schools.map { onlyLarger ? $0.pupils ?? 0 : 0 })
    }

    private func straight(_ place: Int, _ schools: [PlanSchool], _ tree: PointTree) -> Found? {
        let school = schools[place]
        guard let point = school.coordinate else { return nil }
        let rank = onlyLarger ? school.pupils ?? 0 : .min
        return tree.nearest(to: point, above: rank, except: place).map {
            Found(school: $0.point, metres: $0.metres)
        }
    }

    /// The nearest by road; in a straight line where no road leads to one.
    private func byRoad(_ schools: [PlanSchool], _ roads: RoadNetwork) -> [Found?] {
        let tree = tree(schools)
        let ties = schools.map { $0.coordinate.flatMap { roads.tie($0, within: farthestTie) } }
        let finder = NearestByRoad(roads, ties, by: measure)
        return InParallel.map(schools.count, tool: { RoadSearch(finder.graph) }) { search, place in
            let least = onlyLarger ? schools[place].pupils : nil
            let found = finder.nearest(to: place, search) { other in
                least.map { $0 < schools[other].pupils ?? 0 } ?? true
            }
            guard let found, let a = schools[place].coordinate,
                let b = schools[found].coordinate, let start = ties[place], let end = ties[found]
            else { return straight(place, schools, tree) }
            return Found(
                school: found, metres: Geodesic.metres(a, b),
                path: roads.path(from: start, to: end, finder.graph, search))
        }
    }

    // MARK: Words

    private var title: LocalizedText {
        onlyLarger
            ? LocalizedText(
                thai: "โรงเรียนที่ใหญ่กว่าและใกล้ที่สุดของแต่ละโรงเรียน",
                english: "The nearest larger school of each school")
            : LocalizedText(
                thai: "โรงเรียนที่ใกล้ที่สุดของแต่ละโรงเรียน",
                english: "The nearest school of each school")
    }

    private func columns(_ hasRoads: Bool) -> [PlanAnswer.Column] {
        let own: [PlanAnswer.Column] = [
            .init("code", thai: "รหัส", english: "code"),
            .init("name", thai: "โรงเรียน", english: "school"),
            .init("pupils", thai: "นักเรียน", english: "pupils"),
            .init("nearest_code", thai: "รหัสที่ใกล้", english: "nearest code"),
            .init("nearest_name", thai: "โรงเรียนที่ใกล้", english: "nearest school"),
            .init("nearest_pupils", thai: "นักเรียนที่นั่น", english: "its pupils"),
            .init("metres", thai: "แนวตรง (ม.)", english: "straight, m"),
        ]
        return hasRoads ? own + NearestWords.roadColumns.prefix(2) : own
    }

    private func row(
        _ school: PlanSchool, _ nearest: (school: PlanSchool, found: Found)?, _ hasRoads: Bool
    ) -> PlanAnswer.Row {
        let own: [PlanAnswer.Cell] = [
            .text(school.code), .text(school.name), .init(school.pupils),
            .init(nearest?.school.code), .init(nearest?.school.name),
            .init(nearest?.school.pupils), .init(nearest?.found.metres),
        ]
        let path = nearest?.found.path
        let roads: [PlanAnswer.Cell] = [
            .init(path.map { $0.metres / 1000 }), .init(path?.minutes),
        ]
        return PlanAnswer.Row(
            hasRoads ? own + roads : own, geometry: school.coordinate.map { .point($0) })
    }

    private func sentence(_ schools: [PlanSchool], _ found: [Found?]) -> LocalizedText {
        let known = zip(schools, found).compactMap { school, found in
            found.map { (school, $0) }
        }.sorted { ($0.1.metres, $0.0.code) < ($1.1.metres, $1.0.code) }
        let larger = onlyLarger
        guard let farthest = known.last else {
            return LocalizedText(
                thai: "ไม่มีโรงเรียนใดที่หาโรงเรียน\(larger ? "ที่ใหญ่กว่า" : "อื่น")ได้",
                english: "no school has another\(larger ? " larger" : "") one to go to")
        }
        func km(_ metres: Double) -> String { ReadableNumber.grouped(metres / 1000, decimals: 2) }
        let middle = km(known[known.count / 2].1.metres)
        let count = ReadableNumber.grouped(known.count)
        let far = km(farthest.1.metres)
        let isDoubtful = farthest.0.isDoubtful || schools[farthest.1.school].isDoubtful
        let doubt = LocalizedText(
            thai: isDoubtful ? " (พิกัดน่าสงสัย)" : "",
            english: isDoubtful ? " (a doubtful position)" : "")
        return LocalizedText(
            thai:
                "โรงเรียน \(count) แห่งมีโรงเรียน\(larger ? "ที่ใหญ่กว่า" : "อื่น") ครึ่งหนึ่งอยู่ไม่เกิน \(middle) กม. "
                + "ในแนวตรง ไกลที่สุดคือ\(farthest.0.called) \(far) กม.\(doubt.thai)",
            english:
                "\(count) schools have another\(larger ? " larger" : "") one, half of them within "
                + "\(middle) km in a straight line; the farthest is \(farthest.0.called) with "
                + "\(far) km\(doubt.english)"
        )
    }

    private func notes(_ schools: [PlanSchool], _ roads: RoadNetwork?) -> [LocalizedText] {
        let uncounted = onlyLarger ? schools.filter { $0.pupils == nil } : []
        let numbers =
            uncounted.isEmpty
            ? nil
            : LocalizedText(
                thai: "ไม่ทราบจำนวนนักเรียน: \(uncounted.listed.thai)",
                english: "without a number of pupils: \(uncounted.listed.english)")
        let straight =
            roads != nil
            ? nil
            : LocalizedText(
                thai: "ไม่มีชั้นข้อมูลถนน (roads) จึงมีเฉพาะระยะในแนวตรง",
                english: "there is no layer of roads, so only straight lines are measured")
        return [straight, schools.unplacedNote, schools.doubtfulNote, numbers].compactMap(\.self)
            + (roads?.notes ?? [])
    }
}
