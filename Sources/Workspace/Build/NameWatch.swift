import Schools

/// Notes the names that a table gives schools, where they are not those of the register.
///
/// Only the first row of a code is looked at: a list of pupils repeats the name a thousand times.
struct NameWatch {
    private let session: BuildSession
    private let path: String
    var layout: TableLayout? {
        didSet {
            nameColumn = layout?.columns[.name]
            let columns = layout?.columns ?? [:]
            codeColumn = [Field.code, .smis, .obec].lazy.compactMap { columns[$0] }.first
        }
    }
    private var nameColumn: Int?
    private var codeColumn: Int?
    private var seen: Set<String> = []

    init(_ session: BuildSession, path: String) {
        self.session = session
        self.path = path
    }

    mutating func look(at row: DecodedRow) {
        guard let nameColumn, let codeColumn else { return }
        let code = row.text(codeColumn)
        guard !code.isEmpty, seen.insert(code).inserted,
            case .exact(let school) = session.crosswalk.match(code)
        else { return }
        let name = row.text(nameColumn)
        guard !name.isEmpty, !PersonalText.occurs(in: name),
            let own = session.register[school]?.name,
            ThaiText.schoolNameKey(own) != ThaiText.schoolNameKey(name)
        else { return }
        session.namesElsewhere[school, default: []].append((name, path, row.number))
    }
}
