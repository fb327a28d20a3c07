/// Finds a school by its name, which is no key: many share one.
public struct SchoolNames: Sendable {
    /// Every school there is, as places in the register, sorted.
    public let schools: [Int]
    private var byName: [String: [Int]] = [:]
    /// By the name without what stands behind it in brackets.
    private var byShortName: [String: [Int]] = [:]
    private let names: [String]

    public init(_ names: [(school: Int, name: String)] = []) {
        let names = names.sorted { $0.school < $1.school }
        schools = names.map(\.school)
        self.names = names.map(\.name)
        for (school, name) in names {
            byName[ThaiText.schoolNameKey(name), default: []].append(school)
            let short = Self.withoutBrackets(name)
            byShortName[ThaiText.schoolNameKey(short), default: []].append(school)
        }
    }

    /// The schools that a name may mean: none, one or several, sorted.
    ///
    /// By `ThaiText.schoolNameKey`; what stands in brackets may be left out.
    public func schools(named name: String) -> [Int] {
        let key = ThaiText.schoolNameKey(name)
        return byName[key] ?? byShortName[key] ?? []
    }

    /// The name that was probably meant; nil where none is near.
    ///
    /// Looked for among an office's schools only: in a register of the whole country there is
    /// always a name that is near, and looking takes a second.
    public func nearest(to name: String) -> String? {
        names.count <= Self.limit ? nearestWord(to: name, among: names) : nil
    }

    /// Six times an education area of the usual size: OBEC has 29,579 schools in 183 areas of primary
    /// and 43 of other schools (domain facts, 1.1).
    private static let limit = 1000

    private static func withoutBrackets(_ name: String) -> String {
        String(name.prefix { $0 != "(" })
    }
}
