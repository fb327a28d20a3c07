import Foundation
import GeoSource

/// Writes tables as files that appear when they are complete.
enum TableFile {
    /// The endings that a table can be written with.
    static let endings = TableWriter.Format.allCases.map(\.rawValue)

    /// Writes a table in the format that the path's ending names.
    ///
    /// - Throws: `ExportError`, `GeoSourceError`.
    static func write(_ table: OutputTable, to path: String) throws {
        let ending = URL(filePath: path).pathExtension.lowercased()
        guard let format = TableWriter.Format(rawValue: ending) else {
            throw ExportError(
                .formatUnknown(ending: ending, supported: endings.map { ".\($0)" }), path: path)
        }
        try OutputFile.write(try TableWriter.bytes(of: table, as: format), to: path)
    }
}
