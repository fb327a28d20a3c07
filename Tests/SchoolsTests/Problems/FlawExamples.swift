import Schools

extension Flaw {
    /// One example of every flaw.
    static var examples: [Flaw] {
        Array(sequence(first: .codeMissing) { $0.next })
    }

    /// The example after this one: a new case does not compile until it has its place here.
    private var next: Flaw? {
        switch self {
        case .codeMissing: .codeLength(actual: 9, expected: 10, likely: "1099097045")
        case .codeLength: .codeCharacters
        case .codeCharacters: .codeLeadingZeroLost(repaired: "097034")
        case .codeLeadingZeroLost: .codeScientific
        case .codeScientific: .codeDecimal(repaired: "1099097052")
        case .codeDecimal: .codeDuplicate(firstRow: 46)
        case .codeDuplicate: .codeConflict(obec: "097009", expected: "097001")
        case .codeConflict: .codeUnknown
        case .codeUnknown: .codeScheme(length: 8, share: 97)
        case .codeScheme: .rowUnrecognised
        case .rowUnrecognised: .columnMissing(nearest: "ชื่อ รร", unknown: ["ชื่อ รร"])
        case .columnMissing: .nameMissing
        case .nameMissing: .personalNumber
        case .personalNumber: .tambonUnknown(nearest: "โคกหมอกทอง")
        case .tambonUnknown: .coordinateMissing
        case .coordinateMissing: .coordinateUnreadable
        case .coordinateUnreadable: .coordinateZero
        case .coordinateZero: .coordinateOneZero
        case .coordinateOneZero: .coordinateOutOfRange
        case .coordinateOutOfRange: .coordinateSwapped
        case .coordinateSwapped: .coordinateShared(with: ["1099097039", "1099097040"])
        case .coordinateShared: .coordinateOutsideArea(metres: 110_578)
        case .coordinateOutsideArea:
            .coordinateOutsideTambon(declared: "ลำปำ", found: "พญาขัน", metres: 840)
        case .coordinateOutsideTambon: .coordinateDatumUnknown(zone: 47)
        case .coordinateDatumUnknown: .cellMissing
        case .cellMissing: .numberUnreadable
        case .numberUnreadable: .numberNegative
        case .numberNegative: .totalMismatch(parts: 18, total: 27)
        case .totalMismatch: .subtotalMismatch(parts: 28, total: 30)
        case .subtotalMismatch: .rowDuplicate(firstRow: 437)
        case .rowDuplicate: .gradeUnknown
        case .gradeUnknown: .conditionUnknown
        case .conditionUnknown: .yearImplausible(likely: 2531)
        case .yearImplausible: .pupilsMissing
        case .pupilsMissing: .staffMissing
        case .staffMissing: .buildingMissing
        case .buildingMissing: .boundaryCodeMissing
        case .boundaryCodeMissing: .boundaryCodeDuplicate(firstRow: 12)
        case .boundaryCodeDuplicate: nil
        }
    }
}
