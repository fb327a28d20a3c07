import Schools

/// A page that reads without JavaScript, with what Facebook and LINE show of a link to it.
struct SitePage {
    /// Its address below the site, such as "school/1093000001/".
    let address: String
    let title: String
    /// One sentence of what is on it.
    let description: String
    /// The picture of a link to it, below the site; nil for none.
    var picture: String?
    /// Names and addresses below the site of the pages above it.
    var above: [(name: String, address: String)] = []
    let body: HTMLText

    /// The file that a web server shows for the address.
    var path: String { address + "index.html" }

    /// The page as a file.
    func file(_ setting: SiteSetting) -> SiteFile {
        SiteFile(
            mediaType: SiteFile.mediaType(ofEnding: "html"), bytes: Array(html(setting).text.utf8))
    }

    /// From the page to the top of the site.
    private var root: String {
        String(repeating: "../", count: address.split(separator: "/").count)
    }

    private func html(_ setting: SiteSetting) -> HTMLText {
        """
        <!doctype html>
        <html lang="\(setting.language.rawValue)">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>\(title) · \(setting.siteName)</title>
        \(setting.meta(of: self, root: root))<link rel="icon" href="data:,">
        <link rel="stylesheet" href="\(root)page.css">
        </head>
        <body>
        <nav aria-label="\(setting.words.where)">\(trail(setting))</nav>
        <main>
        <h1>\(title)</h1>
        \(body)</main>
        <footer><p>\(setting.footer)</p></footer>
        </body>
        </html>

        """
    }

    private func trail(_ setting: SiteSetting) -> HTMLText {
        let steps = [(name: setting.siteName, address: "school/")] + above
        let links = steps.map { step -> HTMLText in
            "<a href=\"\(root)\(step.address)index.html\">\(step.name)</a> › "
        }
        return "<a href=\"\(root)index.html\">\(setting.words.map)</a> › \(links)"
    }
}

/// What all pages of a site have in common.
struct SiteSetting {
    let language: Language
    let siteName: String
    /// The address that the site has on the web, ending in "/"; nil where nobody said.
    let baseAddress: String?
    let footer: String
    /// Whether there are pictures of links, and GeoJSON beside the pages.
    var hasPictures = false
    var hasData = false

    var words: SiteWords { SiteWords(language: language) }

    /// What a link to a page shows, and its one true address.
    ///
    /// Source: the Open Graph protocol (ogp.me) and Twitter's summary cards, which LINE reads too.
    func meta(of page: SitePage, root: String) -> HTMLText {
        let canonical = baseAddress.map { base -> HTMLText in
            "<link rel=\"canonical\" href=\"\(base)\(page.address)\">\n"
                + "<meta property=\"og:url\" content=\"\(base)\(page.address)\">\n"
        }
        let picture = (hasPictures ? page.picture : nil).map { name -> HTMLText in
            """
            <meta property="og:image" content="\(baseAddress ?? root)\(name)">
            <meta property="og:image:width" content="1200">
            <meta property="og:image:height" content="630">
            <meta property="og:image:alt" content="\(page.title)">
            <meta name="twitter:card" content="summary_large_image">

            """
        }
        return """
            <meta name="description" content="\(page.description)">
            <meta property="og:type" content="website">
            <meta property="og:site_name" content="\(siteName)">
            <meta property="og:title" content="\(page.title)">
            <meta property="og:description" content="\(page.description)">
            <meta property="og:locale" content="\(language == .thai ? "th_TH" : "en_GB")">
            \(canonical)\(picture)
            """
    }
}

extension HTMLText {
    static func + (one: HTMLText, other: HTMLText) -> HTMLText { "\(one)\(other)" }
}
