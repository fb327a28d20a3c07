public import Hummingbird

/// The one shape of the service's errors, which is that of OGC API – Features (part 1, 7.5.1).
///
/// `code` is a stable kebab-case word; `description` says what is wrong and what to try.
public struct ErrorBody: ResponseEncodable, Equatable, Sendable {
    public let code: String
    public let description: String

    public init(code: String, description: String) {
        self.code = code
        self.description = description
    }
}
