import Foundation
import Geo
import SchoolStore
import Schools

extension Workspace {
    /// Imports every source, joins and checks them, and replaces the store.
    ///
    /// Nothing is done where the sources and the manifest are those of the store, unless `force`.
    /// The old store stays until the new one is complete.
    ///
    /// - Throws: `ManifestError`, `ImportError`, `StoreError`.
    public func build(
        force: Bool = false, progress: @escaping (BuildProgress) -> Void = { _ in }
    ) throws -> BuildReport {
        let files = try manifest.sources.map { try SourceFiles($0, in: self) }
        let frozen = try frozenRounds()
        let fingerprint = try fingerprint(files)
        if !force, let old = try? store(), try old.meta(.fingerprint) == fingerprint {
            return try BuildReport(unchanged: old)
        }
        var report: BuildReport?
        try StoreFile.write(to: storePath) { writer in
            let session = try BuildSession(
                self, writer: writer, frozen: frozen, progress: progress)
            try writer.set(.fingerprint, fingerprint)
            try writer.set(.builtAt, timestamp(buildTime()))
            if let code = manifest.officeCode { try writer.set(.officeCode, code) }
            if let name = manifest.officeName { try writer.set(.officeName, name) }
            try BuildSteps(session, files).run()
            progress(.finishing)
            report = session.buildReport()
        } catchments: { store in
            guard let way = manifest.catchments else { return [] }
            return try PlanSource(self, of: store).catchmentRecords(way)
        }
        guard let report else { preconditionFailure("a store was written without its body") }
        return report
    }

    /// Everything that decides what the store will be, in one digest.
    private func fingerprint(_ files: [SourceFiles]) throws -> String {
        let version = "schoolmap \(SchoolMapVersion.current)"
        let frozen = try frozenFiles().map { "\($0)=\(try SourceFiles.fileDigest($0))" }
        return digest(
            of: [version, manifestText] + files.flatMap(\.allDigests) + frozen
                + [ledgerDigest(), try speedsDigest()].compactMap { $0 })
    }

    /// The office's speeds of roads, where the store has anything that depends on them.
    private func speedsDigest() throws -> String? {
        guard manifest.catchments == .road, let path = manifest.roadSpeedsPath else { return nil }
        return try SourceFiles.fileDigest(self.path(of: path))
    }
}

extension BuildReport {
    /// The report of the build that made a store.
    fileprivate init(unchanged store: SchoolStore) throws {
        self.init(storePath: store.path)
        isUnchanged = true
        sources = try store.sources()
        let schools = try store.positionCounts()
        schoolCount = schools.all
        placedCount = schools.placed
        problemCounts = try store.problemCounts()
    }
}
