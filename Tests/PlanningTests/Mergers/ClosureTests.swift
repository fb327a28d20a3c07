import Geo
import Planning
import Schools
import Support
import Testing

struct ClosureTests {
    private static let land = [
        area("1", east: -3...0, north: -3...3), area("2", east: 0...3, north: -3...3),
    ]
    private static let grades = [
        GradeCount(grade: "อ.2", pupils: 5), GradeCount(grade: "ป.1", pupils: 7),
        GradeCount(grade: "ป.2", pupils: 8),
    ]

    private func closure(
        _ closing: PlanSchool, grades: [GradeCount] = grades, into: [PlanSchool] = [],
        others: [PlanSchool] = [], roads: WayMeasure? = nil, places: [ClosurePlace] = [],
        growth: Double = 10
    ) -> Closure {
        ClosurePlan(
            ClosureQuestion(closing: closing, grades: grades, into: into, growth: growth),
            on: ClosureGround(
                schools: [closing] + into + others, areas: Self.land, places: places, roads: roads)
        ).closure
    }

    @Test func `all go to the school that is named`() {
        let closure = closure(
            school("A", pupils: 20), into: [school("B", east: 6, pupils: 100, rooms: 3)])
        #expect(closure.receivers.map(\.moved) == [20])
        #expect(closure.receivers.map(\.pupilsAfter) == [120])
        #expect(closure.receivers.map(\.placesAfter) == [0])
        // 132 with a tenth more: twelve more than three rooms of forty are for.
        #expect(closure.receivers.map(\.placesGrown) == [-12])
        #expect(closure.unplaced == 0)
    }

    @Test func `of two schools on either side each gets its half of the land`() {
        let closure = closure(
            school("A", pupils: 20),
            into: [
                school("B", east: -6, pupils: 100), school("C", east: 6, pupils: 100),
            ])
        #expect(closure.moves.count >= 2)
        let moved = closure.receivers.map(\.moved)
        #expect(moved.reduce(0, +) == 20 && moved.allSatisfy { (9...11).contains($0) })
    }

    @Test func `the way grows by what geometry says`() throws {
        // The land is the strip within 3 km of A; B lies 6 km east of it, so that all of it is
        // nearer to A. A mean over the west half: from -1.5 ± 1.5, so 7.5 km away east-west.
        let closure = closure(
            school("A", pupils: 20), into: [school("B", east: 6, pupils: 100)])
        let west = try #require(closure.moves.first { $0.areaCode == "1" })
        let east = try #require(closure.moves.first { $0.areaCode == "2" })
        #expect(closure.moves.first?.areaCode == "1")
        let farther = try #require(west.travel), nearer = try #require(east.travel)
        #expect(farther.extra > nearer.extra && farther.straightAfter > 7_000)
        #expect(nearer.straightAfter < 6_000 && nearer.straightBefore < 3_000)
        #expect(farther.road == nil)
    }

    @Test func `roads are used where they lead, and their absence is said`() throws {
        let into = [school("B", east: 6, pupils: 100)]
        let roads = closure(school("A", pupils: 20), into: into, roads: straightRoads(factor: 2))
        let travel = try #require(roads.moves.first?.travel)
        let road = try #require(travel.road)
        #expect(abs(road.metresAfter - 2 * travel.straightAfter) < 1)
        #expect(road.minutesAfter != nil && travel.shareWithoutRoad == 0)
        let island = closure(
            school("A", pupils: 20), into: into, roads: noRoads)
        #expect(island.moves.first?.travel?.road == nil)
        #expect(island.moves.first?.travel?.shareWithoutRoad == 1)
    }

    @Test func `grades go only where they are taught`() {
        let closure = closure(
            school("A", pupils: 20, stages: [.kindergarten, .primary, .lowerSecondary]),
            grades: Self.grades.dropLast() + [GradeCount(grade: "ม.1", pupils: 8)],
            into: [school("B", east: 5, pupils: 100)])
        #expect(closure.placed == 12 && closure.unplaced == 8)
        #expect(closure.moves.first?.receiver == nil)
        #expect(closure.moves.filter { $0.receiver == nil }.allSatisfy { $0.grades[0] == 0 })
    }

