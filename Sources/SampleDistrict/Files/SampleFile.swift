/// A file of the sample district.
public struct SampleFile: Sendable, Hashable {
    /// The name without a folder.
    public let name: String
    public let bytes: [UInt8]

    public init(name: String, bytes: [UInt8]) {
        self.name = name
        self.bytes = bytes
    }
}
