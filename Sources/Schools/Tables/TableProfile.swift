/// How the tables of one kind look: which columns they have and what those are called.
///
/// Made of the `SystemProfile`s of the kind. Synonyms are compared by `ThaiText.key`, so case,
/// spaces and punctuation do not matter.
public struct TableProfile: Sendable {
    public let kind: SourceKind
    /// The fields with their known headers, the office systems' own first.
    public let columns: [(field: Field, headers: [String])]
    /// Alternatives of fields without which a row means nothing.
    public let required: [[Field]]
    private let fieldsByKey: [String: Field]
    /// Keys of headers that may stand over the number of a pupil.
    let pupilNumberKeys: Set<String>
    /// Keys of headers of columns about persons.
    private let personalKeys: Set<String>
    /// The keys of the headers of exports whose columns always stand alike, in their order.
    let orders: [[String]]

    /// The profile that reads every one of some systems of a kind.
    init(kind: SourceKind, systems: [SystemProfile], required: [[Field]]) {
        self.kind = kind
        self.required = required
        var columns: [(field: Field, headers: [String])] = []
        var keys: [String: Field] = [:]
        for (field, headers) in systems.flatMap(\.columns) where field != .pupilNumber {
            let new = headers.filter { keys.updateValueIfNew(field, of: ThaiText.key($0)) }
            if let known = columns.firstIndex(where: { $0.field == field }) {
                columns[known].headers += new
            } else {
                columns.append((field, new))
            }
        }
        self.columns = columns
        fieldsByKey = keys
        let numbers = systems.flatMap(\.columns).filter { $0.field == .pupilNumber }
        pupilNumberKeys = Set(numbers.flatMap(\.headers).map(ThaiText.key))
        personalKeys = Set(systems.flatMap(\.personal).map(ThaiText.key)).subtracting(keys.keys)
        orders = systems.map { $0.order.map(ThaiText.key) }.filter { !$0.isEmpty }
    }

    private init(_ kind: SourceKind, required: [[Field]]) {
        self.init(kind: kind, systems: SystemProfile.systems(of: kind), required: required)
    }

    /// The fields that `columns` in the manifest may name.
    public var fields: [Field] { columns.map(\.field) }

    /// The profile of a kind of table; nil for kinds that are geodata.
    public static func of(_ kind: SourceKind) -> TableProfile? {
        switch kind {
        case .schools: .schools
        case .students: .students
        case .staff: .staff
        case .buildings: .buildings
        case .equipment: .equipment
        case .indicators: .indicators
        case .projects: .projects
        case .history: .history
        case .budgets: .budgets
        case .costCentres: .costCentres
        case .links: .links
        case .boundaries, .roads, .places: nil
        }
    }

    /// The field that a header names, or nil.
    ///
    /// DMC's wide list writes ต้องกรอก ("must be filled in") behind some headers.
    func field(header: String) -> Field? { fieldsByKey[Self.key(header)] }

    /// The field of a header's key, or nil.
    func field(key: String) -> Field? { fieldsByKey[key] }

    /// Whether a header is known to stand over what is said of a person.
    func isPersonal(header: String) -> Bool { personalKeys.contains(Self.key(header)) }

    /// The key by which a header is looked up.
    static func key(_ header: String) -> String {
        let key = ThaiText.key(header)
        let ending = "ต้องกรอก"
        guard key.utf8.count > ending.utf8.count,
            key.utf8.suffix(ending.utf8.count)
                .elementsEqual(ending.utf8)
        else { return key }
        return String(Substring(key.utf8.dropLast(ending.utf8.count)))
    }
}

extension TableProfile {
    private static let anyCode = SchoolHeaders.anyCode

    /// The register of schools (EMIS and the offices' own sheets).
    public static let schools = TableProfile(.schools, required: [anyCode])

    /// Pupils: long by grade, wide by school, or a DMC list with one row a pupil.
    public static let students = TableProfile(
        .students, required: [anyCode, [.male, .female, .total, .sex]])

    /// Staff by position and standing, or one row a person (P-OBEC).
    public static let staff = TableProfile(.staff, required: [anyCode, [.position]])

    /// Buildings (B-OBEC and OBEC-Asset).
    public static let buildings = TableProfile(.buildings, required: [anyCode, [.type]])

    /// Equipment (M-OBEC).
    public static let equipment = TableProfile(
        .equipment, required: [anyCode, [.item, .description]])

    /// Indicators of schools, tambon or amphoe.
    public static let indicators = TableProfile(
        .indicators,
        required: [anyCode + [.tambonCode, .amphoeCode, .tambon, .amphoe], [.indicator], [.value]])

    /// Projects of the action plan; `code` is the project's own.
    public static let projects = TableProfile(.projects, required: [[.project]])

    /// What happened to schools.
    public static let history = TableProfile(.history, required: [anyCode, [.event]])

    /// Amounts of money by cost centre or school.
    public static let budgets = TableProfile(
        .budgets, required: [[.costCentre] + anyCode, [.amount]])

    /// Which school a cost centre is.
    public static let costCentres = TableProfile(.costCentres, required: [[.costCentre], anyCode])

    /// Addresses of pages about schools.
    public static let links = TableProfile(
        .links, required: [anyCode, [.website, .facebook, .emis]])
}

extension [String: Field] {
    /// Enters a header's field; false where the header has one already.
    fileprivate mutating func updateValueIfNew(_ field: Field, of key: String) -> Bool {
        guard self[key] == nil else { return false }
        self[key] = field
        return true
    }
}
