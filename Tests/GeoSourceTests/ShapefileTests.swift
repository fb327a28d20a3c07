import Foundation
import Geo
import GeoSource
import Support
import Testing

@Suite struct ShapefileTests {
    static let names = ["บ้านควนขนุน", "เขาชัยสน", "ตะโหมด", "ปากพะยูน"]
    static let wgs84 = """
        GEOGCS["GCS_WGS_1984",DATUM["D_WGS_1984",SPHEROID["WGS_1984",6378137.0,298.257223563]],\
        PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]]
        """

    private func builder() -> ShapefileBuilder {
        var builder = ShapefileBuilder.named(Self.names.map(\.cp874))
        builder.projection = Self.wgs84
        return builder
    }

    private struct Reading {
        var names: [String?] = []
        var rows: [Int] = []
        var geometries: [Geometry?] = []
        var repairs: [String?] = []
        var summary: ReadSummary
        var description: LayerDescription
        /// Kinds of all findings, of the opening first.
        var kinds: [String] { (description.findings + summary.findings).map(\.kind) }
    }

    private func read(
        _ path: String, layer: String? = nil, crs: CoordinateReferenceSystem? = nil
    ) throws -> Reading {
        let source = try VectorSource(path: path, layer: layer)
        let fields = source.description.fields.map(\.name)
        var reading = Reading(
            summary: ReadSummary(count: 0, findings: []), description: source.description)
        reading.summary = try source.forEachFeature(crs: crs, fields: fields) { feature in
            reading.names.append(feature.values.first ?? nil)
            reading.rows.append(feature.row)
            reading.geometries.append(feature.geometry)
            reading.repairs.append(feature.repair)
        }
        return reading
    }

    @Test func `a whole shapefile reads without a finding`() throws {
        let folder = try TemporaryFolder()
        let reading = try read(try builder().write(to: folder))
        #expect(reading.names == Self.names)
        #expect(reading.rows == [1, 2, 3, 4])
        #expect(reading.geometries[1] == .point(Coordinate(x: 100.101, y: 7.4)))
        #expect(reading.kinds.isEmpty)
        #expect(reading.description.crs.value == .known(.wgs84))
        #expect(reading.description.crs.source == .declared)
    }

    @Test func `a missing index is rebuilt, and not beside the original`() throws {
        let folder = try TemporaryFolder()
        var builder = builder()
        builder.hasIndex = false
        let path = try builder.write(to: folder)
        let before = folder.listing
        let reading = try read(path)
        #expect(reading.names == Self.names)
        #expect(reading.kinds == ["index-missing"])
        #expect(folder.listing == before)
    }

    @Test func `a folder that cannot be written to is no hindrance`() throws {
        let folder = try TemporaryFolder()
        var builder = builder()
        builder.hasIndex = false
        let path = try builder.write(to: folder)
        let manager = FileManager.default
        try manager.setAttributes([.posixPermissions: 0o555], ofItemAtPath: folder.url.path)
        defer {
            try? manager.setAttributes([.posixPermissions: 0o755], ofItemAtPath: folder.url.path)
        }
        #expect(try read(path).names == Self.names)
    }

    @Test(arguments: [0, 30, 99, 100, 108, 131])
    func `a cut index is rebuilt`(_ length: Int) throws {
        let folder = try TemporaryFolder()
        let path = try builder().write(to: folder)
        let index = try Data(contentsOf: URL(filePath: folder.path("tambon.shx")))
        try folder.write(Array(index.prefix(length)), "tambon.shx")
        let before = folder.listing
        let reading = try read(path)
        #expect(reading.names == Self.names)
        #expect(reading.kinds == ["index-damaged"])
        #expect(folder.listing == before)
    }

    @Test func `missing attributes are said, and the shapes are read`() throws {
        let folder = try TemporaryFolder()
        var builder = builder()
        builder.hasAttributes = false
        let reading = try read(try builder.write(to: folder))
        #expect(reading.geometries.count == 4)
        #expect(reading.kinds == ["attributes-missing"])
    }

    @Test func `attributes alone are a table`() throws {
        let folder = try TemporaryFolder()
        try builder().write(to: folder)
        try FileManager.default.removeItem(atPath: folder.path("tambon.shp"))
        var names: [String] = []
        try TableSource(path: folder.path("tambon.dbf")).forEachRow { names.append($0.text(0)) }
        #expect(names == ["NAME"] + Self.names)
    }

    @Test(arguments: [("SHP", "Dbf", "SHX"), ("shp", "DBF", "shx"), ("Shp", "dbf", "sHx")])
    func `the case of endings does not matter`(_ shp: String, _ dbf: String, _ shx: String) throws {
        let folder = try TemporaryFolder()
        var names = ["shp": "TAMBON.\(shp)", "dbf": "tambon.\(dbf)", "shx": "Tambon.\(shx)"]
        names["prj"] = "TAMBON.PRJ"
        for (ending, bytes) in builder().parts {
            try folder.write(bytes, names[ending] ?? "tambon.\(ending)")
        }
        let before = folder.listing
        let reading = try read(folder.path("tambon.shp"))
        #expect(reading.names == Self.names)
        #expect(reading.description.crs.source == .declared)
        #expect(folder.listing == before)
    }

