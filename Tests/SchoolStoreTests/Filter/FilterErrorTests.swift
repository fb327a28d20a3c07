import Schools
import Support
import Testing

@testable import SchoolStore

@Suite struct FilterErrorTests {
    @Test(arguments: [
        ("", 1), ("a", 1), ("a =", 4), ("a = 1 b", 7), ("a = 'x", 7), ("a = \"x", 7), ("(a = 1", 7),
        ("a = 1)", 6), ("a == 1", 4), ("a = 1 AND", 10), ("a LIKE b", 3), ("a IN ()", 3),
        ("a BETWEEN 1 OR 2", 13), ("a IS 1", 6), ("a = 1; DROP TABLE x", 6), ("a = 1e999", 5),
        ("a = DATE('2026-02-29')", 5), ("a = TIMESTAMP('2026-02-28')", 5), ("a = NULL", 5),
        ("NOT a", 1), ("a NOT = 1", 7), ("1 AND 2", 3), ("S_INTERSECTS(g)", 1),
        ("S_INTERSECTS(g, 5)", 1), ("S_INTERSECTS(g, POINT(1))", 24),
        ("S_INTERSECTS(g, LINESTRING(1 2))", 27), ("S_INTERSECTS(g, POLYGON((0 0, 1 1, 0 0)))", 24),
        ("S_INTERSECTS(g, BBOX(1, 2, 3))", 17), ("S_INTERSECTS(g, BBOX(1, 5, 2, 4))", 17),
        ("S_INTERSECTS(g, MULTIPOINT())", 17), ("a = 'ก' \u{1F}", 9),
        ("S_INTERSECTS(g, GEOMETRYCOLLECTION(GEOMETRYCOLLECTION(POINT(1 1))))", 36),
    ])
    func `an error in text says where it is`(text: String, position: Int) {
        let error = #expect(throws: FilterError.self) { try Filter(text: text) }
        #expect(error?.position == position, "\(text): \(error?.message.english ?? "")")
    }

