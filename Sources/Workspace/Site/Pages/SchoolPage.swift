import Geo
import SchoolStore
import Schools

/// The page of one school.
struct SchoolPage {
    let card: SiteCard
    let base: SiteBase
    let setting: SiteSetting

    private var words: SiteWords { setting.words }
    private var school: StoredSchool { card.school }
    private var name: String { school.name ?? school.code }

    var page: SitePage {
        SitePage(
            address: "school/\(school.code)/", title: title, description: description,
            picture: base.picture(ofAmphoe: listed?.amphoeCode), above: above, body: body)
    }

    /// Registers write names with the word for school or without.
    private var title: String {
        guard setting.language == .thai else { return name }
        return name.hasPrefix("โรงเรียน") ? name : "โรงเรียน" + name
    }

    private var description: String {
        let place = [
            listed?.tambon.map(words.tambon), listed?.amphoe.map(words.amphoe),
        ].compactMap(\.self).joined(separator: " ")
        let pupils = card.isHidden ? nil : school.pupils.map { words.count(ofPupils: $0) }
        let size =
            card.isHidden
            ? nil
            : school.sizeClass.map {
                "\(words.size)\(words.pick("", ": "))\($0.wording[setting.language])"
            }
        return [title, place, school.level, pupils, size].compactMap(\.self)
            .filter { !$0.isEmpty }.joined(separator: " · ")
    }

    private var listed: SiteSchool? { base.places[card.number].map { base.schools[$0] } }

    private var above: [(name: String, address: String)] {
        guard let code = listed?.amphoeCode,
            let amphoe = base.amphoe.first(where: { $0.code == code })
        else { return [] }
        return [(words.amphoe(amphoe.name), "amphoe/\(code)/")]
    }

    private var body: HTMLText {
        """
        <p class="open"><a href="../../index.html#school=\(school.code)">\(words.openMap)</a></p>
        <dl>
        \(facts)</dl>
        \(trend)\(buildings)\(list(words.projects, projects))\(list(words.events, events))\
        \(list(words.links, links))
        """
    }

    // MARK: Facts

    private var facts: [HTMLText] {
        let pupils: String? =
            card.isHidden ? words.withheld : school.pupils.map(ReadableNumber.grouped)
        let rows: [(String, String?)] = [
            (words.code, codes), (words.formerNames, formerNames), (words.address, address),
            (words.phone, card.phone), (words.level, school.level), (words.pupils, pupils),
            (words.size, card.isHidden ? nil : school.sizeClass?.wording[setting.language]),
            (words.rooms, school.rooms.map(ReadableNumber.grouped)),
            (words.teachers, school.teachers.map(ReadableNumber.grouped)),
            (words.established, card.detail(.established)),
            (words.serviceArea, card.detail(.serviceArea)), (words.position, position),
        ]
        return rows.compactMap { row in
            row.1.map { "<div><dt>\(row.0)</dt><dd>\($0)</dd></div>\n" }
        } + [network].compactMap(\.self)
    }

    private var codes: String {
        [school.code, school.smis.map { "SMIS \($0)" }, school.obec.map { "OBEC \($0)" }]
            .compactMap(\.self).joined(separator: " · ")
    }

    private var formerNames: String? {
        let names = card.profile.formerNames.map(\.name)
        return names.isEmpty ? nil : names.joined(separator: ", ")
    }

    private var address: String? {
        let parts = [
            card.detail(.address), school.tambon.map(words.tambon),
            school.amphoe.map(words.amphoe), school.province, card.detail(.postcode),
        ].compactMap(\.self).filter { !$0.isEmpty }
        return parts.isEmpty ? nil : parts.joined(separator: " ")
    }

    private var position: String {
        guard let place = school.coordinate else { return words.noPosition }
        func degrees(_ value: Double) -> String { "\((value * 1e5).rounded() / 1e5)" }
        let doubt = school.quality == .doubtful ? " (\(words.doubtful))" : ""
        return "\(degrees(place.y)), \(degrees(place.x))\(doubt)"
    }

    private var network: HTMLText? {
        guard let name = school.network, let word = base.networkWords[name] else { return nil }
        return """
            <div><dt>\(words.network)</dt><dd><a href="../../network/\(word)/index.html">\(name)</a>\
            </dd></div>

            """
    }

    // MARK: Tables

    private var trend: HTMLText? {
        guard !card.rounds.isEmpty else { return nil }
        let rows = card.rounds.map { round -> HTMLText in
            let pupils = round.pupils.map(ReadableNumber.grouped) ?? words.withheld
            return
                "<tr><th scope=\"row\">\(round.period.shortWord)</th><td class=\"number\">\(pupils)</td></tr>\n"
        }
        return """
            <table class="short">
            <caption>\(words.trend)</caption>
            <thead><tr><th scope="col">\(words.period)</th><th scope="col" class="number">\(words.pupils)</th></tr></thead>
            <tbody>
            \(rows)</tbody>
            </table>

            """
    }

    private var buildings: HTMLText? {
        let facts = card.newestBuildings
        guard !facts.isEmpty else { return nil }
        let rows = facts.map { fact -> HTMLText in
            let kind = [fact.type, fact.design].compactMap(\.self).joined(separator: " ")
            let numbers = [fact.built, fact.rooms].map { number -> HTMLText in
                "<td class=\"number\">\(number.map { String($0) } ?? "–")</td>"
            }
            return
                "<tr><th scope=\"row\">\(kind)</th>\(numbers)<td>\(fact.condition ?? "–")</td></tr>\n"
        }
        let heads = [words.building, words.built, words.rooms, words.condition].map {
            head -> HTMLText in
            "<th scope=\"col\">\(head)</th>"
        }
        return """
            <table>
            <caption>\(words.buildings)</caption>
            <thead><tr>\(heads)</tr></thead>
            <tbody>
            \(rows)</tbody>
            </table>

            """
    }

    // MARK: Lists

    private func list(_ title: String, _ items: [HTMLText]) -> HTMLText? {
        guard !items.isEmpty else { return nil }
        return "<h2>\(title)</h2>\n<ul>\n\(items.map { "<li>\($0)</li>\n" })</ul>\n"
    }

    private var projects: [HTMLText] {
        card.profile.projects.map { HTMLText(escaping: $0.name) }
    }

    private var events: [HTMLText] {
        card.profile.events.map { event in
            let when = event.year.map { words.pick("ปีการศึกษา \($0)", "B.E. \($0)") }
            let facts = [
                when, SiteWords.event(event.kind)[setting.language], event.formerName,
                event.formerCode, event.successor.map { "→ \($0)" },
            ]
            return HTMLText(escaping: facts.compactMap(\.self).joined(separator: " · "))
        }
    }

    private var links: [HTMLText] {
        card.pages.map { "<a href=\"\($0.url)\" rel=\"noopener\">\(words.link($0.kind))</a>" }
    }
}
