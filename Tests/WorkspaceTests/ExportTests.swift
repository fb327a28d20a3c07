import Foundation
import Maps
import SchoolStore
import Schools
import Support
import Testing
import Workspace

@Suite struct ExportTests {
    private static let layers: [ExportLayer] = [
        .schools, .boundaries(.tambon), .boundaries(.amphoe),
    ]

    private func export(_ layer: ExportLayer, _ sample: TestWorkspace) throws -> String {
        let path = sample.folder.path("\(layer.name).geojson")
        _ = try sample.workspace.exportGeoJSON(layer, to: path)
        return path
    }

    private func json(_ path: String) throws -> [String: Any] {
        let data = try Data(contentsOf: URL(filePath: path))
        return try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    }

    @Test(.enabled(if: Program.isInstalled("/usr/bin/python3")), arguments: layers)
    func `an export keeps to the published schema`(_ layer: ExportLayer) throws {
        let sample = try TestWorkspace(sample: ())
        try sample.build()
        let path = try export(layer, sample)
        try sample.folder.write(layer.schema.text, "schema.json")
        let script = """
            import json, sys, jsonschema
            schema = json.load(open(sys.argv[1]))
            jsonschema.Draft202012Validator.check_schema(schema)
            jsonschema.Draft202012Validator(schema).validate(json.load(open(sys.argv[2])))
            """
        let run = try Program(
            "/usr/bin/python3", ["-c", script, sample.folder.path("schema.json"), path])
        #expect(run.status == 0, "\(run.messages.suffix(2000))")
    }

    @Test(.enabled(if: Program.isInstalled("/usr/bin/ogrinfo")), arguments: layers)
    func `ogrinfo reads back every feature`(_ layer: ExportLayer) throws {
        let sample = try TestWorkspace(sample: ())
        try sample.build()
        let path = try export(layer, sample)
        let run = try Program("/usr/bin/ogrinfo", ["-ro", "-so", "-al", path])
        #expect(run.status == 0)
        let count = try #require((try json(path)["features"] as? [Any])?.count)
        #expect(run.output.contains("Feature Count: \(count)"))
    }

    /// Three schools of one tambon, of which one has few pupils.
    private func small() throws -> TestWorkspace {
        try TestWorkspace(
            [
                "schools.csv": """
                รหัสโรงเรียน 10 หลัก,ชื่อโรงเรียน,ละติจูด,ลองจิจูด,จำนวนนักเรียน
                1099000001,บ้านเล็ก,7.1,100.1,3
                1099000002,บ้านกลาง,7.2,100.2,150
                1099000003,บ้านใหญ่,7.3,100.3,700
                """
            ], manifest: "sources:\n  - schools: schools.csv\n")
    }

    private func pupils(_ path: String) throws -> [String] {
        let features = try #require(try json(path)["features"] as? [[String: Any]])
        return features.compactMap { feature in
            guard let own = feature["properties"] as? [String: Any] else { return nil }
            let count = (own["pupils"] as? Int).map(String.init) ?? "–"
            let isSuppressed = own["pupils_suppressed"] as? Bool == true
            return "\(count) \(own["size_class"] as? String ?? "–")\(isSuppressed ? " ×" : "")"
        }
    }

    @Test func `a public export hides small numbers, with another that would tell them`() throws {
        let own = try small()
        try own.build()
        let path = own.folder.path("public.geojson")
        _ = try own.workspace.exportGeoJSON(.schools, to: path, for: .public(threshold: 5))
        #expect(try pupils(path) == ["– – ×", "– – ×", "700 large"])
        let collection = try json(path)
        #expect(collection["audience"] as? String == "public")
        #expect(collection["suppressed_below"] as? Int == 5)
    }

    @Test func `the office's own export hides nothing, and says whose it is`() throws {
        let own = try small()
        try own.build()
        let path = try export(.schools, own)
        #expect(try pupils(path) == ["3 small", "150 medium", "700 large"])
        #expect(try json(path)["audience"] as? String == "office")
    }

    @Test func `a school's id is its code, and its position its geometry`() throws {
        let sample = try TestWorkspace(sample: ())
        try sample.build()
        let collection = try json(try export(.schools, sample))
        let features = try #require(collection["features"] as? [[String: Any]])
        #expect(features.count == 114)
        var placed = 0
        for feature in features {
            let properties = try #require(feature["properties"] as? [String: Any])
            #expect(feature["id"] as? String == properties["code"] as? String)
            guard let geometry = feature["geometry"] as? [String: Any] else {
                #expect(properties["position_quality"] as? String == "missing")
                continue
            }
            placed += 1
            let point = try #require(geometry["coordinates"] as? [Double])
            #expect(point[0] == properties["longitude"] as? Double)
            #expect(point[1] == properties["latitude"] as? Double)
        }
        #expect(placed == 108)
    }

