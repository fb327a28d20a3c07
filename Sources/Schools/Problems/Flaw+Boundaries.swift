/// What can be wrong with a boundary.
extension Flaw {
    /// One of each, for the list of kinds.
    static let boundaries: [Flaw] = [
        .boundaryCodeMissing, .boundaryCodeDuplicate(firstRow: 12),
    ]

    public static func boundaryCodeDuplicate(firstRow: Int) -> Flaw {
        Flaw(
            "boundary-code-duplicate", .warning, thai: "รหัสแนวเขตซ้ำกับรายการ \(firstRow)",
            english: "record \(firstRow) has the same boundary code",
            tryThai: "แก้รหัสหรือรวมรูปปิด", tryEnglish: "correct the code or merge the shapes")
    }

    public static var boundaryCodeMissing: Flaw {
        Flaw(
            "boundary-code-missing", .warning, thai: "แนวเขตไม่มีรหัส",
            english: "the boundary has no code",
            tryThai: "เติมรหัสในตาราง", tryEnglish: "fill in the code")
    }
}
