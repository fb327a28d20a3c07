public import Schools

/// Why the office database cannot be opened, read or changed.
public struct OfficeError: Error, Hashable, Sendable {
    public enum Code: Hashable, Sendable {
        /// The file or its folder cannot be written; the text is the system's reason.
        case notWritable(String)
        /// Another program has been writing it for longer than is waited.
        case busy
        /// The file is something else than an office database, or damaged.
        case notOurs
        /// It was written by a newer version of the program.
        case otherVersion(Int)
        /// No token has the number.
        case noSuchToken(Int)
        /// It has been revoked before.
        case tokenRevoked(Int)
        /// Somebody has accepted it before: who, and on which day.
        case alreadyAccepted(FeedbackNumber, by: String, on: String)
        /// No report has the number.
        case noSuchReport(FeedbackNumber)
    }

    public let code: Code
    public let path: String

    public init(_ code: Code, path: String) {
        self.code = code
        self.path = path
    }
}
