public import Schools

extension ClassificationMethod {
    static let eachValue = LocalizedText(
        thai: "แต่ละค่าเป็นหนึ่งชั้น", english: "One class for each value")

    /// The method as a legend says it.
    public var wording: LocalizedText {
        switch self {
        case .automatic: LocalizedText(thai: "แบ่งชั้นตามข้อมูล", english: "Chosen by the data")
        case .naturalBreaks:
            LocalizedText(
                thai: "แบ่งชั้นตามช่วงธรรมชาติ (Jenks)", english: "Natural breaks (Fisher–Jenks)")
        case .quantiles:
            LocalizedText(
                thai: "แบ่งชั้นให้มีจำนวนเท่า ๆ กัน (ควอนไทล์)", english: "Quantiles: as many in each class")
        case .equalIntervals:
            LocalizedText(thai: "แบ่งชั้นเป็นช่วงเท่ากัน", english: "Equal intervals")
        case .nice:
            LocalizedText(thai: "แบ่งชั้นเป็นช่วงเท่ากันด้วยเลขกลม", english: "Round equal intervals")
        case .headTail:
            LocalizedText(thai: "แบ่งชั้นแบบหัว–หาง (Jiang)", english: "Head/tail breaks (Jiang)")
        case .standardDeviation:
            LocalizedText(
                thai: "แบ่งชั้นตามส่วนเบี่ยงเบนมาตรฐาน", english: "Standard deviations from the mean")
        case .table(let table): table.title
        }
    }
}
