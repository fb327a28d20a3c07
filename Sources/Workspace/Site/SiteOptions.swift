import Foundation
public import Schools

/// How a site is made.
public struct SiteOptions: Sendable {
    /// Of the pages; the viewer has both.
    public var language = Language.thai
    /// The address that the site will have on the web, for search engines and shared links.
    public var baseAddress: String?
    /// The address that reports of mistakes are sent to; nil for none.
    public var feedback: String?
    /// The address of the page that the office logs in at; nil where there is none.
    public var login: String?
    /// Where Debian's `libjs-leaflet` puts Leaflet.
    public var leaflet = "/usr/share/javascript/leaflet"
    /// Whether pictures of links and GeoJSON are written beside the pages.
    var hasExtras = false

    public init() {}
}

extension SiteSetting {
    init(_ options: SiteOptions, _ base: SiteBase) {
        let words = SiteWords(language: options.language)
        let date = base.date.map { iso in
            words.asOf(ThaiDateReading(iso)?.date.wording[options.language] ?? iso)
        }
        self.init(
            language: options.language, siteName: base.title[options.language],
            baseAddress: options.baseAddress.map { $0.hasSuffix("/") ? $0 : $0 + "/" },
            footer: ([date] + base.sources).compactMap(\.self).joined(separator: " · "),
            hasPictures: options.hasExtras, hasData: options.hasExtras)
    }
}

/// Why a site could not be made.
public struct SiteError: Error, Hashable, Sendable {
    public enum Code: Hashable, Sendable {
        /// Leaflet is not where it is looked for.
        case leafletMissing
        /// The address of the site is none of the web.
        case addressUnusable
        /// The viewer's own files are not all there: a mistake of the program.
        case assetMissing
    }

    public let code: Code
    /// The file that is missing, or the address.
    public let path: String

    init(_ code: Code, path: String) {
        (self.code, self.path) = (code, path)
    }
}
