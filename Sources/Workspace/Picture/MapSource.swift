import Maps
import SchoolStore
import Schools

/// What the store has for a map.
struct MapSource {
    let officeName: String
    let store: SchoolStore
    let language: Language
    let period: AcademicPeriod?
    let sources: [SourceRecord]

    init(_ store: SchoolStore, language: Language) throws {
        self.store = store
        self.language = language
        officeName = try store.meta(.officeName) ?? ""
        period = try store.period()
        sources = try store.sources()
    }

    /// The period of the numbers.
    var periodText: String? { period?.wording[language] }

    /// The same, and of how many schools the numbers are of an earlier one.
    var periodOfSource: String? {
        guard let period else { return nil }
        let earlier = (try? store.countOfEarlierEnrolments()) ?? 0
        guard earlier > 0 else { return period.wording[language] }
        let note = LocalizedText(
            thai: " (\(earlier) แห่งใช้รอบก่อนหน้า)", english: " (\(earlier) of an earlier round)"
        )
        return period.wording[language] + note[language]
    }

    /// ISO 8601: the day that the numbers stand for, never the clock's.
    var date: String {
        guard let period else { return "1970-01-01T00:00:00+07:00" }
        if let day = try? store.rounds().first(where: { $0.period == period })?.asOf {
            return "\(day)T00:00:00+07:00"
        }
        let year = period.year - ThaiDate.eraOffset
        return switch period.round {
        case 1: "\(year)-06-10T00:00:00+07:00"
        case 2: "\(year)-11-10T00:00:00+07:00"
        default: "\(year + 1)-03-31T00:00:00+07:00"
        }
    }

    /// Characters that any map of the store may show.
    var sampleText: String { officeName + "กขฃคฅฆงจฉชซฌญฎฏฐ ที่ตั้ง น้ำ ปู่ ๐๑๙ 0129 ABC–·" }

    /// What a theme with these needs shows, of the schools that meet all conditions.
    ///
    /// - Throws: `MapChoiceError` where what is asked for is not there, `StoreError`.
    func content(for request: MapRequest, norm: StaffingNorm = .shipped) throws -> MapSubject {
        let needs = request.theme.needs(by: request.options.unit)
        let language = request.options.language
        let details: Set<MapTheme.Need> = [.levels, .networks, .doubts]
        // Shapes take as long to read as schools: both at once, each over a connection of its own.
        let path = store.path
        let shapes = Beside { try MapAreas(try SchoolStore(path: path, withFunctions: false)) }
        let all = try store.mapRows(
            withTexts: !request.filters.isEmpty || !needs.isDisjoint(with: details))
        let areas = try shapes.value()
        let selection = try SchoolSelection(
            request.filters, areas: areas, schools: all, language)
        let rows = request.filters.isEmpty ? all : all.filter(selection.contains)
        if rows.isEmpty, !request.filters.isEmpty {
            throw MapChoiceError(kind: .school, value: "", code: .nothingLeft)
        }
        let figures = try FigureSource(
            store, needs: needs, choices: request.choices, norm: norm)
        let material = MapMaterial(rows: rows, areas: areas, figures: figures, norm: norm)
        var subject = subject(for: request, of: material, selection)
        subject.content.focus?.countOfSchools = rows.count
        return subject
    }

