import Foundation
import Geo
import GeoSource
import Support
import Testing

@Suite(.enabled(if: SharedData.isPresent)) struct SharedDataTests {
    private struct Layer {
        var names: [String] = []
        var codes: [String] = []
        var coordinates: [[Coordinate]] = []
        var findings: [Finding] = []
        var description: LayerDescription
    }

    private func read(
        _ path: String, name: String = "ADM3_TH", code: String = "ADM3_PCODE",
        crs: CoordinateReferenceSystem? = nil
    ) throws -> Layer {
        let source = try VectorSource(path: SharedData.path(path))
        var layer = Layer(description: source.description)
        let summary = try source.forEachFeature(crs: crs, fields: [name, code]) { feature in
            layer.names.append(feature.values[0] ?? "")
            layer.codes.append(feature.values[1] ?? "")
            var coordinates: [Coordinate] = []
            feature.geometry?.forEachCoordinate { coordinates.append($0) }
            layer.coordinates.append(coordinates)
        }
        layer.findings = source.description.findings + summary.findings
        return layer
    }

    private func furthest(_ a: Layer, _ b: Layer) -> Double {
        var furthest = 0.0
        for (first, second) in zip(a.coordinates, b.coordinates) {
            guard first.count == second.count else { return .infinity }
            for (one, other) in zip(first, second) {
                furthest = max(furthest, one.metres(to: other))
            }
        }
        return furthest
    }

    @Test func `the legacy tambon equal the modern ones within a metre`() throws {
        let modern = try read("phatthalung/tambon/Phatthalung.shp")
        let legacy = try read("phatthalung/legacy/tambon.shp", crs: .indian1975UTM47)
        #expect(legacy.codes.count == 65)
        #expect(legacy.names == modern.names)
        #expect(legacy.codes == modern.codes)
        #expect(furthest(legacy, modern) < 1)
        #expect(legacy.description.encoding.value == .cp874)
        #expect(legacy.description.findings.map(\.kind) == ["crs-undetermined"])
    }

    @Test func `all tambon of the country have the same names and places in both files`() throws {
        let modern = try read("thailand/tambon/tha_admbnda_adm3_rtsd_20220121.shp")
        let legacy = try read("thailand/tambon_cp874_indian1975/tambon.shp")
        #expect(modern.codes.count == 7425)
        #expect(legacy.codes == modern.codes)
        #expect(legacy.names == modern.names)
        #expect(furthest(legacy, modern) < 1.5)
        #expect(modern.description.encoding.value == .utf8)
        #expect(legacy.description.encoding.value == .cp874)
        #expect(legacy.description.crs.value == .known(.indian1975UTM47))
        #expect(legacy.findings.isEmpty && modern.findings.isEmpty)
        // จ.ป.ร., แป-ระ and สุไหงโก-ลก have more than letters in them.
        let areThai = modern.names.allSatisfy { name in
            name.unicodeScalars.allSatisfy {
                (0x0E01...0x0E5B).contains($0.value) || " .-".unicodeScalars.contains($0)
            }
        }
        #expect(areThai)
    }

    @Test(arguments: ["shapelib", "go-shp", "pyshp", "shapefile-rs", "dbf_encodings"])
    func `every awkward file is read or refused, and nothing appears beside it`(
        _ folderName: String
    ) throws {
        let folder = try TemporaryFolder()
        try folder.copy(URL(filePath: SharedData.path("awkward/\(folderName)")))
        let before = folder.listing
        for name in SharedData.files(in: "awkward/\(folderName)") {
            do {
                let inspection = try inspect(folder.path("\(folderName)/\(name)"))
                #expect(!inspection.layers.isEmpty, "\(name)")
            } catch let error as GeoSourceError {
                #expect(error.path.hasSuffix(name), "\(name)")
            }
            #expect(folder.listing == before, "\(name)")
        }
    }

    @Test func `the Bangkok tables come whole`() throws {
        let expected = ["buildings": 404, "equipment": 1721, "schools": 52]
        for (name, count) in expected.sorted(by: { $0.key < $1.key }) {
            let source = try TableSource(path: SharedData.path("bangkok/\(name).csv"))
            let summary = try source.forEachRow { _ in }
            #expect(summary.count == count, "\(name)")
            #expect(summary.findings.isEmpty, "\(name)")
        }
    }
}
