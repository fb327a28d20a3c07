import Schools

extension NormBalance {
    /// A map of schools by how far they lie above or below the table.
    static func pictureOfSchools(_ name: String, _ title: LocalizedText) -> PlanPicture {
        PlanPicture(
            .difference("\(name)_over", minus: "\(name)_short"),
            .differences(
                above: LocalizedText(thai: "มากกว่าเกณฑ์", english: "Above the norm"),
                below: LocalizedText(thai: "ต่ำกว่าเกณฑ์", english: "Below the norm"),
                equal: LocalizedText(thai: "เท่ากับเกณฑ์", english: "At the norm")),
            legend: LocalizedText(
                thai: "\(title.thai)เทียบกับเกณฑ์", english: "\(title.english) against the norm"))
    }

    /// A map of areas by what their schools lack: surpluses elsewhere do not make up for it.
    static func pictureOfAreas(_ name: String, _ title: LocalizedText) -> PlanPicture {
        PlanPicture(
            .column("\(name)_short"),
            legend: LocalizedText(
                thai: "\(title.thai)ที่ขาด", english: "\(title.english) short"))
    }
}
