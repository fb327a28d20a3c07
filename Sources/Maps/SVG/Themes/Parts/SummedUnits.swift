import Schools

/// A map of areas or networks, each coloured by what a measure finds for its schools together.
struct SummedUnits {
    let input: ThemeInput
    let measure: Measure
    let table: UnitTable
    let readings: [Reading]
    private let scaleValues: [Double]
    private let scale: ClassScale

    /// Readings are the measure's own unless the areas have numbers of their own.
    init(_ input: ThemeInput, _ measure: Measure, by unit: MapUnit, readings: [Reading]? = nil) {
        self.input = input
        self.measure = measure
        table = UnitTable(input, by: unit)
        self.readings = readings ?? table.readings(measure, input.content)
        let shown = zip(table.rows, self.readings).filter { $0.0.isShown }.map(\.1)
        scaleValues = input.scaleValues ?? shown.compactMap(\.value)
        scale = ClassScale(scaleValues, input, centre: measure.sides == nil ? nil : 0)
    }

    var plan: ThemePlan {
        let dots = dots
        var plan = ThemePlan(
            fill: fill, symbols: dots.members.isEmpty ? [] : [dots], scaleValues: scaleValues,
            legend: [section, input.schoolSection(dots.style)], naming: naming, sentence: sentence)
        if hasAreas {
            plan.areaValues = zip(table.rows, readings).map { $0.isShown ? $1.value : nil }
        } else {
            plan.stars = stars
        }
        return plan
    }

    /// Whether what schools are summed up by has boundaries; networks have them rarely.
    private var hasAreas: Bool { table.unit != .network || input.hasNetworkAreas }

    private var dots: SymbolGroup {
        SymbolGroup(
            id: "schools-all",
            style: SymbolStyle(shape: .circle, fill: MapColour.quietInk, weight: 0.3),
            members: input.schools.map { ($0, input.tokens(MapSpace.dot) * input.crowding) })
    }

    private var fill: ThemePlan.AreaFill {
        let count = scale.fills.count
        let fills = scale.fills + [MapColour.nothing, MapColour.land]
        let classes = zip(table.rows, readings).map { row, reading -> Int? in
            // Neighbours have the colour of land.
            guard row.isShown else { return count + 1 }
            return reading == .absent(.schools) ? count : scale.index(of: reading.value)
        }
        switch table.unit {
        case .tambon: return .classes(classes, fills: fills)
        case .amphoe, .network:
            return hasAreas ? .unitClasses(classes, fills: fills) : .land
        }
    }

    private var naming: ThemePlan.Naming {
        let details = zip(table.rows, readings).map { row, reading in
            row.isShown ? reading.value.map(measure.number) : nil
        }
        switch table.unit {
        case .tambon: return .tambon(details: details)
        case .amphoe, .network: return .amphoe(details: hasAreas ? details : [])
        }
    }

    private var stars: [NetworkStar] {
        zip(table.rows, readings).map { row, reading in
            NetworkStar(
                name: row.name ?? "", schools: row.schools,
                detail: reading.value.map(measure.number),
                fill: scale.index(of: reading.value).map { scale.fills[$0] } ?? MapColour.noData)
        }
    }
}

extension SummedUnits {
    private var shown: [Reading] { zip(table.rows, readings).filter(\.0.isShown).map(\.1) }

    /// The classes with the number of areas in each, then those without a value.
    private var section: LegendSection {
        var rows = scale.rows(shown, input.words) { .swatch(fill: scale.fills[$0]) }
        for absence in Absence.allCases {
            let count = shown.count { $0.absence == absence }
            let fill = absence == .schools ? MapColour.nothing : "url(#no-data)"
            guard count > 0 else { continue }
            rows.append(
                LegendRow(
                    mark: .swatch(fill: fill), text: absence.text(input.words),
                    count: ReadableNumber.grouped(count)))
        }
        if !table.others.isEmpty, table.unit != .tambon {
            rows.append(
                LegendRow(
                    mark: .none,
                    text: input.words.pick("โรงเรียนที่ไม่ทราบ", "Schools of no known ")
                        + table.unit.noun[input.words.language],
                    count: ReadableNumber.grouped(table.others.count)))
        }
        return LegendSection(
            title: measure.title[input.words.language], rows: rows,
            notes: [scale.note(input.words)].compactMap { $0 })
    }

    private var sentence: String {
        let words = input.words
        if table.rows.isEmpty { return nothing }
        let known = shown.count { $0.value != nil }
        let number = ReadableNumber.grouped(known)
        let noun = table.unit.noun
        let what = measure.phrase[words.language]
        let first = words.pick(
            "แผนที่แสดง\(what)ของ \(number) \(noun.thai)",
            "The map shows \(what) of \(number) \(table.unit.englishPlural).")
        let without = shown.count { $0 == .absent(.data) }
        return words.told(
            first, total, words.highest(table, readings, measure),
            without == 0
                ? nil
                : words.pick(
                    "ไม่มีข้อมูล \(ReadableNumber.grouped(without)) \(noun.thai)",
                    "There is no data for \(ReadableNumber.grouped(without))."))
    }

    /// What is said where there is nothing to sum schools up by.
    private var nothing: String {
        let noun = table.unit.noun
        return input.words.told(
            input.words.schoolsOnMap(input.schools.count),
            input.words.pick("ไม่มีข้อมูล\(noun.thai)", "No \(noun.english) is known."))
    }

    /// The sum over all, or for ratios the ratio of the sums.
    private var total: String? {
        let words = input.words
        let values = shown.compactMap(\.value)
        guard !values.isEmpty else { return nil }
        guard measure.whole != nil else {
            let sum = measure.text(values.reduce(0, +), words)
            return words.pick("รวม \(sum)", "Total: \(sum).")
        }
        let all = measure.reading(of: input.content.schools)
        return all.value.map {
            words.pick(
                "ภาพรวม \(measure.text($0, words))", "Overall: \(measure.text($0, words)).")
        }
    }
}