    @Test(arguments: [
        ("", 1), ("{", 2), ("[true]", 1), ("nul", 4), ("true true", 6), ("{\"op\":\"=\"}", 1),
        (#"{"op":"=","args":[1]}"#, 7), (#"{"op":"like","args":[{"property":"a"},5]}"#, 7),
        (#"{"op":"=","args":[{"property":5},1]}"#, 31), (#"{"op":"=","args":[01,1]}"#, 20),
        (#"{"op":"=","args":[1e999,1]}"#, 19), (#"{"op":"=","args":["\ud800",1]}"#, 26),
        (#"{"op":"AND","args":[true,true]}"#, 7), (#"{"op":"a b","args":[]}"#, 7),
        (#"{"op":"=","args":[{"date":"2026-13-01"},1]}"#, 27), (#"{"op":"not","args":[null]}"#, 21),
        (#"{"op":"s_within","args":[{"type":"Box","coordinates":[]},1]}"#, 34),
        (#"{"op":"in","args":[1,[]]}"#, 7), (#"{"op":"in","args":[1,{"property":"a"}]}"#, 7),
    ])
    func `an error in JSON says where it is`(json: String, position: Int) {
        let error = #expect(throws: FilterError.self) { try Filter(json: json) }
        #expect(error?.position == position, "\(json): \(error?.message.english ?? "")")
    }

    @Test func `depth, length and number have limits`() {
        func code(_ make: () throws -> Filter) -> FilterError.Code? {
            (#expect(throws: FilterError.self) { try make() })?.code
        }
        let deepText = String(repeating: "(", count: 50_000)
        #expect(code { try Filter(text: deepText) } == .tooMuch(.depth, limit: 20))
        let deepJSON = String(repeating: "[", count: 50_000)
        #expect(code { try Filter(json: deepJSON) } == .tooMuch(.depth, limit: 20))
        let objects = String(repeating: #"{"op":"not","args":["#, count: 3_000)
        #expect(code { try Filter(json: objects) } == .tooMuch(.depth, limit: 20))
        let sums = Array(repeating: "1", count: 40).joined(separator: "+")
        #expect(code { try Filter(text: "a = \(sums)") } == .tooMuch(.depth, limit: 20))
        let many = Array(repeating: "a=1", count: 400).joined(separator: " OR ")
        #expect(code { try Filter(text: many) } == .tooMuch(.operators, limit: 300))
        let values = Array(repeating: "1", count: 12_000).joined(separator: ",")
        #expect(code { try Filter(text: "a IN (\(values))") } == .tooMuch(.values, limit: 10_000))
        let long = "a = '" + String(repeating: "ก", count: 30_000) + "'"
        #expect(code { try Filter(text: long) } == .tooMuch(.characters, limit: 65_536))
        #expect(code { try Filter(bytes: [0x61, 0xFF], isJSON: false) } == .notUTF8)
        #expect(
            code { try Filter(json: #"{"op":"=","args":[{"property":"a"},"x\u0000"]}"#) }
                == .badLiteral("a text has the character U+0000"))
    }

    @Test func `an error is told in Thai and in English`() throws {
        let error = #expect(throws: FilterError.self) {
            try Filter(text: "nme = 'x'").sql(for: Sample.queryables)
        }
        #expect(
            error?.message.english
                == "There is no property nme; there are a, b, ที่, n, m, place.")
        #expect(error?.message.thai == "ไม่มีคุณสมบัติ nme ใช้ได้: a, b, ที่, n, m, place")
    }

    @Test(arguments: 0..<40)
    func `no bytes trap`(seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        for isJSON in [false, true] {
            for _ in 0..<60 {
                let count = Int.random(in: 0..<60, using: &random)
                let bytes = (0..<count).map { _ in UInt8.random(in: 0...255, using: &random) }
                try survive(bytes, isJSON: isJSON)
            }
        }
    }

    @Test(arguments: 0..<150)
    func `no changed filter traps`(seed: UInt64) throws {
        var maker = FilterMaker(seed: seed)
        maker.isAnswerable = seed % 2 == 0
        let filter = try Filter(maker.condition())
        for (text, isJSON) in [(filter.text, false), (filter.json, true)] {
            for _ in 0..<15 {
                var bytes = Array(text.utf8)
                for _ in 0..<Int.random(in: 1...3, using: &maker.random) {
                    mutate(&bytes, &maker.random)
                }
                try survive(bytes, isJSON: isJSON)
            }
        }
    }

    private func mutate(_ bytes: inout [UInt8], _ random: inout SplitMix64) {
        guard !bytes.isEmpty else { return }
        let place = Int.random(in: 0..<bytes.count, using: &random)
        let other = Int.random(in: 0...bytes.count, using: &random)
        let range = min(place, other)..<max(place, other)
        switch Int.random(in: 0..<4, using: &random) {
        case 0: bytes[place] = UInt8.random(in: 0...255, using: &random)
        case 1: bytes.removeSubrange(range)
        case 2: bytes.insert(contentsOf: Array("()'\"[{,".utf8).shuffled(using: &random), at: place)
        default: bytes.insert(contentsOf: bytes[range], at: other)
        }
    }

    /// Read or refused with words of its own; if read, so is the SQL, and it is written and read.
    private func survive(_ bytes: [UInt8], isJSON: Bool) throws {
        do throws(FilterError) {
            let filter = try Filter(bytes: bytes, isJSON: isJSON)
            let again = isJSON ? try Filter(json: filter.json) : try Filter(text: filter.text)
            #expect(again == filter)
            _ = try filter.sql(for: Sample.queryables)
        } catch {
            #expect(!error.message.thai.isEmpty && !error.message.english.isEmpty)
        }
    }

    @Test(arguments: [
        "", "pupils >", "(pupils = 1", "name = 'x", "name LIKE 3", "pupils BETWEEN 1", "NOT", "1",
        "pupils = 1 pupils = 2", "pupils IN (", "S_INTERSECTS(geometry, BBOX(1, 2))",
        "S_INTERSECTS(geometry, LINESTRING(1 2))", "S_INTERSECTS(geometry, CIRCLE(1 2))",
        "day = DATE('2026-13-40')", "pupils = 1e999", "\"", "name IS 3",
    ])
    func `a Thai message has no English phrases`(text: String) {
        for isJSON in [false, true] {
            let error = #expect(throws: FilterError.self) {
                try Filter(bytes: Array(text.utf8), isJSON: isJSON)
            }
            let thai = error?.message.thai ?? ""
            #expect(!thai.contains(/\b(a [a-z]|an|the|is|has|or|no|and)\b/), "\(thai)")
        }
    }
}
