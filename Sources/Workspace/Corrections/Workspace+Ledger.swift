import Foundation
import GeoSource
public import Schools

/// Why the ledger of corrections cannot be added to.
public struct LedgerError: Error, Hashable, Sendable {
    public enum Code: Hashable, Sendable {
        /// What is in the file is no ledger.
        case notALedger
        /// No correction that counts has the number, and no school with the code has any.
        case nothingToTakeBack(String)
        /// Somebody else has written it in the meantime.
        case changedMeanwhile
    }

    public let code: Code
    public let path: String
}

extension Workspace {
    static let ledgerName = "corrections.csv"

    /// The ledger of corrections, beside the manifest.
    public var ledgerPath: String { path(of: Self.ledgerName) }

    /// Every correction that the office has made; an empty ledger where there is no file.
    ///
    /// - Throws: `GeoSourceError` where the file cannot be read.
    public func ledger() throws -> CorrectionLedger {
        guard FileManager.default.fileExists(atPath: ledgerPath) else {
            return CorrectionLedger(source: Self.ledgerName)
        }
        return CorrectionLedger(try OfficeRow.all(at: ledgerPath), source: Self.ledgerName)
    }

    /// The digest of the ledger, for the fingerprint of a build; nil where there is none.
    func ledgerDigest() -> String? {
        (try? Data(contentsOf: URL(filePath: ledgerPath))).map { bytes in
            digest(of: [bytes.base64EncodedString()])
        }
    }

    /// Adds to the ledger what `change` adds, and keeps every row that is there.
    ///
    /// The file is replaced at once or not at all.
    ///
    /// - Throws: `LedgerError`, `ExportError`, `GeoSourceError`.
    public func changeLedger(_ change: (inout CorrectionLedger) throws -> Void) throws {
        let before = ledgerDigest()
        var ledger = try ledger()
        guard ledger.isReadable else { throw LedgerError(code: .notALedger, path: ledgerPath) }
        try change(&ledger)
        let table = OutputTable(
            name: "corrections", header: ledger.header,
            rows: ledger.cells.map { $0.map { OutputTable.Cell($0) } })
        guard ledgerDigest() == before else {
            throw LedgerError(code: .changedMeanwhile, path: ledgerPath)
        }
        try TableFile.write(table, to: ledgerPath)
    }

    /// The moment that new records bear: now, or that of `SOURCE_DATE_EPOCH`.
    public var correctionTime: String { timestamp(buildTime()) }
}
