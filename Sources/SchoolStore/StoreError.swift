public import Schools

/// Why a store cannot be opened or written.
public struct StoreError: Error, Hashable, Sendable {
    public enum Code: Hashable, Sendable {
        /// There is no file at the path: nothing has been built yet.
        case missing
        /// The file is no SchoolMap store.
        case notAStore
        /// The store was written by another version of the program.
        case otherVersion(Int)
        /// Nothing is known of the period that was asked for.
        case periodUnknown(AcademicPeriod, known: [AcademicPeriod])
        /// Another build is writing the store.
        case busy
        /// The directory or file cannot be written; the text is the system's reason.
        case notWritable(String)
    }

    public let code: Code
    public let path: String

    public init(_ code: Code, path: String) {
        self.code = code
        self.path = path
    }
}
