import Geo
import Schools

/// Which schools are nearest to a place: in a straight line, and by road where there are roads.
public struct NearestSchools: Sendable {
    public var place: PlanPlace
    /// How many at most.
    public var count: Int
    /// Only those with more pupils than the school that is asked for.
    public var onlyLarger = false
    public var measure: RoadMeasure = .metres
    /// How far a place may be from a road, in metres.
    public var farthestTie = RoadNetwork.farthestTie

    public init(to place: PlanPlace, count: Int = 5) {
        self.place = place
        self.count = count
    }

    /// A school with what is known of the way to it.
    struct Found {
        let school: PlanSchool
        let metres: Double
        var reach: RoadReach?
        var tie: RoadTie?
        var path: RoadPath?
    }

    /// Answers from the schools that meet all other conditions; the place itself is left out.
    public func answer(
        among schools: [PlanSchool], roads: RoadNetwork?, basis: PlanBasis
    ) -> PlanAnswer {
        let others = schools.filter(isMeant)
        let start = place.coordinate.flatMap { roads?.tie($0, within: farthestTie) }
        var found = measured(others, roads, start)
        var named = found.prefix(count).map(\.school)
        if case .school(let own) = place { named.insert(own, at: 0) }
        if let roads, let start {
            for index in found.indices.prefix(count) {
                guard let end = found[index].tie else { continue }
                found[index].path = roads.path(from: start, to: end, by: measure)
            }
        }
        let words = NearestWords(question: self, roads: roads, start: start)
        var answer = PlanAnswer(
            name: "nearest", title: words.title, columns: words.columns,
            rows: found.prefix(count).map(words.row),
            sentence: words.sentence(found.first, isNoneKnown: schools.isEmpty),
            notes: notes(others, found, words) + [named.doubtfulNote].compactMap(\.self)
                + (roads?.notes ?? []), basis: basis)
        answer.picture = picture(found.prefix(count), hasRoads: roads != nil)
        return answer
    }

    private func picture(_ found: some Sequence<Found>, hasRoads: Bool) -> PlanPicture? {
        guard let start = place.coordinate else { return nil }
        var (kind, points): (LocalizedText, LocalizedText?) = (
            LocalizedText(thai: "โรงเรียนที่ถามถึง", english: "The school asked about"), nil
        )
        if case .point = place {
            kind = LocalizedText(thai: "จุดที่ถามถึง", english: "The point asked about")
            points = LocalizedText(thai: "จุด", english: "points")
        }
        let found = found.map {
            NearestPicture.Found(
                school: $0.school, start: start, metres: $0.metres, path: $0.path)
        }
        var picture = NearestPicture(found: found, hasRoads: hasRoads)
            .picture(with: [place.spot(kind)].compactMap(\.self))
        picture.points = points
        return picture
    }

    private func isMeant(_ school: PlanSchool) -> Bool {
        guard case .school(let own) = place else { return true }
        guard school.id != own.id else { return false }
        guard onlyLarger else { return true }
        guard let pupils = school.pupils, let ownPupils = own.pupils else { return false }
        return pupils > ownPupils
    }

    /// Those with a position: by road those that a road leads to, then the others in a straight line.
    private func measured(
        _ schools: [PlanSchool], _ roads: RoadNetwork?, _ start: RoadTie?
    ) -> [Found] {
        guard let centre = place.coordinate else { return [] }
        var found = schools.compactMap { school in
            school.coordinate.map {
                Found(
                    school: school, metres: Geodesic.metres(centre, $0),
                    tie: roads?.tie($0, within: farthestTie))
            }
        }
        if let roads {
            let reached = roads.reach(from: start, to: found.map(\.tie), by: measure)
            for (index, reach) in reached.enumerated() { found[index].reach = reach }
        }
        return found.sorted { one, other in
            (one.reach?.order ?? 0, one.metres, one.school.code)
                < (other.reach?.order ?? 0, other.metres, other.school.code)
        }
    }

    private func notes(
        _ schools: [PlanSchool], _ found: [Found], _ words: NearestWords
    ) -> [LocalizedText] {
        let shown = found.prefix(count)
        let farthest = shown.map(\.metres).max() ?? 0
        let nearer = found.dropFirst(count).filter { own in
            own.metres < farthest && own.reach?.order == .infinity
        }.map(\.school)
        return [words.startNote, schools.unplacedNote, words.nearerNote(nearer)]
            .compactMap(\.self)
    }
}
