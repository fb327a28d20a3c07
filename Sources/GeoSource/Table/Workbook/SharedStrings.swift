/// The texts that the cells of a workbook share, end to end in one buffer.
struct SharedStrings {
    /// Offices have machines with four gigabytes; a workbook of ordinary size has a few megabytes.
    private static let limit = 1 << 30

    private(set) var bytes: [UInt8] = []
    /// Where each begins, and where the last one ends.
    private var starts: [UInt32] = [0]

    init() {}

    init(_ feed: inout XMLFeed) throws(TableFault) {
        while true {
            switch try feed.next() {
            case .finish: return
            case .start where feed.isNamed("si"):
                try RichText.append(&feed, to: &bytes)
                guard bytes.count < Self.limit else { throw .tooLarge }
                starts.append(UInt32(bytes.count))
            default: continue
            }
        }
    }

    /// Where a text lies; nil where there is none of this number.
    func range(_ index: Int) -> Range<Int>? {
        guard index >= 0, index + 1 < starts.count else { return nil }
        return Int(starts[index])..<Int(starts[index + 1])
    }
}

/// A text in runs, as shared strings and inline ones are written (ECMA-376 part 1, 18.4.8).
enum RichText {
    /// Appends the runs of the element that has just begun, up to its end, without phonetic guides.
    static func append(_ feed: inout XMLFeed, to target: inout [UInt8]) throws(TableFault) {
        var depth = 1
        var phoneticDepth: Int?
        var isText = false
        while depth > 0 {
            switch try feed.next() {
            case .start:
                depth += 1
                if feed.isNamed("rPh") { phoneticDepth = phoneticDepth ?? depth }
                isText = phoneticDepth == nil && feed.isNamed("t")
            case .end:
                if depth == phoneticDepth { phoneticDepth = nil }
                depth -= 1
                isText = false
            case .text where isText:
                if feed.isLiteral {
                    feed.appendLiteral(feed.text, to: &target)
                } else {
                    feed.append(feed.text, to: &target)
                }
            case .text: continue
            case .finish: return
            }
        }
    }
}
