/// Why a drawing could not be turned into a file's bytes.
public struct PressError: Error, Equatable, Sendable {
    public enum Code: Sendable {
        /// The text is not an SVG document that the renderer can read.
        case invalidDocument
        /// The document states no size of its own, neither width and height nor a viewBox.
        case sizeMissing
        /// The resolution is not a number of dots that an image can have.
        case invalidResolution
        /// The image would be larger than the limit.
        case imageTooLarge
        /// The renderer or the file writer gave up.
        case renderingFailed
    }

    public let code: Code
    /// The C function that failed, or the check of ours that refused.
    public let function: String
    /// What the C library said, or the numbers that were refused; English, for a log or a message.
    public let message: String
}
