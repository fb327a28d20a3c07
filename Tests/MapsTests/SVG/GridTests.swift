import Geo
import Schools
import Support
import Testing

@testable import Maps

@Suite struct GridTests {
    /// From `cs2cs` of PROJ 9.1.1, EPSG:4326 to EPSG:32647 and EPSG:32648.
    @Test(arguments: [
        (47, 100.5, 13.75, 662_176.2905, 1_520_582.4944),
        (47, 99.75, 7.25, 582_795.7038, 801_454.0368),
        (47, 97.9, 20.3, 385_148.4152, 2_245_062.4014),
        (47, 101.25, -3.5, 749_969.0026, -387_159.7411),
        (48, 104.85, 15.1, 483_881.3825, 1_669_391.9823),
    ])
    func `UTM agrees with PROJ`(
        zone: Int, longitude: Double, latitude: Double, easting: Double, northing: Double
    ) {
        let projection = UTMProjection(zone: zone)
        let place = projection.project(Coordinate(x: longitude, y: latitude))
        #expect(abs(place.x - easting) < 0.001 && abs(place.y - northing) < 0.001)
        let back = projection.unproject(place)
        #expect(abs(back.x - longitude) < 1e-9 && abs(back.y - latitude) < 1e-9)
    }

    @Test(arguments: [(97.3, 47), (101.99, 47), (102.0, 48), (105.6, 48), (-179.9, 1)])
    func `each longitude has its zone`(longitude: Double, zone: Int) {
        #expect(UTMProjection(longitude: longitude).zone == zone)
    }

    /// From `cs2cs` of PROJ 9.1.1, +proj=sinu +lon_0=101.
    @Test(arguments: [
        (100.5, 13.75, (x: -54_074.8787, y: 1_520_686.1051)),
        (97.5, 19.9, (x: -366_495.5386, y: 2_201_295.8877)),
    ])
    func `the page's projection agrees with PROJ and can be turned round`(
        longitude: Double, latitude: Double, place: (x: Double, y: Double)
    ) {
        let projection = SinusoidalProjection(meridian: 101)
        let found = projection.project(Coordinate(x: longitude, y: latitude))
        #expect(abs(found.x - place.x) < 0.01 && abs(found.y - place.y) < 0.01)
        let back = projection.unproject(found)
        #expect(abs(back.x - longitude) < 1e-8 && abs(back.y - latitude) < 1e-8)
    }

    @Test(arguments: [97.4, 100, 101, 105.5], [5.7, 13.0, 20.4])
    func `north is where a step to the north leads`(longitude: Double, latitude: Double) {
        let projection = SinusoidalProjection(meridian: 101)
        let here = projection.project(Coordinate(x: longitude, y: latitude))
        let there = projection.project(Coordinate(x: longitude, y: latitude + 1e-4))
        let slope = (there.x - here.x) / (there.y - here.y)
        let bearing = projection.bearingOfNorth(at: Coordinate(x: longitude, y: latitude))
        // The tangent of a small angle in degrees, to a thousandth of a degree.
        #expect(abs(slope * 180 / Double.pi * (1 - slope * slope / 3) - bearing) < 0.001)
    }

    @Test func `the arrow turns on a map of a country and stands upright on one of a district`()
        throws
    {
        var country = District(schools: 0, west: 97.5, south: 11, side: 2).content
        country.provinces = []
        for (content, turns) in [(country, true), (District().content, false)] {
            let parsed = ParsedSVG(drawMap(.location, content, measure: PlainMeasure()).svg)
            let bearing = try #require(parsed.element(id: "north")).number("data-bearing")
            #expect((abs(bearing) > 0.5) == turns)
            let needle = try #require(
                parsed.elements(in: "north").first { $0.name == "path" }?.attributes["d"])
            let numbers = needle.split { "MLz ".contains($0) }.compactMap { Double($0) }
            #expect(numbers.count == 6)
        }
    }

    private func sheet(_ options: MapOptions, _ content: MapContent) -> MapSheet {
        MapSheet(
            theme: .location, content: content, options: options,
            pen: Pen(options: options, measure: PlainMeasure()))
    }

    @Test(arguments: MapGrid.allCases, [0.01, 0.06, 0.3, 1.2])
    func `ticks stand where their numbers are`(grid: MapGrid, side: Double) throws {
        let content = District(west: 99.6, south: 12, side: side).content
        let sheet = sheet(MapOptions(grid: grid), content)
        guard grid != .none else { return #expect(sheet.grid == nil) }
        let lines = try #require(sheet.grid).lines
        let frame = sheet.layout.frame
        let transform = try #require(sheet.layout.transform)
        func number(_ x: Double, _ y: Double) -> Coordinate {
            lines.grid.number(
                at: sheet.extent.projection.unproject(transform.unapply(Coordinate(x: x, y: y))))
        }
        #expect(lines.bottom.count >= 2 && lines.left.count >= 2)
        #expect(!lines.crosses.isEmpty)
        let tolerance = Double(lines.step) * 1e-5
        for tick in lines.bottom {
            #expect(abs(number(tick.place, frame.maxY).x - Double(tick.number)) < tolerance)
        }
        for tick in lines.top {
            #expect(abs(number(tick.place, frame.minY).x - Double(tick.number)) < tolerance)
        }
        for tick in lines.left {
            #expect(abs(number(frame.minX, tick.place).y - Double(tick.number)) < tolerance)
        }
        for tick in lines.right {
            #expect(abs(number(frame.maxX, tick.place).y - Double(tick.number)) < tolerance)
        }
    }

    @Test func `a meridian is drawn through the schools that lie on it`() throws {
        var content = District(schools: 2).content
        content.schools[0].position = Coordinate(x: 100 + 10.0 / 60, y: 7.4)
        content.schools[1].position = Coordinate(x: 100.05, y: 7.5)
        let parsed = ParsedSVG(drawMap(.location, content, measure: PlainMeasure()).svg)
        let code = "school-\(content.schools[0].code)"
        let school = try #require(parsed.schoolCircles.first { $0.code == code })
        let labels = parsed.elements(in: "grid-labels").filter { $0.text == "100°10′ ต.อ." }
        try #require(labels.count == 2)
        // Meridians lean on the page by less than a point here.
        for label in labels { #expect(abs(label.number("x") - school.centre.x) < 1) }
    }

    @Test func `labels have degrees, minutes and seconds as their step asks for`() throws {
        let grid = try #require(
            GroundGrid(.graticule, around: Envelope(minX: 99, minY: 7, maxX: 100, maxY: 8)))
        let thai = MapWords(language: .thai), english = MapWords(language: .english)
        #expect(grid.label(27_000, step: 900, isLatitude: true, thai) == ("7°30′", " น."))
        #expect(grid.label(360_900, step: 900, isLatitude: false, thai) == ("100°15′", " ต.อ."))
        #expect(grid.label(27_030, step: 30, isLatitude: true, english) == ("7°30′", "30″N"))
        #expect(grid.label(360_000, step: 3_600, isLatitude: false, english) == ("100°", "E"))
        #expect(grid.label(-18_000, step: 3_600, isLatitude: true, english) == ("5°", "S"))
        let utm = try #require(
            GroundGrid(.utm, around: Envelope(minX: 99, minY: 7, maxX: 100, maxY: 8)))
        #expect(utm.label(620_000, step: 20_000, isLatitude: false, thai) == ("620", " กม."))
        #expect(utm.label(800_500, step: 500, isLatitude: true, english) == ("800.5", " km"))
    }
}
