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
    private let workspace: Workspace
    private let feedback: String?
    private let norm: StaffingNorm
    /// The themes that the store knows enough for, now and in each period.
    private let themes: [SiteView]
    private let made = Mutex<[String: SiteFile]>([:])
    private let disclosures = Mutex<[Audience: PupilDisclosure]>([:])

    private struct SiteView {
        let theme: MapTheme
        let periods: [AcademicPeriod]
    }

    /// - Parameter feedback: the address that reports of mistakes go to; nil for none.
    /// - Throws: `StoreError`, or what is wrong with the office's tables.
    public init(_ workspace: Workspace, feedback: String? = nil) throws {
        self.workspace = workspace
        self.feedback = feedback
        norm = try workspace.norm()
        base = try SiteBase(try workspace.mapStore(asOf: nil))
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

    /// The addresses of all data files, sorted.
    public func paths() throws -> [String] {
        var paths = ["data/district.json", "data/schools.json"]
        paths += try areas().keys.map { "data/areas/\($0).json" }
        for view in themes {
            let periods = [nil] + view.periods.map { Optional($0) }
            paths += periods.map { "data/themes/\(view.theme.name)/\(SiteBase.word($0)).json" }
        }
        paths += Set(base.schools.map(\.row.code)).map { "data/school/\($0).json" }
        return paths.sorted()
    }

    /// The file at an address below the site, as a role may see it; nil where there is none.
    ///
    /// - Throws: `StoreError`, `MapChoiceError`.
    public func file(at path: String, for role: Role) throws -> SiteFile? {
        let parts = path.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
        guard parts.first == "data", let last = parts.last, last.hasSuffix(".json") else {
            return nil
        }
        let name = String(last.dropLast(5))
        switch (parts.count, parts[1]) {
        case (3, "school"): return try card(name, role)
        case (2, "district.json"):
            return try kept(path, role) { try district(role) }
        case (2, "schools.json"):
            return try kept(path, role) { SiteFile(base.columns(try disclosure(role))) }
        case (3, "areas"):
            return try areas()[name].map { SiteFile(mediaType: "application/json", bytes: $0) }
        case (4, "themes"):
            guard let view = themes.first(where: { $0.theme.name == parts[2] }) else { return nil }
            if name == "now" { return try kept(path, role) { try theme(view.theme, nil, role) } }
            guard let period = view.periods.first(where: { SiteBase.word($0) == name }) else {
                return nil
            }
            return try kept(path, role) { try theme(view.theme, period, role) }
        default: return nil
        }
    }

    // MARK: Files

    private func district(_ role: Role) throws -> SiteFile {
        SiteFile(
            base.district(
                role.audience, themes: themes.map { ($0.theme, $0.periods) }, feedback: feedback))
    }

    private func theme(
        _ theme: MapTheme, _ period: AcademicPeriod?, _ role: Role
    ) throws -> SiteFile {
        let view = SiteTheme(
            base: base, theme: theme, period: period,
            disclosure: try disclosure(role)?.asOf(period))
        return SiteFile(try view.json(try workspace.mapStore(asOf: period), norm: norm))
    }

    private func card(_ code: String, _ role: Role) throws -> SiteFile? {
        guard let number = base.numbers[code] else { return nil }
        return try profile(code).map { profile in
            SiteFile(
                SiteCard(
                    profile: profile, number: number,
                    disclosure: role == .school(code: code) ? nil : try disclosure(role),
                    role: role
                ).json)
        }
    }

    /// Everything that is known of a school; nil where there is none of the code.
    func profile(_ code: String) throws -> SchoolProfile? {
        try workspace.mapStore(asOf: nil).profile(code: code)
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
    private func kept(_ path: String, _ role: Role, _ make: () throws -> SiteFile) throws -> SiteFile
    {
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
