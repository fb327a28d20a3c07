import Foundation
import Maps
import Support
import Testing
import Workspace

@Suite struct TileDefinitionTests {
    @Test func `the definition in the program is the one in tiles`() throws {
        let file = repository.appending(path: "tiles/district.yaml")
        #expect(try String(contentsOf: file, encoding: .utf8) == TileDefinition.shippedText)
    }

    @Test func `the shipped definition has every level, the catchments and the schools`() throws {
        let definition = try TileDefinition(at: nil)
        #expect(definition.name == "district")
        #expect(definition.zooms == 4...12)
        #expect(
            definition.layers.map(\.name)
                == ["province", "area", "amphoe", "tambon", "catchments", "network", "schools"])
        let schools = try #require(definition.layers.last)
        #expect(schools.importance == .pupils)
        #expect(schools.fields.contains(TileContent.Field("pupils", minimumZoom: 8)))
        #expect(schools.style.colors.map(\.value) == ["small", "medium", "large", "extra-large"])
    }

    @Test func `every file in tiles is a definition that can be read`() throws {
        let folder = repository.appending(path: "tiles").path
        let names = try FileManager.default.contentsOfDirectory(atPath: folder)
            .filter { $0.hasSuffix(".yaml") }
        #expect(names.contains("district.yaml"))
        for name in names { _ = try TileDefinition(at: "\(folder)/\(name)") }
    }

    @Test func `what is left out has a sensible value`() throws {
        let definition = try TileDefinition(
            text: "name: x\nlayers:\n  - layer: tambon\n", path: "x.yaml")
        #expect(definition.zooms == 0...TileContent.zoomLimit)
        #expect(definition.tolerance == 4)
        #expect(definition.layers[0].name == "tambon")
        #expect(definition.layers[0].fields.isEmpty)
    }

    @Test(arguments: [
        ("name: x", 1, "layers"),
        ("", nil, "layers"),
        ("layers: []", 1, "name"),
        ("name: x\nlayers: 3", 1, "list"),
        ("name: x\nlayer: []", 2, "layers"),
        ("name: x\nminzoom: 19\nlayers: []", 2, "0–18"),
        ("name: x\nminzoom: 5\nmaxzoom: 4\nlayers: []", 3, "5–18"),
        ("name: x\ntolerance: -1\nlayers: []", 2, "tolerance"),
        ("name: x\nlayers:\n  - tambon", 3, "key: value"),
        ("name: x\nlayers:\n  - fields: []", 3, "layer"),
        ("name: x\nlayers:\n  - layer: tambol", 3, "tambon"),
        ("name: x\nlayers:\n  - layer: tambon\n  - layer: tambon", 4, "tambon"),
        ("name: x\nlayers:\n  - layer: tambon\n    fields: [pupils]", 4, "pupils"),
        ("name: x\nlayers:\n  - layer: tambon\n    fields: [{name: 30}]", 4, "0–18"),
        ("name: x\nlayers:\n  - layer: tambon\n    fields: [name, name]", 4, "name"),
        ("name: x\nlayers:\n  - layer: tambon\n    importance: pupils", 4, "importance"),
        ("name: x\nlayers:\n  - layer: schools\n    importance: name", 4, "pupils"),
        ("name: x\nlayers:\n  - layer: schools\n    spacing: wide", 4, "0–512"),
        ("name: x\nlayers:\n  - layer: schools\n    style: {circle: red}", 4, "#RRGGBB"),
        ("name: x\nlayers:\n  - layer: schools\n    style: {by: level}", 4, "level"),
        (
            "name: x\nlayers:\n  - layer: schools\n    style:\n      colors: {a: \"#12345g\"}", 5,
            "a"
        ),
        ("name: [\n", 2, "node"),
    ]) func `a mistake is named with its line`(_ text: String, line: Int?, word: String) {
        do {
            _ = try TileDefinition(text: text, path: "x.yaml")
            Issue.record("no mistake in \(text)")
        } catch let error as ManifestError {
            #expect(error.line == line, "\(text): \(error)")
            #expect("\(error.code)".contains(word), "\(error.code)")
        } catch {
            Issue.record("\(error)")
        }
    }
}
