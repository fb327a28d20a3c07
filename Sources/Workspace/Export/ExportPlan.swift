import Geo
import GeoSource
import SchoolStore
import Schools

/// What is written of a layer: which columns, from where, and what is held back.
final class ExportPlan: Sendable {
    let layer: ExportLayer
    let fields: [ExportField]
    let language: Language
    /// What is asked of the store of each school, in order; see `SchoolPlace`.
    private let attributes: [SchoolAttribute]
    /// The place of each column in a row of the store; −1 where it is worked out.
    private let places: [Int]
    /// The numbers of the rows, schools or catchments, whose pupils are not told.
    private let hidden: Set<Int>
    private let buildings: [Int: BuildingFigures]
    private let problems: [ListedProblem]
    /// The number of the last row.
    let lastRow: Int
    /// How many features there are; some rows may be of schools of another time.
    let features: Int

    /// Where the first attributes of each school are.
    private enum SchoolPlace {
        static let attributes: [SchoolAttribute] = [.id, .longitude, .latitude, .code]
        static let id = 0
        static let longitude = 1
        static let latitude = 2
        static let code = 3
    }

    /// - Parameter known: the schools whose pupils are not told, where that is worked out already.
    init(
        _ request: ExportRequest, _ store: SchoolStore, hiding known: Set<Int>? = nil
    ) throws {
        layer = request.layer
        fields = try request.chosenFields()
        language = request.language
        hidden = try Self.hidden(layer, store) {
            try known ?? store.hiddenSchools(from: request.audience)
        }
        let wanted = fields.compactMap { field -> SchoolAttribute? in
            if case .attribute(let attribute) = field.source { attribute } else { nil }
        }
        attributes = SchoolPlace.attributes + wanted
        var next = SchoolPlace.attributes.count
        places = fields.map { field in
            switch field.source {
            case .column(let place): return place
            case .attribute:
                next += 1
                return next - 1
            default: return -1
            }
        }
        let needsBuildings = fields.contains {
            [.worstCondition, .mainBuildingYear].contains($0.source)
        }
        buildings = needsBuildings ? try store.buildingFigures() : [:]
        problems = layer == .problems ? try ListedProblem.all(store) : []
        lastRow = layer == .problems ? problems.count : try store.lastRow(of: layer)
        features = layer == .problems ? problems.count : try store.features(of: layer)
    }

    private static func hidden(
        _ layer: ExportLayer, _ store: SchoolStore, schools: () throws -> Set<Int>
    ) throws -> Set<Int> {
        switch layer {
        case .schools: try schools()
        case .catchments: try store.catchments(ofSchools: schools())
        case .boundaries, .features, .problems: []
        }
    }

    /// Of a list of problems.
    init(of problems: [ListedProblem], _ language: Language) {
        layer = .problems
        fields = layer.fields
        self.language = language
        attributes = []
        places = fields.map { _ in -1 }
        hidden = []
        buildings = [:]
        self.problems = problems
        lastRow = problems.count
        features = problems.count
    }

    /// Hands the features of a range of rows to `body`, in order.
    func forEach(
        _ store: SchoolStore, rows: ClosedRange<Int>, _ body: (ExportFeature) throws -> Void
    ) throws {
        switch layer {
        case .schools:
            try store.forEachSchool(attributes, rows: rows) { try body(.school($0, self)) }
        case .boundaries(let level):
            try store.forEachBoundary(level, rows: rows) { try body(.shape($0, self)) }
        case .features(let layer):
            try store.forEachFeature(layer, rows: rows) { try body(.shape($0, self)) }
        case .catchments:
            try store.forEachCatchment(rows: rows) { try body(.shape($0, self)) }
        case .problems:
            for problem in problems[(rows.lowerBound - 1)..<rows.upperBound] {
                try body(.problem(problem, self))
            }
        }
    }

    // MARK: Values of a row

    fileprivate func id(ofSchool row: FeatureRow) -> Int { row.integer(SchoolPlace.id) ?? 0 }

    fileprivate func isHidden(_ row: FeatureRow) -> Bool {
        guard !hidden.isEmpty else { return false }
        let id = layer == .schools ? id(ofSchool: row) : row.integer(numberPlace) ?? 0
        return hidden.contains(id)
    }

    fileprivate func position(ofSchool row: FeatureRow) -> Coordinate? {
        guard let longitude = row.real(SchoolPlace.longitude),
            let latitude = row.real(SchoolPlace.latitude)
        else { return nil }
        return Coordinate(longitude: longitude, latitude: latitude)
    }

