import Foundation
import Schools
import Testing

@testable import SchoolStore

@Suite struct QueryablesTests {
    @Test func `the queryables are a JSON Schema document`() throws {
        let text = Sample.queryables.schema(
            id: "http://localhost/collections/x/queryables",
            title: LocalizedText(thai: "ตัวอย่าง", english: "Sample \"x\""), language: .english)
        let document = try #require(
            JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
        #expect(document["$schema"] as? String == "https://json-schema.org/draft/2020-12/schema")
        #expect(document["$id"] as? String == "http://localhost/collections/x/queryables")
        #expect(document["title"] as? String == "Sample \"x\"")
        #expect(document["type"] as? String == "object")
        #expect(document["additionalProperties"] as? Bool == false)
        let properties = try #require(document["properties"] as? [String: [String: Any]])
        #expect(Set(properties.keys) == Set(Sample.queryables.all.map(\.name)))
        #expect(properties["n"]?["type"] as? String == "integer")
        #expect(properties["place"]?["format"] as? String == "geometry-point")
        #expect(properties["place"]?["x-ogc-role"] as? String == "primary-geometry")
        #expect(properties["place"]?["type"] == nil)
    }
}