    @Test func `pupils of each level live on the land nearest to whoever teaches it`() throws {
        // C teaches primary just east of A, so that A's primary pupils live west of half-way; its
        // lower secondary pupils live on both sides, as nobody near teaches them.
        let closing = school("A", pupils: 20, stages: [.primary, .lowerSecondary])
        let into = school("B", east: 9, pupils: 100, stages: [.primary, .lowerSecondary])
        func east(_ grade: String) throws -> Double {
            let closure = closure(
                closing, grades: [GradeCount(grade: grade, pupils: 20)], into: [into],
                others: [school("C", east: 1, stages: .primary)])
            return try #require(closure.homes.map(\.coordinate.x).max())
        }
        #expect(try east("ป.1") < ground(0.51, 0).x && east("ม.1") > ground(2.8, 0).x)
        let both = closure(
            closing,
            grades: [GradeCount(grade: "ป.1", pupils: 12), GradeCount(grade: "ม.1", pupils: 8)],
            into: [into], others: [school("C", east: 1, stages: .primary)],
            places: [ClosurePlace(name: "ใกล้ C", coordinate: ground(1.2, 0))])
        #expect(both.hasSeveralLands && both.pupils == 20 && both.unplaced == 0)
        // Where C teaches primary, the village has only its lower secondary pupils to send.
        #expect(both.places.map(\.place.name) == ["ใกล้ C"])
        #expect(both.homes.allSatisfy { $0.coordinate.x < ground(0.51, 0).x })
    }

    @Test func `means before and after are of the same places, with a road or without`() throws {
        // Roads lead from the west alone, and are three times as long as straight lines.
        let roads: WayMeasure = { starts, ends in
            zip(starts, ends).map { start, ends in
                ends.map { end in
                    start.x < 100
                        ? RoadLeg(metres: 3 * Geodesic.metres(start, end), minutes: 1) : nil
                }
            }
        }
        let closure = closure(
            school("A", pupils: 20), into: [school("B", east: 6, pupils: 100)], roads: roads)
        for move in closure.moves {
            let travel = try #require(move.travel)
            let isWest = move.areaCode == "1"
            #expect(travel.shareWithoutRoad == (isWest ? 0 : 1))
            #expect((travel.road == nil) == !isWest)
            #expect(travel.after >= travel.straightAfter && travel.extra > 0)
        }
    }

    @Test(arguments: 1...4)
    func `what the public sees of a few pupils does not tell how few`(pupils: Int) {
        func plan(_ pupils: Int) -> ClosurePlan {
            let closing = school("A", pupils: pupils)
            let into = [school("B", east: -6), school("C", east: 6), school("D", north: 7)]
            return ClosurePlan(
                ClosureQuestion(
                    closing: closing, grades: [GradeCount(grade: "ป.1", pupils: pupils)],
                    into: into),
                on: ClosureGround(schools: [closing] + into, areas: Self.land))
        }
        func paper(_ pupils: Int) -> PlanAnswer {
            let closure = plan(pupils).closureOfLand
            let counts = ClosureCounts(closure, for: .public(threshold: 5))
            return closure.answer(ClosureEstate(), counts, basis: PlanBasis())
        }
        #expect(!ClosureCounts(plan(pupils).closure, for: .public(threshold: 5)).showsWays)
        let (one, other) = (paper(pupils), paper(3))
        #expect(one.rows.map(\.cells) == other.rows.map(\.cells))
        #expect(one.sentence == other.sentence && one.picture == other.picture)
    }

