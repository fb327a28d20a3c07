import Schools

/// A theme's plan in one language, with what a screen needs of it.
struct ThemeSheet {
    /// A row of the legend.
    struct Row {
        let id: String
        let text: String
        let colour: String
        let shape: String
        var count: Int
        var radius: Double?
    }

    let title: String
    let plan: ThemePlan
    /// The classes of schools, as the legend lists them.
    let symbols: [Row]
    /// The classes of areas.
    let swatches: [Row]
    private let theme: MapTheme
    private let input: ThemeInput
    /// The place of each symbol group among the rows.
    private let places: [Int]
    /// The place among the swatches of each fill, and of areas without one.
    private let fills: [String: Int]

    /// CSS pixels for a point: symbols are a little larger on a screen than on paper.
    private static let pixelsPerPoint = 1.9
    /// A screen is moved and enlarged: nothing shrinks for want of room on it.
    private static let room = 1e9

    init(_ theme: MapTheme, _ content: MapContent, _ language: Language) {
        let options = MapOptions(language: language)
        let input = ThemeInput(
            content: content, options: options,
            schools: content.schools.indices.filter { content.schools[$0].place != nil },
            units: AreaUnit.units(of: content), pen: Pen(options: options, measure: NoMeasure()),
            room: Self.room)
        let plan = theme.plan(input)
        self.theme = theme
        self.input = input
        self.plan = plan
        title = content.title ?? theme.titled(content, options).title[language]
        (symbols, places) = Self.symbols(of: plan, title: title)
        (swatches, fills) = Self.swatches(of: plan)
    }

    // MARK: Legend

    /// Groups with schools, in the order of the legend, with its words.
    private static func symbols(of plan: ThemePlan, title: String) -> (rows: [Row], places: [Int]) {
        let listed = plan.legend.flatMap(\.rows).compactMap {
            row -> (text: String, fill: String)? in
            if case .symbol(let style, _) = row.mark { (row.text, style.fill) } else { nil }
        }
        func order(_ group: SymbolGroup) -> Int {
            listed.firstIndex { row in
                group.words.map { $0 == row.text } ?? (group.style.fill == row.fill)
            }
                ?? listed.count
        }
        let groups = plan.symbols.enumerated().map { (place: $0, group: $1, order: order($1)) }
            .sorted { ($0.order, $0.place) < ($1.order, $1.place) }
        var places = Array(repeating: -1, count: plan.symbols.count)
        var rows: [Row] = []
        for item in groups {
            places[item.place] = rows.count
            let text =
                item.group.words
                ?? (listed.indices.contains(item.order) ? listed[item.order].text : title)
            rows.append(Row(item.group, text: text, scale: pixelsPerPoint))
        }
        return (rows, places)
    }

    private static func swatches(of plan: ThemePlan) -> (rows: [Row], fills: [String: Int]) {
        guard plan.fillsAreas else { return ([], [:]) }
        var rows: [Row] = []
        var fills: [String: Int] = [:]
        for row in plan.legend.flatMap(\.rows) {
            guard case .swatch(let fill) = row.mark, fills[fill] == nil else { continue }
            fills[fill] = rows.count
            rows.append(
                Row(
                    id: "area-\(rows.count + 1)", text: row.text,
                    colour: fill.hasPrefix("#") ? fill : MapColour.noData, shape: "area",
                    count: 0))
        }
        for fill in plan.areaFills {
            if let place = fills[fill] { rows[place].count += 1 }
        }
        return (rows, fills)
    }

    // MARK: Schools

    /// The place in the legend of each school, and its radius where a class has several.
    func schools(offset: Int) -> (classes: [Int], radii: [Double]?) {
        var classes = Array(repeating: -1, count: input.content.schools.count)
        var radii = Array(repeating: 0.0, count: classes.count)
        for (place, group) in plan.symbols.enumerated() {
            for member in group.members {
                classes[member.school] = offset + places[place]
                radii[member.school] = Self.pixels(member.radius)
            }
        }
        return (classes, symbols.contains { $0.radius == nil } ? radii : nil)
    }

    fileprivate static func pixels(_ points: Double) -> Double {
        (points * pixelsPerPoint * 10).rounded() / 10
    }

    /// The number that each school stands for: the theme's own, else its pupils.
    var values: [Double?] {
        let schools = input.content.schools
        if !plan.schoolValues.isEmpty {
            guard !Self.inWords.contains(theme) else {
                return Array(repeating: nil, count: schools.count)
            }
            return schools.indices.map { plan.schoolValues[$0].flatMap(Double.init) }
        }
        guard theme.needs.contains(.pupils) else {
            return Array(repeating: nil, count: schools.count)
        }
        return schools.map { Measure.count($0.pupils) }
    }

    /// Themes whose values are words.
    private static let inWords: [MapTheme] = [.level, .network, .buildings, .quality]

    // MARK: Areas

    var areas: ThemeData.Areas? {
        guard plan.fillsAreas else { return nil }
        let (unit, codes): (MapUnit, [String]) =
            if case .unitClasses = plan.fill {
                (.amphoe, input.units.map(\.code))
            } else { (.tambon, input.content.tambon.map(\.code)) }
        return ThemeData.Areas(
            unit: unit, codes: codes, classes: plan.areaFills.map { fills[$0] ?? -1 },
            values: codes.indices.map { index in
                plan.areaValues.indices.contains(index) ? plan.areaValues[index] : nil
            })
    }
}

extension ThemeSheet.Row {
    fileprivate init(_ group: SymbolGroup, text: String, scale: Double) {
        let radii = Set(group.members.map { ThemeSheet.pixels($0.radius) })
        self.init(
            id: group.id, text: text, colour: group.style.fill, shape: group.style.shape.word,
            count: group.members.count, radius: radii.count == 1 ? radii.first : nil)
    }
}

extension ThemePlan {
    /// Whether areas are filled by class.
    fileprivate var fillsAreas: Bool {
        switch fill {
        case .classes, .unitClasses: true
        case .land, .tints: false
        }
    }

    /// The fill of each area that is filled by class.
    fileprivate var areaFills: [String] {
        switch fill {
        case .classes(let classes, let fills), .unitClasses(let classes, let fills):
            classes.map { $0.map { fills[$0] } ?? "url(#no-data)" }
        case .land, .tints: []
        }
    }
}

extension SymbolShape {
    /// What it is called in files for programs.
    fileprivate var word: String {
        switch self {
        case .circle: "circle"
        case .square: "square"
        case .diamond: "diamond"
        case .triangle: "triangle"
        case .triangleDown: "triangle-down"
        case .crossedCircle: "crossed-circle"
        }
    }
}

/// Themes decide on classes and colours; no text is set.
private struct NoMeasure: TextMeasuring {
    func size(of text: String, style: TextStyle) -> TextSize {
        TextSize(width: 0, ascent: 0, descent: 0)
    }
}
