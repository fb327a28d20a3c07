/// Why a source could not be opened, read or reprojected: data only, worded by whoever shows it.
public struct GeoSourceError: Error, Hashable, Sendable {
    /// What went wrong, with what is needed to say so and to suggest a way out.
    public enum Code: Hashable, Sendable {
        /// There is no such file.
        case fileMissing
        /// The file is there but the system does not let it be read.
        case unreadable
        /// No reader for it; the format is the ending or signature that was seen.
        case notRecognised(format: String)
        /// The file has no bytes, or no layer at all.
        case emptyFile
        /// The layer or sheet that was asked for is not in it.
        case layerMissing(available: [String])
        /// Several layers, sheets or files, and none was chosen.
        case choiceNeeded(available: [String])
        /// A column that was asked for is not in it.
        case fieldMissing(name: String, available: [String])
        /// A text that is no coordinate reference system.
        case crsInvalid(text: String)
        /// The numbers leave the system open, and none was chosen; the likeliest first.
        case crsUndetermined(candidates: [String])
        /// No operation leads from one coordinate reference system to the other.
        case transformationMissing
        /// A name that is no text encoding.
        case encodingInvalid(text: String)
        /// The bytes break the rules of their format beyond repair.
        case damaged(detail: String)
        /// It could be read, and is not, for the reason given.
        case refused(reason: String)
    }

    public var code: Code
    /// The C function or own operation that failed.
    public var function: String
    /// The file, or the text that was to be understood.
    public var path: String
    /// What GDAL or PROJ said, in order.
    public var diagnostics: [String]

    public init(_ code: Code, function: String, path: String, diagnostics: [String] = []) {
        self.code = code
        self.function = function
        self.path = path
        self.diagnostics = diagnostics
    }
}
