import Geo
import Maps
import Schools

extension SiteBase {
    /// `data/district.json`: what there is, and what it can be looked at by.
    ///
    /// - Parameters:
    ///   - themes: with the periods that each can be shown of, now apart.
    ///   - feedback: the address that reports go to; nil for none.
    ///   - login: the page that the office logs in at; nil where there is none.
    func district(
        _ audience: Audience, themes: [(theme: MapTheme, periods: [AcademicPeriod])],
        feedback: String?, login: String? = nil
    ) -> JSON {
        .object([
            ("schema", .integer(1)), ("office", .text(officeName)), ("code", .text(officeCode)),
            ("title", .text(title.thai)), ("title_en", .text(title.english)),
            ("audience", .text(audience.word)), ("date", .text(date)),
            ("bbox", bbox), ("counts", counts(audience)),
            (
                "periods",
                .list(
                    periods.map {
                        .object([("id", .text(Self.word($0))), ("label", .words($0.wording))])
                    })
            ),
            ("themes", .list(themes.map(theme))),
            ("areas", .texts(levelsOfAreas)),
            ("catchments", .list(catchmentLevels.map { choice($0.rawValue, $0.wording) })),
            ("filters", filters), ("feedback", .text(feedback)),
            ("login", .text(login)),
            (
                "stable",
                .object([
                    ("school", .text("school/{code}/")), ("amphoe", .text("amphoe/{code}/")),
                    ("network", .text("network/{n}/")),
                ])
            ),
            ("sources", .texts(sources)),
        ])
    }

    /// What the site is called.
    var title: LocalizedText {
        let name = officeName.isEmpty ? "" : " " + officeName
        return LocalizedText(thai: "แผนที่โรงเรียน" + name, english: "School map" + name)
    }

    private var bbox: JSON {
        guard let envelope else { return .null }
        return .list(
            [envelope.minX, envelope.minY, envelope.maxX, envelope.maxY].map { .degrees($0) })
    }

    /// The levels that `data/areas` has a file of.
    private var levelsOfAreas: [String] {
        let counts = ["amphoe": areas.amphoe.count, "tambon": areas.tambon.count]
        return SiteAreas.levels.filter { counts[$0] != 0 }
    }

    private func counts(_ audience: Audience) -> JSON {
        .object([
            ("schools", .integer(schools.count)),
            ("placed", .integer(schools.count { $0.row.coordinate != nil })),
            ("problems", audience == .office ? .integer(countOfProblems) : .null),
        ])
    }

    private func theme(_ item: (theme: MapTheme, periods: [AcademicPeriod])) -> JSON {
        .object([
            ("name", .text(item.theme.name)), ("title", .words(item.theme.title)),
            ("summary", .words(item.theme.summary)),
            ("periods", .texts(item.periods.map(Self.word))),
        ])
    }

    private var filters: JSON {
        .object([
            (
                "amphoe",
                .list(
                    amphoe.map { .object([("code", .text($0.code)), ("name", .text($0.name))]) })
            ),
            (
                "tambon",
                .list(
                    areas.tambon.map {
                        .object([
                            ("code", .text($0.code)), ("name", .text($0.name)),
                            ("amphoe", .text($0.parentCode)),
                        ])
                    })
            ),
            ("network", .texts(networks)),
            ("network_page", .list(networks.map { .text(networkWords[$0]) })),
            ("size", .list(SizeClass.allCases.map { choice($0.rawValue, $0.wording) })),
            ("level", .list(levels.map { choice($0.word, $0.text) })),
        ])
    }

    private func choice(_ id: String, _ text: LocalizedText) -> JSON {
        .object([("id", .text(id)), ("th", .text(text.thai)), ("en", .text(text.english))])
    }

    /// The levels that some school teaches, from kindergarten up.
    private var levels: [SchoolLevel] {
        let written = Set(schools.compactMap(\.row.level))
        let known = Set(written.compactMap(SchoolLevel.init(written:)))
        return SchoolLevel.all.filter(known.contains)
    }
}
