import Foundation
import Geo
import GeoSource
import Support
import Testing

@Suite struct FeatureFileTests {
    static let formats: [(FeatureFormat, ending: String)] = [
        (.shapefile, "shp"), (.geoPackage, "gpkg"), (.flatGeobuf, "fgb"), (.kml, "kml"),
    ]
    private static let places: [(name: String?, pupils: Int?, at: Coordinate?)] = [
        ("บ้านน้ำใส", 120, Coordinate(longitude: 100.1234567, latitude: 7.5)),
        (nil, nil, Coordinate(longitude: 99.9, latitude: 7.25)),
    ]

    private static func layer(_ crs: CoordinateReferenceSystem = .wgs84) -> OutputLayer {
        OutputLayer(
            name: "places", shape: .point,
            fields: [OutputField("NAME", .text(width: 20)), OutputField("PUPILS", .integer)],
            crs: crs)
    }

    /// Writes features with a name and a number of pupils, and returns what got lost.
    @discardableResult
    static func write(
        _ features: [(name: String?, pupils: Int?, at: Coordinate?)] = places,
        as format: FeatureFormat, to path: String, crs: CoordinateReferenceSystem = .wgs84
    ) throws -> [WriteLoss] {
        try FeatureFile.write(layer(crs), as: format, to: path) { writer in
            for feature in features {
                if let name = feature.name { writer.text(name) } else { writer.missing() }
                if let pupils = feature.pupils { writer.integer(pupils) } else { writer.missing() }
                if let place = feature.at { writer.point(place) }
                try writer.endFeature()
            }
        }
    }

    private func readBack(_ path: String) throws -> [(name: String?, at: Coordinate?)] {
        let source = try VectorSource(path: path)
        let names = source.description.fields.map(\.name)
        let name = try #require(names.first { $0.lowercased() == "name" })
        var found: [(name: String?, at: Coordinate?)] = []
        try source.forEachFeature(fields: [name]) { feature in
            var point: Coordinate?
            if case .point(let coordinate) = feature.geometry { point = coordinate }
            found.append((feature.values[0].flatMap { $0.isEmpty ? nil : $0 }, point))
        }
        return found.sorted { ($0.name ?? "") > ($1.name ?? "") }
    }

    @Test(arguments: formats)
    func `Thai names and places read back the same`(
        _ format: FeatureFormat, _ ending: String
    ) throws {
        let folder = try TemporaryFolder()
        let path = folder.path("places.\(ending)")
        #expect(try Self.write(as: format, to: path).isEmpty)
        let found = try readBack(path)
        #expect(found.map(\.name) == Self.places.map(\.name))
        for (own, wanted) in zip(found, Self.places) {
            #expect(abs((own.at?.x ?? 0) - (wanted.at?.x ?? 0)) < 1e-9)
            #expect(abs((own.at?.y ?? 0) - (wanted.at?.y ?? 0)) < 1e-9)
        }
    }

    @Test(arguments: formats)
    func `the same features are the same bytes`(_ format: FeatureFormat, _ ending: String) throws {
        let folders = try (0..<2).map { _ in try TemporaryFolder() }
        for folder in folders { try Self.write(as: format, to: folder.path("places.\(ending)")) }
        for name in folders[0].names {
            let bytes = try folders.map { try Data(contentsOf: URL(filePath: $0.path(name))) }
            #expect(bytes[0] == bytes[1], "\(name)")
        }
        #expect(folders[0].names == folders[1].names)
    }

    @Test func `a shapefile declares CP874 in the DBF and beside it`() throws {
        let folder = try TemporaryFolder()
        try Self.write(as: .shapefile, to: folder.path("a.shp"))
        #expect(folder.names == ["a.cpg", "a.dbf", "a.prj", "a.shp", "a.shx"])
        let table = [UInt8](try Data(contentsOf: URL(filePath: folder.path("a.dbf"))))
        #expect(table[29] == 0x50)
        #expect(try String(contentsOfFile: folder.path("a.cpg"), encoding: .utf8) == "CP874")
        // "บ้าน" in TIS-620.
        #expect(table.firstRange(of: [0xBA, 0xE9, 0xD2, 0xB9]) != nil)
    }

    static let systems: [CoordinateReferenceSystem] = [
        .indian1975UTM47, .indian1975UTM48, .indian1975, .wgs84UTM47, .wgs84UTM48,
    ]

