/// A table as CSV for Excel.
enum CSVEncoder {
    static func bytes(of table: OutputTable) -> [UInt8] {
        var text = CSVRows(header: table.header)
        for row in table.rows {
            for column in table.header.indices {
                switch column < row.count ? row[column] : .empty {
                case .text(let cell): text.text(cell)
                case .number(let number): text.number(number)
                case .empty: text.empty()
                }
            }
            text.endRow()
        }
        return text.take()
    }
}
