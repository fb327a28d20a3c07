import Schools

/// The viewer's own page, with what a shared link to it shows.
struct ViewerPage {
    private let text: String
    private let base: SiteBase
    private let setting: SiteSetting

    init(_ bytes: [UInt8], _ base: SiteBase, _ setting: SiteSetting) {
        text = String(decoding: bytes, as: UTF8.self)
        self.base = base
        self.setting = setting
    }

    var bytes: [UInt8] {
        let words = setting.words
        let page = SitePage(
            address: "", title: setting.siteName,
            description: [setting.siteName, words.count(ofSchools: base.schools.count)]
                .joined(separator: " · "),
            picture: base.picture, body: "")
        let link: HTMLText =
            "<p><a href=\"school/index.html\">\(words.schools)</a></p></noscript>"
        return Array(
            text.replacing("</head>", with: setting.meta(of: page, root: "").text + "</head>")
                .replacing("</noscript>", with: link.text).utf8)
    }
}
