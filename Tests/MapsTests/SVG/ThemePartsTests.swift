import Geo
import Schools
import Support
import Testing

@testable import Maps

/// The shared parts of themes: what is measured, summed up, counted and told.
@Suite struct ThemePartsTests {
    private static let schoolThemes: [MapTheme] = [
        .size, .small, .level, .network, .pupilsPerTeacher, .pupilsPerRoom, .staffing, .buildings,
        .equipment, .indicator, .projects, .change, .quality,
    ]

    @Test(arguments: schoolThemes)
    func `the counts of a legend add up to the number of schools`(theme: MapTheme) {
        for seed in UInt64(1)...5 {
            let input = ThemeInput(District(schools: 57, seed: seed).figured)
            let plan = theme.plan(input)
            #expect(plan.legend[0].sum == 57, "\(seed)")
            #expect(plan.symbols.reduce(0) { $0 + $1.members.count } == 57)
        }
    }

    @Test(arguments: MapTheme.all.filter { $0 != .trend }, MapUnit.allCases)
    func `the counts of a legend of areas add up to the number of areas`(
        theme: MapTheme, unit: MapUnit
    ) {
        guard theme != .density || unit != .network else { return }
        var content = District(schools: 57, seed: 4).figured
        for index in content.schools.indices { content.schools[index].figures.network = "ก" }
        let input = ThemeInput(content, MapOptions(unit: unit))
        let areas = [
            MapUnit.tambon: content.tambon.count, .amphoe: input.units.count, .network: 1,
        ]
        #expect(theme.plan(input).legend[0].sum == areas[unit])
    }

    @Test(arguments: UInt64(1)...20)
    func `sums by unit are plain sums`(seed: UInt64) {
        let input = ThemeInput(District(schools: 40, seed: seed).figured)
        for unit in MapUnit.allCases {
            let table = UnitTable(input, by: unit)
            let placed = table.rows.reduce(0) { $0 + $1.schools.count } + table.others.count
            #expect(placed == 40)
            let readings = table.readings(.pupils, input.content)
            let sum = readings.compactMap(\.value).reduce(0, +)
            let inUnits = input.content.schools.filter {
                switch unit {
                case .tambon: $0.tambonCode != nil
                case .amphoe: $0.amphoeCode != nil
                case .network: $0.figures.network != nil
                }
            }
            #expect(sum == Double(inUnits.compactMap(\.pupils).reduce(0, +)))
        }
    }

    @Test(arguments: UInt64(1)...20)
    func `ratios of areas are ratios of sums over the schools of which both are known, as written`(
        seed: UInt64
    ) throws {
        let input = ThemeInput(District(schools: 40, seed: seed).figured)
        let table = UnitTable(input, by: .amphoe)
        let readings = table.readings(.pupilsPerTeacher, input.content)
        for (row, reading) in zip(table.rows, readings) {
            let known = row.schools.map { input.content.schools[$0].figures }
                .filter { $0.pupils != nil && $0.teachers != nil }
            let pupils = known.compactMap(\.pupils).reduce(0, +)
            let teachers = known.compactMap(\.teachers).reduce(0, +)
            guard teachers > 0 else {
                #expect(reading.value == nil)
                continue
            }
            #expect(reading == .value(NumberText.briefly(Double(pupils) / Double(teachers))))
        }
    }

    @Test func `the schools of an amphoe without a boundary are found through their tambon`() {
        var content = District(schools: 30).figured
        let expected = UnitTable(ThemeInput(content), by: .amphoe).rows.map(\.schools)
        content.amphoe = []
        for index in content.schools.indices { content.schools[index].amphoeCode = nil }
        let table = UnitTable(ThemeInput(content), by: .amphoe)
        #expect(table.rows.map(\.schools) == expected)
        #expect(table.others.isEmpty)
    }

    @Test func `a school without pupils or teachers has no ratio and is counted`() {
        func reading(_ pupils: Int?, _ teachers: Int?) -> Reading {
            var school = MapSchool(code: "1", name: "ก", position: Coordinate(x: 100, y: 7))
            school.figures.pupils = pupils
            school.figures.teachers = teachers
            return Measure.pupilsPerTeacher.reading(of: school)
        }
        #expect(reading(0, 3) == .absent(.pupils))
        #expect(reading(0, 0) == .absent(.pupils))
        #expect(reading(20, 0) == .absent(.teachers))
        #expect(reading(20, nil) == .absent(.data))
        #expect(reading(-20, 2) == .absent(.data))
        #expect(reading(30, 2) == .value(15))
    }

    @Test func `small schools have rings of 6 km and no others do`() {
        let content = District(schools: 50).figured
        let plan = MapTheme.smallSchools.plan(ThemeInput(content))
        let small = content.schools.indices.filter {
            (1...120).contains(content.schools[$0].pupils ?? 0)
        }
        #expect(plan.rings.map(\.school) == small)
        #expect(plan.rings.allSatisfy { $0.radiusInMetres == 6_000 })
    }

    @Test func `the density of a tambon is its pupils by its geodetic area`() throws {
        // One degree by one degree at the equator is 12,308.78 km² (GeographicLib's Planimeter).
        let corners = [(0, 0), (1, 0), (1, 1), (0, 1), (0, 0)]
        let ring = zip(corners, corners.dropFirst()).flatMap { start, end in
            (0..<100).map { step in
                let share = Double(step) / 100
                return Coordinate(
                    x: 100 + Double(start.0) + Double(end.0 - start.0) * share,
                    y: Double(start.1) + Double(end.1 - start.1) * share)
            }
        }
        let area = MapArea(
            code: "990101", name: "ก", geometry: [Polygon(exterior: ring + [ring[0]])])
        #expect(abs(area.squareKilometres - 12_308.78) < 0.5)
    }

