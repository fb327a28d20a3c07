import Maps
import Schools
import Support
import Testing

/// What holds for every theme, whatever it shows.
@Suite struct ThemeTests {
    private func parsed(
        _ theme: MapTheme, _ content: MapContent, _ options: MapOptions = MapOptions()
    ) -> ParsedSVG {
        ParsedSVG(drawMap(theme, content, options: options, measure: PlainMeasure()).svg)
    }

    @Test(arguments: MapTheme.all)
    func `a theme draws every school once`(theme: MapTheme) {
        let content = District(schools: 60, seed: 3).figured
        let map = parsed(theme, content)
        #expect(map.isWellFormed)
        for school in content.schools {
            let count = map.elements.count { $0.attributes["data-code"] == school.code }
            let isOnAreas = map.elements(in: "schools-all").isEmpty == false
            #expect(count == 1 || isOnAreas)
        }
    }

    @Test(arguments: MapTheme.all, MapUnit.allCases)
    func `a theme sums schools up by every unit`(theme: MapTheme, unit: MapUnit) {
        let content = District(schools: 60, seed: 3).figured
        for language in Language.allCases {
            let map = parsed(theme, content, MapOptions(language: language, unit: unit))
            #expect(map.isWellFormed)
            let sentence = map.element(id: "map-description")?.text ?? ""
            #expect(sentence.contains(language == .thai ? "แผนที่แสดง" : "The map shows"))
        }
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
        let alike = numbers.map { number in
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

    @Test(arguments: MapTheme.all)
    func `a theme gives the same bytes for the same schools in any order`(theme: MapTheme) {
        let content = District(schools: 40, seed: 8).figured
        var turned = content
        turned.schools.reverse()
        turned.tambon.reverse()
        #expect(
            drawMap(theme, content, measure: PlainMeasure()).svg
                == drawMap(theme, turned, measure: PlainMeasure()).svg)
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