    @Test(arguments: systems, [FeatureFormat.shapefile, .geoPackage, .flatGeobuf])
    func `there and back through another system is within a centimetre`(
        _ crs: CoordinateReferenceSystem, _ format: FeatureFormat
    ) throws {
        let folder = try TemporaryFolder()
        let ending = try #require(Self.formats.first { $0.0 == format }).ending
        let path = folder.path("places.\(ending)")
        try Self.write(as: format, to: path, crs: crs)
        #expect(try VectorSource(path: path).description.crs.value.crs == crs)
        for (own, wanted) in zip(try readBack(path), Self.places) {
            let found = try #require(own.at), place = try #require(wanted.at)
            // A degree is 111 km; 1e-7 of it is 11 mm.
            #expect(abs(found.x - place.x) < 0.8e-7 && abs(found.y - place.y) < 0.8e-7)
        }
    }

    @Test func `Indian 1975 is declared in words that ArcView knows`() throws {
        let folder = try TemporaryFolder()
        try Self.write(as: .shapefile, to: folder.path("a.shp"), crs: .indian1975UTM47)
        let text = try String(contentsOfFile: folder.path("a.prj"), encoding: .utf8)
        #expect(text.hasPrefix("PROJCS[\"Indian_1975_UTM_Zone_47N\",GEOGCS[\"GCS_Indian_1975\""))
        #expect(!text.contains("AUTHORITY") && !text.contains("AXIS"))
    }

    @Test func `what CP874 lacks is reported with its row and its characters`() throws {
        let folder = try TemporaryFolder()
        let place = Coordinate(longitude: 100, latitude: 7)
        let losses = try Self.write(
            [("บ้านดี", 1, place), ("ดาว⭐๑ ⭐é", 2, place)], as: .shapefile, to: folder.path("a.shp"))
        #expect(
            losses == [WriteLoss(kind: .notInEncoding(characters: "⭐é"), row: 2, field: "NAME")])
        #expect(try readBack(folder.path("a.shp")).map(\.name) == ["บ้านดี", "ดาว?๑ ??"])
    }

    @Test func `a character that nobody sees is left out, and said`() throws {
        let folder = try TemporaryFolder()
        let place = Coordinate(longitude: 100, latitude: 7)
        let losses = try Self.write(
            [("บ้าน\u{200B}ดี", 1, place)], as: .shapefile, to: folder.path("a.shp"))
        #expect(
            losses == [WriteLoss(kind: .invisible(characters: "\u{200B}"), row: 1, field: "NAME")])
        #expect(try readBack(folder.path("a.shp")).map(\.name) == ["บ้านดี"])
    }

    @Test(arguments: 245...260)
    func `a text too long is cut where a letter ends with its marks`(_ length: Int) throws {
        let folder = try TemporaryFolder()
        let text = String(repeating: "ก", count: length) + "ป้า" + "เก่ง" + "x"
        let place = Coordinate(longitude: 100, latitude: 7)
        let losses = try Self.write([(text, 1, place)], as: .shapefile, to: folder.path("a.shp"))
        let found = try #require(try readBack(folder.path("a.shp"))[0].name)
        let scalars = Array(found.unicodeScalars)
        #expect(scalars.count <= 254 && text.hasPrefix(found))
        let isCut = text.unicodeScalars.count > 254
        #expect(losses.map(\.kind) == (isCut ? [.cut(characters: scalars.count)] : []))
        // Neither a vowel without its consonant nor a letter without its mark.
        #expect(scalars.last != "เ" && !found.hasSuffix("ป") && !found.hasSuffix("เก"))
    }

    @Test func `a format without empty shapes says which rows it leaves out`() throws {
        let folder = try TemporaryFolder()
        let place = Coordinate(longitude: 100, latitude: 7)
        let rows = [("มี", 1, place as Coordinate?), ("ไม่มี", 2, nil)]
            .map { (name: $0.0 as String?, pupils: $0.1 as Int?, at: $0.2) }
        #expect(
            try Self.write(rows, as: .flatGeobuf, to: folder.path("a.fgb"))
                == [WriteLoss(kind: .withoutShape, row: 2, feature: "ไม่มี")])
        for (format, ending) in Self.formats where format != .flatGeobuf {
            #expect(try Self.write(rows, as: format, to: folder.path("a.\(ending)")).isEmpty)
            #expect(try readBack(folder.path("a.\(ending)")).count == 2)
        }
    }

    @Test(arguments: formats)
    func `control characters break no format`(_ format: FeatureFormat, _ ending: String) throws {
        let folder = try TemporaryFolder()
        let place = Coordinate(longitude: 100, latitude: 7)
        let path = folder.path("a.\(ending)")
        try Self.write([("a\u{0}b\u{1}c<&>\"", 1, place)], as: format, to: path)
        #expect(try readBack(path)[0].name == "abc<&>\"")
    }

    @Test func `a folder that is not there is said, and nothing is written`() throws {
        let error = #expect(throws: GeoSourceError.self) {
            try Self.write(as: .geoPackage, to: "/nonexistent/a.gpkg")
        }
        #expect(error?.function == "GDALCreate")
    }
}
