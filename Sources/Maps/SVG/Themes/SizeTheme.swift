import Schools

extension MapTheme {
    /// All schools by the four sizes of OBEC, or by the classes that the office has decided on.
    public static let size = MapTheme(
        name: "size",
        title: LocalizedText(thai: "แผนที่แสดงขนาดโรงเรียน", english: "Size of schools"),
        summary: LocalizedText(
            thai: "โรงเรียนทุกแห่งตามขนาด 4 ขนาดของ สพฐ. (เล็ก กลาง ใหญ่ ใหญ่พิเศษ)",
            english: "Every school by OBEC's four sizes, from small to extra large."),
        needs: [.pupils],
        plan: { input in
            guard input.options.unit == nil else { return SchoolKinds.sizes.plan(input) }
            return switch input.options.classification {
            case .automatic: SchoolKinds.sizes.plan(input)
            case .table(let table): SchoolKinds.sizes(of: table).plan(input)
            default: ClassedSchools.plan(input, .pupils)
            }
        },
        summed: .shareOfSmall, isClassed: true)
}

extension LocalizedText {
    static let shareOfSmall = LocalizedText(
        thai: "สัดส่วนโรงเรียนขนาดเล็ก", english: "Share of small schools")
}

extension SchoolKinds.Notable {
    /// Schools with 1 to 120 pupils.
    static let small = Self(
        phrase: LocalizedText(thai: "โรงเรียนขนาดเล็ก", english: "small schools"),
        isNotable: { SchoolSize(pupils: $0.pupils) == .small },
        isKnown: { SchoolSize(pupils: $0.pupils) != .unknown })
}

extension SchoolKinds {
    private static let title = LocalizedText(
        thai: "ขนาดโรงเรียน (จำนวนนักเรียน)", english: "Size of school (pupils)")

    static let sizes = SchoolKinds(
        title: title,
        kinds: SchoolSize.allCases.map { size in
            SchoolKind(
                id: "size-\(size.rawValue)", text: size.text, style: size.style,
                radius: size.radius, isAlwaysListed: size != .none && size != .unknown)
        },
        kind: { SchoolSize.allCases.firstIndex(of: SchoolSize(pupils: $0.pupils)) ?? 0 },
        notable: .small)

    /// The rows of a table from light and small to dark and large, then schools in none of them.
    static func sizes(of table: ClassTable) -> SchoolKinds {
        let last = max(table.rows.count - 1, 1)
        var kinds = table.rows.enumerated().map { index, row in
            let shade = index * (MapColour.sizes.count - 1) / last
            let shapes: [SymbolShape] = [.circle, .circle, .square, .diamond]
            return SchoolKind(
                id: "size-\(index + 1)", text: row.text,
                style: SymbolStyle(
                    shape: shapes[shade], fill: MapColour.sizes[shade], stroke: MapColour.ink),
                radius: 1.8 + 2.3 * Double(index) / Double(last), isAlwaysListed: true)
        }
        let others: [SchoolSize] = [.none, .unknown]
        kinds += others.map {
            SchoolKind(
                id: "size-\($0.rawValue)", text: $0.text, style: $0.style, radius: $0.radius)
        }
        let count = table.rows.count
        return SchoolKinds(
            title: table.title, kinds: kinds,
            kind: { school in
                guard let pupils = Measure.count(school.pupils) else { return count + 1 }
                return table.rows.firstIndex { $0.holds(pupils) }
                    ?? (pupils == 0 ? count : count + 1)
            },
            notable: .small)
    }
}

extension ClassTable.Row {
    fileprivate func holds(_ value: Double) -> Bool {
        value >= from && through.map { value <= $0 } ?? true
    }

    /// The name where there is one, and the numbers.
    fileprivate var text: LocalizedText {
        let from = NumberText.quantity(from)
        let numbers =
            through.map { NumberText.quantity($0) }
            .map { LocalizedText(thai: "\(from)–\($0)", english: "\(from)–\($0)") }
            ?? LocalizedText(thai: "\(from) ขึ้นไป", english: "\(from) and more")
        guard let name else { return numbers }
        return LocalizedText(
            thai: "\(name.thai) \(numbers.thai)", english: "\(name.english) \(numbers.english)")
    }
}
