/// The files of the viewer and the style sheet of the pages, which are part of the program.
enum SiteAssets {
    /// A file by its address below the site; nil where there is none.
    static func file(_ path: String) -> SiteFile? {
        guard let bytes = files[path], let ending = path.split(separator: ".").last else {
            return nil
        }
        return SiteFile(mediaType: SiteFile.mediaType(ofEnding: String(ending)), bytes: bytes)
    }

    /// All addresses, sorted.
    static var paths: [String] { files.keys.sorted() }

    private static let files = viewer.merging(
        ["page.css": PackageResources.page_css], uniquingKeysWith: { first, _ in first })
}
