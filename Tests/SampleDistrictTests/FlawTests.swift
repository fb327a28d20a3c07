import Testing

@testable import SampleDistrict

struct FlawTests {
    private static let expected: [PlantedFlaw.Kind: Int] = [
        .coordinateMissing: 2, .coordinateSwapped: 3, .coordinateDigit: 2,
        .coordinateDatumUnknown: 3, .codeLength: 2, .codeLeadingZeroLost: 3,
        .codeUnknown: 2, .yearImplausible: 2,
    ]

    @Test(arguments: PlantedFlaw.Kind.allCases)
    func `each kind is planted as often as it should be`(kind: PlantedFlaw.Kind) {
        let found = Sample.flawTable.filter { $0[0] == kind.rawValue }
        #expect(found.count == Self.expected[kind, default: 1])
    }

    @Test func `every row named in the list exists and names the school it holds`() throws {
        let schools = Sample.district.schools
        for flaw in Sample.flawTable where flaw[1].hasSuffix(".csv") && !flaw[2].isEmpty {
            let line = Sample.lines(flaw[1])[try #require(Int(flaw[2])) - 1]
            let first = String(line.prefix { $0 != "," })
            guard let school = schools.first(where: { $0.code == flaw[3] }) else {
                #expect(flaw[3].isEmpty)
                continue
            }
            let codes = [
                school.code, school.code + ".0", school.smis, school.obec,
                String(school.obec.drop { $0 == "0" }),
            ]
            #expect(codes.contains(first), "\(flaw)")
        }
    }

    @Test func `no school has two kinds of mistake`() {
        var kinds: [String: Set<String>] = [:]
        for flaw in Sample.flawTable where !flaw[3].isEmpty {
            kinds[flaw[3], default: []].insert(flaw[0])
        }
        #expect(kinds.values.allSatisfy { $0.count == 1 })
    }

    @Test func `whole-file mistakes have no row`() {
        let whole = Set(Sample.flawTable.filter { $0[2].isEmpty }.map { $0[0] })
        #expect(
            whole == [
                "encoding-contradicted", "building-missing", "pupils-missing", "pupils-jump",
                "teachers-without-pupils",
            ])
    }

    @Test func `the citizen number is nobody's, and its check digit is right`() throws {
        let row = try #require(Sample.flawTable.first { $0[0] == "personal-number" })
        let line = Sample.lines(row[1])[try #require(Int(row[2])) - 1]
        let digits = line.split(separator: ",")[3].compactMap(\.wholeNumberValue)
        try #require(digits.count == 13)
        let sum = digits.prefix(12).enumerated().reduce(0) { $0 + (13 - $1.offset) * $1.element }
        #expect(digits[12] == (11 - sum % 11) % 10)
        #expect(digits.starts(with: [1, 9, 9, 9, 9]))
        #expect(!Sample.text(Sample.file("README.md")).contains("19999"))
    }
}
