/// An address of a page that is safe to show as a link.
public struct WebAddress: Hashable, Sendable {
    /// Begins with `http://` or `https://` and is ASCII throughout.
    public let text: String
    /// Whether the scheme was missing and has been put before it.
    public let isCompleted: Bool
    /// The name of the server, in lower case.
    public let host: String

    /// Why a text is no such address.
    public enum Refusal: Error, Hashable, Sendable {
        /// Another scheme than that of pages, such as `javascript:` or `file:`.
        case scheme
        /// No address, or one with a user's name in it.
        case unreadable
    }

    /// Reads an address; `www.name.ac.th` and `facebook.com/name` will do.
    public init(_ text: String) throws(Refusal) {
        let scheme = Self.scheme(of: text)
        let isPage = scheme.map { ["http", "https"].contains($0.lowercased()) } ?? true
        guard isPage else { throw .scheme }
        let rest = text.dropFirst(scheme.map { $0.count + 3 } ?? 0)
        let authority = rest.prefix { !"/?#".contains($0) }
        guard scheme == nil || text.dropFirst(scheme?.count ?? 0).hasPrefix("://"),
            let host = Self.host(authority), !rest.contains(where: Self.isForbidden)
        else { throw .unreadable }
        let path = rest.dropFirst(authority.count)
        isCompleted = scheme == nil
        self.host = host
        self.text = "\(scheme?.lowercased() ?? "http")://\(authority)" + Self.encoded(path)
    }

    /// What stands before the first colon, where it can be a scheme (RFC 3986, 3.1).
    ///
    /// A port is no scheme: it has digits behind the colon.
    private static func scheme(of text: String) -> Substring? {
        guard let colon = text.firstIndex(of: ":") else { return nil }
        let name = text[..<colon]
        let isName = name.allSatisfy {
            $0.isASCII && ($0.isLetter || $0.isNumber || "+-.".contains($0))
        }
        let isPort =
            text[text.index(after: colon)...].first.map { $0.isASCII && $0.isNumber } ?? false
        return isName && !name.isEmpty && !(isPort && name.contains(".")) ? name : nil
    }

    /// The server's name without its port; nil where it is none, or a user's name is before it.
    private static func host(_ authority: Substring) -> String? {
        let parts = authority.split(separator: ":", omittingEmptySubsequences: false)
        guard let name = parts.first, parts.count <= 2,
            parts.count == 1 || (!parts[1].isEmpty && parts[1].utf8.allSatisfy(isASCIIDigit))
        else { return nil }
        let labels = name.split(separator: ".", omittingEmptySubsequences: false)
        let areLabels = labels.allSatisfy { label in
            !label.isEmpty
                && label.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") }
        }
        let hasDomain =
            labels.count > 1 && labels.last.map { $0.contains(where: \.isLetter) } == true
        return areLabels && hasDomain ? name.lowercased() : nil
    }

    /// Spaces and the marks that could end an attribute or a tag.
    private static func isForbidden(_ character: Character) -> Bool {
        character.isWhitespace || "\"'<>\\^`{|}".contains(character)
            || character.unicodeScalars.contains { $0.value < 0x20 || $0.value == 0x7F }
    }

    /// The text with every byte beyond ASCII written as `%E0` (RFC 3986, 2.1).
    private static func encoded(_ text: Substring) -> String {
        text.utf8.reduce(into: "") { result, byte in
            if byte < 0x80 {
                result.unicodeScalars.append(Unicode.Scalar(byte))
            } else {
                result += "%" + String(byte, radix: 16, uppercase: true)
            }
        }
    }
}
