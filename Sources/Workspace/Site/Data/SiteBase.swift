import Crypto
import Foundation
import Geo
import Maps
import SchoolStore
import Schools

/// What all files of a site share, read once from a store.
struct SiteBase: Sendable {
    let officeName: String
    let officeCode: String
    /// ISO 8601: the day that the numbers stand for; nil without numbers.
    let date: String?
    let sources: [String]
    /// Oldest first.
    let periods: [AcademicPeriod]
    let schools: [SiteSchool]
    /// The place among the schools by the number in the store.
    let places: [Int: Int]
    /// The number in the store by the code.
    let numbers: [String: Int]
    /// Names and codes, without geometry: that of a country is large, and few files need it.
    let areas: MapAreas
    /// Around all schools and areas.
    let envelope: Envelope?
    let countOfProblems: Int
    /// The levels that there are catchments of.
    let catchmentLevels: [CatchmentLevel]
    /// What networks are called in addresses, by name.
    let networkWords: [String: String]
    /// The amphoe that have a picture of their own.
    let picturedAmphoe: Set<String>

    /// A picture takes a second: those of a country's amphoe would take a quarter of an hour.
    private static let mostPictures = 60

    /// - Throws: `StoreError`.
    init(_ store: SchoolStore) throws {
        let source = try MapSource(store, language: .thai)
        officeName = source.officeName
        officeCode = try store.meta(.officeCode) ?? ""
        date = try store.period() == nil ? nil : String(source.date.prefix(10))
        sources = source.sourceLines(
            Set(MapTheme.Need.allCases),
            try FigureSource(store, needs: [], choices: MapChoices(), norm: .shipped))
        periods = try store.periods()
        countOfProblems = try store.problemCounts().reduce(0) { $0 + $1.count }
        catchmentLevels = try store.catchmentLevels()
        var areas = try MapAreas(store)
        let schools = try SiteSchool.all(store, areas)
        self.schools = schools
        places = Dictionary(
            schools.enumerated().map { ($1.row.id, $0) }, uniquingKeysWith: { first, _ in first })
        numbers = Dictionary(
            schools.map { ($0.row.code, $0.row.id) }, uniquingKeysWith: { first, _ in first })
        envelope = Self.envelope(areas, schools)
        networkWords = Self.words(ofNetworks: Set(schools.compactMap(\.row.network)))
        let drawn = Set(schools.compactMap(\.amphoeCode)).filter(SitePath.isSafe)
        picturedAmphoe = drawn.count <= Self.mostPictures ? drawn : []
        areas.removeGeometry()
        self.areas = areas
    }

    /// The number in a network's name where no other has it, else a digest of the name: an address
    /// stays what it is when networks are added.
    private static func words(ofNetworks names: Set<String>) -> [String: String] {
        let names = names.subtracting([""])
        var known: [String: [String]] = [:]
        for name in names { known[number(in: name), default: []].append(name) }
        var words: [String: String] = [:]
        for name in names {
            let number = number(in: name)
            let isPlain = !number.isEmpty && known[number]?.count == 1
            words[name] = isPlain ? number : digest(name)
        }
        return words
    }

    /// All digits of a name, without zeros in front.
    private static func number(in name: String) -> String {
        let digits = ThaiText.arabicDigits(name).filter { $0.isASCII && $0.isNumber }
        return String(digits.drop { $0 == "0" }.prefix(6))
    }

    private static func digest(_ name: String) -> String {
        let bytes = SHA256.hash(data: Data(name.utf8)).prefix(4)
        return "n" + bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }

    private static func envelope(_ areas: MapAreas, _ schools: [SiteSchool]) -> Envelope? {
        let land = areas.tambon.isEmpty ? areas.amphoe : areas.tambon
        let corners = land.lazy.flatMap(\.geometry).flatMap(\.exterior)
        return Envelope(corners) ?? Envelope(schools.lazy.compactMap(\.row.coordinate))
    }

    /// What a period is called in addresses of files; `now` without one.
    static func word(_ period: AcademicPeriod?) -> String {
        guard let period else { return "now" }
        return period.round.map { "\(period.year)-\($0)" } ?? "\(period.year)"
    }

    /// The codes and names of the amphoe, from their layer or from the tambon that name theirs.
    var amphoe: [(code: String, name: String)] {
        guard areas.amphoe.isEmpty else { return areas.amphoe.map { ($0.code, $0.name) } }
        return areas.parentNames.sorted { $0.key < $1.key }.map { (code: $0.key, name: $0.value) }
    }

    /// The picture of a link to the whole.
    var picture: String { "share/district.png" }

    /// The picture of a link to an amphoe or to what lies in it.
    func picture(ofAmphoe code: String?) -> String {
        guard let code, picturedAmphoe.contains(code) else { return picture }
        return "share/amphoe-\(code).png"
    }

    /// The networks that schools belong to, in the order of the Thai alphabet.
    var networks: [String] {
        Set(schools.compactMap(\.row.network)).subtracting([""]).sorted().sortedInThai { $0 }
    }
}

extension MapAreas {
    /// The names of the amphoe that tambon name theirs, by code.
    var parentNames: [String: String] {
        Dictionary(
            tambonBoundaries.compactMap { boundary in
                boundary.parentCode.map { ($0, boundary.parentName ?? $0) }
            }, uniquingKeysWith: { first, _ in first })
    }

    fileprivate mutating func removeGeometry() {
        for index in tambon.indices { tambon[index].geometry = [] }
        for index in amphoe.indices { amphoe[index].geometry = [] }
        for index in networks.indices { networks[index].geometry = [] }
        for index in provinces.indices { provinces[index].geometry = [] }
        for index in tambonBoundaries.indices { tambonBoundaries[index].polygons = [] }
    }
}
