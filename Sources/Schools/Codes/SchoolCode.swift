/// One of the three codes of a school: digits of a fixed length, kept as text.
///
/// Codes have leading zeros, so they are never numbers.
public protocol SchoolCode: RawRepresentable, Hashable, Sendable where RawValue == String {
    /// How many digits the code has.
    static var length: Int { get }
    init(unchecked text: String)
}

extension SchoolCode {
    /// The code, or nil where the text is not exactly its digits.
    public init?(rawValue text: String) {
        guard text.utf8.count == Self.length, text.utf8.allSatisfy(isASCIIDigit) else { return nil }
        self.init(unchecked: text)
    }
}

/// The ministry's 10-digit code: affiliation (2), province by TIS 1099 (2), running number (6).
public struct MinistryCode: SchoolCode {
    public static let length = 10
    public let rawValue: String
    public init(unchecked text: String) { rawValue = text }

    /// The OBEC code in it: the running number, for ordinary schools of OBEC.
    public var obec: OBECCode { OBECCode(unchecked: String(rawValue.dropFirst(4))) }

    /// The province by TIS 1099.
    public var province: String { String(rawValue.dropFirst(2).prefix(2)) }
}

/// The 8-digit SMIS code; its first four digits are frozen history, not today's area.
public struct SMISCode: SchoolCode {
    public static let length = 8
    public let rawValue: String
    public init(unchecked text: String) { rawValue = text }
}

/// The 6-digit OBEC code: an old province number (2, with leading zero), running number (4).
public struct OBECCode: SchoolCode {
    public static let length = 6
    public let rawValue: String
    public init(unchecked text: String) { rawValue = text }
}

func isASCIIDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
}