    @Test func `a zip is as good as a folder`() throws {
        let folder = try TemporaryFolder()
        let files = builder().parts.map { ("ขอบเขต/tambon.\($0.ending)", $0.bytes) }
        let path = try folder.write(ZipBuilder.zip(files), "data.zip")
        #expect(try read(path).names == Self.names)
        #expect(try read(path + "/ขอบเขต/tambon.shp").names == Self.names)
    }

    @Test func `several shapefiles in a zip ask for a choice`() throws {
        let folder = try TemporaryFolder()
        var files = builder().parts.map { ("tambon.\($0.ending)", $0.bytes) }
        files += builder().parts.map { ("in/amphoe.\($0.ending)", $0.bytes) }
        files.append(("readme.pdf", [1]))
        let path = try folder.write(ZipBuilder.zip(files), "data.zip")
        let error = #expect(throws: GeoSourceError.self) { try read(path) }
        #expect(error?.code == .choiceNeeded(available: ["in/amphoe.shp", "tambon.shp"]))
        #expect(try read(path, layer: "amphoe").names == Self.names)
        let missing = #expect(throws: GeoSourceError.self) { try read(path, layer: "province") }
        #expect(missing?.code == .layerMissing(available: ["in/amphoe.shp", "tambon.shp"]))
    }

    @Test func `a row without a shape keeps its name and is reported`() throws {
        let folder = try TemporaryFolder()
        var builder = builder()
        builder.shapes[2] = .null
        let reading = try read(try builder.write(to: folder))
        #expect(reading.names == Self.names)
        #expect(reading.geometries[2] == nil)
        #expect(reading.summary.findings.map(\.row) == [3])
        #expect(reading.kinds == ["geometry-missing"])
    }

    @Test func `a bow tie is made valid, with the reason of GEOS`() throws {
        let folder = try TemporaryFolder()
        var builder = builder()
        let bowTie = [(100.0, 7.0), (100.1, 7.1), (100.1, 7.0), (100.0, 7.1), (100.0, 7.0)]
        builder.shapes = [
            .square(100, 7, side: 0.1), .polygon([bowTie.map { (x: $0.0, y: $0.1) }]),
            .square(101, 7, side: 0.1), .square(102, 7, side: 0.1),
        ]
        let reading = try read(try builder.write(to: folder))
        #expect(reading.geometries[1]?.polygons.count == 2)
        #expect(reading.repairs[1]?.hasPrefix("Self-intersection") == true)
        #expect(reading.repairs[0] == nil)
        #expect(reading.kinds == ["geometry-invalid"])
    }

    @Test func `a ring of two points is reported and does not hide the others`() throws {
        let folder = try TemporaryFolder()
        var builder = builder()
        builder.shapes = [
            .polygon([[(x: 100, y: 7), (x: 100.1, y: 7.1), (x: 100, y: 7)]]),
            .square(100, 7, side: 0.1), .null, .null,
        ]
        let reading = try read(try builder.write(to: folder))
        #expect(reading.geometries[0] == nil)
        #expect(reading.geometries[1]?.polygons.count == 1)
        #expect(reading.summary.findings.first?.kind == "geometry-invalid")
    }

    @Test func `more shapes than records are all read`() throws {
        let folder = try TemporaryFolder()
        var builder = builder()
        builder.shapes.append(.point(x: 100, y: 7))
        let reading = try read(try builder.write(to: folder))
        #expect(reading.names == Self.names + [nil])
        #expect(reading.kinds == ["row-count-differs"])
    }

    @Test func `a deleted record is no feature`() throws {
        let folder = try TemporaryFolder()
        let path = try builder().write(to: folder)
        var bytes = [UInt8](try Data(contentsOf: URL(filePath: folder.path("tambon.dbf"))))
        bytes[65 + 21] = UInt8(ascii: "*")
        try folder.write(bytes, "tambon.dbf")
        let reading = try read(path)
        #expect(reading.names == ["บ้านควนขนุน", "ตะโหมด", "ปากพะยูน"])
        #expect(reading.rows == [1, 3, 4])
    }

    @Test func `an unknown column is an error that lists the columns`() throws {
        let folder = try TemporaryFolder()
        let source = try VectorSource(path: try builder().write(to: folder))
        do {
            try source.forEachFeature(fields: ["NAMME"]) { _ in }
            Issue.record("a missing column was read")
        } catch let error as GeoSourceError {
            #expect(error.code == .fieldMissing(name: "NAMME", available: ["NAME"]))
        }
    }

    @Test func `Thai column names are decoded, and doubled ones told apart`() throws {
        let folder = try TemporaryFolder()
        var builder = builder()
        builder.fields = [("ตำบล".cp874, 20), ("ตำบล".cp874, 20)]
        builder.rows = Self.names.map { [$0.cp874, "x".cp874] }
        let reading = try read(try builder.write(to: folder))
        #expect(reading.description.fields.map(\.name) == ["ตำบล", "ตำบล_2"])
    }

    @Test func `a surface in space is refused with the reason`() throws {
        let folder = try TemporaryFolder()
        let path = try builder().write(to: folder)
        var bytes = [UInt8](try Data(contentsOf: URL(filePath: path)))
        bytes[32] = 31
        try folder.write(bytes, "tambon.shp")
        let error = #expect(throws: GeoSourceError.self) { try read(path) }
        guard case .refused = error?.code else {
            Issue.record("\(String(describing: error))")
            return
        }
    }
}
