import GeoSource
import Schools

/// Reads the rows of a table in batches, on a core of its own.
struct TableReading: Sendable {
    enum Batch: Sendable {
        /// Comes first, and once.
        case layout(TableLayout, TablePreview)
        case rows([DecodedRow])
    }

    /// As many as keep both cores busy without filling the memory.
    private static let batchSize = 1024

    let pass: TablePass

    /// Hands over the layout, and then every row.
    ///
    /// - Throws: `TableLayoutError`, `GeoSourceError`.
    @Sendable func run(_ hand: (Batch) throws -> Void) throws -> TableSummary {
        var rows: [DecodedRow] = []
        let summary = try pass.run { layout, preview in
            try hand(.layout(layout, preview))
        } row: { row in
            rows.append(row)
            if rows.count == Self.batchSize {
                try hand(.rows(rows))
                rows.removeAll(keepingCapacity: true)
            }
        }
        try hand(.rows(rows))
        return summary
    }
}
