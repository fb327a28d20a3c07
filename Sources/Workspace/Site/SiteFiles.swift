import Foundation
import Maps
import SchoolStore
public import Schools
import Synchronization

/// The viewer's files, made from one store for whoever asks.
///
/// `publish` writes all of them, `serve` makes them one at a time. What has been made is kept, so
/// that it is made once for each audience; a school's card is made anew each time. After a build
/// make another `SiteFiles`: one belongs to the store that was there when it was made.
public final class SiteFiles: Sendable {
    let base: SiteBase
    let setting: SiteSetting
    private let workspace: Workspace
    private let options: SiteOptions
    private let norm: StaffingNorm
    private let themes: [SiteView]
    private let made = Mutex<[String: SiteFile]>([:])
    private let disclosures = Mutex<[Audience: PupilDisclosure]>([:])

    /// A theme that the store knows enough for, with the periods that it can be shown of.
    private struct SiteView {
        let theme: MapTheme
        let periods: [AcademicPeriod]
    }

    /// - Throws: `StoreError`, or what is wrong with the office's tables.
    public init(_ workspace: Workspace, _ options: SiteOptions = SiteOptions()) throws {
        self.workspace = workspace
        self.options = options
        norm = try workspace.norm()
        base = try SiteBase(try workspace.mapStore(asOf: nil))
        setting = SiteSetting(options, base)
        themes = try Self.themes(workspace, base.periods)
    }

    private static func themes(
        _ workspace: Workspace, _ periods: [AcademicPeriod]
    ) throws -> [SiteView] {
        let now = try workspace.knownNeeds()
        let then = try periods.map { ($0, try workspace.knownNeeds(asOf: $0)) }
        // The trend is many small maps; here it stands in each school's card.
        return MapTheme.all.filter { !$0.needs.contains(.series) && $0.needs.isSubset(of: now) }
            .map { theme in
                SiteView(
                    theme: theme,
                    periods: then.filter { theme.needs.isSubset(of: $0.1) }.map(\.0))
            }
    }

    /// The addresses of all files of data that are not of one school, sorted.
    func commonDataPaths() throws -> [String] {
        var paths = ["data/district.json", "data/schools.json"]
        paths += try areas().keys.map { "data/areas/\($0).json" }
        paths += base.catchmentLevels.map { "data/catchments/\($0.rawValue).json" }
        for view in themes {
            let periods = [nil] + view.periods.map { Optional($0) }
            paths += periods.map { "data/themes/\(view.theme.name)/\(SiteBase.word($0)).json" }
        }
        return paths.sorted()
    }

    /// The addresses of all files of data, sorted.
    public func allDataPaths() throws -> [String] {
        let codes = Set(base.schools.map(\.row.code)).filter(SitePath.isSafe)
        return try (commonDataPaths() + codes.map { "data/school/\($0).json" }).sorted()
    }

    /// The file at an address below the site, as a role may see it; nil where there is none.
    ///
    /// - Throws: `StoreError`, `MapChoiceError`, `SiteError` where Leaflet is not installed.
    public func file(at path: String, for role: Role) throws -> SiteFile? {
        guard let path = SitePath(path) else { return nil }
        switch path {
        case .index: return try index()
        case .asset(let name): return SiteAssets.file(name)
        case .leaflet(let name): return try Leaflet(at: options.leaflet).file(name)
        case .district: return try kept(path, role) { try district(role) }
        case .schools: return try kept(path, role) { SiteFile(base.columns(try disclosure(role))) }
        case .areas(let level):
            return try areas()[level].map { SiteFile(mediaType: "application/json", bytes: $0) }
        case .catchments(let word): return try catchments(word, role)
        case .theme(let name, let period): return try theme(name, period, role)
        case .card(let code): return try card(code, role).map { SiteFile($0.json) }
        case .schoolPage(let code):
            return try card(code, role).map {
                SchoolPage(card: $0, base: base, setting: setting).page.file(setting)
            }
        case .amphoePage(let code): return try places(role).amphoe(code)?.file(setting)
        case .networkPage(let word): return try places(role).network(word)?.file(setting)
        case .allPage: return try places(role).all.file(setting)
        }
    }

