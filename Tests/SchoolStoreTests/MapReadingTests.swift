import Support
import Testing

@testable import SchoolStore
@testable import Schools

@Suite struct MapReadingTests {
    /// A store whose first school has what `body` adds; answers as of a period.
    private func store(
        asOf period: AcademicPeriod? = nil, _ body: (StoreWriter, Int) throws -> Void
    ) throws -> SchoolStore {
        let folder = try TemporaryFolder()
        try makeStore(at: folder.store) { writer in
            let school = try writer.addSchool("1099000001")
            try writer.addSchool("1099000002")
            var enrolment = Enrolment()
            enrolment.totals = [(school, 100, 6)]
            for year in [2564, 2566] {
                try writer.add(
                    enrolment, period: AcademicPeriod(year: year, round: 1), source: 1)
            }
            try body(writer, school)
        }
        return try SchoolStore(path: folder.store, asOf: period)
    }

    private func building(
        _ school: Int, _ type: String, built: Int?, rooms: Int?, _ condition: String
    ) -> Building {
        Building(
            school: school, type: type, design: nil, built: built, rooms: rooms, roomsInUse: nil,
            budget: nil, condition: condition)
    }

    @Test
    func `the main building is the one for teaching with most rooms, the condition the worst`()
        throws
    {
        let store = try store { writer, school in
            for (row, building) in [
                building(school, "อาคารเรียน 2", built: 2540, rooms: 4, "ดี"),
                building(school, "อาคารเรียน 1", built: 2530, rooms: 8, "พอใช้"),
                building(school, "หอประชุม", built: 2500, rooms: 20, "-ไม่ทราบ-"),
                building(school, "ส้วม", built: 2550, rooms: nil, "ทรุดโทรม"),
            ].enumerated() {
                try writer.add(
                    building, period: AcademicPeriod(year: 2566), source: 1, row: row)
            }
        }
        let figures = try store.buildingFigures()
        #expect(figures == [1: BuildingFigures(worst: .poor, mainYear: 2530)])
    }

    @Test func `without rooms the main building is the oldest, and a newer year replaces an older`()
        throws
    {
        let add: (StoreWriter, Int) throws -> Void = { writer, school in
            for (row, year, built, condition) in [
                (1, 2565, 2510, "รื้อถอน"), (2, 2566, 2540, "ดี"), (3, 2566, 2530, "ดี"),
            ] {
                let building = building(
                    school, "อาคารเรียน", built: built, rooms: nil, condition)
                try writer.add(
                    building, period: AcademicPeriod(year: year), source: 1, row: row)
            }
        }
        #expect(
            try store(add).buildingFigures() == [1: BuildingFigures(worst: .good, mainYear: 2530)])
        let then = try store(asOf: AcademicPeriod(year: 2564), add)
        #expect(try then.buildingFigures().isEmpty)
    }

    @Test func `a school that reported other equipment has none of an item, others are unknown`()
        throws
    {
        let store = try store { writer, school in
            for (row, item, usable) in [(1, "22033", 0), (2, "22001", 40)] {
                try writer.add(
                    EquipmentCount(
                        school: school, item: item, category: nil, description: nil,
                        usable: usable, repair: 1, disposal: 0), period: nil, source: 1, row: row)
            }
        }
        let items = try store.equipmentItems()
        #expect(items.map(\.code) == ["22001", "22033"])
        #expect(items.map(\.schools) == [1, 0])
        #expect(try store.usableEquipment(items.filter { $0.code == "22033" }) == [1: 0])
        #expect(try store.usableEquipment(items) == [1: 40])
        #expect(try store.usableEquipment([]) == [1: 0])
    }

    @Test func `the values of an indicator are of one year, the newest up to the period`() throws {
        let add: (StoreWriter, Int) throws -> Void = { writer, school in
            let values: [(Indicator.Subject, Int, Double)] = [
                (.school(school), 2564, 70), (.school(school), 2566, 80), (.school(1), 2564, 60),
                (.tambon(PlaceMention(code: "990101")), 2566, 95),
            ]
            for (row, (subject, year, value)) in values.enumerated() {
                let indicator = Indicator(
                    subject: subject, name: "อ่านออก", year: year, value: value, unit: "%")
                try writer.add(indicator, unit: nil, period: nil, source: 1, row: row)
            }
        }
        let now = try store(add).indicator("อ่านออก")
        #expect(now.year == 2566 && now.unit == "%")
        #expect(now.schools == [1: 80] && now.places == ["990101": 95])
        let then = try store(asOf: AcademicPeriod(year: 2564), add).indicator("อ่านออก")
        #expect(then.schools == [1: 70, 2: 60] && then.places.isEmpty)
        #expect(try store(add).indicator("ไม่มี").schools.isEmpty)
    }

    @Test func `pupils come by round, and a table of a whole year stands for each`() throws {
        let store = try store { writer, school in
            var enrolment = Enrolment()
            enrolment.totals = [(school, 90, 6)]
            try writer.add(enrolment, period: AcademicPeriod(year: 2565), source: 1)
        }
        #expect(try store.pupils(of: AcademicPeriod(year: 2565, round: 2)) == [1: 90])
        #expect(try store.pupils(of: AcademicPeriod(year: 2566, round: 2)).isEmpty)
        let rounds = [2564, 2565, 2566].map { AcademicPeriod(year: $0, round: 1) }
        #expect(try store.pupils(of: rounds) == [1: [100, nil, 100]])
        #expect(try store.countedPeriods().map(\.shortWord) == ["2564/1", "2565", "2566/1"])
    }

    @Test func `projects name their schools, later ones are left out`() throws {
        let add: (StoreWriter, Int) throws -> Void = { writer, school in
            for (row, year) in [2564, 2566].enumerated() {
                let project = Project(
                    code: "\(year)", name: "โครงการ \(year)", budgetYear: year, budget: nil,
                    owner: nil, status: nil, report: nil, schools: [school], isForAllSchools: false)
                try writer.add(project, source: 1, row: row)
            }
        }
        #expect(try store(add).projects().map(\.schools) == [[1], [1]])
        let then = try store(asOf: AcademicPeriod(year: 2564), add)
        #expect(try then.projects().map(\.name) == ["โครงการ 2564"])
    }

    @Test func `what a store knows is told without reading it`() throws {
        let store = try store { _, _ in }
        #expect(try KnownFact.allCases.filter(store.knows) == [.pupils, .rooms])
    }
}
