/// The tables that come with the program; an office can set others beside them or in their place.
extension ClassTable {
    public static let shipped = [sizes4, sizes7, secondary, bands20]

    /// OBEC's four sizes of primary school, the same as `SizeClass`.
    ///
    /// Source: Udon Thani's education office (udonpeo.go.th, page 3325).
    public static let sizes4 = ClassTable(
        name: "size-4",
        title: LocalizedText(thai: "ขนาดโรงเรียน 4 ขนาด (สพฐ.)", english: "OBEC's four sizes"),
        rows: SizeClass.allCases.map { size in
            let through = size.limits.upperBound == Int.max ? nil : Double(size.limits.upperBound)
            return Row(from: Double(size.limits.lowerBound), through: through, name: size.wording)
        })

    /// OBEC's seven sizes by their numbers.
    ///
    /// Source: Udon Thani's education office (udonpeo.go.th, page 3325).
    public static let sizes7 = ClassTable(
        name: "size-7",
        title: LocalizedText(thai: "ขนาดโรงเรียน 7 ขนาด (สพฐ.)", english: "OBEC's seven sizes"),
        rows: rows([1, 121, 201, 301, 500, 1_500, 2_500]).enumerated().map { index, row in
            let name = LocalizedText(thai: "ขนาดที่ \(index + 1):", english: "Size \(index + 1):")
            return Row(from: row.from, through: row.through, name: name)
        })

    /// The four sizes of schools of secondary education area offices.
    ///
    /// Source: Udon Thani's education office (udonpeo.go.th, page 3325).
    public static let secondary = ClassTable(
        name: "size-secondary",
        title: LocalizedText(
            thai: "ขนาดโรงเรียนมัธยมศึกษา (สพม.)", english: "Sizes of secondary schools"),
        rows: zip(rows([1, 500, 1_500, 2_500]), SizeClass.allCases).map { row, size in
            Row(from: row.from, through: row.through, name: size.wording)
        })

    /// Small schools in bands of twenty pupils: none, 1–20 … 101–120, and all above.
    ///
    /// Source: the information system of Nan 2 (bigdata.nan2.go.th).
    public static let bands20 = ClassTable(
        name: "bands-20",
        title: LocalizedText(
            thai: "โรงเรียนขนาดเล็ก ช่วงละ 20 คน", english: "Small schools in bands of twenty"),
        rows: rows([0, 1, 21, 41, 61, 81, 101, 121]))

    /// Rows of whole numbers from their starts, each ending before the next.
    private static func rows(_ starts: [Double]) -> [Row] {
        starts.indices.map { index in
            let isLast = index == starts.count - 1
            return Row(from: starts[index], through: isLast ? nil : starts[index + 1] - 1)
        }
    }
}
