import Geo
import Maps
public import Planning
import Schools

extension PlanAnswer {
    /// The answer as one JSON object: every value under its column's name, texts in both languages.
    public var jsonBytes: [UInt8] {
        document("rows", rows.map { .object(members(of: $0)) }).bytes
    }

    /// The answer as a GeoJSON feature collection (RFC 7946), with the same members beside it.
    public var geoJSONBytes: [UInt8] {
        let features = rows.map { row in
            JSON.object([
                ("type", "Feature"), ("geometry", row.geometry.map(JSON.geometry) ?? .null),
                ("properties", .object(members(of: row))),
            ])
        }
        guard case .object(let own) = document("features", features) else { return [] }
        return JSON.object([("type", "FeatureCollection")] + own).bytes
    }

    private func document(_ key: String, _ rows: [JSON]) -> JSON {
        .object([
            ("name", .text(name)), ("title", .words(title)),
            (
                "columns",
                .list(
                    columns.map {
                        .object([("name", .text($0.name)), ("title", .words($0.title))])
                    }
                )
            ),
            (key, .list(rows)), ("sentence", .words(sentence)),
            ("notes", .list(notes.map(JSON.words))), ("basis", basis.json),
        ])
    }

    private func members(of row: Row) -> [(String, JSON)] {
        zip(columns, row.cells).map { column, cell in
            switch cell {
            case .text(let text): (column.name, .text(text))
            case .words(let text): (column.name, .words(text))
            case .integer(let number): (column.name, .integer(number))
            case .decimal(let number):
                (column.name, .number(number.rounded(decimals: column.decimals)))
            case .flag(let flag): (column.name, .boolean(flag))
            case .none: (column.name, .null)
            }
        }
    }
}

extension PlanBasis {
    fileprivate var json: JSON {
        .object([
            ("period", period.map { .words($0.wording) } ?? .null),
            ("year", .integer(period?.year)), ("round", .integer(period?.round)),
            ("sources", .texts(sources.map(\.thai))),
            (
                "tables",
                .list(
                    tables.map {
                        .object([("name", .text($0.name)), ("version", .text($0.version.thai))])
                    })
            ),
            ("parameters", .object(parameters.map { ($0.name, .text($0.value)) })),
        ])
    }
}

extension Double {
    /// The number as it is written with so many decimals.
    func rounded(decimals: Int) -> Double {
        var scale = 1.0
        for _ in 0..<decimals { scale *= 10 }
        return (self * scale).rounded() / scale
    }
}