    @Test func `where roads keep all away, that is said`() {
        let closing = school("A", pupils: 20)
        let near = school("B", east: 1, pupils: 10)
        let closure = closure(closing, others: [near], roads: noRoads)
        let answer = closure.answer(ClosureEstate(), ClosureCounts(closure), basis: PlanBasis())
        #expect(answer.sentence.english.contains("to be reached by road"))
        #expect(answer.notes.contains { $0.english.contains("วัดB (B)") })
        let named = self.closure(closing, into: [near], roads: noRoads)
        let notes = named.answer(ClosureEstate(), ClosureCounts(named), basis: PlanBasis()).notes
        #expect(notes.contains { $0.english.contains("No road leads from the old school to: วัดB") })
    }

    @Test func `without a name nobody is sent where no place is left`() {
        let closure = closure(
            school("A", pupils: 20),
            others: [
                school("B", east: 3, pupils: 233, rooms: 6),
                school("C", east: 5, pupils: 100, rooms: 6),
                school("D", east: 4, pupils: 240, rooms: 6),
                school("E", east: 2, rooms: nil),
            ])
        let moved = Dictionary(
            uniqueKeysWithValues: closure.receivers.map { ($0.school.code, $0.moved) })
        #expect(moved == ["B": 7, "C": 13])
        #expect(closure.withoutRooms.map(\.code) == ["E"])
    }

    @Test func `villages are told of with the way before and after, the worst first`() {
        let closure = closure(
            school("A", pupils: 20), into: [school("B", east: 6, pupils: 100)],
            places: [
                ClosurePlace(name: "ตะวันออก", coordinate: ground(1, 0)),
                ClosurePlace(name: "ตะวันตก", coordinate: ground(-1, 0)),
                ClosurePlace(name: "ของ B", coordinate: ground(5, 0)),
            ])
        #expect(closure.places.map(\.place.name) == ["ตะวันตก", "ตะวันออก"])
        #expect(abs((closure.places.first?.travel.extra ?? 0) - 6_000) < 10)
        #expect(abs((closure.places.last?.travel.extra ?? 0) - 4_000) < 10)
    }

    @Test func `transport is there and back at the rate of the table`() throws {
        // Without land the way is from school to school: 6 km, 20 pupils, both ways, 2 baht.
        let into = school("B", east: 6, pupils: 100)
        let closing = school("A", pupils: 20)
        let closure = ClosurePlan(
            ClosureQuestion(closing: closing, grades: Self.grades, into: [into]),
            on: ClosureGround(schools: [closing, into])
        ).closure
        #expect(closure.spacing == nil)
        let kilometres = try #require(closure.pupilKilometres)
        #expect(abs(kilometres - 240) < 0.5)
        #expect(abs((closure.bahtPerDay ?? 0) - 2 * kilometres) < 1e-9)
        #expect(abs((closure.bahtPerYear ?? 0) - 400 * kilometres) < 1e-6)
    }

    @Test func `a school without pupils moves nobody`() {
        let closure = closure(
            school("A", pupils: 0), grades: [], into: [school("B", east: 1)])
        #expect(closure.moves.isEmpty && closure.pupils == 0)
        let answer = closure.answer(ClosureEstate(), ClosureCounts(closure), basis: PlanBasis())
        #expect(answer.sentence.english.contains("nobody would have to move"))
    }