    @Test func `exterior rings run counter-clockwise and coordinates have seven decimals`() throws {
        let sample = try TestWorkspace(sample: ())
        try sample.build()
        let path = try export(.boundaries(.tambon), sample)
        let features = try #require(try json(path)["features"] as? [[String: Any]])
        for feature in features {
            let geometry = try #require(feature["geometry"] as? [String: Any])
            let polygons: [[[[Double]]]] =
                geometry["type"] as? String == "Polygon"
                ? [try #require(geometry["coordinates"] as? [[[Double]]])]
                : try #require(geometry["coordinates"] as? [[[[Double]]]])
            for ring in polygons.map({ $0[0] }) { #expect(doubledArea(ring) > 0) }
        }
        let text = try String(contentsOfFile: path, encoding: .utf8)
        #expect(text.firstMatch(of: /\.[0-9]{8}/) == nil)
    }

    @Test func `the same sources give the same bytes`() throws {
        let exports = try (0..<2).map { _ in
            let sample = try TestWorkspace(sample: ())
            try sample.build()
            return try Self.layers.map {
                try Data(contentsOf: URL(filePath: try export($0, sample)))
            }
        }
        #expect(exports[0] == exports[1])
    }

    @Test func `a layer that the store has not is said, and no file is left`() throws {
        let sample = try TestWorkspace(sample: ())
        try sample.build()
        #expect(
            throws: ExportError(.layerEmpty("province"), path: sample.folder.path("p.geojson"))
        ) {
            try sample.workspace.exportGeoJSON(
                .boundaries(.province), to: sample.folder.path("p.geojson"))
        }
        #expect(!sample.folder.names.contains { $0.hasPrefix("p.geojson") })
    }

    private func doubledArea(_ ring: [[Double]]) -> Double {
        zip(ring, ring.dropFirst()).reduce(0) { $0 + $1.0[0] * $1.1[1] - $1.1[0] * $1.0[1] }
    }
}

@Suite struct PictureTests {
    @Test(arguments: MapTheme.all)
    func `each theme is drawn as SVG, PDF and PNG, the same every time`(_ theme: MapTheme) throws {
        let sample = try TestWorkspace(sample: ())
        try sample.build()
        let beginnings = ["svg": "<?xml", "pdf": "%PDF", "png": "\u{89}PNG"]
        for (ending, beginning) in beginnings.sorted(by: { $0.key < $1.key }) {
            let request = MapRequest(theme: theme, dotsPerInch: 40)
            let bytes = try (0..<2).map { index in
                let path = sample.folder.path("\(index).\(ending)")
                _ = try sample.workspace.draw(request, to: path)
                return try Data(contentsOf: URL(filePath: path))
            }
            #expect(bytes[0] == bytes[1])
            #expect(bytes[0].starts(with: beginning.unicodeScalars.map { UInt8($0.value) }))
        }
    }

    @Test(.enabled(if: Program.isInstalled("/usr/bin/pdftotext")))
    func `a school's name can be found in the PDF`() throws {
        let sample = try TestWorkspace(sample: ())
        try sample.build()
        let path = sample.folder.path("location.pdf")
        _ = try sample.workspace.draw(MapRequest(theme: .location), to: path)
        let text = try Program("/usr/bin/pdftotext", [path, "-"]).output
        let names = try sample.workspace.store().schools().compactMap(\.name)
        let found = names.count { text.contains($0) }
        #expect(found > 90, "\(found) of \(names.count) names are in the text of the PDF")
    }

    @Test func `without a layer of amphoe the tambon's own words make them`() throws {
        let sample = try TestWorkspace(sample: ())
        let manifest = try String(
            contentsOfFile: sample.folder.path("schoolmap.yaml"), encoding: .utf8)
        let start = try #require(manifest.range(of: "  - boundaries: amphoe.shp"))
        let end = try #require(manifest.range(of: "    name: AMP_NAMT\n"))
        try sample.folder.write(
            manifest.replacingCharacters(in: start.lowerBound..<end.upperBound, with: ""),
            "schoolmap.yaml")
        try sample.build()
        let path = sample.folder.path("location.svg")
        _ = try sample.workspace.draw(MapRequest(theme: .location), to: path)
        let svg = try String(contentsOfFile: path, encoding: .utf8)
        for name in ["พรุตะวันฉาย", "ควนฟ้าหลั่น", "เมืองสมมุติบุรี"] { #expect(svg.contains(name)) }
        #expect(svg.contains("จำนวนโรงเรียนรายอำเภอ"))
    }

    @Test func `an ending that no map has is refused with those there are`() throws {
        let sample = try TestWorkspace(sample: ())
        let path = sample.folder.path("map.jpeg")
        let error = #expect(throws: ExportError.self) {
            try sample.workspace.draw(MapRequest(theme: .location), to: path)
        }
        #expect(
            error?.code == .formatUnknown(ending: "jpeg", supported: [".svg", ".pdf", ".png"]))
    }
}