    /// What a theme shows of what has been read.
    func subject(
        for request: MapRequest, of material: MapMaterial,
        _ selection: SchoolSelection = SchoolSelection()
    ) -> MapSubject {
        let needs = request.theme.needs(by: request.options.unit)
        let (rows, figures) = (material.rows, material.figures)
        var areas = material.areas
        var declared = DeclaredPlaces(areas)
        var schools: [MapSchool] = []
        schools.reserveCapacity(rows.count)
        for row in rows {
            var school = MapSchool(row, figures, needs)
            if row.coordinate == nil {
                (school.tambonCode, school.amphoeCode) = declared.codes(of: row)
            }
            schools.append(school)
        }
        areas.fill(schools, indicator: figures.indicator)
        if let disclosure = figures.disclosure {
            areas.hide(schools, rows, disclosure, figures.indicator)
        }
        var content = MapContent(
            officeName: officeName, title: request.title,
            periodText: periodText(figures, selection), sources: sourceLines(needs, figures),
            dateText: dateText,
            tambon: areas.tambon, amphoe: areas.amphoe,
            schools: schools, countOfSchools: rows.count)
        (content.networks, content.provinces) = (areas.networks, areas.provinces)
        content.focus = selection.focus
        content.subject = figures.subject
        content.periods = figures.seriesPeriods.map {
            AcademicPeriod(year: $0.year).wording[language]
        }
        content.earlierPeriod = figures.earlierPeriod?.wording[language]
        content.norm = needs.contains(.staffingNorm) ? material.norm.version[language] : nil
        return MapSubject(content: content, chosen: figures.chosen)
    }

    /// The period of what is shown, and which schools are.
    private func periodText(_ figures: FigureSource, _ selection: SchoolSelection) -> String? {
        var text = periodText
        if let indicator = figures.indicator {
            text = indicator.year.map { AcademicPeriod(year: $0).wording[language] }
        } else if let first = figures.seriesPeriods.first, let last = figures.seriesPeriods.last,
            first < last
        {
            text = seriesText(first, last)
        }
        return [text, selection.wording].compactMap(\.self).joined(separator: " · ").nonEmpty
    }

    private func seriesText(_ first: AcademicPeriod, _ last: AcademicPeriod) -> String {
        let round = last.round.map {
            LocalizedText(thai: " รอบที่ \($0)", english: ", round \($0)")[language]
        }
        let years = LocalizedText(
            thai: "ปีการศึกษา \(first.year)–\(last.year)",
            english: "academic years B.E. \(first.year)–\(last.year)")
        return years[language] + (round ?? "")
    }

    /// The day that the numbers stand for, in words.
    var dateText: String? {
        guard period != nil, let date = ThaiDateReading(String(date.prefix(10)))?.date else {
            return nil
        }
        return date.wording[language]
    }
}

/// What has been read for a map, before it is put into words.
struct MapMaterial {
    var rows: [MapRow]
    var areas: MapAreas
    var figures: FigureSource
    var norm: StaffingNorm
}

/// What a map shows, and what it shows without having been told.
struct MapSubject {
    var content: MapContent
    let chosen: MapResult.Chosen?
}

extension MapSchool {
    fileprivate init(_ row: MapRow, _ source: FigureSource, _ needs: Set<MapTheme.Need>) {
        var figures = SchoolFigures(row, needs: needs)
        source.fill(&figures, school: row.id)
        self.init(
            code: row.code, name: row.name, position: row.coordinate, tambonCode: row.tambonCode,
            amphoeCode: row.amphoeCode, isDoubtful: row.coordinate != nil && row.isDoubtful,
            figures: figures)
    }
}

extension MapAreas {
    /// Gives areas what they are coloured by: the indicator, or the pupils of all schools in each.
    ///
    /// None where no school there has a number.
    fileprivate mutating func fill(_ schools: [MapSchool], indicator: IndicatorValues?) {
        if let indicator {
            for index in tambon.indices {
                tambon[index].value = indicator.places[tambon[index].code]
            }
            for index in amphoe.indices {
                amphoe[index].value = indicator.places[amphoe[index].code]
            }
            return
        }
        var pupils: [String: Double] = [:]
        for school in schools {
            guard let code = school.tambonCode, let count = school.pupils else { continue }
            pupils[code, default: 0] += Double(count)
        }
        for index in tambon.indices { tambon[index].value = pupils[tambon[index].code] }
    }
}

extension String {
    fileprivate var nonEmpty: String? { isEmpty ? nil : self }
}
