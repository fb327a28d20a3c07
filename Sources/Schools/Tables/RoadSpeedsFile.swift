/// The columns of an office's table of speeds; one row a class of road.
private enum SpeedColumn: CaseIterable {
    case version, roadClass, speed

    var heading: LocalizedText {
        switch self {
        case .version: LocalizedText(thai: "ตาราง", english: "version")
        case .roadClass: LocalizedText(thai: "ประเภทถนน", english: "class")
        case .speed: LocalizedText(thai: "กม./ชม.", english: "kmh")
        }
    }
}

extension RoadSpeeds {
    /// The word for all classes that have no row of their own.
    private static let others = LocalizedText(thai: "อื่น ๆ", english: "other")

    /// Reads the speeds in a table; its version stands in the first row at least.
    ///
    /// The row `other` or `อื่น ๆ` says how fast all other classes are; without it they are as in
    /// the shipped table.
    public init(rows: [any TableCells], path: String) throws(OfficeTableError) {
        let table = try OfficeTable(
            rows, path: path, columns: SpeedColumn.allCases.map { ($0, $0.heading) },
            needing: [.version, .roadClass, .speed])
        var version: String?
        var (speeds, otherwise) = ([Row](), Self.shipped.otherwise)
        let others = [Self.others.thai, Self.others.english].map(ThaiText.key)
        for cells in table.rows {
            version = try table.version(.version, cells, after: version)
            guard let name = table.text(.roadClass, cells) else {
                throw table.missing(.roadClass, cells)
            }
            let speed = try table.speed(cells)
            if others.contains(ThaiText.key(name)) {
                otherwise = speed
            } else {
                speeds.append(Row(name, speed))
            }
        }
        let words = version ?? ""
        self.init(
            version: LocalizedText(thai: words, english: words), rows: speeds, otherwise: otherwise)
    }

    /// The header and the cells of a table that `init(rows:path:)` reads back.
    public var cells: (header: [String], rows: [[String?]]) {
        let all = rows + [Row(Self.others.english, otherwise)]
        return (
            SpeedColumn.allCases.map(\.heading.english),
            all.map {
                [version.thai, $0.class, ReadableNumber.plain($0.kmPerHour)]
            }
        )
    }
}

extension OfficeTable where Column == SpeedColumn {
    /// Above 0 and at most 200.
    fileprivate func speed(_ cells: any TableCells) throws(OfficeTableError) -> Double {
        guard let speed = try number(.speed, cells) else { throw missing(.speed, cells) }
        guard speed > 0, speed <= 200 else {
            throw error(
                .numberUnreadable(
                    column: SpeedColumn.speed.heading, value: text(.speed, cells) ?? ""), cells)
        }
        return speed
    }
}
