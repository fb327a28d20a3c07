/// What tells search engines which pages there are: `robots.txt` and `sitemap.xml`.
///
/// Source: sitemaps.org, protocol 0.9: absolute addresses, 50,000 a file.
struct Sitemap {
    private let addresses: [String]
    private let setting: SiteSetting
    private let date: String?

    private static let most = 50_000

    /// - Parameter addresses: below the site.
    init(_ addresses: [String], _ setting: SiteSetting, date: String?) {
        (self.addresses, self.setting, self.date) = (addresses, setting, date)
    }

    /// Without an address on the web there is nothing to tell but that everybody may read.
    var files: [(name: String, text: String)] {
        guard let base = setting.baseAddress else { return [("robots.txt", robots(nil))] }
        var maps: [(name: String, text: String)] = []
        let isOne = addresses.count <= Self.most
        for start in stride(from: 0, to: addresses.count, by: Self.most) {
            let part = addresses[start..<min(start + Self.most, addresses.count)]
            let name = isOne ? "sitemap.xml" : "sitemap-\(start / Self.most + 1).xml"
            maps.append((name, document("urlset", part.map { entry("url", base + $0) })))
        }
        if !isOne {
            let entries = maps.map { entry("sitemap", base + $0.name) }
            maps.append(("sitemap.xml", document("sitemapindex", entries)))
        }
        return maps + [("robots.txt", robots(base))]
    }

    private func robots(_ base: String?) -> String {
        "User-agent: *\nAllow: /\n" + (base.map { "Sitemap: \($0)sitemap.xml\n" } ?? "")
    }

    private func document(_ root: String, _ entries: [String]) -> String {
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <\(root) xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
        \(entries.joined())</\(root)>

        """
    }

    private func entry(_ element: String, _ address: String) -> String {
        let day = date.map { "<lastmod>\($0)</lastmod>" } ?? ""
        let text = HTMLText(escaping: address).text
        return "<\(element)><loc>\(text)</loc>\(day)</\(element)>\n"
    }
}
