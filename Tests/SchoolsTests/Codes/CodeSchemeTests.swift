import Schools
import Testing

@Suite struct CodeSchemeTests {
    static func codes(_ lengths: [Int]) -> [String] {
        lengths.map { String(repeating: "1", count: $0) }
    }

    @Test func `ten digits are the ministry's and need no remark`() {
        let scheme = CodeScheme(samples: Self.codes(Array(repeating: 10, count: 19) + [9]))
        #expect(scheme.length == 10)
        #expect(scheme.flaw == nil)
    }

    @Test func `nine codes in ten of another length are the file's own`() {
        let scheme = CodeScheme(samples: Self.codes(Array(repeating: 8, count: 9) + [7]))
        #expect(scheme.length == 8)
        #expect(scheme.flaw == .codeScheme(length: 8, share: 90))
    }

    @Test func `fewer than nine in ten prove nothing`() {
        let scheme = CodeScheme(samples: Self.codes(Array(repeating: 8, count: 8) + [7, 10]))
        #expect(scheme == .ministry)
    }

    @Test func `codes with letters have a length too`() {
        #expect(CodeScheme(samples: ["A0001", "A0002"]).flaw == .codeScheme(length: 5, share: 100))
    }

    @Test func `empty and destroyed cells are no samples`() {
        #expect(CodeScheme(samples: []) == .ministry)
        #expect(CodeScheme(samples: ["", "-", " "]) == .ministry)
        #expect(CodeScheme(samples: ["1.01E+09", "1.01E+09", "1099097001"]) == .ministry)
    }
}
