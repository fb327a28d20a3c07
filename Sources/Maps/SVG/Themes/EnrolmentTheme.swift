import Schools

extension MapTheme {
    /// A circle for each school whose area is its number of pupils.
    public static let enrolment = MapTheme(
        name: "enrolment",
        title: LocalizedText(
            thai: "แผนที่แสดงจำนวนนักเรียนรายโรงเรียน", english: "Pupils by school"),
        summary: LocalizedText(
            thai: "วงกลมที่มีพื้นที่ตามจำนวนนักเรียนของแต่ละโรงเรียน",
            english: "A circle for each school whose area is its number of pupils."),
        needs: [.pupils],
        plan: { input in
            guard let unit = input.options.unit else {
                return SchoolAmounts(input, .pupils, id: "enrolment").plan
            }
            return SummedUnits.ofPupils(input, by: unit).plan
        },
        summed: .pupils)
}

extension LocalizedText {
    static let pupils = LocalizedText(thai: "จำนวนนักเรียน", english: "Pupils")
}

extension Measure {
    /// The number of pupils.
    static let pupils = Measure(
        title: LocalizedText(thai: "จำนวนนักเรียน (คน)", english: "Number of pupils"),
        phrase: LocalizedText(thai: "นักเรียน", english: "pupils"),
        amount: LocalizedText(thai: "# คน", english: "#"),
        part: { count($0.pupils) }, withoutPart: .pupils)
}
