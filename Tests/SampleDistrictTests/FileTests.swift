import Foundation
import Testing

@testable import SampleDistrict

struct FileTests {
    private static let folder = repository.appendingPathComponent("shapefiles")

    @Test func `the committed folder is byte for byte what the generator makes`() throws {
        let names = try FileManager.default.contentsOfDirectory(atPath: Self.folder.path)
        #expect(Set(names) == Set(Sample.files.map(\.name)))
        for file in Sample.files {
            let committed = try Data(contentsOf: Self.folder.appendingPathComponent(file.name))
            #expect(committed == Data(file.bytes), "\(file.name): run scripts/make-sample")
        }
    }

    @Test func `all files together stay under 4 MB`() {
        #expect(!Sample.files.isEmpty)
        #expect(Sample.files.reduce(0) { $0 + $1.bytes.count } < 4_000_000)
    }

    @Test func `the layers lack what an office's layers lack`() {
        let names = Set(Sample.files.map(\.name))
        #expect(
            names.isSuperset(of: [
                "tambon.prj", "amphoe.cpg", "places.prj", "roads.prj", "roads.cpg",
            ]))
        #expect(names.isDisjoint(with: ["tambon.cpg", "amphoe.prj"]))
        #expect(Sample.file("tambon.dbf")[29] == 0x57)
        #expect(Sample.file("amphoe.dbf")[29] == 0)
    }

    @Test(arguments: ["tambon", "amphoe", "places", "roads"])
    func `a shapefile's lengths and index agree with its bytes`(name: String) {
        let shapes = Sample.file(name + ".shp")
        let index = Sample.file(name + ".shx")
        #expect(bigEndian(shapes, 24) * 2 == shapes.count)
        #expect(bigEndian(index, 24) * 2 == index.count)
        var offset = 100
        for (number, entry) in stride(from: 100, to: index.count, by: 8).enumerated() {
            #expect(bigEndian(index, entry) * 2 == offset)
            #expect(bigEndian(shapes, offset) == number + 1)
            #expect(bigEndian(shapes, offset + 4) == bigEndian(index, entry + 4))
            offset += 8 + bigEndian(shapes, offset + 4) * 2
        }
        #expect(offset == shapes.count)
    }

    @Test(arguments: [
        ("tambon.dbf", 35), ("amphoe.dbf", 6), ("places.dbf", 71), ("roads.dbf", 545),
    ])
    func `a dBASE table has the length its header says`(name: String, count: Int) {
        let bytes = Sample.file(name)
        let header = Int(bytes[8]) + Int(bytes[9]) << 8
        let record = Int(bytes[10]) + Int(bytes[11]) << 8
        #expect(Int(bytes[4]) + Int(bytes[5]) << 8 == count)
        #expect(bytes.count == header + count * record + 1)
        #expect(bytes[header - 1] == 0x0D)
        #expect(bytes.last == 0x1A)
    }

    @Test func `a sheet quotes what it must, fills short rows and ends lines as Excel does`() {
        var sheet = Sheet("a.csv", .cp874)
        #expect(sheet.append(["ก", "1,5", "a \"b\""]) == 1)
        #expect(sheet.append(["title"]) == 2)
        let expected = [0xA1] + Array(",\"1,5\",\"a \"\"b\"\"\"\r\ntitle,,\r\n".utf8)
        #expect(sheet.file.bytes == expected)
    }

    @Test func `README describes every file`() {
        let readme = Sample.text(Sample.file("README.md"))
        let endings = [".csv", ".shp", ".yaml"]
        for file in Sample.files where endings.contains(where: file.name.hasSuffix) {
            let row = readme.split(separator: "\n").first { $0.hasPrefix("| `\(file.name)` | ") }
            let description = row?.split(separator: "|").dropFirst().first
            #expect((description?.count ?? 0) > 8, "\(file.name)")
        }
    }

    @Test func `the register's cells lie in the Gulf of Thailand`() throws {
        let rows = Sample.lines("schools.csv").dropFirst().map { $0.split(separator: ",") }
        let plain = rows.compactMap { row -> (Double, Double)? in
            guard row.count >= 16, let y = Double(row[14]), let x = Double(row[15]) else {
                return nil
            }
            return (x, y)
        }
        let inGulf = plain.filter { (100.7...101.25).contains($0.0) && (8.2...8.9).contains($0.1) }
        #expect(inGulf.count >= 70)
    }

    private func bigEndian(_ bytes: [UInt8], _ offset: Int) -> Int {
        bytes[offset..<(offset + 4)].reduce(0) { $0 << 8 | Int($1) }
    }
}
