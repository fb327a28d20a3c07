/// Why GEOS could not do what it was asked for.
public struct ShapeError: Error, Hashable, Sendable {
    /// The C function.
    public let function: String
    /// GEOS's own words; empty where it has said none.
    public let message: String

    public init(function: String, message: String) {
        self.function = function
        self.message = message
    }
}
