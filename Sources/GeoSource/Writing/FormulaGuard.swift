/// Keeps a spreadsheet from running the text of a CSV cell as a formula.
///
/// Spreadsheets evaluate a cell that begins with = + - or @, and one that does so behind a tab or
/// a line break (OWASP, "CSV Injection"). An apostrophe in front makes it text. A text that begins
/// with apostrophes of its own before such a character gets one more, so that taking one off
/// always gives back what was written.
public enum FormulaGuard {
    /// The text as it may stand in a cell of a CSV file.
    public static func protected(_ text: String) -> String {
        isDangerous(text) ? "'" + text : text
    }

    /// The text that a cell was written from: the opposite of `protected`.
    public static func unprotected(_ cell: String) -> String {
        guard cell.utf8.first == UInt8(ascii: "'") else { return cell }
        let text = String(cell.unicodeScalars.dropFirst())
        return isDangerous(text) ? text : cell
    }

    private static func isDangerous(_ text: String) -> Bool {
        let body = text.unicodeScalars.drop { $0 == "'" }
        guard let first = body.first else { return false }
        switch first {
        case "=", "+", "@", "\t", "\r", "\n": return true
        case "-": return !isPlain(body.dropFirst())
        default: return false
        }
    }

    /// Whether what follows a minus sign is nothing or digits: the dash for "none", a number.
    private static func isPlain(_ rest: Substring.UnicodeScalarView) -> Bool {
        rest.allSatisfy { ("0"..."9").contains($0) || $0 == "." }
    }
}
