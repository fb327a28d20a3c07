import Foundation
import Testing

@testable import SampleDistrict

struct NameTests {
    private static let tambonTable = sharedData.appendingPathComponent(
        "thailand/tambon/tha_admbnda_adm3_rtsd_20220121.dbf")
    private static let registers = [
        "thailand/schools_synthetic.csv", "bangkok/schools.csv", "phatthalung/schools_9302.csv",
    ].map { sharedData.appendingPathComponent($0) }

    private static var places: [String] {
        PlaceNames.amphoe.flatMap { [$0.name] + $0.tambon.map(\.name) } + [PlaceNames.province]
    }

    /// The names of schools now and before.
    private static var schools: [String] {
        Sample.district.schools.map(\.name) + PastNames.renamings.map(\.formerName)
            + PastNames.formerSchools.map(\.name)
    }

    @Test func `no two schools and no two tambon have the same name`() {
        #expect(Set(Self.schools).count == Self.schools.count)
        let tambon = Sample.district.tambon.map(\.name)
        #expect(Set(tambon).count == tambon.count)
    }

    @Test(.enabled(if: registers.allSatisfy(isThere), "needs ../shared/data"))
    func `no school has the name of a real one`() throws {
        var real: Set<String> = []
        for register in Self.registers {
            let text = try String(contentsOf: register, encoding: .utf8)
            for field in text.split(whereSeparator: { $0 == "," || $0.isNewline }) {
                real.insert(Self.key(String(field)))
            }
        }
        #expect(real.count > 20_000)
        #expect(Self.schools.filter { real.contains(Self.key($0)) } == [])
    }

    @Test(.enabled(if: isThere(tambonTable), "needs ../shared/data"))
    func `no place has the name of a real tambon, amphoe or province`() throws {
        let real = try Self.column(["ADM3_TH", "ADM2_TH", "ADM1_TH"], of: Self.tambonTable)
        #expect(real.count > 4_000)
        // The national table cuts names after 16 characters.
        #expect(Self.places.filter { real.contains(String($0.prefix(16))) } == [])
        #expect(Self.places.filter { real.contains($0) } == [])
    }

    /// A name without what varies: spaces, quotes, the word "school", what is in parentheses.
    private static func key(_ name: String) -> String {
        name.prefix { $0 != "(" }.filter { !$0.isWhitespace && $0 != "\"" }
            .replacingOccurrences(of: "โรงเรียน", with: "")
    }

    /// All values of some fields of a dBASE table in UTF-8.
    private static func column(_ names: Set<String>, of table: URL) throws -> Set<String> {
        let bytes = [UInt8](try Data(contentsOf: table))
        let header = Int(bytes[8]) + Int(bytes[9]) << 8
        let record = Int(bytes[10]) + Int(bytes[11]) << 8
        var fields: [Range<Int>] = []
        var start = 1
        for descriptor in stride(from: 32, to: header - 32, by: 32) {
            let name = bytes[descriptor..<(descriptor + 11)].prefix { $0 != 0 }
            let width = Int(bytes[descriptor + 16])
            if names.contains(String(decoding: name, as: UTF8.self)) {
                fields.append(start..<(start + width))
            }
            start += width
        }
        var result: Set<String> = []
        for offset in stride(from: header, to: bytes.count - record, by: record) {
            for field in fields {
                let value = bytes[(offset + field.lowerBound)..<(offset + field.upperBound)]
                let text = String(decoding: value, as: UTF8.self)
                result.insert(text.trimmingCharacters(in: .whitespaces))
            }
        }
        return result
    }
}