    @Test func `symbols tell their direction without colour`() throws {
        let plan = MapTheme.change.plan(ThemeInput(District(schools: 60).figured))
        let shapes = Dictionary(
            plan.symbols.map { ($0.id, $0.style.shape) }, uniquingKeysWith: { first, _ in first })
        #expect(shapes["difference-above"] == .triangle)
        #expect(shapes["difference-below"] == .triangleDown)
    }

    @Test func `networks are stars of all their schools`() {
        let content = District(schools: 60).figured
        let plan = MapTheme.network.plan(ThemeInput(content))
        let members = plan.stars.flatMap(\.schools).sorted()
        #expect(
            members == content.schools.indices.filter { content.schools[$0].figures.network != nil }
        )
        let summed = MapTheme.pupilsPerTeacher.plan(
            ThemeInput(content, MapOptions(unit: .network)))
        #expect(summed.stars.count == plan.stars.count)
        #expect(summed.stars.allSatisfy { $0.detail != nil })
    }

    @Test func `networks with boundaries are areas, matched by name however it is spaced`() {
        var content = District(schools: 40).figured
        content.networks = content.amphoe.enumerated().map { index, area in
            MapArea(code: "N\(index)", name: "เครือข่าย \(index)", geometry: area.geometry)
        }
        for index in content.schools.indices {
            content.schools[index].figures.network = index == 0 ? nil : "เครือข่าย\(index % 3)"
        }
        let options = MapOptions(unit: .network)
        let drawn = ThemeInput(content.inOrder.drawn(by: .network), options)
        let plan = MapTheme.location.plan(drawn)
        #expect(plan.stars.isEmpty)
        #expect(plan.areaValues == [13, 13, 13, 0])
        guard case .unitClasses(let classes, _) = plan.fill else {
            Issue.record("no areas are filled")
            return
        }
        #expect(classes.count == 4)
    }

    @Test func `tambon of one name are told apart by their amphoe`() {
        var content = District(schools: 20).figured
        for index in content.tambon.indices { content.tambon[index].name = "ดอนทราย" }
        let table = UnitTable(ThemeInput(content), by: .tambon)
        #expect(Set(table.rows.map(\.name)).count == content.amphoe.count)
    }

    @Test func `neighbours of the part that a map is about are neither classed nor counted`() {
        var content = District(schools: 40).figured
        let own = content.amphoe[0].code
        content.focus = MapFocus(name: "ก", amphoe: [own])
        let plan = MapTheme.location.plan(ThemeInput(content, MapOptions(unit: .amphoe)))
        #expect(plan.legend[0].sum == 1)
        #expect(plan.sentence.contains("ของ 1 อำเภอ"))
    }

    @Test func `titles say what is shown by which unit, and of what`() {
        let content = District().figured
        let title = { (theme: MapTheme, unit: MapUnit?) in
            theme.titled(content, MapOptions(unit: unit)).title.thai
        }
        #expect(title(.size, nil) == "แผนที่แสดงขนาดโรงเรียน")
        #expect(title(.size, .amphoe) == "แผนที่แสดงสัดส่วนโรงเรียนขนาดเล็กรายอำเภอ")
        #expect(title(.indicator, nil) == "แผนที่แสดงตัวชี้วัด: เครื่องคอมพิวเตอร์")
        #expect(title(.density, .network) == MapTheme.density.title.thai)
    }

    @Test func `no two networks look alike, and worse buildings are darker`() {
        for count in 1...24 {
            let looks = (0..<count).map { SchoolKinds.style(ofKind: $0, of: count) }
            #expect(Set(looks.map { "\($0.shape) \($0.fill)" }).count == count)
        }
        let brightness = MapColour.conditions.compactMap(MapColour.brightness)
        #expect(brightness == brightness.sorted(by: >))
        #expect(zip(brightness, brightness.dropFirst()).allSatisfy { $0 - $1 > 0.08 })
    }

    @Test func `the office's own classes are kinds of size`() {
        let table = ClassTable(
            name: "two", title: LocalizedText(thai: "สองขนาด", english: "Two sizes"),
            rows: [.init(from: 1, through: 200), .init(from: 201, through: nil)])
        let content = District(schools: 40).figured
        let plan = MapTheme.size.plan(
            ThemeInput(content, MapOptions(classification: .table(table))))
        let small = content.schools.count { (1...200).contains($0.pupils ?? 0) }
        #expect(plan.legend[0].title == "สองขนาด")
        #expect(plan.legend[0].rows[0].count == String(small))
        #expect(plan.legend[0].sum == 40)
    }
}

extension MapTheme {
    /// A short name for the tests' tables.
    fileprivate static let small = smallSchools
}

extension LegendSection {
    /// The counts of its rows together.
    fileprivate var sum: Int {
        rows.filter { if case .none = $0.mark { false } else { true } }
            .compactMap { $0.count.flatMap { Int($0.filter { $0 != "," }) } }.reduce(0, +)
    }
}

extension ThemeInput {
    /// All schools of a content, as if all of them lay on the map.
    init(_ content: MapContent, _ options: MapOptions = MapOptions()) {
        self.init(
            content: content.inOrder, options: options, schools: Array(content.schools.indices),
            units: AreaUnit.units(of: content.inOrder),
            pen: Pen(options: options, measure: PlainMeasure()), room: 300_000)
    }
}
