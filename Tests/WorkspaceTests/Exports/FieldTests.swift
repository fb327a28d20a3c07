import Foundation
import Maps
import Schools
import Support
import Testing
import Workspace

@Suite struct FieldTests {
    static let layers: [ExportLayer] = [
        .schools, .boundaries(.tambon), .features(.place), .features(.road),
        .catchments, .problems,
    ]

    @Test(arguments: layers)
    func `names for ArcView are short, plain and one for each column`(_ layer: ExportLayer) {
        let names = layer.fields.map(\.shortName)
        #expect(Set(names).count == names.count)
        #expect(names.allSatisfy { $0.wholeMatch(of: /[A-Z][A-Z0-9_]{0,9}/) != nil })
        let long = layer.fields.map(\.name)
        #expect(Set(long).count == long.count)
        #expect(long.allSatisfy { $0.wholeMatch(of: /[a-z][a-z_0-9]*/) != nil })
    }

    /// The names in the schema's list of properties.
    private func schema(_ layer: ExportLayer) throws -> (required: [String], known: Set<String>) {
        let text = try JSONSerialization.jsonObject(with: Data(layer.schema.text.utf8))
        var value = try #require(text as? [String: Any])
        for key in ["$defs", "feature", "properties", "properties"] {
            value = try #require(value[key] as? [String: Any])
        }
        return (
            try #require(value["required"] as? [String]),
            Set(try #require(value["properties"] as? [String: Any]).keys)
        )
    }

    @Test(arguments: layers)
    func `what is written by default is what version 1 of the schema requires`(
        _ layer: ExportLayer
    ) throws {
        #expect(layer.schema.version == 1)
        let schema = try schema(layer)
        // What roads and places have by themselves was added: it is optional in their schema.
        if case .features = layer {
            #expect(Set(layer.fields.map(\.name)).isSuperset(of: schema.required))
            let both = [ExportLayer.features(.road), .features(.place)].flatMap(\.fields)
            #expect(Set(both.map(\.name)) == schema.known)
            return
        }
        #expect(Set(layer.fields.filter(\.isDefault).map(\.name)) == Set(schema.required))
        #expect(Set(layer.fields.map(\.name)) == schema.known)
    }

    @Test func `version 1 has the properties that it was published with`() throws {
        #expect(
            try schema(.schools).required == [
                "code", "smis", "obec", "name", "tambon", "amphoe", "province", "level", "network",
                "tambon_code", "amphoe_code", "latitude", "longitude", "pupils",
                "pupils_suppressed", "rooms", "teachers", "size_class", "position_quality",
                "problems",
            ])
        #expect(
            try schema(.boundaries(.tambon)).required == [
                "code", "name", "parent_code", "parent_name", "province",
            ])
    }

    @Test(arguments: layers)
    func `the documentation lists the columns as they are`(_ layer: ExportLayer) throws {
        let path = repository.appending(path: "Sources/Schools/Schools.docc/Exports.md")
        let text = try String(contentsOf: path, encoding: .utf8)
        let title = layer == .boundaries(.tambon) ? "boundaries" : layer.name
        let section = try #require(text.split(separator: "## ").first { $0.hasPrefix(title) })
        let rows = section.split(separator: "\n").filter { $0.hasPrefix("| `") }.map { row in
            row.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }.prefix(5)
        }
        #expect(rows.map(Array.init) == layer.fields.map(\.documented))
    }
}

extension ExportField {
    /// The first cells of its row in the documentation.
    fileprivate var documented: [String] {
        let type =
            switch kind {
            case .text: "text"
            case .integer: "integer"
            case .degrees: "degrees"
            case .decimal: "decimal"
            case .flag: "flag"
            case .words: "words"
            }
        let who =
            switch disclosure {
            case .anybody: "anybody"
            case .unlessSuppressed: "unless suppressed"
            case .officeOnly: "office"
            }
        return ["`\(name)`", "`\(shortName)`", type, isDefault ? "yes" : "asked for", who]
    }
}
