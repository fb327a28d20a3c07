import Foundation
import Geo
import SchoolStore
import Schools
import Support
import Testing

@testable import Workspace

@Suite struct FeatureTests {
    private func geoJSON(_ features: [(properties: String, geometry: String)]) -> String {
        let list = features.map {
            "{\"type\":\"Feature\",\"properties\":{\($0.properties)},\"geometry\":\($0.geometry)}"
        }
        return "{\"type\":\"FeatureCollection\",\"features\":[\(list.joined(separator: ","))]}"
    }

    private let road =
        "{\"type\":\"LineString\",\"coordinates\":[[100.10,7.10],[100.12,7.10]]}"
    private let village = "{\"type\":\"Point\",\"coordinates\":[100.5,7.5]}"

    private func workspace(_ text: String, _ kind: String) throws -> TestWorkspace {
        try TestWorkspace(
            ["features.geojson": text], manifest: "sources:\n  - \(kind): features.geojson\n")
    }

    @Test(arguments: ["roads", "places"])
    func `features of the layer's shape are used, others are rejected and counted`(
        kind: String
    ) throws {
        let text = geoJSON([
            ("\"name\":\"ก\",\"highway\":\"tertiary\"", road), ("\"name\":\"ข\"", village),
        ])
        let report = try workspace(text, kind).build()
        #expect(report.account("features.geojson") == [2, 1, 0, 1])
    }

    @Test func `a citizen number in a name stays out`() throws {
        let own = try workspace(geoJSON([("\"name\":\"1101700230708\"", village)]), "places")
        try own.build()
        let bytes = try own.bytesOfStore()
        #expect(!bytes.contains("1101700230708"))
    }

    @Test func `a school far from every road is farther than one beside it`() throws {
        let roads = try #require(
            RoadDistances([
                NamedFeature(
                    layer: .road,
                    geometry: .multiLineString([
                        [Coordinate(x: 100.10, y: 7.10), Coordinate(x: 100.12, y: 7.10)]
                    ]))
            ]))
        let near = try #require(roads.metres(from: Coordinate(x: 100.11, y: 7.1009)))
        #expect((95...105).contains(near))
        let beyond = try #require(roads.metres(from: Coordinate(x: 100.125, y: 7.10)))
        #expect((545...560).contains(beyond))
        #expect(roads.metres(from: Coordinate(x: 100.5, y: 7.5)) == nil)
        #expect(RoadDistances([]) == nil)
    }
}

extension TestWorkspace {
    /// The store's bytes as text, for looking for what must not be in it.
    fileprivate func bytesOfStore() throws -> String {
        let data = try Data(contentsOf: URL(filePath: folder.path("schoolmap.sqlite")))
        return String(decoding: data, as: UTF8.self)
    }
}
