import Maps
import SchoolStore
import Schools

// Which files a map says that it was made of.
extension MapSource {
    /// The register in force: the undated one for now, else the newest up to the period.
    var registers: [SourceRecord] {
        let all = sources.filter { $0.kind == .schools }
        let undated = all.filter { $0.period == nil }
        let limit = store.asOf.map { AcademicPeriod(year: $0.year, round: $0.round ?? 9) }
        let newest = all.compactMap(\.period)
            .filter { period in limit.map { period <= $0 } ?? true }.max()
        if store.asOf == nil, !undated.isEmpty { return undated }
        guard let newest else { return undated }
        return all.filter { $0.period == newest }
    }

    /// One entry a kind of source that the map shows: the files, and the periods of pupils.
    func sourceLines(_ needs: Set<MapTheme.Need>, _ figures: FigureSource) -> [String] {
        SourceKind.onMaps.compactMap { kind, words, ofNeeds in
            guard ofNeeds.isEmpty || !needs.isDisjoint(with: ofNeeds) else { return nil }
            let own = kind == .schools ? registers : sources.filter { $0.kind == kind }
            guard kind == .students else { return line(words, own) }
            // Older files are in the store for their past, of which only some maps tell.
            let past = figures.seriesPeriods + [figures.earlierPeriod].compactMap(\.self)
            let told = own.filter { file in
                file.period == period
                    || file.period.map { period in past.contains { period.isWithin($0) } } ?? false
            }
            let isOfOnePeriod = told.allSatisfy { $0.period == period }
            return line(words, told, note: isOfOnePeriod ? periodOfSource : nil)
        }
    }

    /// The files of a kind, such as "นักเรียน students.csv".
    ///
    /// Many are counted; nil without any.
    private func line(
        _ words: LocalizedText, _ files: [SourceRecord], note: String? = nil
    ) -> String? {
        guard !files.isEmpty else { return nil }
        let names = files.map { String($0.path.split(separator: "/").last ?? "") }
        let text =
            names.count > Self.mostNamed
            ? LocalizedText(
                thai: "\(names.count) แฟ้ม (\(names[0]) …)",
                english: "\(names.count) files (\(names[0]) …)"
            )[language]
            : names.joined(separator: ", ")
        return [words[language], text, note].compactMap(\.self).joined(separator: " ")
    }

    /// As many files of a kind are named in a line.
    private static let mostNamed = 3
}

extension SourceKind {
    /// What a source line says of each kind, and the needs that it serves; none for all maps.
    fileprivate static let onMaps: [(SourceKind, LocalizedText, Set<MapTheme.Need>)] = [
        (.schools, LocalizedText(thai: "ทะเบียนโรงเรียน", english: "register"), []),
        (
            .students, LocalizedText(thai: "นักเรียน", english: "pupils"),
            [.pupils, .rooms, .earlierPupils, .series]
        ),
        (
            .staff, LocalizedText(thai: "บุคลากร", english: "staff"), [.teachers, .staffingNorm]
        ),
        (.buildings, LocalizedText(thai: "อาคาร", english: "buildings"), [.buildings]),
        (.equipment, LocalizedText(thai: "ครุภัณฑ์", english: "equipment"), [.equipment]),
        (.indicators, LocalizedText(thai: "ตัวชี้วัด", english: "indicators"), [.indicator]),
        (.projects, LocalizedText(thai: "โครงการ", english: "projects"), [.projects]),
        (.boundaries, LocalizedText(thai: "แนวเขต", english: "boundaries"), []),
    ]
}
