import Maps
import Schools

/// Writes "?" for the characters that no font of this machine has, so that nothing shows a box.
struct KnownCharacters {
    private let missing: Set<Character>

    /// nil where there is nothing to do, or where no font has even the "?".
    init?(missing: [Character], measure: PangoMeasure) {
        guard !missing.isEmpty, measure.missingCharacters(in: "?").isEmpty else { return nil }
        self.missing = Set(missing)
    }

    func rewrite(_ text: inout String) {
        if text.contains(where: missing.contains) {
            text = String(text.map { missing.contains($0) ? "?" : $0 })
        }
    }

    func rewrite(_ text: inout String?) {
        if var known = text {
            rewrite(&known)
            text = known
        }
    }

    func rewrite(_ texts: inout [String]) {
        for index in texts.indices { rewrite(&texts[index]) }
    }

    private func rewrite(_ areas: inout [MapArea]) {
        for index in areas.indices { rewrite(&areas[index].name) }
    }

    private func rewrite(_ schools: inout [MapSchool]) {
        for index in schools.indices {
            rewrite(&schools[index].name)
            rewrite(&schools[index].figures.network)
            rewrite(&schools[index].figures.projects)
        }
    }
}

extension KnownCharacters {
    func rewrite(_ content: inout MapContent) {
        rewrite(&content.officeName)
        rewrite(&content.title)
        rewrite(&content.sources)
        rewrite(&content.tambon)
        rewrite(&content.amphoe)
        rewrite(&content.networks)
        rewrite(&content.provinces)
        rewrite(&content.schools)
        if var subject = content.subject {
            rewrite(&subject.thai)
            rewrite(&subject.english)
            content.subject = subject
        }
    }

    func rewrite(_ content: inout AtlasContent) {
        rewrite(&content.title)
        rewrite(&content.map)
        for index in content.units.indices { rewrite(&content.units[index]) }
        rewrite(&content.others)
        for index in content.quality.indices {
            rewrite(&content.quality[index].title)
            rewrite(&content.quality[index].lines)
        }
    }

    private func rewrite(_ unit: inout AtlasUnit) {
        rewrite(&unit.name)
        rewrite(&unit.schools)
        for index in unit.parts.indices { rewrite(&unit.parts[index]) }
    }

    private func rewrite(_ schools: inout [AtlasSchool]) {
        for index in schools.indices {
            rewrite(&schools[index].name)
            rewrite(&schools[index].level)
        }
    }
}

extension MapContent {
    /// Every text of the data that may stand on a map, for a look at the fonts.
    var names: [String] {
        var groups: Set<String> = []
        for school in schools {
            let figures = school.figures
            if let network = figures.network { groups.insert(network) }
            if !figures.projects.isEmpty { groups.formUnion(figures.projects) }
        }
        let texts = [officeName, title ?? "", subject?.thai ?? "", subject?.english ?? ""]
        return (tambon + amphoe + networks + provinces).map(\.name) + schools.map(\.name)
            + groups.sorted() + texts + sources
    }
}

extension AtlasContent {
    /// Every text of the data that may stand in the atlas.
    var names: [String] {
        let rows = (units.flatMap(\.schools) + others).flatMap { [$0.name, $0.level ?? ""] }
        let notes = quality.flatMap { [$0.title] + $0.lines }
        return [title] + map.names + rows + notes + units.map(\.name)
    }
}
