import Maps
import Schools

/// The page of an amphoe, of a network or of all schools: a table of its schools.
struct PlacePage {
    let base: SiteBase
    let setting: SiteSetting
    let disclosure: PupilDisclosure?

    private var words: SiteWords { setting.words }

    /// A table of more rows is more than a phone opens: the lists of amphoe lead to them.
    private static let mostRows = 3000

    func amphoe(_ code: String) -> SitePage? {
        guard let name = base.amphoe.first(where: { $0.code == code })?.name else { return nil }
        let schools = base.schools.filter { $0.amphoeCode == code }
        return page(
            "amphoe/\(code)/", words.amphoe(name), schools, view: "amphoe=\(code)",
            picture: base.picture(ofAmphoe: code))
    }

    func network(_ word: String) -> SitePage? {
        guard let name = base.networkWords.first(where: { $0.value == word })?.key else {
            return nil
        }
        let schools = base.schools.filter { $0.row.network == name }
        return page(
            "network/\(word)/", words.network(name), schools,
            view: "network=\(Self.encoded(name))", picture: base.picture)
    }

    /// All amphoe and networks, and the schools where they are not too many.
    var all: SitePage {
        let isShort = base.schools.count <= Self.mostRows
        return page(
            "school/", base.title[setting.language], base.schools, view: "", picture: base.picture,
            rows: isShort ? base.schools : base.schools.filter { $0.amphoeCode == nil },
            lists: lists)
    }

    /// Everything but letters and digits of ASCII as percent signs (RFC 3986).
    private static func encoded(_ text: String) -> String {
        text.utf8.map { byte in
            let scalar = Unicode.Scalar(byte)
            let isPlain =
                byte < 0x80 && (scalar.properties.isAlphabetic || (0x30...0x39).contains(byte))
            let hex = String(byte, radix: 16, uppercase: true)
            return isPlain ? String(scalar) : "%" + (byte < 16 ? "0" : "") + hex
        }.joined()
    }

    // MARK: Parts

    private func page(
        _ address: String, _ title: String, _ schools: [SiteSchool], view: String,
        picture: String?, rows: [SiteSchool]? = nil, lists: HTMLText? = nil
    ) -> SitePage {
        let rows = rows ?? schools
        let root = String(repeating: "../", count: address.split(separator: "/").count)
        let view = view.isEmpty ? "" : "#" + view
        let body: HTMLText = """
            <p>\(summary(schools))</p>
            <p class="open"><a href="\(root)index.html\(view)">\(words.openMap)</a></p>
            \(image(picture, title, root))\(lists)\(table(rows, root))
            """
        return SitePage(
            address: address, title: title,
            description: [title, summary(schools)].joined(separator: " · "), picture: picture,
            body: body)
    }

    private func summary(_ schools: [SiteSchool]) -> String {
        [words.count(ofSchools: schools.count), pupils(schools).map(words.count(ofPupils:))]
            .compactMap(\.self).joined(separator: " · ")
    }

    /// All pupils; nil where not all numbers are told, so that no difference tells them.
    private func pupils(_ schools: [SiteSchool]) -> Int? {
        let known = schools.compactMap { $0.pupils(disclosure) }
        let isHidden = schools.contains { disclosure?.hidesNow($0.row.id) ?? false }
        return known.isEmpty || isHidden ? nil : known.reduce(0) { $0 &+ $1 }
    }

    private func image(_ picture: String?, _ title: String, _ root: String) -> HTMLText? {
        guard setting.hasPictures else { return nil }
        return picture.map {
            "<p><img src=\"\(root)\($0)\" width=\"1200\" height=\"630\" alt=\"\(title)\"></p>\n"
        }
    }

    private var lists: HTMLText {
        let amphoe = base.amphoe.map { place -> HTMLText in
            "<li><a href=\"../amphoe/\(place.code)/index.html\">\(words.amphoe(place.name))</a></li>\n"
        }
        let networks = base.networks.compactMap { name -> HTMLText? in
            base.networkWords[name].map {
                "<li><a href=\"../network/\($0)/index.html\">\(words.network(name))</a></li>\n"
            }
        }
        func list(_ title: String, _ items: [HTMLText]) -> HTMLText? {
            items.isEmpty ? nil : "<h2>\(title)</h2>\n<ul>\n\(items)</ul>\n"
        }
        let data: HTMLText =
            setting.hasData
            ? "<p><a href=\"../geojson/schools.geojson\">\(words.data)</a></p>\n" : ""
        return "\(list(words.amphoe, amphoe))\(list(words.network, networks))\(data)"
    }

    private func table(_ schools: [SiteSchool], _ root: String) -> HTMLText? {
        guard !schools.isEmpty else { return nil }
        let heads = [words.school, words.tambon, words.level, words.pupils, words.size]
            .map { head -> HTMLText in "<th scope=\"col\">\(head)</th>" }
        return """
            <table>
            <caption>\(words.schools)</caption>
            <thead><tr>\(heads)</tr></thead>
            <tbody>
            \(schools.map { row($0, root) })</tbody>
            </table>

            """
    }

    private func row(_ school: SiteSchool, _ root: String) -> HTMLText {
        let isHidden = disclosure?.hidesNow(school.row.id) ?? false
        let pupils =
            isHidden ? words.withheld : school.row.pupils.map(ReadableNumber.grouped) ?? "–"
        let size = school.size(disclosure)?.wording[setting.language] ?? "–"
        return """
            <tr><th scope="row">\(name(school, root))</th><td>\(school.tambon ?? "–")</td>\
            <td>\(school.row.level ?? "–")</td><td class="number">\(pupils)</td>\
            <td>\(size)</td></tr>

            """
    }

    private func name(_ school: SiteSchool, _ root: String) -> HTMLText {
        guard SitePath.isSafe(school.row.code) else { return HTMLText(escaping: school.row.name) }
        return "<a href=\"\(root)school/\(school.row.code)/index.html\">\(school.row.name)</a>"
    }
}
