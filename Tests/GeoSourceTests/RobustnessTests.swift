import Foundation
import GeoSource
import Support
import Testing

/// Cut and altered files: a result or an error, never a crash.
@Suite struct RobustnessTests {
    private static func shapefile() -> ShapefileBuilder {
        var builder = ShapefileBuilder.named(EncodingDecisionTests.thai)
        builder.shapes = (0..<5).map { .square(100 + Double($0), 7, side: 0.5) }
        builder.projection = "EPSG:4326"
        builder.codePage = "874"
        return builder
    }

    private static let table = Array(
        "รหัส,ชื่อ,จำนวน\r\n0012,\"บ้าน, \"\"ก\"\"\",7\r\n0013,วัด,8\r\n".utf8)

    /// Reads everything; an error is an answer too, as long as it names the file.
    private func readAll(_ path: String) {
        do {
            let inspection = try inspect(path)
            #expect(inspection.path == path)
        } catch let error as GeoSourceError {
            #expect(!error.path.isEmpty)
        } catch {
            Issue.record("an error of another kind: \(error)")
        }
    }

    @Test(arguments: ["shp", "shx", "dbf", "prj", "cpg"])
    func `every prefix of every part`(_ ending: String) throws {
        let folder = try TemporaryFolder()
        let builder = Self.shapefile()
        let path = try builder.write(to: folder)
        let part = try #require(builder.parts.first { $0.ending == ending })
        for length in stride(from: 0, to: part.bytes.count, by: ending == "shp" ? 5 : 3) {
            try folder.write(Array(part.bytes.prefix(length)), "tambon.\(ending)")
            let before = folder.listing
            readAll(path)
            if ending == "dbf" { readAll(folder.path("tambon.dbf")) }
            #expect(folder.listing == before)
        }
    }

    @Test(arguments: 0..<400)
    func `bytes changed at random`(seed: UInt64) throws {
        var generator = SplitMix64(seed: seed)
        let folder = try TemporaryFolder()
        let builder = Self.shapefile()
        let path = try builder.write(to: folder)
        let part = builder.parts[Int(seed) % 3]
        var bytes = part.bytes
        for _ in 0..<Int.random(in: 1...6, using: &generator) {
            // Half of the changes hit the headers, where the counts and lengths are.
            let limit = Bool.random(using: &generator) ? min(120, bytes.count) : bytes.count
            bytes[Int.random(in: 0..<limit, using: &generator)] =
                [0, 0x7F, 0x80, 0xFF, UInt8.random(in: 0...255, using: &generator)]
                .randomElement(using: &generator) ?? 0
        }
        try folder.write(bytes, "tambon.\(part.ending)")
        readAll(path)
        readAll(folder.path("tambon.dbf"))
    }

    @Test func `every prefix of a text table`() throws {
        let folder = try TemporaryFolder()
        for length in 0..<Self.table.count {
            readAll(try folder.write(Array(Self.table.prefix(length)), "t.csv"))
        }
    }

    @Test(arguments: 0..<300)
    func `a text table with bytes changed at random`(seed: UInt64) throws {
        var generator = SplitMix64(seed: seed)
        let folder = try TemporaryFolder()
        var bytes = Self.table
        for _ in 0..<8 {
            bytes[Int.random(in: 0..<bytes.count, using: &generator)] =
                UInt8.random(in: 0...255, using: &generator)
        }
        readAll(try folder.write(bytes, "t.csv"))
    }

    @Test(arguments: 0..<150)
    func `a zip with bytes changed at random`(seed: UInt64) throws {
        var generator = SplitMix64(seed: seed)
        let folder = try TemporaryFolder()
        var bytes = ZipBuilder.zip(
            Self.shapefile().parts.map { ("tambon.\($0.ending)", $0.bytes) })
        for _ in 0..<4 {
            bytes[Int.random(in: 0..<bytes.count, using: &generator)] =
                UInt8.random(in: 0...255, using: &generator)
        }
        readAll(try folder.write(bytes, "t.zip"))
    }

    @Test(arguments: [".geojson", ".kml", ".gpkg", ".fgb", ".xlsx", ".xls", ".ods", ".kmz"])
    func `noise under any ending`(_ ending: String) throws {
        var generator = SplitMix64(seed: 7)
        let folder = try TemporaryFolder()
        let noise = (0..<500).map { _ in UInt8.random(in: 0...255, using: &generator) }
        readAll(try folder.write(noise, "noise\(ending)"))
    }
}
