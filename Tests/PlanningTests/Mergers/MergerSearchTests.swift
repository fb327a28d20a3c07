import Geo
import Planning
import Schools
import Support
import Testing

struct MergerSearchTests {
    private func finding(
        _ schools: [PlanSchool], roads: WayMeasure? = nil, exempt: [ExemptSchool] = []
    ) -> MergerFinding.Outcome? {
        MergerSearch(schools, roads: roads).findings(MergerQuestion(exempt: exempt))
            .first { $0.school.code == "A" }?.outcome
    }

    /// The schools that could take the pupils of A, or nil where there are none.
    private func able(_ schools: [PlanSchool], roads: WayMeasure? = nil) -> [String]? {
        guard case .candidates(let candidates)? = finding(schools, roads: roads) else { return nil }
        return candidates.map(\.school.code)
    }

    @Test func `a school with the stages, the places and the nearness could take the pupils`() {
        let other = school("B", east: 5, pupils: 200, rooms: 6)
        #expect(able([school("A"), other]) == ["B"])
    }

    @Test func `the places are rooms by the norm less the pupils`() {
        #expect(school("B", pupils: 200, rooms: 6).places(perRoom: 40) == 40)
        #expect(able([school("A", pupils: 40), school("B", east: 1, pupils: 200)]) == ["B"])
        #expect(able([school("A", pupils: 41), school("B", east: 1, pupils: 200)]) == nil)
    }

    @Test func `stages that a school lacks keep it away`() {
        let small = school("A", stages: [.primary, .lowerSecondary])
        #expect(able([small, school("B", east: 1, stages: .primary)]) == nil)
        let whole = school("B", east: 1, stages: [.kindergarten, .primary, .lowerSecondary])
        #expect(able([small, whole]) == ["B"])
    }

    @Test func `what is not known is said and not assumed`() {
        let schools = [
            school("A"), school("B", east: 1, rooms: nil), school("C", east: 2, stages: nil),
            school("D", east: 3),
        ]
        guard case .candidates(let candidates)? = finding(schools) else {
            Issue.record("there are candidates")
            return
        }
        // The sure one first, though it is the farthest.
        #expect(candidates.map(\.school.code) == ["D", "B", "C"])
        #expect(candidates.map(\.doubts) == [[], [.rooms], [.stages]])
    }

    @Test func `beyond the distance nobody is named but the nearest`() throws {
        let schools = [school("A"), school("B", east: 7), school("C", east: 9)]
        guard case .nobody(let near, let beyond)? = finding(schools) else {
            Issue.record("nobody is within 6 km")
            return
        }
        #expect(near.isEmpty && beyond?.school.code == "B")
        #expect(abs((beyond?.metres ?? 0) - 7_000) < 20)
    }

    @Test func `a road that takes too long, or none, keeps a school away`() {
        let schools = [school("A"), school("B", east: 5, pupils: 100)]
        #expect(able(schools, roads: straightRoads(speed: 40)) == ["B"])
        #expect(able(schools, roads: straightRoads(speed: 10)) == nil)
        #expect(able(schools, roads: noRoads) == nil)
    }

    @Test func `a way twice and a half the straight line goes round something`() {
        let leg = WayByRoad.leg(RoadLeg(metres: 10_000))
        #expect(leg.hasObstacle(straight: 4_000, detour: 2.5) == true)
        #expect(leg.hasObstacle(straight: 4_001, detour: 2.5) == false)
        // Round the corner is no detour.
        let short = WayByRoad.leg(RoadLeg(metres: 900))
        #expect(short.hasObstacle(straight: 100, detour: 2.5) == false)
        #expect(WayByRoad.none.hasObstacle(straight: 100, detour: 2.5) == true)
        #expect(WayByRoad.notLoaded.hasObstacle(straight: 100, detour: 2.5) == nil)
    }

    @Test func `water between is said, and makes a school sure only where a road leads`() throws {
        let areas = [
            area("1", east: -2...1, north: -2...2), area("2", east: 3...6, north: -2...2),
        ]
        let schools = [school("A"), school("B", east: 4, pupils: 100)]
        func candidate(_ roads: WayMeasure?) -> MergerCandidate? {
            let search = MergerSearch(schools, roads: roads, areas: areas)
            guard case .candidates(let all)? = search.findings(MergerQuestion()).first?.outcome
            else { return nil }
            return all.first
        }
        let straight = try #require(candidate(nil))
        #expect(abs((straight.metresOutside ?? 0) - 2_000) <= 100)
        #expect(straight.doubts == [.crossing] && straight.hasObstacle == true)
        let bridge = try #require(candidate(straightRoads(factor: 1.2)))
        #expect(bridge.doubts.isEmpty && bridge.hasObstacle == false)
    }

    @Test func `exempt, unplaced and empty schools are kept apart`() {
        let other = school("B", east: 1)
        let exempt = ExemptSchool(code: "A", reason: .island, words: "เกาะ")
        guard case .exempt(exempt)? = finding([school("A"), other], exempt: [exempt]) else {
            Issue.record("A is exempt")
            return
        }
        guard case .unplaced? = finding([school("A", east: nil), other]),
            case .withoutPupils? = finding([school("A", pupils: 0), other])
        else {
            Issue.record("A has no position, or no pupils")
            return
        }
    }

