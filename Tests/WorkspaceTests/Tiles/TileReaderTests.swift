import Foundation
import Maps
import Schools
import Support
import Testing
import Workspace

/// What other programs see in our tiles: GDAL's reader, SQLite and gzip of Python's.
@Suite struct TileReaderTests {
    /// Tiles of the sample, as a file and as a folder.
    private static let made = Result {
        let sample = try TestWorkspace(sample: ())
        try sample.build()
        for name in ["t.mbtiles", "t"] {
            _ = try sample.workspace.exportTiles(
                TileDefinition(at: nil), to: sample.folder.path(name), for: .public(threshold: 60))
        }
        return sample.folder
    }

    private func script(_ text: String, _ arguments: [String]) throws -> [String] {
        let run = try Program("/usr/bin/python3", ["-c", text] + arguments)
        #expect(run.status == 0, "\(run.messages)")
        return run.output.split(separator: "\n").map(String.init)
    }

    /// The features of a layer in the tiles of the last zoom, as our decoder sees them: the
    /// identifier and the attributes, sorted.
    private func decoded(_ layer: String, _ columns: [String]) throws -> [String] {
        let folder = try Self.made.get().path("t/12")
        let names = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String }
        return try (names ?? []).filter { $0.hasSuffix(".pbf") }.flatMap { name in
            let bytes = FileManager.default.contents(atPath: "\(folder)/\(name)") ?? Data()
            let features = try DecodedTile(Array(bytes)).layer(layer)?.features ?? []
            return features.map { feature in
                (["\(feature.id)"] + columns.map { word(feature.attributes[$0]) })
                    .joined(separator: ",")
            }
        }.sorted()
    }

    private func word(_ value: DecodedTile.Value?) -> String {
        switch value {
        case .text(let text): text
        case .number(let number): "\(number)"
        case .measure(let measure): "\(measure)"
        case .truth(let truth): truth ? "1" : "0"
        case nil: ""
        }
    }

    @Test(
        .enabled(if: Program.isInstalled("/usr/bin/ogr2ogr")),
        arguments: [
            ("schools", ["code", "name", "pupils", "size_class", "pupils_suppressed"]),
            ("tambon", ["code", "name", "parent_code"]), ("amphoe", ["code", "name"]),
            ("catchments", ["school", "name", "pupils", "pupils_suppressed", "shares"]),
        ])
    func `GDAL sees the same features with the same attributes`(
        _ layer: String, columns: [String]
    ) throws {
        let file = try Self.made.get().path("t.mbtiles")
        // Whole tiles, not cut to their edges, which would drop what is in the buffer only.
        let run = try Program(
            "/usr/bin/ogr2ogr",
            [
                "-f", "GeoJSON", "/vsistdout/", file, layer, "-oo", "ZOOM_LEVEL=12", "-oo",
                "CLIP=NO",
            ])
        #expect(run.status == 0, "\(run.messages)")
        let scratch = try TemporaryFolder()
        let path = try scratch.write(run.output, "out.geojson")
        let seen = try script(
            """
            import json, sys
            # GDAL takes what TileJSON calls a number for one with decimals.
            def word(value):
                if value is None: return ""
                return value if isinstance(value, str) else f"{value:g}" if value < 1e6 \\
                    else str(int(value))
            for feature in json.load(open(sys.argv[1]))["features"]:
                own = feature["properties"]
                print(",".join(word(own.get(key)) for key in ["mvt_id"] + sys.argv[2:]))
            """, [path] + columns)
        let own = try decoded(layer, columns)
        #expect(!own.isEmpty)
        #expect(seen.sorted() == own)
    }

    @Test func `the file is MBTiles by SQLite, and its tiles are those of the folder`() throws {
        let folder = try Self.made.get()
        let lines = try script(
            """
            import gzip, json, pathlib, sqlite3, sys
            file = sqlite3.connect(sys.argv[1])
            assert file.execute("PRAGMA integrity_check").fetchone() == ("ok",)
            assert file.execute("PRAGMA application_id").fetchone() == (0x4D504258,)
            meta = dict(file.execute("SELECT name, value FROM metadata"))
            assert {"name", "format", "bounds", "center", "minzoom", "maxzoom", "json"} <= set(meta)
            assert meta["format"] == "pbf"
            west, south, east, north = map(float, meta["bounds"].split(","))
            assert -180 <= west < east <= 180 and -85.06 < south < north < 85.06
            layers = json.loads(meta["json"])["vector_layers"]
            print(*[layer["id"] for layer in layers])
            assert all(isinstance(layer["fields"], dict) for layer in layers)
            count = 0
            for z, x, row, data in file.execute("SELECT * FROM tiles"):
                path = pathlib.Path(sys.argv[2], str(z), str(x), f"{2 ** z - 1 - row}.pbf")
                assert gzip.decompress(data) == path.read_bytes()
                assert data[:10] == bytes([31, 139, 8, 0, 0, 0, 0, 0, 0, 255])
                count += 1
            assert count == len(list(pathlib.Path(sys.argv[2]).glob("*/*/*.pbf")))
            """, [folder.path("t.mbtiles"), folder.path("t")])
        #expect(lines == ["amphoe tambon catchments schools"])
    }

    @Test func `TileJSON and style have what their specifications require`() throws {
        let folder = try Self.made.get()
        _ = try script(
            """
            import json, re, sys
            tiles = json.load(open(sys.argv[1] + "/tiles.json"))
            # TileJSON 3.0.0, section 3: required are tilejson, tiles and vector_layers.
            assert tiles["tilejson"] == "3.0.0"
            assert tiles["tiles"] == ["{z}/{x}/{y}.pbf"]
            assert [set(layer) >= {"id", "fields"} for layer in tiles["vector_layers"]] == [True] * 4
            assert (tiles["minzoom"], tiles["maxzoom"]) == (4, 12)
            assert len(tiles["bounds"]) == 4 and len(tiles["center"]) == 3
            assert tiles["bounds"][0] < tiles["center"][0] < tiles["bounds"][2]
            assert 4 <= tiles["center"][2] <= 12
            style = json.load(open(sys.argv[1] + "/style.json"))
            # MapLibre Style Specification: required are version, sources and layers.
            assert style["version"] == 8
            assert style["sources"] == {"schoolmap": {"type": "vector", "url": "tiles.json"}}
            names = [layer["id"] for layer in tiles["vector_layers"]]
            kinds = {"background", "fill", "line", "circle"}
            ids = [layer["id"] for layer in style["layers"]]
            assert len(set(ids)) == len(ids) > 3
            for layer in style["layers"]:
                assert layer["type"] in kinds
                if layer["type"] == "background": continue
                assert layer["source"] == "schoolmap" and layer["source-layer"] in names
                for key, value in layer["paint"].items():
                    assert key.startswith(layer["type"])
                    assert "color" not in key or isinstance(value, list) \\
                        or re.fullmatch("#[0-9A-Fa-f]{6,8}", value)
            """, [folder.path("t")])
    }
}
