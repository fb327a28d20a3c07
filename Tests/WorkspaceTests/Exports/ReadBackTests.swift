import Foundation
import GeoSource
import SchoolStore
import Schools
import Support
import Testing
import Workspace

/// What GDAL's own programs find in each format, against the GeoJSON.
@Suite(.enabled(if: Program.isInstalled("/usr/bin/ogr2ogr"))) struct ReadBackTests {
    static let endings = ["shp", "zip", "gpkg", "fgb", "kml", "csv", "xlsx", "geojsonl"]
    static let requests: [ExportRequest] = [
        ExportRequest(.schools),
        ExportRequest(.schools, for: .public(threshold: 30)),
        ExportRequest(.schools, fields: [], asOf: AcademicPeriod(year: 2565, round: 1)),
        ExportRequest(.boundaries(.tambon)),
        ExportRequest(.boundaries(.amphoe), for: .public(threshold: 5)),
        ExportRequest(.problems),
    ]

    private func features(_ path: String) throws -> [[String: Any]] {
        let data = try Data(contentsOf: URL(filePath: path))
        let collection = try #require(
            try JSONSerialization.jsonObject(with: data) as? [String: Any])
        return try #require(collection["features"] as? [[String: Any]])
    }

    private func converted(_ path: String, in folder: TemporaryFolder) throws -> [[String: Any]] {
        let target = folder.path("read-back.json")
        let source = path.hasSuffix(".zip") ? "/vsizip/\(path)" : path
        let run = try Program(
            "/usr/bin/ogr2ogr",
            [
                "-f", "GeoJSON", "-lco", "COORDINATE_PRECISION=15", target, source,
                "--config", "OGR_XLSX_HEADERS", "FORCE",
            ])
        #expect(run.status == 0, "\(run.messages)")
        return try features(target)
    }

    @Test(arguments: endings, requests.indices)
    func `each format reads back as the GeoJSON`(_ ending: String, _ index: Int) throws {
        let folder = try TemporaryFolder()
        let request = Self.requests[index]
        let workspace = try SharedSample.workspace
        let own = folder.path("own.geojson")
        try workspace.export(request, to: own)
        let path = folder.path("layer.\(ending)")
        let result = try workspace.export(request, to: path)

        let fields = request.layer.fields.filter { field in
            request.fields != nil || field.isDefault
        }
        // What a DBF cannot hold has been reported.
        let lost = Set(result.losses.compactMap(\.field))
        let compared = fields.filter { !lost.contains($0.shortName) }
        let hasShapes = !["csv", "xlsx"].contains(ending)
        func plain(_ features: [[String: Any]], _ names: [String]) -> [PlainFeature] {
            features.map {
                PlainFeature($0, compared, names: names, withShape: hasShapes)
            }.sorted()
        }
        var wanted = try features(own)
        if ending == "kml", request.layer == .schools { wanted = wanted.map(named) }
        if ending == "fgb" { wanted.removeAll { $0["geometry"] is NSNull } }
        let found = try converted(path, in: folder)
        #expect(found.count == result.features && !found.isEmpty)
        let names = compared.map { name(of: $0, ending) }
        let other = plain(wanted, compared.map(\.name))
        let differing = zip(plain(found, names), other).first { $0 != $1 }
        #expect(differing?.0.text.prefix(2000) == differing?.1.text.prefix(2000))
    }

    /// On a phone a school without a name goes by its code.
    private func named(_ feature: [String: Any]) -> [String: Any] {
        var feature = feature
        var properties = feature["properties"] as? [String: Any] ?? [:]
        if properties["name"] is NSNull { properties["name"] = feature["id"] }
        feature["properties"] = properties
        return feature
    }

    private func name(of field: ExportField, _ ending: String) -> String {
        switch ending {
        case "shp", "zip": field.shortName
        case "kml": field.name == "name" ? "Name" : field.name
        default: field.name
        }
    }

    @Test func `the numbers of a public export are nowhere in any format`() throws {
        let hidden = try SharedSample.workspace.store().hiddenSchools(from: .public(threshold: 30))
        #expect(!hidden.isEmpty)
        for ending in ["csv", "geojsonl"] {
            let folder = try TemporaryFolder()
            let path = folder.path("a.\(ending)")
            try SharedSample.workspace.export(
                ExportRequest(
                    .schools, fields: ["pupils", "pupils_suppressed", "size_class"],
                    for: .public(threshold: 30)), to: path)
            let lines = try String(contentsOfFile: path, encoding: .utf8).split(
                whereSeparator: \.isNewline)
            let own = lines.filter { $0.contains("true") }
            #expect(own.count == hidden.count)
            #expect(own.allSatisfy { $0.hasSuffix(",true,") || $0.contains("\"pupils\":null") })
        }
    }

    @Test func `a description for phones is in the language, without columns for programs`() throws
    {
        let folder = try TemporaryFolder()
        let path = folder.path("a.kml")
        try SharedSample.workspace.export(ExportRequest(.schools), to: path)
        let text = try String(contentsOfFile: path, encoding: .utf8)
        #expect(text.contains("<name>อนุบาลสมมุติบุรี</name>"))
        #expect(text.contains("อำเภอ: เมืองสมมุติบุรี&lt;br/&gt;"))
        #expect(text.contains("ขนาดโรงเรียน: ใหญ่พิเศษ") && !text.contains("คุณภาพพิกัด"))
    }
}
