public import Schools

/// Why a question about areas cannot be answered, in words that say what to do.
public struct AreaQuestionError: Error, Hashable, Sendable {
    public let words: LocalizedText

    public init(thai: String, english: String) {
        words = LocalizedText(thai: thai, english: english)
    }

    /// There is nothing to divide.
    public static let noLand = AreaQuestionError(
        thai: "ไม่มีแนวเขตตำบลหรืออำเภอในฐานข้อมูล เพิ่มแหล่งข้อมูล boundaries ใน schoolmap.yaml แล้วสั่ง build",
        english: "the store has no boundaries of tambon or amphoe; add a boundaries source to "
            + "schoolmap.yaml and build")

    /// There is nothing to set out from.
    public static let noPlaces = AreaQuestionError(
        thai: "ไม่มีสถานที่ในฐานข้อมูล เพิ่มแหล่งข้อมูล places ใน schoolmap.yaml แล้วสั่ง build "
            + "หรือใช้ --of tambon",
        english: "the store has no places; add a places source to schoolmap.yaml and build, or use "
            + "--of tambon")

    /// To keep places of so many schools would take longer than a person waits.
    public static func tooManyForPlaces(_ most: Int) -> AreaQuestionError {
        AreaQuestionError(
            thai:
                "จำกัดที่นั่งได้ไม่เกิน \(ReadableNumber.grouped(most)) แห่งต่อครั้ง เลือกด้วย --only amphoe=… ก่อน",
            english:
                "places can be kept of \(ReadableNumber.grouped(most)) schools at once; choose "
                + "with --only amphoe=… first")
    }

    /// There is no way.
    public static let noRoads = AreaQuestionError(
        thai: "ไม่มีถนนในฐานข้อมูล เพิ่มแหล่งข้อมูล roads ใน schoolmap.yaml แล้วสั่ง build",
        english: "the store has no roads; add a roads source to schoolmap.yaml and build")
}
