import Foundation
import GeoSource
public import Planning
public import Schools

/// Writes an answer as a file of the format that its ending names.
public enum AnswerFile {
    public static let endings = ["csv", "xlsx", "geojson", "json"] + Workspace.mapEndings

    /// - Parameter source: What the answer was computed from; a map draws its areas.
    /// - Throws: `ExportError`, `GeoSourceError`, `StoreError`, `PressError`.
    public static func write(
        _ answer: PlanAnswer, from source: PlanSource, to path: String, in language: Language
    ) throws {
        switch URL(filePath: path).pathExtension.lowercased() {
        case let ending where Workspace.mapEndings.contains(ending):
            _ = try AnswerMap(answer, from: source, in: language).write(to: path)
        case "geojson": try OutputFile.write(answer.geoJSONBytes + [0x0A], to: path)
        case "json": try OutputFile.write(answer.jsonBytes + [0x0A], to: path)
        default: try TableFile.write(table(AnswerText(answer, language)), to: path)
        }
    }

    /// The rows, and below an empty one what the answer says and rests on.
    private static func table(_ text: AnswerText) -> OutputTable {
        let answer = text.answer
        let rows = answer.rows.map { row in
            zip(answer.columns, row.cells).map { column, cell -> OutputTable.Cell in
                switch cell {
                case .integer(let number): .init(number)
                case .decimal(let number): .init(number.rounded(decimals: column.decimals))
                case .none: .empty
                case .text, .words, .flag: .init(text.text(cell, in: column))
                }
            }
        }
        return OutputTable(
            name: answer.name, header: text.header,
            rows: rows + [[]] + text.closing.map { [.text($0)] })
    }
}
