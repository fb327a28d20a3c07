import Foundation
import Geo
import GeoSource
import Support
import Testing

/// Formats other than shapefiles and text; written by ogr2ogr from GeoJSON.
@Suite(.enabled(if: OGR2OGR.isPresent)) struct FormatTests {
    static let geoJSON = """
        {"type": "FeatureCollection", "features": [
          {"type": "Feature", "properties": {"name": "ก", "code": "0012", "n": 1},
           "geometry": {"type": "Polygon",
             "coordinates": [[[100, 7], [100.5, 7], [100.5, 7.5], [100, 7]]]}},
          {"type": "Feature", "properties": {"name": null, "code": "0013", "n": 2.5},
           "geometry": null},
          {"type": "Feature", "properties": {"name": "ข", "code": "0014", "n": 3},
           "geometry": {"type": "Polygon",
             "coordinates": [[[100, 7, 9], [101, 8, 9], [101, 7, 9], [100, 8, 9], [100, 7, 9]]]}}
        ]}
        """

    static let square = Geometry.polygon(
        Polygon(exterior: [
            Coordinate(x: 100, y: 7), Coordinate(x: 100.5, y: 7), Coordinate(x: 100.5, y: 7.5),
            Coordinate(x: 100, y: 7),
        ]))

    private func write(_ driver: String, _ name: String, _ options: [String] = []) throws
        -> TemporaryFolder
    {
        let folder = try TemporaryFolder()
        let source = try folder.write(Self.geoJSON, "source.geojson")
        try OGR2OGR.run(["-f", driver, folder.path(name), source, "-nln", "units"] + options)
        return folder
    }

    /// FlatGeobuf takes neither a mix of dimensions nor a row without a shape, KML no invalid polygon.
    private static let formats: [(driver: String, name: String, options: [String])] = [
        ("GPKG", "a.gpkg", []), ("GeoJSON", "a.geojson", []),
        ("LIBKML", "a.kml", ["-makevalid"]), ("LIBKML", "a.kmz", ["-makevalid"]),
        ("FlatGeobuf", "a.fgb", ["-dim", "XY", "-where", "code <> '0013'"]),
    ]

    @Test(arguments: formats.indices)
    func `every format yields the same features and writes nothing beside`(_ index: Int) throws {
        let (driver, name, options) = Self.formats[index]
        let folder = try write(driver, name, options)
        let before = folder.listing
        let source = try VectorSource(path: folder.path(name))
        #expect(source.description.crs.value == .known(.wgs84))
        #expect(source.description.geometry == "polygon")
        var geometries: [String: Geometry?] = [:]
        let summary = try source.forEachFeature(fields: ["code"]) { feature in
            geometries[feature.values[0] ?? ""] = .some(feature.geometry)
            #expect(folder.listing == before)
        }
        #expect(summary.count == geometries.count)
        #expect(geometries["0012"]??.envelope == Self.square.envelope)
        #expect(geometries["0014"]??.polygons.count == 2)
        let expected = [
            driver == "FlatGeobuf" ? nil : "geometry-missing",
            driver == "LIBKML" ? nil : "geometry-invalid",
        ]
        #expect(Set(summary.findings.map(\.kind)) == Set(expected.compactMap { $0 }))
        #expect(folder.listing == before)
    }

    @Test func `a GeoPackage with a write-ahead log is read from a copy`() throws {
        let folder = try write("GPKG", "a.gpkg")
        try folder.write([0x37, 0x7F, 0x06, 0x82], "a.gpkg-wal")
        let before = folder.listing
        let source = try VectorSource(path: folder.path("a.gpkg"))
        let summary = try source.forEachFeature { _ in #expect(folder.listing == before) }
        #expect(summary.count == 3)
        #expect(folder.listing == before)
    }

    @Test func `a file cut in the middle says where reading stopped`() throws {
        let folder = try write("FlatGeobuf", "a.fgb", ["-dim", "XY", "-where", "code <> '0013'"])
        let bytes = [UInt8](try Data(contentsOf: URL(filePath: folder.path("a.fgb"))))
        try folder.write(Array(bytes.dropLast(40)), "a.fgb")
        let summary = try VectorSource(path: folder.path("a.fgb")).forEachFeature { _ in }
        #expect(summary.count == 1)
        #expect(summary.findings.map(\.kind).contains("reading-stopped"))
    }

    @Test func `several layers of a GeoPackage ask for a choice`() throws {
        let folder = try write("GPKG", "a.gpkg")
        try OGR2OGR.run([
            "-f", "GPKG", "-update", folder.path("a.gpkg"), folder.path("source.geojson"), "-nln",
            "others",
        ])
        let error = #expect(throws: GeoSourceError.self) {
            _ = try VectorSource(path: folder.path("a.gpkg"))
        }
        #expect(error?.code == .choiceNeeded(available: ["units", "others"]))
        let chosen = try VectorSource(path: folder.path("a.gpkg"), layer: "others").description
        #expect(chosen.name == "others" && chosen.count == 3)
    }

    @Test func `Indian 1975 in a GeoPackage takes the RTSD shift`() throws {
        let folder = try TemporaryFolder()
        let point = """
            {"type": "FeatureCollection",
             "crs": {"type": "name", "properties": {"name": "urn:ogc:def:crs:EPSG::24047"}},
             "features": [{"type": "Feature", "properties": {}, "geometry":
               {"type": "Point", "coordinates": [673310.690, 1520741.207]}}]}
            """
        let source = try folder.write(point, "p.geojson")
        try OGR2OGR.run(["-f", "GPKG", folder.path("p.gpkg"), source])
        for name in ["p.geojson", "p.gpkg"] {
            let layer = try VectorSource(path: folder.path(name))
            #expect(layer.description.crs.value == .known(.indian1975UTM47))
            var found: Coordinate?
            let summary = try layer.forEachFeature(reprojectedTo: .wgs84UTM47) { feature in
                if case .point(let coordinate) = feature.geometry { found = coordinate }
            }
            let error = try #require(found).distance(to: TransformationTests.controlWGS84)
            #expect(error < 0.5)
            #expect(summary.operation?.name.contains("Royal Thai Survey Department") == true)
        }
    }

    @Test func `curves become lines`() throws {
        let folder = try TemporaryFolder()
        try folder.write(
            "wkt,n\n\"CURVEPOLYGON(CIRCULARSTRING(100 7,101 8,100 7))\",1\n", "c.csv")
        try OGR2OGR.run([
            "-f", "GPKG", folder.path("c.gpkg"), folder.path("c.csv"), "-oo",
            "GEOM_POSSIBLE_NAMES=wkt", "-a_srs", "EPSG:4326", "-nlt", "CURVEPOLYGON",
        ])
        var geometry: Geometry?
        try VectorSource(path: folder.path("c.gpkg")).forEachFeature { geometry = $0.geometry }
        #expect(try #require(geometry?.polygons.first).exterior.count > 20)
    }

    @Test func `ODS and XLSX give the rows of the CSV they came from`() throws {
        let folder = try TemporaryFolder()
        let rows = [["code", "name"], ["0012", "บ้าน"], ["1034012601", "วัด"]]
        let text = rows.map { $0.joined(separator: ",") }.joined(separator: "\n")
        try folder.write(text, "t.csv")
        for (driver, name) in [("ODS", "t.ods"), ("XLSX", "t.xlsx")] {
            try OGR2OGR.run(["-f", driver, folder.path(name), folder.path("t.csv")])
            let before = folder.listing
            var read: [[String]] = []
            try TableSource(path: folder.path(name)).forEachRow { read.append($0.texts) }
            #expect(read == rows)
            #expect(folder.listing == before)
        }
    }
}