    @Test(arguments: 0..<40)
    func `nobody is lost, and nobody sent where no place is left`(seed: Int) throws {
        var random = SplitMix64(seed: UInt64(seed) + 500)
        let schools = randomSchools(seed: seed)
        let closing = try #require(schools.first { $0.coordinate != nil && $0.pupils ?? 0 > 5 })
        var rest = closing.pupils ?? 0
        let grades = ["อ.1", "อ.2", "ป.1", "ป.4", "ม.1"].map { grade -> GradeCount in
            let count = Int.random(in: 0...rest, using: &random)
            rest -= count
            return GradeCount(grade: grade, pupils: count)
        }
        let named =
            seed.isMultiple(of: 2) ? schools.filter { $0.code != closing.code }.prefix(3) : []
        let closure = ClosurePlan(
            ClosureQuestion(closing: closing, grades: grades, into: Array(named)),
            on: ClosureGround(
                schools: schools,
                areas: [
                    area("1", east: 0...15, north: 0...30), area("2", east: 15...30, north: 0...30),
                ])
        ).closure
        #expect(closure.pupils == closing.pupils)
        #expect(closure.moves.reduce(0) { $0 + $1.pupils } == closing.pupils)
        for (index, grade) in closure.grades.enumerated() {
            #expect(closure.moves.reduce(0) { $0 + $1.grades[index] } == grade.pupils)
        }
        #expect(closure.receivers.allSatisfy { $0.school.code != closing.code })
        #expect(closure.receivers.reduce(0) { $0 + $1.moved } == closure.placed)
        if named.isEmpty {
            #expect(closure.receivers.allSatisfy { $0.placesAfter ?? -1 >= 0 })
        }
        for move in closure.moves {
            if let travel = move.travel, !closure.hasRoads, closure.spacing != nil {
                #expect(travel.straightBefore.isFinite && travel.straightAfter.isFinite)
            }
        }
    }

