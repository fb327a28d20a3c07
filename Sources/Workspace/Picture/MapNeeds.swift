public import Maps
import SchoolStore
public import Schools

extension Workspace {
    /// What the store has of all that themes may need, as of now or of a period.
    ///
    /// - Throws: `StoreError`.
    public func knownNeeds(asOf period: AcademicPeriod? = nil) throws -> Set<MapTheme.Need> {
        let store = try store(asOf: period)
        return Set(try MapTheme.Need.allCases.filter { try $0.isKnown(to: store) })
    }

    /// The way of making classes that a word or the name of a table means.
    ///
    /// - Throws: `MapChoiceError`, `OfficeTableError`, `GeoSourceError`.
    public func classification(named name: String) throws -> ClassificationMethod {
        if let method = ClassificationMethod.named[name] { return method }
        let tables = try officeTables()
        if let table = tables.classes(named: name) { return .table(table) }
        let names = ClassificationMethod.named.keys.sorted() + tables.classes.map(\.name)
        throw MapChoiceError(
            kind: .classes, value: name,
            code: .unknown(
                nearest: nearestWord(to: name, among: names).map { [$0] } ?? [], available: names))
    }
}

extension MapTheme.Need {
    fileprivate func isKnown(to store: SchoolStore) throws -> Bool {
        switch self {
        case .pupils, .staffingNorm: try store.knows(.pupils)
        case .teachers: try store.knows(.teachers)
        case .rooms: try store.knows(.rooms)
        case .levels: try store.knows(.levels)
        case .networks: try store.knows(.networks)
        case .buildings: try store.knows(.buildings)
        case .equipment: try store.knows(.equipment)
        case .indicator: try store.knows(.indicators)
        case .projects: try store.knows(.projects)
        case .earlierPupils, .series: try store.countedPeriods().count > 1
        case .doubts: true
        }
    }
}

extension ClassificationMethod {
    /// The methods by the words that choose them.
    public static let named: [String: ClassificationMethod] = [
        "natural": .naturalBreaks, "quantile": .quantiles, "equal": .equalIntervals, "nice": .nice,
        "head-tail": .headTail, "deviation": .standardDeviation,
    ]
}
