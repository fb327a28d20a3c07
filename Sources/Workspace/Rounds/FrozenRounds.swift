import Foundation
public import SchoolStore
public import Schools

extension Workspace {
    /// Where the snapshots of frozen rounds are, one file each.
    var frozenDirectory: String { path(of: "frozen") }

    private func frozenPath(_ period: AcademicPeriod) -> String {
        "\(frozenDirectory)/\(period.year)-\(period.round ?? 0).json"
    }

    /// Freezes a round: its numbers are written beside the manifest, and every later build takes
    /// them from there.
    ///
    /// - Parameter name: who freezes it.
    /// - Returns: the path of the snapshot.
    /// - Throws: `RoundError`, `StoreError`, `ExportError`.
    public func freeze(_ period: AcademicPeriod, by name: String) throws -> String {
        let path = frozenPath(period)
        guard !FileManager.default.fileExists(atPath: path) else {
            throw RoundError(.alreadyFrozen(period), path: path)
        }
        let store = try store()
        let moment = timestamp(buildTime())
        guard let snapshot = try store.freeze(period, at: moment, by: name) else {
            throw RoundError(.nothingToFreeze(period), path: path)
        }
        try FileManager.default.createDirectory(
            atPath: frozenDirectory, withIntermediateDirectories: true)
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        try OutputFile.write(Array(try encoder.encode(snapshot)) + [10], to: path)
        try officeDatabase().record([
            AuditEntry(
                at: moment, by: OfficeUser(name: name, role: .office), action: "round-freeze",
                target: [period.year, period.round].compactMap { $0.map(String.init) }
                    .joined(separator: "-"))
        ])
        return path
    }

    /// The snapshots beside the manifest, oldest round first.
    ///
    /// - Throws: `RoundError` where one cannot be read: a frozen round must not be lost in silence.
    func frozenRounds() throws -> [FrozenRound] {
        try frozenFiles().map { path in
            guard let data = FileManager.default.contents(atPath: path),
                let snapshot = try? JSONDecoder().decode(FrozenRound.self, from: data),
                snapshot.format == 1, frozenPath(snapshot.period) == path
            else { throw RoundError(.damagedSnapshot, path: path) }
            return snapshot
        }.sorted { $0.period < $1.period }
    }

    func frozenFiles() throws -> [String] {
        guard FileManager.default.fileExists(atPath: frozenDirectory) else { return [] }
        return try FileManager.default.contentsOfDirectory(atPath: frozenDirectory).sorted()
            .filter { $0.hasSuffix(".json") }.map { "\(frozenDirectory)/\($0)" }
    }
}

/// Why a round cannot be frozen, or a frozen one not be read.
public struct RoundError: Error, Hashable, Sendable {
    public enum Code: Hashable, Sendable {
        /// It is frozen already, and a frozen round never changes.
        case alreadyFrozen(AcademicPeriod)
        /// No table of the round has been built into the store.
        case nothingToFreeze(AcademicPeriod)
        /// The file is no snapshot, or not the one of its name.
        case damagedSnapshot
    }

    public let code: Code
    public let path: String

    init(_ code: Code, path: String) {
        self.code = code
        self.path = path
    }
}

extension Workspace {
    /// How far each round has come, or only one.
    ///
    /// - Throws: `StoreError`, also where the period that is asked for is not known.
    public func roundStatus(of period: AcademicPeriod? = nil) throws -> [RoundStatus] {
        let rounds = try store(asOf: period).rounds()
            .filter { round in period.map(round.period.isWithin) ?? true }
        let periods = try store().periods()
        return try rounds.map { round in
            // The schools that are expected are those of the register then.
            let known = periods.contains { $0.isWithin(round.period) }
            return try store(asOf: known ? round.period : nil).status(of: round)
        }
    }
}
