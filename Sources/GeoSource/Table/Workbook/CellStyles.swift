/// Which styles of a workbook show a number as a date or a time.
struct CellStyles {
    enum Kind {
        case number, moment
    }

    private var kinds: [Kind] = []

    init() {}

    init(_ feed: inout XMLFeed) throws(TableFault) {
        var ownFormats: [Int: Kind] = [:]
        var isInCellStyles = false
        while true {
            switch try feed.next() {
            case .finish: return
            case .start where feed.isNamed("numFmt"):
                guard let id = feed.string("numFmtId").flatMap({ Int($0) }) else { continue }
                ownFormats[id] = Self.kind(ofCode: feed.string("formatCode") ?? "")
            case .start where feed.isNamed("cellXfs"): isInCellStyles = true
            case .start where isInCellStyles && feed.isNamed("xf"):
                let id = feed.string("numFmtId").flatMap { Int($0) } ?? 0
                kinds.append(ownFormats[id] ?? Self.kind(ofBuiltIn: id))
            case .end where feed.isNamed("cellXfs"): isInCellStyles = false
            default: continue
            }
        }
    }

    func kind(_ style: Int) -> Kind { kinds.indices.contains(style) ? kinds[style] : .number }

    /// The formats that have a number and no code in the file: ECMA-376 part 1, 18.8.30, with those
    /// of Thai Excel (71–81) and of East Asian ones (27–36, 50–58).
    private static func kind(ofBuiltIn id: Int) -> Kind {
        switch id {
        case 14...22, 27...36, 45...47, 50...58, 71...81: .moment
        default: .number
        }
    }

    /// Whether a code has letters of a date outside quotes, brackets and escapes.
    ///
    /// Only the first section counts: the others are for negative numbers, zero and text. A bracket
    /// holds a colour, a language, a condition, or hours that go on counting: [h].
    private static func kind(ofCode code: String) -> Kind {
        var isQuoted = false
        var bracket: String?
        var isEscaped = false
        for character in code.lowercased() {
            if isEscaped {
                isEscaped = false
            } else if character == "\"" {
                isQuoted.toggle()
            } else if isQuoted {
                continue
            } else if let open = bracket {
                let isElapsed = ["h", "hh", "m", "mm", "s", "ss"].contains(open)
                if character == "]", isElapsed { return .moment }
                bracket = character == "]" ? nil : open + String(character)
            } else {
                switch character {
                case "\\", "_", "*": isEscaped = true
                case "[": bracket = ""
                case "d", "m", "y", "h", "s", "b": return .moment
                case ";": return .number
                default: continue
                }
            }
        }
        return .number
    }
}
