import Planning
import Schools
import Workspace

/// An answer as lines of a terminal: a table with its columns aligned, and what it comes to.
struct AnswerLines {
    let text: AnswerText

    var lines: [String] {
        let answer = text.answer
        let title = [answer.title[text.language], ""]
        guard !answer.rows.isEmpty else { return title + text.closing }
        let rows = answer.rows.map { row in
            zip(answer.columns, row.cells).map { text.text($1, in: $0) }
        }
        let widths = answer.columns.indices.map { column in
            ([text.header[column]] + rows.map { $0[column] }).map(\.terminalColumns).max() ?? 0
        }
        let table = ([text.header] + rows).map { cells in
            line(cells, widths)
        }
        return title + table + [""] + text.closing
    }

    private func line(_ cells: [String], _ widths: [Int]) -> String {
        let parts = cells.indices.map { column in
            isNumeric(column)
                ? cells[column].leftPadded(to: widths[column])
                : cells[column].padded(to: widths[column])
        }
        let line = parts.joined(separator: "  ")
        return String(line.reversed().drop { $0 == " " }.reversed())
    }

    /// Whether all that a column has are numbers.
    private func isNumeric(_ column: Int) -> Bool {
        text.answer.rows.allSatisfy { row in
            switch row.cells[column] {
            case .integer, .decimal, .none: true
            case .text, .words, .flag: false
            }
        }
    }
}
