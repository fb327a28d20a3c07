/// Reads the rows of a register of schools.
public struct SchoolReader: Sendable {
    public let layout: TableLayout
    private let source: String
    private let scheme: CodeScheme

    /// The columns of `details` that the table has.
    private let details: [Field]

    public init(layout: TableLayout, source: String, scheme: CodeScheme) {
        self.layout = layout
        details = Self.details.filter { layout.columns[$0] != nil }
        self.source = source
        self.scheme = scheme
    }

    /// Columns that a register should have and this one has not.
    public var missingColumns: [Problem] {
        var missing: [Field] = layout.columns[.name] == nil ? [.name] : []
        if !hasPoint {
            let pair: [Field] = [.latitude, .longitude]
            let lone = pair.filter { layout.columns[$0] == nil }
            missing += lone.count == 1 ? lone : [.coordinates]
        }
        let unknown = layout.ignored.filter { !PersonalNumber.occurs(in: $0) }
        return missing.map { field in
            let known = TableProfile.schools.columns.first { $0.field == field }?.headers ?? []
            let nearest = unknown.first { nearestWord(to: $0, among: known) != nil }
            return Problem(
                .columnMissing(nearest: nearest, unknown: unknown), source: source,
                field: field.label)
        }
    }

    /// Whether the table has the columns of a position at all.
    private var hasPoint: Bool {
        let columns = layout.columns
        return columns[.coordinates] != nil
            || columns[.latitude] != nil && columns[.longitude] != nil
            || columns[.easting] != nil && columns[.northing] != nil
    }

    /// The school that a row describes; no record where nothing in it identifies a school.
    public func read(_ row: some TableCells) -> RowReading<SchoolRecord> {
        var cells = CellReader(row, layout: layout, source: source)
        let codes = RegisterCodes(&cells, scheme: scheme)
        guard let code = codes.known else {
            return RowReading(record: nil, problems: cells.problems)
        }
        cells.school = code
        var record = SchoolRecord(row: row.number, code: code)
        record.smis = codes.smis
        record.obec = codes.obec
        record.name = cells.text(.name)
        if record.name == nil, layout.columns[.name] != nil,
            !cells.problems.contains(where: { $0.field == Field.name.label })
        {
            cells.report(.nameMissing, field: .name)
        }
        record.tambon = cells.text(.tambon)
        record.amphoe = cells.text(.amphoe)
        record.province = cells.text(.province)
        for field in details { record.details[field] = cells.text(field) }
        record.pupils = cells.count(.pupils)
        readPoint(&cells, into: &record)
        return RowReading(record: record, problems: cells.problems)
    }

    /// The columns that are kept as the office wrote them.
    public static let details: [Field] = [
        .level, .network, .localGovernment, .distanceToArea, .distanceToAmphoe, .established,
        .postcode, .address, .phone, .serviceArea,
    ]

    /// Takes the first pair of columns, or the single one, that is not empty.
    private func readPoint(
        _ cells: inout CellReader<some TableCells>, into record: inout SchoolRecord
    ) {
        let row = cells.row
        func cell(_ field: Field) -> String? { layout.columns[field].map(row.text) }
        if let latitude = cell(.latitude), let longitude = cell(.longitude) {
            let point = PointText(latitude: latitude, longitude: longitude)
            take(point, "\(latitude), \(longitude)", &cells, into: &record)
        }
        if record.point == .missing, let easting = cell(.easting), let northing = cell(.northing) {
            let point = PointText(easting: easting, northing: northing)
            take(point, "\(easting), \(northing)", &cells, into: &record)
        }
        if record.point == .missing, let both = cell(.coordinates) {
            take(PointText(both: both), both, &cells, into: &record)
        }
        // Said once of the file, by `missingColumns`, instead of once a school.
        if !hasPoint { record.point = .notInTable }
    }

    private func take(
        _ point: PointText, _ written: String, _ cells: inout CellReader<some TableCells>,
        into record: inout SchoolRecord
    ) {
        guard point != .missing else { return }
        // Thirteen decimals of a sound coordinate may pass the check of a citizen number too.
        if !point.hasNumbersOfCoordinates, PersonalText.occurs(in: written) {
            let isNumber = PersonalNumber.occurs(in: written)
            record.point = .unreadable("")
            cells.report(isNumber ? .personalNumber : .personalName, field: .coordinates)
        } else {
            record.point = point
            record.pointAsWritten = written
        }
    }
}

extension PointText {
    /// Whether the numbers are of a size that coordinates have, be they right or wrong.
    fileprivate var hasNumbersOfCoordinates: Bool {
        switch self {
        case .missing, .notInTable, .unreadable: false
        case .geographic(let a, let b): max(abs(a.degrees), abs(b.degrees)) < 1e9
        case .grid(let easting, let northing, _): max(abs(easting), abs(northing)) < 1e9
        }
    }
}
