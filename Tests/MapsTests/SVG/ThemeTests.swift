import Maps
import Schools
import Support
import Testing

/// What holds for every theme, whatever it shows.
@Suite struct ThemeTests {
    /// The trend shows small maps, which have tests of their own.
    private static let single = MapTheme.all.filter { $0 != .trend }

    @Test(arguments: single, MapUnit.allCases)
    func `a theme sums schools up by every unit`(theme: MapTheme, unit: MapUnit) {
        let content = District(schools: 12, seed: 3).figured
        let map = ParsedSVG(
            drawMap(theme, content, options: MapOptions(unit: unit), measure: PlainMeasure()).svg)
        #expect(map.isWellFormed)
        #expect(map.element(id: "map-description")?.text.contains("แผนที่แสดง") == true)
        let values = map.elements(in: "areas").compactMap { $0.attributes["data-value"] }
        #expect(unit == .network || values.compactMap(Double.init).count > 2)
    }

    @Test(arguments: MapTheme.all)
    func `odd values and few schools trap nothing and write no number that is none`(
        theme: MapTheme
    ) {
        for content in oddContents {
            for unit in [nil] + MapUnit.allCases.map(Optional.some) {
                let options = MapOptions(unit: unit)
                let map = drawMap(theme, content, options: options, measure: PlainMeasure())
                #expect(ParsedSVG(map.svg).isWellFormed)
                for word in ["nan", "inf\"", "=\"inf", ">nan", ">inf"] {
                    #expect(!map.svg.contains(word), "\(theme) \(word)")
                }
            }
        }
    }

    /// Districts with the values that break careless arithmetic.
    private var oddContents: [MapContent] {
        let numbers = [0, -5, 1_000_000_000_000, 7, Int.max]
        let alike = [0, 1_000_000_000_000].map { number in
            var content = District(columns: 2, rows: 2, schools: 5).figured
            for index in content.schools.indices { content.schools[index].set(number) }
            return content
        }
        var mixed = District(columns: 2, rows: 2, schools: 5).figured
        for index in mixed.schools.indices { mixed.schools[index].set(numbers[index]) }
        mixed.schools[0].figures.indicator = .nan
        mixed.schools[1].figures.indicator = .infinity
        mixed.schools[2].figures.indicator = -1e300
        var bare = District(columns: 2, rows: 2, schools: 5).content
        for index in bare.schools.indices { bare.schools[index].figures = SchoolFigures() }
        var unbounded = District(columns: 2, rows: 2, schools: 5).figured
        (unbounded.tambon, unbounded.amphoe) = ([], [])
        var orphans = District(columns: 2, rows: 2, schools: 5).figured
        orphans.amphoe = []
        return alike + [
            mixed, bare, unbounded, orphans, District(columns: 2, rows: 2, schools: 1).figured,
            District(columns: 2, rows: 2, schools: 0).figured, MapContent(officeName: ""),
        ]
    }
}

extension MapSchool {
    /// The same number for everything that is a number.
    fileprivate mutating func set(_ number: Int) {
        figures.pupils = number
        figures.teachers = number
        figures.rooms = number
        figures.teachersByNorm = number / 2
        figures.equipment = number
        figures.indicator = Double(number)
        figures.earlierPupils = number / 3
        figures.mainBuildingYear = number
    }
}
