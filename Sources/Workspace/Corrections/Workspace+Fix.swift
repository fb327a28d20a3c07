import Foundation
import GeoSource
import SchoolStore
public import Schools

/// A file of proposals that has been written.
public struct ProposalFile: Hashable, Sendable {
    public let path: String
    public let count: Int
    /// How many of them are filled in as accepted already.
    public let certainCount: Int
}

extension Workspace {
    /// The file that proposals go to unless another is named.
    public var proposalsPath: String { path(of: "proposals.csv") }

    /// The endings that proposals can be written with.
    public static var proposalEndings: [String] { TableFile.endings }

    /// Writes a row for each school whose position has a verdict other than good.
    ///
    /// - Parameter replacing: whether a file that is there, and may be filled in, is replaced.
    /// - Throws: `WriteRefusal`, `ExportError`, `StoreError`.
    public func writeProposals(
        _ proposals: [PositionProposal], to path: String, language: Language, replacing: Bool
    ) throws -> ProposalFile {
        try checkMayWrite(path)
        guard replacing || !FileManager.default.fileExists(atPath: path) else {
            throw WriteRefusal(reason: .isThere, path: path)
        }
        let table = OutputTable(
            name: "proposals", header: ProposalColumn.allCases.map { $0.heading[language] },
            rows: proposals.map { proposal in
                ProposalColumn.allCases.map { .init($0.content(proposal, language)) }
            })
        try TableFile.write(table, to: path)
        return ProposalFile(
            path: path, count: proposals.count, certainCount: proposals.count(where: \.isCertain))
    }

    /// Looks through a filled-in file of proposals, or without one at what is certain.
    ///
    /// Nothing is written.
    ///
    /// - Throws: `GeoSourceError`, `StoreError`.
    public func review(
        _ proposals: [PositionProposal], file: String?, defaults: ProposalReview.Defaults
    ) throws -> ProposalReview {
        let schools = try store().schools()
        var review = ProposalReview(
            proposals,
            asWritten: Dictionary(schools.map { ($0.code, $0.positionAsWritten) }) { first, _ in
                first
            },
            ledger: try ledger(), defaults: defaults,
            source: file.map { URL(filePath: $0).lastPathComponent } ?? Self.ledgerName)
        if let file {
            review.read(try OfficeRow.all(at: file))
        } else {
            review.acceptCertain()
        }
        return review
    }

    /// Adds the corrections of a review to the ledger, all of them or none.
    ///
    /// A report that one of them comes from says so then.
    ///
    /// - Throws: `LedgerError`, `ExportError`, `GeoSourceError`.
    public func record(_ review: ProposalReview) throws {
        precondition(review.problems.isEmpty, "a review with problems is not to be recorded")
        guard !review.corrections.isEmpty else { return }
        let reports = try openReports()
        var recorded: [Correction] = []
        try changeLedger { ledger in
            for var correction in review.corrections {
                // The ledger may have grown since the review.
                correction.id = ledger.nextID
                ledger.append(correction)
                recorded.append(correction)
            }
        }
        try note(recorded, at: reports)
        try audit(recorded.map { ("correction", $0.id, $0.school, $0.signature) })
    }

    private func audit(
        _ changes: [(action: String, id: CorrectionID, school: String, signature: Signature)]
    ) throws {
        try officeDatabase().record(
            changes.map { change in
                AuditEntry(
                    at: change.signature.at,
                    by: OfficeUser(name: change.signature.by, role: .office),
                    action: change.action, target: "\(change.id.text) \(change.school)")
            })
    }

    /// Takes a correction back by its number, or the one that counts by the school's code.
    ///
    /// Returns what has been taken back; the correction before it, if any, counts again.
    ///
    /// - Throws: `LedgerError`, `ExportError`, `GeoSourceError`.
    public func takeBack(_ name: String, _ signature: Signature) throws -> Correction {
        var undone: Correction?
        try changeLedger { ledger in
            guard let correction = ledger.correction(named: name) else {
                throw LedgerError(code: .nothingToTakeBack(name), path: ledgerPath)
            }
            ledger.undo(correction, signature)
            undone = correction
        }
        guard let undone else { preconditionFailure("a ledger was changed without its change") }
        try audit([("correction-undo", undone.id, undone.school, signature)])
        return undone
    }
}

extension OutputTable.Cell {
    fileprivate init(_ content: ProposalColumn.Content) {
        switch content {
        case .text(let text): self.init(text)
        case .number(let number): self.init(number)
        }
    }
}
