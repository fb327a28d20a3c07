import Schools

// Themes that show how far numbers lie above or below others.
extension MapTheme {
    /// Teachers of schools against the norm.
    public static let staffing = MapTheme(
        name: "staffing",
        title: LocalizedText(
            thai: "แผนที่แสดงอัตรากำลังครูเทียบกับเกณฑ์", english: "Teachers against the norm"),
        summary: LocalizedText(
            thai: "จำนวนครูที่มีเทียบกับเกณฑ์อัตรากำลัง: เกิน พอดี หรือต่ำกว่าเกณฑ์",
            english: "The teachers that a school has against those that the norm gives it."),
        needs: [.pupils, .teachers, .staffingNorm],
        plan: { input in
            differencePlan(
                input, .staffing,
                notes: [input.content.norm, partCovered(input)].compactMap { $0 })
        },
        summed: LocalizedText(
            thai: "อัตรากำลังครูเทียบกับเกณฑ์", english: "Teachers against the norm"))

    /// How the pupils of schools have changed from one round to another.
    public static let change = MapTheme(
        name: "change",
        title: LocalizedText(
            thai: "แผนที่แสดงการเปลี่ยนแปลงจำนวนนักเรียน", english: "Change in the number of pupils"),
        summary: LocalizedText(
            thai: "จำนวนนักเรียนที่เพิ่มขึ้นหรือลดลงระหว่างสองรอบ",
            english: "How many pupils more or less a school has than in an earlier round."),
        needs: [.pupils, .earlierPupils],
        plan: { input in
            let words = input.words
            return differencePlan(
                input, .change,
                notes: [
                    input.content.earlierPeriod.map { words.pick("จาก \($0)", "From \($0)") },
                    input.content.periodText.map { words.pick("ถึง \($0)", "to \($0)") },
                ].compactMap { $0 })
        },
        summed: LocalizedText(
            thai: "การเปลี่ยนแปลงจำนวนนักเรียน", english: "Change in the number of pupils"))

    /// Of how many schools the sums of areas tell; nil where each school is shown.
    private static func partCovered(_ input: ThemeInput) -> String? {
        guard input.options.unit != nil else { return nil }
        let schools = input.content.schools
        let covered = schools.count { Measure.staffing.reading(of: $0).value != nil }
        return input.words.pick(
            "เฉพาะ \(ReadableNumber.grouped(covered)) จาก \(ReadableNumber.grouped(schools.count)) โรงเรียนที่เกณฑ์ครอบคลุม",
            "Only the \(ReadableNumber.grouped(covered)) of \(input.words.schools(schools.count)) that the norm covers"
        )
    }

    private static func differencePlan(
        _ input: ThemeInput, _ measure: Measure, notes: [String]
    ) -> ThemePlan {
        guard let unit = input.options.unit else {
            return SchoolDifferences(input, measure, measure.sides ?? .staffing, notes: notes).plan
        }
        var plan = SummedUnits(input, measure, by: unit).plan
        plan.legend[0].notes += notes
        return plan
    }
}

extension Measure.Sides {
    fileprivate static let staffing = Self(
        above: LocalizedText(thai: "มากกว่าเกณฑ์", english: "Above the norm"),
        below: LocalizedText(thai: "ต่ำกว่าเกณฑ์", english: "Below the norm"),
        equal: LocalizedText(thai: "เท่ากับเกณฑ์", english: "At the norm"),
        highest: LocalizedText(
            thai: "มากกว่าเกณฑ์มากที่สุด", english: "Farthest above the norm"),
        lowest: LocalizedText(
            thai: "ต่ำกว่าเกณฑ์มากที่สุด", english: "Farthest below the norm"))

    fileprivate static let change = Self(
        above: LocalizedText(thai: "เพิ่มขึ้น", english: "More pupils"),
        below: LocalizedText(thai: "ลดลง", english: "Fewer pupils"),
        equal: LocalizedText(thai: "เท่าเดิม", english: "As many pupils"),
        highest: LocalizedText(thai: "เพิ่มขึ้นมากที่สุด", english: "Largest rise"),
        lowest: LocalizedText(thai: "ลดลงมากที่สุด", english: "Largest fall"))
}

extension Measure {
    /// Teachers beyond the norm; negative where there are too few.
    fileprivate static let staffing = Measure(
        title: LocalizedText(thai: "ครูเทียบกับเกณฑ์ (คน)", english: "Teachers against the norm"),
        phrase: LocalizedText(
            thai: "ครูเทียบกับเกณฑ์", english: "teachers above or below the norm"),
        amount: LocalizedText(thai: "# คน", english: "#"),
        part: { school in
            count(school.figures.teachers).flatMap { have in
                count(school.figures.teachersByNorm).map { have - $0 }
            }
        },
        reason: { school in
            let isKnown = count(school.pupils) != nil && count(school.figures.teachers) != nil
            return isKnown && school.figures.teachersByNorm == nil ? .norm : nil
        }, sides: .staffing)

    /// Pupils more than before; negative where there are fewer.
    fileprivate static let change = Measure(
        title: LocalizedText(
            thai: "การเปลี่ยนแปลงจำนวนนักเรียน (คน)", english: "Change in pupils"),
        phrase: LocalizedText(
            thai: "การเปลี่ยนแปลงจำนวนนักเรียน", english: "change in the number of pupils"),
        amount: LocalizedText(thai: "# คน", english: "#"),
        part: { school in
            count(school.pupils).flatMap { now in
                count(school.figures.earlierPupils).map { now - $0 }
            }
        }, sides: .change)
}
