import Foundation
import Support
import Testing

@Suite struct TilesCommandTests {
    private func tiles(_ arguments: String..., in folder: TemporaryFolder) throws -> Program {
        try Program(
            SchoolMap.path,
            ["tiles", "--workspace", Demo.folder, "--language", "en"] + arguments, in: folder.path)
    }

    @Test func `tiles are a file or a folder, for anybody unless the office is named`() throws {
        let folder = try TemporaryFolder()
        let file = try tiles("-o", "t.mbtiles", "--json", in: folder)
        #expect(file.status == 0, "\(file.messages)")
        #expect(file.output.contains("\"audience\" : \"public\""))
        #expect(file.output.contains("\"thinned\" : 0"))
        let own = try tiles("-o", "t", "--office", "--maxzoom", "8", in: folder)
        #expect(own.status == 0, "\(own.messages)")
        #expect(
            own.output.hasPrefix("t: ")
                && own.output.contains("z4–8 (amphoe, tambon, catchments, schools)"))
        #expect(folder.names == ["t", "t.mbtiles"])
        let zooms = try FileManager.default.contentsOfDirectory(atPath: folder.path("t"))
        #expect(zooms.sorted() == ["4", "5", "6", "7", "8", "style.json", "tiles.json"])
        let text = try String(contentsOfFile: folder.path("t/tiles.json"), encoding: .utf8)
        #expect(text.contains("\"maxzoom\" : 8"))
    }

    @Test func `the address of a folder is in its documents`() throws {
        let folder = try TemporaryFolder()
        let run = try tiles(
            "-o", "t", "--maxzoom", "5", "--url", "https://example.go.th/t", in: folder)
        #expect(run.status == 0, "\(run.messages)")
        let tiles = try String(contentsOfFile: folder.path("t/tiles.json"), encoding: .utf8)
        #expect(tiles.contains("\"https://example.go.th/t/{z}/{x}/{y}.pbf\""))
        let style = try String(contentsOfFile: folder.path("t/style.json"), encoding: .utf8)
        #expect(style.contains("\"https://example.go.th/t/tiles.json\""))
    }

    @Test func `a mistake in a definition is shown with file and line, and nothing is written`()
        throws
    {
        let folder = try TemporaryFolder()
        try folder.write("name: x\nlayers:\n  - layer: schols\n", "x.yaml")
        let run = try tiles("-o", "t.mbtiles", "--definition", "x.yaml", in: folder)
        #expect(run.status == 1)
        #expect(run.output.isEmpty)
        #expect(
            run.messages
                == "schoolmap: x.yaml:3: “layer” cannot be “schols”; did you mean “schools”?\n")
        #expect(folder.names == ["x.yaml"])
        let absent = try tiles("-o", "t.mbtiles", "--definition", "none.yaml", in: folder)
        #expect(absent.status == 1)
        #expect(absent.messages.contains("none.yaml: "))
    }

    @Test func `a place that cannot be written, and zooms that there are not`() throws {
        let folder = try TemporaryFolder()
        for output in ["none/t.mbtiles", "none/t"] {
            let run = try tiles("-o", output, in: folder)
            #expect(run.status == 1)
            #expect(run.messages.hasPrefix("schoolmap: cannot write none/t"), "\(run.messages)")
        }
        #expect(try tiles("-o", "t", "--maxzoom", "19", in: folder).status == 64)
        #expect(try tiles("-o", "t", "--minzoom", "9", "--maxzoom", "8", in: folder).status == 64)
        #expect(try tiles("-o", "t", "--public", "--office", in: folder).status == 64)
        #expect(folder.names.isEmpty)
    }
}
