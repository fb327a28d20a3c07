import Foundation
import Geo
import Maps
import SchoolStore
import Schools
import Support
import Testing
import Workspace

@Suite struct TileExportTests {
    /// The sample with its store, built once for all of these.
    private static let sample = Result {
        let sample = try TestWorkspace(sample: ())
        try sample.build()
        return sample.folder
    }

    private var workspace: Workspace {
        get throws { try Workspace(at: Self.sample.get().path) }
    }

    private func source(_ audience: Audience) throws -> TileSource {
        try TileSource(workspace.store(), TileDefinition(at: nil), for: audience)
    }

    /// The tiles of a folder by zoom, x and y.
    private func tiles(_ folder: String) throws -> [[Int]: DecodedTile] {
        var tiles: [[Int]: DecodedTile] = [:]
        let names = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String }
        for name in names ?? [] where name.hasSuffix(".pbf") {
            let parts = name.dropLast(4).split(separator: "/").compactMap { Int($0) }
            let bytes = try #require(FileManager.default.contents(atPath: "\(folder)/\(name)"))
            tiles[parts] = try DecodedTile(Array(bytes))
        }
        return tiles
    }

    @Test func `the same store gives the same bytes`() throws {
        let folder = try TemporaryFolder()
        for name in ["a.mbtiles", "b.mbtiles"] {
            _ = try workspace.exportTiles(
                TileDefinition(at: nil), to: folder.path(name), for: .office)
        }
        #expect(folder.names == ["a.mbtiles", "b.mbtiles"])
        let files = folder.names.map { FileManager.default.contents(atPath: folder.path($0)) }
        #expect(files[0] == files[1])
    }

    @Test func `a tile on demand is the tile in the folder, and small enough`() throws {
        let folder = try TemporaryFolder()
        let result = try workspace.exportTiles(
            TileDefinition(at: nil), to: folder.path("t"), for: .public(threshold: 5))
        #expect(result.largest <= 500_000 && result.thinned == 0)
        #expect(result.layers == ["amphoe", "tambon", "catchments", "schools"])
        #expect(result.absent == ["province", "area", "network"])
        let source = try source(.public(threshold: 5))
        let names = folder.listing.map { $0.split(separator: " ")[0] }.filter {
            $0.hasSuffix(".pbf")
        }
        #expect(names.count == result.tiles && result.tiles > 20)
        for name in names {
            let parts = name.dropLast(4).split(separator: "/").compactMap { Int($0) }
            let bytes = FileManager.default.contents(atPath: folder.path(String(name)))
            #expect(source.tile(parts[0], parts[1], parts[2]) == bytes.map(Array.init), "\(name)")
        }
        #expect(source.tile(3, 0, 0) == nil)
        #expect(source.tile(12, 0, 0) == nil)
        #expect(source.tile(12, -1, 5000) == nil)
    }

    @Test func `every school with a position is at the last zoom once, where it is`() throws {
        let folder = try TemporaryFolder()
        _ = try workspace.exportTiles(
            TileDefinition(at: nil), to: folder.path("t"), for: .office)
        let tiles = try tiles(folder.path("t"))
        var found: [String: Coordinate] = [:]
        for (address, tile) in tiles where address[0] == 12 {
            for feature in tile.layer("schools")?.features ?? [] {
                guard case .text(let code) = feature.attributes["code"] else { continue }
                let place = feature.paths[0][0]
                let size = 1 / Double(1 << 12)
                let position = WebMercator.unproject(
                    Coordinate(
                        x: (Double(address[1]) + Double(place.x) / 4096) * size,
                        y: (Double(address[2]) + Double(place.y) / 4096) * size))
                #expect(found.updateValue(position, forKey: code) == nil)
                #expect(feature.id == UInt64(code))
            }
        }
        let schools = try workspace.store().schools().filter { $0.coordinate != nil }
        #expect(found.count == schools.count)
        for school in schools {
            let position = try #require(found[school.code])
            let wanted = try #require(school.coordinate)
            // A step of the grid at zoom 12 is 2.4 m.
            #expect(abs(position.x - wanted.x) < 3e-5 && abs(position.y - wanted.y) < 3e-5)
        }
    }

    @Test func `what a school must not tell is in no public tile, not even in the order`() throws {
        let store = try workspace.store()
        let hidden = try store.hiddenSchools(from: .public(threshold: 60))
        #expect(!hidden.isEmpty)
        var counts = (suppressed: 0, told: 0)
        let source = try source(.public(threshold: 60))
        for x in 0..<64 {
            for y in 0..<64 {
                guard let bytes = source.tile(12, 3190 + x, 1930 + y) else { continue }
                for feature in try DecodedTile(bytes).layer("schools")?.features ?? [] {
                    if feature.attributes["pupils_suppressed"] == .truth(true) {
                        counts.suppressed += 1
                        #expect(feature.attributes["pupils"] == nil)
                        #expect(feature.attributes["size_class"] == nil)
                    } else if feature.attributes["pupils"] != nil {
                        counts.told += 1
                    }
                }
            }
        }
        #expect(counts.suppressed > 0 && counts.told > counts.suppressed)
    }

    @Test func `no store, no boundaries or no schools are said`() throws {
        let folder = try TemporaryFolder()
        let empty = try TestWorkspace(
            ["schools.csv": "รหัสโรงเรียน,ชื่อโรงเรียน\n1099000001,บ้านหนึ่ง\n"],
            manifest: "sources:\n  - schools: schools.csv\n")
        let path = folder.path("t.mbtiles")
        #expect(throws: StoreError.self) {
            try empty.workspace.exportTiles(TileDefinition(at: nil), to: path, for: .office)
        }
        try empty.build()
        #expect(throws: NothingToShow.self) {
            try empty.workspace.exportTiles(TileDefinition(at: nil), to: path, for: .office)
        }
        #expect(folder.names.isEmpty)
    }

    @Test func `a folder with other things in it is left alone`() throws {
        let folder = try TemporaryFolder()
        try FileManager.default.createDirectory(
            atPath: folder.path("t"), withIntermediateDirectories: false)
        try folder.write("mine", "t/letter.txt")
        #expect(throws: WriteRefusal.self) {
            try workspace.exportTiles(
                TileDefinition(at: nil), to: folder.path("t"), for: .office)
        }
        #expect(folder.listing.filter { $0.hasSuffix(" 4") } == ["t/letter.txt 4"])
        let own = try Self.sample.get().path("schoolmap.yaml")
        #expect(throws: WriteRefusal.self) {
            try workspace.exportTiles(TileDefinition(at: nil), to: own, for: .office)
        }
    }

    @Test func `a folder of tiles is written again over itself`() throws {
        let folder = try TemporaryFolder()
        for _ in 0..<2 {
            _ = try workspace.exportTiles(
                TileDefinition(at: nil), to: folder.path("t/"), for: .office)
        }
        #expect(folder.names == ["t"])
        #expect(folder.listing.contains { $0.hasPrefix("t/tiles.json ") })
    }
}
