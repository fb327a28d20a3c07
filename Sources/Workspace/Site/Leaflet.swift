import Foundation

/// Leaflet as Debian installs it: nothing is fetched from the network.
struct Leaflet {
    private let directory: String

    /// Its files below the site's `leaflet/`.
    static let names = [
        "images/layers-2x.png", "images/layers.png", "images/marker-icon-2x.png",
        "images/marker-icon.png", "images/marker-shadow.png", "leaflet.css", "leaflet.js",
    ]

    init(at directory: String) { self.directory = directory }

    /// A file of Leaflet; nil where it has none of the name.
    ///
    /// - Throws: `SiteError` where it is not installed.
    func file(_ name: String) throws -> SiteFile? {
        guard Self.names.contains(name) else { return nil }
        // The smaller one where Debian has it.
        let candidates = name == "leaflet.js" ? ["leaflet.min.js", name] : [name]
        for candidate in candidates {
            if let data = FileManager.default.contents(atPath: "\(directory)/\(candidate)") {
                let ending = URL(fileURLWithPath: name).pathExtension
                return SiteFile(
                    mediaType: SiteFile.mediaType(ofEnding: ending), bytes: [UInt8](data))
            }
        }
        throw SiteError(.leafletMissing, path: "\(directory)/\(name)")
    }
}
