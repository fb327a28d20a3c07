/// The pages about a school that a row names.
public struct SchoolLinks: SchoolRecorded, Hashable {
    /// What a page is.
    public enum Kind: String, CaseIterable, Sendable {
        case website, facebook, emis
    }

    public struct Link: Hashable, Sendable {
        public var kind: Kind
        /// Begins with `http://` or `https://`.
        public var address: String
    }

    public var school: Int
    public var links: [Link]
}

/// The page that EMIS has about each school.
public enum EMISPage {
    /// Where the pages are (domain facts, 9, row 6; the server as in pages saved in 2022).
    static let host = "data.bopp-obec.info"

    /// The address of a school's page by its ministry code and the code of its education area.
    ///
    /// Nil where either is none: the code has ten digits, that of an area four or six (domain
    /// facts, 1.1).
    public static func address(code: String, area: String) -> String? {
        guard MinistryCode(rawValue: code) != nil, [4, 6].contains(area.utf8.count),
            area.utf8.allSatisfy(isASCIIDigit)
        else { return nil }
        return "https://\(host)/emis/schooldata-view.php?School_ID=\(code)&Area_CODE=\(area)"
    }
}
