/// The measures of the texts of one drawing: each text is measured once.
///
/// A class so that all who place names share what is known; it lives as long as they do.
final class TextRooms {
    private struct Key: Hashable {
        let text: String
        let size: Double
        let isBold: Bool
    }

    private let measure: any TextMeasuring
    private var known: [Key: TextSize] = [:]

    init(measure: any TextMeasuring) { self.measure = measure }

    func size(of text: String, style: TextStyle) -> TextSize {
        let key = Key(text: text, size: style.sizeInPoints, isBold: style.isBold)
        if let size = known[key] { return size }
        let size = measure.size(of: text, style: style)
        known[key] = size
        return size
    }
}
