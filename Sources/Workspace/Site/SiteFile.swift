import Foundation
import Maps

/// A file of the site.
public struct SiteFile: Hashable, Sendable {
    /// As HTTP names it, such as "application/json".
    public var mediaType: String
    public var bytes: [UInt8]

    public init(mediaType: String, bytes: [UInt8]) {
        self.mediaType = mediaType
        self.bytes = bytes
    }

    init(_ json: JSON) {
        self.init(mediaType: "application/json", bytes: json.bytes)
    }

    /// What a file with an ending is.
    static func mediaType(ofEnding ending: String) -> String {
        switch ending {
        case "html": "text/html; charset=utf-8"
        case "css": "text/css; charset=utf-8"
        case "js": "text/javascript; charset=utf-8"
        case "json": "application/json"
        case "geojson": "application/geo+json"
        case "svg": "image/svg+xml"
        case "png": "image/png"
        case "xml": "application/xml"
        default: "text/plain; charset=utf-8"
        }
    }
}
