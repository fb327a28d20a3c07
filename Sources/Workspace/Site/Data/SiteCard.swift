import Geo
import Maps
import SchoolStore
import Schools

/// Makes `data/school/CODE.json`: what is told of one school.
struct SiteCard {
    let profile: SchoolProfile
    /// The school's number in the store.
    let number: Int
    /// nil for those who may see the school's own numbers.
    let disclosure: PupilDisclosure?
    let role: Role

    private var isOffice: Bool { role == .office }
    var school: StoredSchool { profile.school }

    var json: JSON {
        .object([
            ("code", .text(school.code)), ("smis", .text(school.smis)),
            ("obec", .text(school.obec)),
            ("name", .text(school.name)), ("former", .texts(profile.formerNames.map(\.name))),
            ("level", .text(school.level)), ("network", .text(school.network)),
            ("address", address), ("phone", .text(phone)),
            ("established", .text(detail(.established))),
            ("service_area", .text(detail(.serviceArea))),
            ("distance_to_area", .text(detail(.distanceToArea))),
            ("distance_to_amphoe", .text(detail(.distanceToAmphoe))),
            ("position", position),
            ("pupils", isHidden ? .null : .integer(school.pupils)),
            ("suppressed", .flag(isHidden)),
            ("size", isHidden ? .null : .text(school.sizeClass?.rawValue)),
            ("rooms", .integer(school.rooms)), ("trend", trend), ("staff", staff),
            ("buildings", buildings), ("projects", .texts(profile.projects.map(\.name))),
            ("events", events), ("links", links), ("problems", problems),
        ])
    }

    func detail(_ field: Field) -> String? { profile.details[field] }

    /// Whether its pupils are not told.
    var isHidden: Bool { disclosure?.hidesNow(number) ?? false }

    /// Only the office is told.
    var phone: String? { isOffice ? detail(.phone) : nil }

    private var address: JSON {
        .object([
            ("address", .text(detail(.address))), ("tambon", .text(school.tambon)),
            ("amphoe", .text(school.amphoe)), ("province", .text(school.province)),
            ("postcode", .text(detail(.postcode))),
            ("local_government", .text(detail(.localGovernment))),
        ])
    }

    private var position: JSON {
        .object([
            ("lon", .degrees(school.coordinate?.x)), ("lat", .degrees(school.coordinate?.y)),
            ("quality", .text(school.quality.rawValue)),
            ("as_written", .text(isOffice ? school.positionAsWritten : nil)),
        ])
    }

    /// The pupils of each round, the oldest first; nil where they are not told.
    var rounds: [(period: AcademicPeriod, pupils: Int?)] {
        let facts = profile.enrolments
        return facts.enumerated().map { index, fact in
            // The newest is the number of now.
            let isHidden =
                (disclosure?.hides(number, in: fact.period, fact.pupils) ?? false)
                || (index + 1 == facts.count && self.isHidden)
            return (fact.period, isHidden ? nil : fact.pupils)
        }
    }

    private var trend: JSON {
        .list(
            rounds.map { round in
                .object([
                    ("period", .text(SiteBase.word(round.period))),
                    ("label", .text(round.period.shortWord)),
                    ("pupils", .integer(round.pupils)), ("suppressed", .flag(round.pupils == nil)),
                ])
            })
    }

    private var staff: JSON {
        let positions = profile.staff.map { fact in
            JSON.object([
                ("position", .text(fact.position)), ("standing", .text(fact.standing)),
                ("total", .integer(fact.total)),
            ])
        }
        return .object([
            ("teachers", .integer(school.teachers)),
            ("positions", .list(isOffice ? positions : [])),
        ])
    }

    /// The buildings of the newest table.
    var newestBuildings: [SchoolProfile.BuildingFact] {
        let newest = profile.buildings.last?.origin.path
        return profile.buildings.filter { $0.origin.path == newest }
    }

    private var buildings: JSON {
        .list(
            newestBuildings.map { fact in
                .object([
                    ("type", .text(fact.type)), ("design", .text(fact.design)),
                    ("built", .integer(fact.built)), ("rooms", .integer(fact.rooms)),
                    ("condition", .text(fact.condition)),
                ])
            })
    }

    /// What happened; notes are the office's own.
    private var events: JSON {
        .list(
            profile.events.map { event in
                .object([
                    ("kind", .text(event.kind)), ("label", .words(SiteWords.event(event.kind))),
                    ("date", .text(event.date)), ("year", .integer(event.year)),
                    ("former_name", .text(event.formerName)),
                    ("former_code", .text(event.formerCode)),
                    ("successor", .text(event.successor)),
                    ("note", .text(isOffice ? event.note : nil)),
                ])
            })
    }

    /// Pages on the web, and nothing else that an address can be.
    var pages: [SchoolProfile.LinkFact] {
        profile.links.filter { $0.url.hasPrefix("http://") || $0.url.hasPrefix("https://") }
    }

    private var links: JSON {
        .list(pages.map { .object([("kind", .text($0.kind)), ("url", .text($0.url))]) })
    }

    private var problems: JSON {
        guard isOffice else { return .list([]) }
        return .list(
            profile.problems.map { problem in
                .object([
                    ("kind", .text(problem.kind)), ("message", .words(problem.message)),
                    ("suggestion", .words(problem.suggestion)),
                ])
            })
    }
}