    // MARK: Files

    private func index() throws -> SiteFile? {
        guard let page = SiteAssets.file("index.html") else { return nil }
        return SiteFile(
            mediaType: page.mediaType, bytes: ViewerPage(page.bytes, base, setting).bytes)
    }

    private func district(_ role: Role) throws -> SiteFile {
        SiteFile(
            base.district(
                role.audience, themes: themes.map { ($0.theme, $0.periods) },
                feedback: options.feedback, login: options.login))
    }

    private func theme(_ name: String, _ word: String, _ role: Role) throws -> SiteFile? {
        guard let view = themes.first(where: { $0.theme.name == name }) else { return nil }
        let period = view.periods.first { SiteBase.word($0) == word }
        guard period != nil || word == SiteBase.word(nil) else { return nil }
        return try kept(.theme(name, word), role) {
            let theme = SiteTheme(
                base: base, theme: view.theme, period: period,
                disclosure: try disclosure(role)?.asOf(period))
            return SiteFile(try theme.json(try workspace.mapStore(asOf: period), norm: norm))
        }
    }

    private func places(_ role: Role) throws -> PlacePage {
        PlacePage(base: base, setting: setting, disclosure: try disclosure(role))
    }

    /// What is told of a school; nil where there is none of the code.
    private func card(_ code: String, _ role: Role) throws -> SiteCard? {
        guard base.numbers[code] != nil else { return nil }
        return try card(code, role, in: try workspace.mapStore(asOf: nil))
    }

    /// The same, with a store that is open already.
    func card(_ code: String, _ role: Role, in store: SchoolStore) throws -> SiteCard? {
        guard let number = base.numbers[code], let profile = try store.profile(code: code) else {
            return nil
        }
        return SiteCard(
            profile: profile, number: number,
            disclosure: role == .school(code: code) ? nil : try disclosure(role), role: role)
    }

    private func catchments(_ word: String, _ role: Role) throws -> SiteFile? {
        guard let level = CatchmentLevel(rawValue: word), base.catchmentLevels.contains(level)
        else { return nil }
        return try kept(.catchments(word), role) {
            let bytes = try SiteCatchments.file(level, try workspace.mapStore(asOf: nil))
            return SiteFile(mediaType: "application/json", bytes: bytes ?? [])
        }
    }

    private func areas() throws -> [String: [UInt8]] {
        var files: [String: [UInt8]] = [:]
        for level in SiteAreas.levels {
            files[level] = made.withLock { $0[Self.areaKey(level)] }?.bytes
        }
        guard files.isEmpty else { return files }
        files = try SiteAreas.files(try workspace.mapStore(asOf: nil))
        made.withLock { made in
            for (level, bytes) in files {
                made[Self.areaKey(level)] = SiteFile(mediaType: "application/json", bytes: bytes)
            }
        }
        return files
    }

    private static func areaKey(_ level: String) -> String { "areas/\(level)" }

    // MARK: Keeping

    /// The file as it was made before, or made now.
    private func kept(
        _ path: SitePath, _ role: Role, _ make: () throws -> SiteFile
    ) throws -> SiteFile {
        let key = "\(role.audience.word) \(path)"
        if let file = made.withLock({ $0[key] }) { return file }
        let file = try make()
        made.withLock { $0[key] = file }
        return file
    }

    /// What an audience is not told; nil for the office.
    func disclosure(_ role: Role) throws -> PupilDisclosure? {
        let audience = role.audience
        if let known = disclosures.withLock({ $0[audience] }) { return known }
        let disclosure = try PupilDisclosure(workspace, for: audience)
        disclosures.withLock { $0[audience] = disclosure }
        return disclosure
    }
}