    @Test func `two schools on one spot are no distance apart`() {
        #expect(able([school("A"), school("B", pupils: 100)]) == ["B"])
    }

    @Test func `tiers are those of the table`() {
        let schools = [
            school("A", pupils: 40), school("B", pupils: 41), school("C", pupils: 120),
            school("D", pupils: 121), school("E", pupils: nil),
        ]
        let findings = MergerSearch(schools).findings(MergerQuestion())
        #expect(findings.map(\.tier) == [40, 60, 120])
        #expect(findings.map(\.school.code) == ["A", "B", "C"])
    }

    @Test func `the answer says how many fared how, and lists whom it does not know`() {
        let schools = [
            school("A"), school("B", east: 1, pupils: 200), school("C", east: 90),
            school("D", pupils: nil),
        ]
        let answer = MergerSearch(schools).answer(MergerQuestion(), basis: PlanBasis())
        #expect(
            answer.sentence.english
                == "Of 2 schools with at most 120 pupils 1 have a school nearby for all pupils, "
                + "1 have none within the limits (within 6 km in a straight line).")
        #expect(answer.notes.contains { $0.english.contains("วัดD") })
        #expect(answer.rows.allSatisfy { $0.cells.count == answer.columns.count })
        #expect(answer.rows.first?.geometry == .lineString([ground(0, 0), ground(1, 0)]))
        #expect(answer.basis.tables.map(\.name) == ["limits"])
    }

    @Test func `limits are written so that typing them asks the same again`() {
        let question = MergerQuestion(maxPupils: 1_200, metres: 850, minutes: 12.5, mostNamed: 3)
        let answer = MergerSearch([school("A")]).answer(question, basis: PlanBasis())
        let asked = answer.basis.parameters.prefix(4).map { "--\($0.name) \($0.value)" }
        #expect(
            asked == ["--max-pupils 1200", "--within 0.85km", "--minutes 12.5", "--most 3"])
        #expect(answer.sentence.thai.contains("เส้นตรงไม่เกิน 0.85 กม."))
        #expect(PlanBasis.Parameter("minutes", 0.4).value == "0.4")
        #expect(PlanBasis.Parameter("minutes", 1_440.0).value == "1440")
        #expect(PlanBasis.Parameter("growth", -2.5).value == "-2.5")
    }

    @Test func `whoever could take pupils is named where its position is in doubt`() {
        var other = school("B", east: 1)
        other.isDoubtful = true
        let answer = MergerSearch([school("A"), other])
            .answer(MergerQuestion(), basis: PlanBasis())
        #expect(answer.words.contains("พิกัดน่าสงสัย ระยะอาจผิด 1 แห่ง: วัดB"))
    }

    @Test func `without small schools the sentence says so`() {
        let answer = MergerSearch([school("A", pupils: 500)]).answer(
            MergerQuestion(), basis: PlanBasis())
        #expect(answer.rows.isEmpty)
        #expect(answer.sentence.english == "No school is known to have at most 120 pupils.")
    }

    @Test(arguments: 0..<30)
    func `every small school is told of, and nobody takes from itself`(seed: Int) {
        let schools = randomSchools(seed: seed)
        let question = MergerQuestion()
        let findings = MergerSearch(schools).findings(question)
        let small = schools.filter { $0.pupils.map { $0 <= 120 } ?? false }.map(\.code)
        #expect(findings.map(\.school.code) == small.sorted())
        for finding in findings {
            guard case .candidates(let candidates) = finding.outcome,
                let place = finding.school.coordinate
            else { continue }
            let expected = schools.filter { other in
                guard other.code != finding.school.code, let own = other.coordinate else {
                    return false
                }
                let places = other.places(perRoom: 40)
                let isTaught = finding.school.stages.flatMap { needed in
                    other.stages.map { $0.isSuperset(of: needed) }
                }
                return Geodesic.metres(place, own) <= question.metres && isTaught != false
                    && (places ?? .max) >= finding.school.pupils ?? 0
            }
            #expect(Set(candidates.map(\.school.code)) == Set(expected.map(\.code)))
        }
    }
}

/// Schools anywhere within 30 km, some with gaps.
func randomSchools(seed: Int, count: Int = 40) -> [PlanSchool] {
    var random = SplitMix64(seed: UInt64(seed))
    func perhaps<Value>(_ value: Value) -> Value? {
        Int.random(in: 0..<8, using: &random) == 0 ? nil : value
    }
    let stages: [TaughtStages] = [
        .primary, [.kindergarten, .primary], [.kindergarten, .primary, .lowerSecondary],
    ]
    return (0..<count).map { index in
        school(
            "\(10 + index)", east: perhaps(.random(in: 0...30, using: &random)),
            north: .random(in: 0...30, using: &random),
            pupils: perhaps(.random(in: 0...300, using: &random)),
            rooms: perhaps(.random(in: 1...10, using: &random)),
            stages: perhaps(stages[.random(in: 0..<3, using: &random)]), id: index + 1)
    }
}
