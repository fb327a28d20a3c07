import Planning
import Schools

extension Messages {
    /// GEOS gave up: its words are all that is known of why.
    func shape(_ error: ShapeError) -> LocalizedText {
        let words = [error.function, error.message].filter { !$0.isEmpty }.joined(separator: ": ")
        return LocalizedText(
            thai: "คำนวณรูปปิดไม่ได้ (\(words)) ตรวจแนวเขตด้วย schoolmap check",
            english: "shapes could not be worked out (\(words)); look at the boundaries with "
                + "schoolmap check")
    }
}
