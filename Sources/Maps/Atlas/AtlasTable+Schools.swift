import Schools

extension AtlasTable {
    /// The table of a unit's schools with their sums.
    static func schools(
        _ schools: [AtlasSchool], title: String, width: Double, pen: Pen
    ) -> AtlasTable {
        let words = AtlasWords(language: pen.words.language)
        let columns = [
            Column(title: words.number, isNumber: true, limit: 24),
            Column(title: words.code, limit: 70),
            Column(title: words.school),
            Column(title: words.level, limit: 112),
            Column(title: words.pupils, isNumber: true, limit: 50),
            Column(title: words.teachers, isNumber: true, limit: 50),
            Column(title: words.rooms, isNumber: true, limit: 50),
            Column(title: words.size, limit: 44),
            Column(title: words.note, limit: 84),
        ]
        var rows = schools.enumerated().map { index, school in
            Row(cells: cells(index + 1, school, words, pen.words.language))
        }
        if !schools.isEmpty { rows.append(total(schools, words)) }
        return AtlasTable(title: title, columns: columns, rows: rows, width: width, pen: pen)
    }

    private static func cells(
        _ number: Int, _ school: AtlasSchool, _ words: AtlasWords, _ language: Language
    ) -> [String] {
        let note = !school.isPlaced ? words.unplaced : school.isDoubtful ? words.doubtful : ""
        return [
            "\(number)", school.code, nameOnMap(school.name), school.level ?? "–",
            text(school.pupils), text(school.teachers), text(school.rooms),
            school.size?.wording[language] ?? "–", note,
        ]
    }

    private static func text(_ number: Int?) -> String {
        number.map(ReadableNumber.grouped) ?? "–"
    }

    private static func total(_ schools: [AtlasSchool], _ words: AtlasWords) -> Row {
        let unknown = schools.count { $0.pupils == nil }
        let note = unknown > 0 && unknown < schools.count ? words.unknown(unknown) : ""
        return Row(
            cells: [
                "", "", words.total(schools.count), "", text(sum(schools, \.pupils)),
                text(sum(schools, \.teachers)), text(sum(schools, \.rooms)), "", note,
            ], isTotal: true)
    }

    /// The sum of what is known; nil where nothing is.
    static func sum(_ schools: [AtlasSchool], _ number: (AtlasSchool) -> Int?) -> Int? {
        let known = schools.compactMap(number)
        return known.isEmpty
            ? nil : known.reduce(0) { $0.addingReportingOverflow($1).partialValue }
    }
}

extension AtlasTable {
    /// The table of the parts of a unit with their sums and pages.
    static func parts(
        of unit: AtlasUnit, pages: (AtlasUnit) -> (name: String, number: Int)?, width: Double,
        pen: Pen
    ) -> AtlasTable {
        let words = AtlasWords(language: pen.words.language)
        let columns = [
            Column(title: words.number, isNumber: true, limit: 24),
            Column(title: words.tambon),
            Column(title: words.schoolsHeading, isNumber: true, limit: 60),
            Column(title: words.pupils, isNumber: true, limit: 60),
            Column(title: words.teachers, isNumber: true, limit: 60),
            Column(title: words.rooms, isNumber: true, limit: 60),
            Column(title: words.pageHeading, isNumber: true, limit: 40),
        ]
        var rows = unit.parts.enumerated().map { index, part in
            let page = pages(part)
            return Row(
                cells: ["\(index + 1)", part.name] + figures(part.schools)
                    + [page.map { "\($0.number)" } ?? ""], target: page?.name)
        }
        let placed = Set(unit.parts.flatMap { $0.schools.map(\.code) })
        let others = unit.schools.filter { !placed.contains($0.code) }
        if !others.isEmpty {
            rows.append(Row(cells: ["", words.outsideParts] + figures(others) + [""]))
        }
        rows.append(
            Row(
                cells: ["", words.totalOfParts(unit.parts.count)] + figures(unit.schools) + [""],
                isTotal: true))
        return AtlasTable(
            title: words.unitsOf(unit.title(words)), columns: columns, rows: rows, width: width,
            pen: pen)
    }

    private static func figures(_ schools: [AtlasSchool]) -> [String] {
        [
            ReadableNumber.grouped(schools.count), text(sum(schools, \.pupils)),
            text(sum(schools, \.teachers)), text(sum(schools, \.rooms)),
        ]
    }
}
