extension ClassTable {
    /// The classes that offices use (domain facts, 2.3).
    public static let shipped: [ClassTable] = [
        ClassTable(
            name: "size-4", title: LocalizedText(thai: "ขนาด 4 ระดับ", english: "four sizes"),
            rows: SizeClass.allCases.map { size in
                let upper = size.limits.upperBound
                return Row(
                    from: Double(size.limits.lowerBound),
                    through: upper == .max ? nil : Double(upper), name: size.wording)
            })
    ]
}