    fileprivate var idPlace: Int {
        layer == .schools ? SchoolPlace.code : BoundaryColumn.code.rawValue
    }

    fileprivate var shapePlace: Int {
        switch layer {
        case .features: NamedFeatureColumn.geometry.rawValue
        case .catchments: CatchmentColumn.geometry.rawValue
        default: BoundaryColumn.geometry.rawValue
        }
    }

    fileprivate var numberPlace: Int {
        switch layer {
        case .features: NamedFeatureColumn.id.rawValue
        case .catchments: CatchmentColumn.id.rawValue
        default: BoundaryColumn.id.rawValue
        }
    }

    fileprivate func put(
        _ index: Int, of row: FeatureRow, isHidden: Bool,
        into sink: inout some FieldSink & ~Copyable
    ) {
        let field = fields[index]
        if isHidden, field.disclosure == .unlessSuppressed { return sink.missing() }
        switch field.source {
        case .isSuppressed: sink.flag(isHidden)
        case .worstCondition: sink.text(buildings[id(ofSchool: row)]?.worst?.rawValue)
        case .mainBuildingYear: sink.integer(buildings[id(ofSchool: row)]?.mainYear)
        case .column, .attribute: put(places[index], of: row, field.kind, into: &sink)
        case .problem: sink.missing()
        }
    }

    private func put(
        _ place: Int, of row: FeatureRow, _ kind: ExportField.Kind,
        into sink: inout some FieldSink & ~Copyable
    ) {
        switch kind {
        case .text: if !row.withBytes(place, { sink.text($0) }) { sink.missing() }
        case .words: if !row.withBytes(place, { sink.words($0) }) { sink.words(nil) }
        case .integer: sink.integer(row.integer(place))
        case .degrees:
            if let number = row.real(place) { sink.degrees(number) } else { sink.missing() }
        case .decimal:
            if let number = row.real(place) { sink.decimal(number) } else { sink.missing() }
        case .flag:
            if let number = row.integer(place) { sink.flag(number != 0) } else { sink.missing() }
        }
    }
}

/// A feature that is being written, only lent.
enum ExportFeature {
    case school(FeatureRow, ExportPlan)
    case shape(FeatureRow, ExportPlan)
    case problem(ListedProblem, ExportPlan)

    /// Where it is, of a feature that is a point by two numbers; WGS 84.
    var point: Coordinate? {
        switch self {
        case .school(let row, let plan): plan.position(ofSchool: row)
        case .shape: nil
        case .problem(let problem, _): problem.point
        }
    }

    /// Its row's number in the store; nil for a problem.
    var rowNumber: Int? {
        switch self {
        case .school(let row, let plan): plan.id(ofSchool: row)
        case .shape(let row, let plan): row.integer(plan.numberPlace)
        case .problem: nil
        }
    }

    /// Hands its shape as well-known binary to `body`; false, without calling it, where there is none.
    func withShape(_ body: (Span<UInt8>) -> Void) -> Bool {
        guard case .shape(let row, let plan) = self else { return false }
        return row.withBytes(plan.shapePlace, body)
    }

    /// Hands what it is known by to `body`: its code, or its number where it has none.
    func withID(_ body: (Span<UInt8>) -> Void) {
        switch self {
        case .school(let row, let plan), .shape(let row, let plan):
            if row.withBytes(plan.idPlace, body) { return }
            with(number: row.integer(NamedFeatureColumn.id.rawValue) ?? 0, body)
        case .problem(let problem, _): with(number: problem.number, body)
        }
    }

    private func with(number: Int, _ body: (Span<UInt8>) -> Void) {
        let text = Array(String(number).utf8)
        body(text.span)
    }

    /// Hands the values of all columns to a sink, each after `before` has been called.
    func put<Sink: FieldSink & ~Copyable>(
        into sink: inout Sink, before: (Int, inout Sink) -> Void = { _, _ in }
    ) {
        switch self {
        case .school(let row, let plan), .shape(let row, let plan):
            let isHidden = plan.isHidden(row)
            for index in plan.fields.indices {
                before(index, &sink)
                plan.put(index, of: row, isHidden: isHidden, into: &sink)
            }
        case .problem(let problem, let plan):
            for (index, field) in plan.fields.enumerated() {
                before(index, &sink)
                guard case .problem(let attribute) = field.source else { continue }
                problem.put(attribute, plan.language, into: &sink)
            }
        }
    }
}
