import Foundation
public import SchoolStore
public import Schools

extension Workspace {
    /// The office database, beside the manifest.
    public var officePath: String { path(of: "schoolmap-office.sqlite") }

    /// Opens the office database, which the first call makes.
    ///
    /// - Throws: `OfficeError` where it cannot be written.
    public func officeDatabase() throws -> OfficeDatabase {
        try OfficeDatabase(path: officePath)
    }
}

/// The secret that somebody shows to be let in; printed once and never kept.
public struct TokenSecret: Hashable, Sendable {
    /// How a token begins, so that a search finds one that has got into a file by mistake.
    static let prefix = "smap_"
    /// 256 bits cannot be guessed, so a digest needs no salt and no slowness.
    private static let bytes = 32

    public let text: String

    /// A new token, from the system's generator unless a test gives another.
    public init(from generator: inout some RandomNumberGenerator) {
        let bytes = (0..<Self.bytes).map { _ in UInt8.random(in: .min ... .max, using: &generator) }
        let base64 = Data(bytes).base64EncodedString()
        // RFC 4648, section 5: safe in an address and a header.
        text =
            Self.prefix
            + base64.replacing("+", with: "-").replacing("/", with: "_").replacing("=", with: "")
    }

    public init() {
        var generator = SystemRandomNumberGenerator()
        self.init(from: &generator)
    }

    /// What is kept of a token: SHA-256 in hexadecimal.
    public static func digest(of token: String) -> String { sha256(of: token) }
}

extension OfficeDatabase {
    /// Who stands behind a token; nil where it is not valid at the moment (ISO 8601, UTC).
    ///
    /// - Throws: `OfficeError` where the database cannot be read.
    public func caller(token: String, at moment: String) throws -> Caller? {
        // Nothing that is no token costs a look: 32 bytes are 43 letters of base64.
        guard token.utf8.count == TokenSecret.prefix.utf8.count + 43,
            token.hasPrefix(TokenSecret.prefix)
        else { return nil }
        return try caller(digest: TokenSecret.digest(of: token), at: moment)
    }

    /// What stands for a sender's address on one day, so that the address is not kept.
    ///
    /// It cannot be turned back without the office's own salt, and nobody can be followed by it
    /// from day to day.
    ///
    /// - Throws: `OfficeError`.
    public func clientKey(address: String, at moment: String) throws -> String {
        let parts = [try clientSalt(), String(moment.prefix(10)), address]
        return String(sha256(of: parts.joined(separator: "\n")).prefix(32))
    }
}

extension OfficeDatabase {
    /// Takes a report that a stranger has sent; held back from the public until it is accepted.
    ///
    /// What a machine has filled in is kept as spam, and answered like any other.
    ///
    /// - Parameters:
    ///   - address: where the request comes from; kept only as a key of the day.
    ///   - isSchool: whether a school has the code.
    /// - Throws: `FeedbackFault`, `OfficeError`.
    public func receive(
        _ draft: FeedbackDraft, fromAddress address: String, limits: FeedbackLimits = .shipped,
        at moment: String, isSchool: (_ code: String) throws -> Bool
    ) throws -> FeedbackReport {
        let content = try draft.content(isSchool: isSchool)
        let sender = FeedbackSender(
            client: try clientKey(address: address, at: moment), limits: limits)
        return try receive(
            content, channel: .website, isSpam: draft.isFromMachine, from: sender,
            by: OfficeUser(name: "", role: .public), at: moment)
    }
}

private func sha256(of text: String) -> String { digest(of: [text]) }
