import Foundation
import GeoSource
import Support
import Testing

@Suite struct InspectTests {
    @Test func `a layer is told with the evidence for CRS and encoding`() throws {
        let folder = try TemporaryFolder()
        let builder = ShapefileBuilder.named(
            EncodingDecisionTests.thai, x: 625_000, y: 823_000)
        let inspection = try inspect(try builder.write(to: folder))
        #expect(inspection.driver == "ESRI Shapefile")
        let layer = try #require(inspection.layers.first)
        #expect(layer.name == "tambon" && layer.geometry == "point" && layer.count == 5)
        #expect(layer.crs?.code == nil && layer.crs?.source == .detected)
        #expect(
            layer.crs?.candidates == ["EPSG:32647", "EPSG:24047", "EPSG:32648", "EPSG:24048"])
        #expect(layer.encoding.name == "CP874" && layer.encoding.source == .detected)
        #expect(layer.extent == [625_000, 823_000, 625_000.004, 823_000])
        #expect(layer.fields.map(\.name) == ["NAME"] && layer.fields.map(\.type) == ["text"])
        #expect(layer.problems.map(\.kind) == ["crs-undetermined"])
    }

    @Test func `the JSON has every key, null where there is nothing`() throws {
        let folder = try TemporaryFolder()
        let path = try folder.write("code,name\n0012,ก\n", "t.csv")
        let json = String(decoding: try JSONEncoder().encode(try inspect(path)), as: UTF8.self)
        for key in [
            "path", "driver", "layers", "name", "geometry", "count", "crs", "encoding", "source",
            "evidence", "extent", "fields", "type", "problems",
        ] {
            #expect(json.contains("\"\(key)\":"), "\(key)")
        }
        #expect(json.contains("\"geometry\":null"))
    }

    @Test func `the header of a table is found below its titles`() throws {
        let folder = try TemporaryFolder()
        let text = "รายงานนักเรียน\n\nรหัส,ชื่อ,จำนวน,ละติจูด\n0012,ก,7,7.45\n0013,ข,8,7.5\n"
        let layer = try #require(try inspect(folder.write(text, "t.csv")).layers.first)
        #expect(layer.count == 2)
        #expect(layer.fields.map(\.name) == ["รหัส", "ชื่อ", "จำนวน", "ละติจูด"])
        #expect(layer.fields.map(\.type) == ["text", "text", "integer", "real"])
        #expect(layer.geometry == nil && layer.crs == nil)
    }

    @Test func `every file of a zip is told, a broken one too`() throws {
        let folder = try TemporaryFolder()
        var files = ShapefileBuilder.named([Array("a".utf8)]).parts.map {
            ("tambon.\($0.ending)", $0.bytes)
        }
        files.append(("broken.shp", [1, 2, 3]))
        files.append(("schools.csv", Array("a,b\n1,2\n".utf8)))
        let inspection = try inspect(folder.write(ZipBuilder.zip(files), "data.zip"))
        #expect(inspection.layers.map(\.name) == ["broken", "schools", "tambon"])
        #expect(inspection.layers[0].problems.map(\.kind) == ["source-unreadable"])
    }

    @Test func `every sheet of a workbook is told`() throws {
        let folder = try TemporaryFolder()
        let workbook = ZipBuilder.workbook([
            ("ป.1", [1: ["a", "b"], 2: ["1", "2"]]), ("ป.2", [1: ["c"]]),
        ])
        let inspection = try inspect(folder.write(workbook, "t.xlsx"))
        #expect(inspection.layers.map(\.name) == ["ป.1", "ป.2"])
        #expect(inspection.layers.map(\.count) == [1, 0])
    }

    @Test(arguments: [
        ("missing.shp", GeoSourceError.Code.fileMissing),
        ("empty.shp", .emptyFile), ("picture.png", .notRecognised(format: ".png")),
        ("noending", .notRecognised(format: "noending")),
        ("short.shp", .damaged(detail: "no shapefile header")),
        ("/vsicurl/http.shp", .refused(reason: "a path into GDAL's virtual file systems")),
    ])
    func `what cannot be opened says why`(_ name: String, _ code: GeoSourceError.Code) throws {
        let folder = try TemporaryFolder()
        try folder.write("", "empty.shp")
        for name in ["picture.png", "noending", "short.shp"] { try folder.write("hello", name) }
        let path = name.hasPrefix("/") ? name : folder.path(name)
        let error = #expect(throws: GeoSourceError.self) { try inspect(path) }
        #expect(error?.code == code)
    }
}
