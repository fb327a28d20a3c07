import Geo
import GeoSource
import Support
import Testing

@Suite struct TransformationTests {
    /// Published by geomatics-tech, 2011: the same point in both systems.
    static let controlWGS84 = Coordinate(x: 672978.171, y: 1521044.256)
    static let controlIndian = Coordinate(x: 673310.690, y: 1520741.207)

    /// ESRI's own WKT for Indian 1975 / UTM 47N: no code, no shift, no axis names.
    static let esriWKT = """
        PROJCS["Indian_1975_UTM_Zone_47N",GEOGCS["GCS_Indian_1975",DATUM["D_Indian_1975",\
        SPHEROID["Everest_Adjustment_1937",6377276.345,300.8017]],PRIMEM["Greenwich",0.0],\
        UNIT["Degree",0.0174532925199433]],PROJECTION["Transverse_Mercator"],\
        PARAMETER["False_Easting",500000.0],PARAMETER["False_Northing",0.0],\
        PARAMETER["Central_Meridian",99.0],PARAMETER["Scale_Factor",0.9996],\
        PARAMETER["Latitude_Of_Origin",0.0],UNIT["Meter",1.0]]
        """

    @Test func `the published control point holds within half a metre, both ways`() throws {
        let there = try Transformation(from: .wgs84UTM47, to: .indian1975UTM47)
        let indian = try moved(Self.controlWGS84, by: there)
        #expect(indian.distance(to: Self.controlIndian) < 0.5)
        let back = try Transformation(from: .indian1975UTM47, to: .wgs84UTM47)
        let wgs84 = try moved(Self.controlIndian, by: back)
        #expect(wgs84.distance(to: Self.controlWGS84) < 0.5)
    }

    @Test(arguments: [
        esriWKT, "24047", "epsg:24047", "+proj=utm +zone=47 +ellps=evrst30 +units=m +no_defs",
        "+proj=utm +zone=47 +a=6377276.345 +b=6356075.41314024 +towgs84=210,814,289,0,0,0,0 +units=m",
    ])
    func `Indian 1975 is recognised however it is written`(_ text: String) throws {
        let crs = try CoordinateReferenceSystem(text)
        #expect(crs == .indian1975UTM47)
        #expect(crs.datum == .indian1975)
    }

    @Test func `another projection on Indian 1975 takes the same shift`() throws {
        let custom = try CoordinateReferenceSystem(
            Self.esriWKT.replacing("Central_Meridian\",99.0", with: "Central_Meridian\",100.0"))
        #expect(custom.datum == .indian1975)
        let operation = try Transformation(from: custom, to: .wgs84).operation
        #expect(operation.definition.contains("+x=204.4798 +y=837.894"))
    }

    static let zones: [(CoordinateReferenceSystem, CoordinateReferenceSystem)] = [
        (.indian1975UTM47, .wgs84UTM47), (.indian1975UTM48, .wgs84UTM48),
        (.indian1975, .wgs84), (.indian1975UTM47, .wgs84), (.indian1975UTM48, .wgs84UTM47),
    ]

    @Test(arguments: zones)
    func `there and back is less than a millimetre`(
        _ pair: (CoordinateReferenceSystem, CoordinateReferenceSystem)
    ) throws {
        var generator = SplitMix64(seed: 4240)
        let ground = (0..<200).map { _ in
            Coordinate(
                longitude: .random(in: 97.3...105.7, using: &generator),
                latitude: .random(in: 5.6...20.5, using: &generator))
        }
        let start = try Transformation(from: .wgs84, to: pair.0)
        let there = try Transformation(from: pair.0, to: pair.1)
        let back = try Transformation(from: pair.1, to: pair.0)
        let unit = pair.0.isGeographic ? 111_320.0 : 1
        for point in ground {
            let first = try moved(point, by: start)
            let second = try moved(moved(first, by: there), by: back)
            #expect(first.distance(to: second) * unit < 0.001)
        }
    }

    @Test func `at Phatthalung the two grids are 448 metres apart`() throws {
        // domain.md 4.2, computed there with pyproj from the same shift.
        let indian = try moved(
            Coordinate(x: 624694.14, y: 823654.74),
            by: Transformation(from: .wgs84UTM47, to: .indian1975UTM47))
        #expect(indian.distance(to: Coordinate(x: 625026.46, y: 823353.89)) < 0.03)
    }

    @Test func `what lies outside the domain is nil, or NaN and counted`() throws {
        let transformation = try Transformation(from: .wgs84, to: .wgs84UTM47)
        let outside = [
            Coordinate(x: .nan, y: 7), Coordinate(x: .infinity, y: 7), Coordinate(x: 99, y: 912),
        ]
        for point in outside {
            let result = transformation.transform(point)
            #expect(result == nil)
        }
        var some = [
            Coordinate(longitude: 100, latitude: 7), Coordinate(longitude: 100, latitude: 700),
        ]
        let failed = transformation.transform(&some)
        #expect(failed == 1)
        #expect(some[0].isFinite && some[1].x.isNaN && some[1].y.isNaN)
    }

    @Test func `longitude comes first whatever EPSG says`() throws {
        // The answer of cs2cs 9.1.1 for EPSG:4326 to EPSG:32647.
        let utm = try moved(
            Coordinate(longitude: 100.5, latitude: 13.75),
            by: Transformation(from: .wgs84, to: .wgs84UTM47))
        #expect(utm.distance(to: Coordinate(x: 662176.29, y: 1_520_582.49)) < 0.01)
    }

    @Test func `a geometry is transformed whole`() throws {
        let transformation = try Transformation(from: .wgs84UTM47, to: .wgs84)
        let square = Polygon(exterior: [
            Coordinate(x: 600_000, y: 800_000), Coordinate(x: 600_100, y: 800_000),
            Coordinate(x: 600_100, y: 800_100), Coordinate(x: 600_000, y: 800_000),
        ])
        let collection = transformation.transform(.collection([.multiPolygon([square])]))
        #expect(collection?.polygons.first?.exterior.count == 4)
        #expect(try #require(collection?.envelope).width < 0.001)
        let nowhere = transformation.transform(.point(Coordinate(x: .nan, y: 0)))
        #expect(nowhere == nil)
    }

    @Test(arguments: ["", "EPSG:999999", "hello", "EPSG:4978", "+proj=nonsense", "PROJCS[", "\0"])
    func `what is no such system is an error with the text`(_ text: String) {
        #expect(throws: GeoSourceError.self) { try CoordinateReferenceSystem(text) }
    }

    @Test func `heights are no part of a system`() throws {
        #expect(try CoordinateReferenceSystem("EPSG:4979") == .wgs84)
        #expect(try CoordinateReferenceSystem("OGC:CRS84") == .wgs84)
        #expect(try CoordinateReferenceSystem("EPSG:32647+5773") == .wgs84UTM47)
    }

    @Test func `WGS 84 is recognised in ESRI's words`() throws {
        let crs = try CoordinateReferenceSystem(
            """
            GEOGCS["GCS_WGS_1984",DATUM["D_WGS_1984",SPHEROID["WGS_1984",6378137.0,298.257223563]],\
            PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]]
            """)
        #expect(crs == .wgs84)
    }
}

/// The transformed coordinate; a failed transformation fails the test.
private func moved(
    _ coordinate: Coordinate, by transformation: borrowing Transformation
) throws -> Coordinate {
    let result = transformation.transform(coordinate)
    return try #require(result)
}