    @Test(arguments: 0..<20)
    func `the public is told no count from one to four, nor a sum that gives one away`(seed: Int) {
        var random = SplitMix64(seed: UInt64(seed))
        let grades = (1...6).map {
            GradeCount(grade: "ป.\($0)", pupils: .random(in: 0...9, using: &random))
        }
        let total = grades.reduce(0) { $0 + $1.pupils }
        let closure = closure(
            school("A", pupils: total), grades: grades,
            into: [school("B", east: -6, pupils: 100), school("C", east: 6, pupils: 3)])
        let counts = ClosureCounts(closure, for: .public(threshold: 5))
        let shown =
            counts.grades + counts.moves + counts.receivers.flatMap { [$0.before, $0.moved] }
        #expect(shown.compactMap(\.self).allSatisfy { !(1...4).contains($0) })
        // A lone hidden grade could be worked out from the total.
        if counts.total != nil { #expect(counts.grades.count { $0 == nil } != 1) }
        #expect(counts.receivers.last?.before == nil)
        let answer = closure.answer(ClosureEstate(), counts, basis: PlanBasis())
        let section = answer.rows.filter { row in
            row.cells[0] == .words(LocalizedText(thai: "นักเรียนรายชั้น", english: "pupils by grade"))
        }
        #expect(section.allSatisfy { $0.cells[2] == .none })
    }

    @Test(arguments: 0..<40)
    func `papers of one school with other destinations hide the same of it`(seed: Int) {
        var random = SplitMix64(seed: UInt64(seed) + 900)
        let grades = ["อ.1", "อ.2", "ป.1", "ป.2", "ป.3", "ม.1"].map {
            GradeCount(grade: $0, pupils: .random(in: 0...14, using: &random))
        }
        let takers = [
            school("B", east: -6, pupils: 100),
            school("C", east: 6, pupils: 80, stages: [.primary]),
            school(
                "D", east: 0, north: 6, pupils: 90,
                stages: [.kindergarten, .primary, .lowerSecondary]),
        ]
        let closing = school(
            "A", pupils: grades.reduce(0) { $0 + $1.pupils },
            stages: [.kindergarten, .primary, .lowerSecondary])
        let papers = (1..<8).map { set -> (closure: Closure, counts: ClosureCounts) in
            let closure = closure(
                closing, grades: grades,
                into: takers.indices.filter { set >> $0 & 1 == 1 }
                    .map { takers[$0] })
            return (closure, ClosureCounts(closure, for: .public(threshold: 5)))
        }
        #expect(Set(papers.map(\.counts.grades)).count == 1)
        #expect(Set(papers.map(\.counts.total)).count == 1)
        for (closure, counts) in papers {
            let told =
                counts.moves + counts.receivers.flatMap { [$0.moved, $0.after] }
                + [counts.unplaced]
            #expect(!told.contains { (1..<5).contains($0 ?? 0) })
            // All of them or none: nothing is left to take a hidden one from.
            if counts.moves.contains(nil) { #expect(told.allSatisfy { $0 == nil }) }
            // A sum of grades tells of a hidden one what another sum leaves.
            if counts.grades.contains(nil) { #expect(told.allSatisfy { $0 == nil }) }
            #expect(!ClosureSummary(closure, counts).sentence.english.contains("(1)"))
        }
    }

    @Test func `a map of a closing has who goes where, and tells the public no hidden count`()
        throws
    {
        let closure = closure(
            school("A", pupils: 20, id: 1), into: [school("B", east: 6, pupils: 100, rooms: 3)],
            places: [ClosurePlace(name: "บ้านไกล", coordinate: ground(-2, 0))])
        func picture(_ audience: Audience) throws -> PlanPicture {
            let counts = ClosureCounts(closure, for: audience, hidden: [1])
            return try #require(
                closure.answer(ClosureEstate(), counts, basis: PlanBasis()).picture)
        }
        let own = try picture(.office)
        #expect(own.spots.map(\.name) == ["วัดA", "วัดB", "", "", "บ้านไกล"])
        #expect(own.spots[1].detail?.thai == "+20 คน")
        #expect(own.spots[2...3].allSatisfy { $0.detail?.thai.contains("คน") == true })
        #expect(own.ways.flatMap(\.lines).count == 3 && own.ways.allSatisfy(\.isStraight))
        #expect(own.warnings.map(\.thai).first == "ใช้ภายใน ห้ามเผยแพร่")
        let told = try picture(.public(threshold: 5)).spots.compactMap(\.detail)
        #expect(!told.contains { $0.thai.contains("คน") })
    }

    @Test func `a school whose pupils are hidden elsewhere is hidden here`() {
        let closing = school("A", pupils: 20, id: 1)
        let closure = closure(closing, into: [school("B", east: 6, pupils: 100, id: 2)])
        let counts = ClosureCounts(closure, for: .public(threshold: 5), hidden: [1])
        #expect(counts.total == nil && counts.moves.allSatisfy { $0 == nil })
        #expect(counts.receivers.first?.before == 100 && counts.receivers.first?.after == nil)
        #expect(!counts.showsCost)
    }
}

struct CatchmentSampleTests {
    @Test func `the points are nearer to the school than to any other, and in their tambon`() {
        let areas = [
            area("1", east: -3...0, north: -3...3), area("2", east: 0...3, north: -3...3),
        ]
        let rivals = [ground(2, 0), ground(0, 4)]
        let sample = CatchmentSample(around: ground(0, 0), rivals: rivals, areas: areas)
        #expect(sample.points.count >= 150)
        for point in sample.points {
            let own = Geodesic.metres(point.coordinate, ground(0, 0))
            #expect(rivals.allSatisfy { Geodesic.metres(point.coordinate, $0) > own - 1 })
        }
        // 3 km west and 1 km east of the line, less the corner beyond the northern rival.
        let east = Double(sample.points.count { $0.area == 1 })
        #expect(abs(east / Double(sample.points.count) - 0.25) < 0.03)
    }

    @Test func `nobody is taken to live across water`() {
        // A strait of a kilometre east of the school, and land beyond.
        let areas = [
            area("1", east: -2...1, north: -2...2), area("2", east: 2...5, north: -2...2),
        ]
        let sample = CatchmentSample(around: ground(0, 0), rivals: [], areas: areas)
        #expect(!sample.points.isEmpty && sample.points.allSatisfy { $0.area == 0 })
        let narrow = [
            area("1", east: -2...1, north: -2...2), area("2", east: 1.1...5, north: -2...2),
        ]
        let joined = CatchmentSample(around: ground(0, 0), rivals: [], areas: narrow)
        #expect(joined.points.contains { $0.area == 1 })
    }

    @Test func `without land there are no points`() {
        #expect(CatchmentSample(around: ground(0, 0), rivals: [], areas: []).points.isEmpty)
    }
}
