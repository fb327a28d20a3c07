import Foundation
import GeoSource
import Maps
import SchoolStore
import Schools
import Support
import Testing
import Workspace

@Suite struct ExportFileTests {
    private static let files = ["shp", "zip", "gpkg", "fgb", "kml", "csv", "xlsx", "geojsonl"]

    @Test(arguments: files)
    func `the same store gives the same bytes, and nothing else is left`(_ ending: String) throws {
        let folders = try (0..<2).map { _ in try TemporaryFolder() }
        for folder in folders {
            try SharedSample.workspace.export(
                ExportRequest(.schools), to: folder.path("schools.\(ending)"))
        }
        let names = folders[0].names
        #expect(
            names
                == (ending == "shp"
                    ? ["cpg", "dbf", "prj", "shp", "shx"].map { "schools.\($0)" }
                    : ["schools.\(ending)"]))
        for name in names {
            let bytes = try folders.map { try Data(contentsOf: URL(filePath: $0.path(name))) }
            #expect(bytes[0] == bytes[1], "\(name)")
        }
    }

    @Test func `a zip has the shapefile under its own name, without a clock`() throws {
        let folder = try TemporaryFolder()
        let path = folder.path("โรงเรียน.shp.zip")
        try SharedSample.workspace.export(ExportRequest(.schools), to: path)
        let bytes = try Data(contentsOf: URL(filePath: path))
        // Time and date of the first entry (APPNOTE.TXT of PKWARE, 4.3.7).
        #expect(Array(bytes[10..<14]) == [0, 0, 0, 0])
        #expect(try VectorSource(path: path).description.count == 114)
    }

    @Test func `an index of the shapefile that was there goes with it`() throws {
        let folder = try TemporaryFolder()
        for name in ["a.sbn", "a.qix", "a.txt"] { try folder.write("old", name) }
        try SharedSample.workspace.export(ExportRequest(.schools), to: folder.path("a.shp"))
        #expect(folder.names == ["a.cpg", "a.dbf", "a.prj", "a.shp", "a.shx", "a.txt"])
    }

    @Test func `sources are not written over, nor a part of one`() throws {
        let own = try TestWorkspace(sample: ())
        try own.build()
        for name in ["tambon.shp", "schools.csv"] {
            let error = #expect(throws: WriteRefusal.self) {
                try own.workspace.export(ExportRequest(.schools), to: own.folder.path(name))
            }
            #expect(error?.reason == .isSource)
        }
    }

    @Test func `columns are chosen by name, in the order given`() throws {
        let folder = try TemporaryFolder()
        let path = folder.path("a.csv")
        try SharedSample.workspace.export(
            ExportRequest(.schools, fields: ["name", "code", "building_condition"]), to: path)
        let bytes = try Data(contentsOf: URL(filePath: path))
        #expect(bytes.starts(with: [0xEF, 0xBB, 0xBF]))
        let lines = String(decoding: bytes.dropFirst(3), as: UTF8.self).split(separator: "\r\n")
        #expect(lines[0] == "name,code,building_condition")
        #expect(lines[1] == "อนุบาลสมมุติบุรี,1099097001,poor")
    }

    @Test func `GeoJSON of chosen columns names no version unless it keeps to it`() throws {
        let folder = try TemporaryFolder()
        let path = folder.path("a.geojson")
        let workspace = try SharedSample.workspace
        try workspace.export(ExportRequest(.schools, fields: ["code", "phone"]), to: path)
        #expect(try !String(contentsOfFile: path, encoding: .utf8).contains("schema_version"))
        try workspace.export(ExportRequest(.schools, fields: []), to: path)
        #expect(try String(contentsOfFile: path, encoding: .utf8).contains("\"schema_version\":1"))
    }

    @Test(.enabled(if: Program.isInstalled("/usr/bin/python3")))
    func `all columns together still keep to the schema`() throws {
        let folder = try TemporaryFolder()
        let layers: [ExportLayer] = [.schools, .problems]
        for layer in layers {
            try folder.write(layer.schema.text, "schema.json")
            let path = folder.path("a.geojson")
            try SharedSample.workspace.export(ExportRequest(layer, fields: []), to: path)
            let script = """
                import json, sys, jsonschema
                schema = json.load(open(sys.argv[1]))
                jsonschema.Draft202012Validator.check_schema(schema)
                jsonschema.Draft202012Validator(schema).validate(json.load(open(sys.argv[2])))
                """
            let run = try Program(
                "/usr/bin/python3", ["-c", script, folder.path("schema.json"), path])
            #expect(run.status == 0, "\(run.messages.suffix(2000))")
        }
    }

    private static let mistakes: [(ExportRequest, String, ExportError.Code)] = [
        (
            ExportRequest(.schools, fields: ["phone"], for: .public(threshold: 5)), "csv",
            .fieldNotPublic("phone")
        ),
        (
            ExportRequest(.boundaries(.tambon), fields: ["cod"]), "csv",
            .fieldUnknown(
                "cod", available: ["code", "name", "parent_code", "parent_name", "province"])
        ),
        (ExportRequest(.problems, for: .public(threshold: 5)), "kml", .layerNotPublic("problems")),
        (ExportRequest(.schools, crs: .indian1975UTM47), "kml", .onlyWGS84),
        (ExportRequest(.boundaries(.area)), "gpkg", .layerEmpty("area")),
    ]

    @Test(arguments: mistakes.indices)
    func `what cannot be is refused, and no file is left`(_ index: Int) throws {
        let (request, ending, code) = Self.mistakes[index]
        let folder = try TemporaryFolder()
        let error = #expect(throws: ExportError.self) {
            try SharedSample.workspace.export(request, to: folder.path("a.\(ending)"))
        }
        #expect(error?.code == code && folder.names.isEmpty)
    }

    @Test func `everything that is not the office's alone is in a public export of all`() throws {
        let folder = try TemporaryFolder()
        let path = folder.path("a.csv")
        try SharedSample.workspace.export(
            ExportRequest(.schools, fields: [], for: .public(threshold: 5)), to: path)
        let header = try String(contentsOfFile: path, encoding: .utf8).prefix { $0 != "\r\n" }
        #expect(!header.contains("phone") && header.contains("address"))
    }

    @Test func `roads and places are written where the store has them`() throws {
        let own = try TestWorkspace(
            [
                "roads.geojson": """
                {"type":"FeatureCollection","features":[{"type":"Feature",
                "properties":{"name":"ถนนสาย ก","oneway":"yes","maxspeed":"40","bridge":"T"},"geometry":{"type":"LineString",
                "coordinates":[[100.1,7.1],[100.2,7.2]]}}]}
                """,
                "places.geojson": """
                {"type":"FeatureCollection","features":[{"type":"Feature",
                "properties":{"name":"วัดใหม่","class":"temple","people":"1,250"},
                "geometry":{"type":"Point","coordinates":[100.1,7.1]}}]}
                """,
            ], manifest: "sources:\n  - roads: roads.geojson\n  - places: places.geojson\n")
        try own.build()
        let layers: [ExportLayer] = [.features(.road), .features(.place)]
        for layer in layers {
            for ending in Self.files + ["geojson"] {
                let path = own.folder.path("out-\(layer.name).\(ending)")
                #expect(try own.workspace.export(ExportRequest(layer), to: path).features == 1)
            }
            let shapes = try VectorSource(path: own.folder.path("out-\(layer.name).shp"))
            #expect(shapes.description.count == 1)
        }
        let text = try String(
            contentsOfFile: own.folder.path("out-roads.geojsonl"), encoding: .utf8)
        #expect(
            text == """
                {"type":"Feature","id":"1","geometry":{"type":"LineString",\
                "coordinates":[[100.1,7.1],[100.2,7.2]]},"properties":{"code":null,\
                "name":"ถนนสาย ก","class":null,"oneway":"forward","maxspeed":40,"level":1}}

                """)
        let places = try String(
            contentsOfFile: own.folder.path("out-places.geojsonl"), encoding: .utf8)
        #expect(places.contains("\"class\":\"temple\",\"people\":1250}"))
    }

    @Test(arguments: ["geojson", "shp", "gpkg"])
    func `roads that were exported can be imported as they were`(ending: String) throws {
        let own = try TestWorkspace(
            [
                "roads.geojson": """
                {"type":"FeatureCollection","features":[{"type":"Feature",
                "properties":{"name":"ก","class":"ซอย","oneway":"-1","maxspeed":"40","layer":"-1"},
                "geometry":{"type":"LineString","coordinates":[[100.1,7.1],[100.2,7.2]]}}]}
                """
            ], manifest: "sources:\n  - roads: roads.geojson\n")
        try own.build()
        let path = own.folder.path("again.\(ending)")
        try own.workspace.export(ExportRequest(.features(.road)), to: path)
        try own.folder.write("sources:\n  - roads: again.\(ending)\n", "schoolmap.yaml")
        let before = try own.workspace.store().features(.road)
        try own.build()
        #expect(try own.workspace.store().features(.road) == before)
        #expect(before.first?.direction == .backward && before.first?.level == -1)
    }
}
