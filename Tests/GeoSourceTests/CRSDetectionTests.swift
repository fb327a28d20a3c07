import Geo
import GeoSource
import Support
import Testing

@Suite struct CRSDetectionTests {
    private func open(
        x: Double, y: Double, projection: String? = nil, given: CoordinateReferenceSystem? = nil
    ) throws -> LayerDescription {
        let folder = try TemporaryFolder()
        var builder = ShapefileBuilder.named([Array("a".utf8)], x: x, y: y)
        builder.projection = projection
        return try VectorSource(path: try builder.write(to: folder), crs: given).description
    }

    @Test func `degrees without a declaration are WGS 84, detected`() throws {
        let description = try open(x: 100.1, y: 7.4)
        #expect(description.crs.value == .known(.wgs84))
        #expect(description.crs.source == .detected)
        #expect(description.crs.text.contains("degrees"))
        #expect(description.findings.isEmpty)
    }

    @Test func `UTM numbers cannot tell the datum nor the zone, and say so`() throws {
        let description = try open(x: 625_000, y: 823_000)
        let candidates: [CoordinateReferenceSystem] = [
            .wgs84UTM47, .indian1975UTM47, .wgs84UTM48, .indian1975UTM48,
        ]
        #expect(description.crs.value == .undetermined(candidates: candidates))
        let finding = try #require(description.findings.first)
        #expect(finding.kind == "crs-undetermined")
        #expect(finding.message.contains("448 m") && finding.messageThai.contains("448 เมตร"))
        #expect(finding.suggestion.contains("EPSG:24047"))
    }

    @Test func `other numbers have no candidates`() throws {
        let description = try open(x: 5_000_000, y: 9_000_000)
        #expect(description.crs.value == .undetermined(candidates: []))
        #expect(description.findings.map(\.kind) == ["crs-undetermined"])
    }

    @Test func `ESRI's Indian 1975 is declared as EPSG:24047`() throws {
        let description = try open(
            x: 625_000, y: 823_000, projection: TransformationTests.esriWKT)
        #expect(description.crs.value == .known(.indian1975UTM47))
        #expect(description.crs.source == .declared)
    }

    @Test func `degrees declared as metres are no metres`() throws {
        let description = try open(x: 100.1, y: 7.4, projection: TransformationTests.esriWKT)
        #expect(description.crs.value == .known(.wgs84))
        #expect(description.findings.map(\.kind) == ["crs-contradicted"])
    }

    @Test func `metres declared as degrees are no degrees`() throws {
        let description = try open(
            x: 625_000, y: 823_000, projection: ShapefileTests.wgs84)
        #expect(description.crs.value.crs == nil)
        #expect(description.findings.map(\.kind) == ["crs-contradicted", "crs-undetermined"])
    }

    @Test func `what is given is not questioned`() throws {
        let description = try open(x: 625_000, y: 823_000, given: .indian1975UTM48)
        #expect(description.crs.value == .known(.indian1975UTM48))
        #expect(description.crs.source == .given)
        #expect(description.findings.isEmpty)
    }

    @Test func `a projection file without sense is reported`() throws {
        let description = try open(x: 100.1, y: 7.4, projection: "PROJCS[\"broken")
        #expect(description.findings.map(\.kind) == ["crs-unreadable"])
        #expect(description.crs.source == .detected)
    }

    @Test func `features of an undetermined layer wait for a choice`() throws {
        let folder = try TemporaryFolder()
        let builder = ShapefileBuilder.named([Array("a".utf8)], x: 625_000, y: 823_000)
        let source = try VectorSource(path: try builder.write(to: folder))
        #expect(try source.sampleCoordinates() == [Coordinate(x: 625_000, y: 823_000)])
        var chosen: Geometry?
        let summary = try source.forEachFeature(crs: .indian1975UTM47) { chosen = $0.geometry }
        #expect(chosen?.envelope?.minX.rounded() == 100)
        #expect(summary.operation?.definition.contains("+x=204.4798") == true)
        do {
            try source.forEachFeature { _ in }
            Issue.record("a layer without a system was reprojected")
        } catch let error as GeoSourceError {
            let candidates = ["EPSG:32647", "EPSG:24047", "EPSG:32648", "EPSG:24048"]
            #expect(error.code == .crsUndetermined(candidates: candidates))
        }
    }

    @Test func `coordinates beyond the earth leave the row without a shape`() throws {
        let folder = try TemporaryFolder()
        let builder = ShapefileBuilder.named([Array("a".utf8)], x: 1e15, y: 1e15)
        let source = try VectorSource(path: try builder.write(to: folder), crs: .wgs84UTM47)
        var geometries: [Geometry?] = []
        let summary = try source.forEachFeature { geometries.append($0.geometry) }
        #expect(geometries == [nil])
        #expect(summary.findings.map(\.kind) == ["geometry-outside"])
    }
}
