import Geo
import Maps
import SchoolStore

extension GeoJSONLayer {
    /// Writes a school; its position, where it has one, is the geometry.
    ///
    /// - Parameters:
    ///   - hidden: the numbers of schools whose pupils are not told.
    ///   - project: what makes a position of another system; WGS 84 without it.
    mutating func append(
        school row: FeatureRow, hiding hidden: Set<Int>,
        projecting project: Projection? = nil
    ) {
        let isHidden =
            !hidden.isEmpty && hidden.contains(row.integer(SchoolColumn.id.rawValue) ?? 0)
        let longitude = row.real(.longitude)
        let latitude = row.real(.latitude)
        append(row, idColumn: SchoolColumn.code.rawValue) { text, envelope in
            guard let longitude, let latitude else { return false }
            let place = Coordinate(longitude: longitude, latitude: latitude)
            guard let point = project.map({ $0.point(place) }) ?? place else { return false }
            text.append(point: point)
            envelope = envelope?.union(Envelope(point)) ?? Envelope(point)
            return true
        } properties: { text in
            for (key, column) in schoolTexts { text.append(key, row, text: column) }
            text.append(raw: ",\"latitude\":")
            text.append(latitude)
            text.append(raw: ",\"longitude\":")
            text.append(longitude)
            if isHidden {
                text.append(raw: ",\"pupils\":null,\"pupils_suppressed\":true")
            } else {
                text.append(",\"pupils\":", row, number: .pupils)
                text.append(raw: ",\"pupils_suppressed\":false")
            }
            for (key, column) in schoolNumbers { text.append(key, row, number: column) }
            // The size is a range of counts, which would narrow a suppressed one down.
            if isHidden {
                text.append(raw: ",\"size_class\":null")
            } else {
                text.append(",\"size_class\":", row, text: .sizeClass)
            }
            text.append(",\"position_quality\":", row, text: .positionQuality)
            text.append(raw: ",\"problems\":")
            if !row.withBytes(SchoolColumn.problems.rawValue, { text.append(json: $0) }) {
                text.append(raw: "[]")
            }
        }
    }

    /// Writes a boundary.
    mutating func append(boundary row: FeatureRow, projecting project: Projection? = nil) {
        append(row, idColumn: BoundaryColumn.code.rawValue) { text, envelope in
            var isWritten = false
            _ = row.withBytes(BoundaryColumn.geometry.rawValue) { wkb in
                isWritten =
                    project == nil
                    ? text.append(polygonWKB: wkb, envelope: &envelope)
                    : text.append(wkb: wkb, project)
            }
            return isWritten
        } properties: { text in
            for (key, column) in boundaryTexts {
                text.append(raw: key)
                text.append(row, text: column.rawValue)
            }
        }
    }

    private mutating func append(
        _ row: FeatureRow, idColumn: Int,
        geometry: (inout JSONBytes, inout Envelope?) -> Bool,
        properties: (inout JSONBytes) -> Void
    ) {
        _ = row.withBytes(idColumn) { append(id: $0, geometry: geometry, properties: properties) }
    }
}

/// The properties of the schema, in its order.
private let schoolTexts: [(StaticString, SchoolColumn)] = [
    ("\"code\":", .code), (",\"smis\":", .smis), (",\"obec\":", .obec), (",\"name\":", .name),
    (",\"tambon\":", .tambon), (",\"amphoe\":", .amphoe), (",\"province\":", .province),
    (",\"level\":", .level), (",\"network\":", .network), (",\"tambon_code\":", .tambonCode),
    (",\"amphoe_code\":", .amphoeCode),
]

private let schoolNumbers: [(StaticString, SchoolColumn)] = [
    (",\"rooms\":", .rooms), (",\"teachers\":", .teachers),
]

private let boundaryTexts: [(StaticString, BoundaryColumn)] = [
    ("\"code\":", .code), (",\"name\":", .name), (",\"parent_code\":", .parentCode),
    (",\"parent_name\":", .parentName), (",\"province\":", .province),
]

extension FeatureRow {
    fileprivate func real(_ column: SchoolColumn) -> Double? { real(column.rawValue) }
}

extension JSONBytes {
    fileprivate mutating func append(
        _ key: StaticString, _ row: FeatureRow, text column: SchoolColumn
    ) {
        append(raw: key)
        append(row, text: column.rawValue)
    }

    fileprivate mutating func append(
        _ key: StaticString, _ row: FeatureRow, number column: SchoolColumn
    ) {
        append(raw: key)
        if let number = row.integer(column.rawValue) { append(number) } else { append(raw: "null") }
    }

    fileprivate mutating func append(_ row: FeatureRow, text column: Int) {
        if !row.withBytes(column, { append(string: $0) }) { append(raw: "null") }
    }

    fileprivate mutating func append(_ degrees: Double?) {
        if let degrees { append(coordinate: degrees) } else { append(raw: "null") }
    }
}

extension Envelope {
    /// The envelope of one point.
    init(_ point: Coordinate) {
        self.init(minX: point.x, minY: point.y, maxX: point.x, maxY: point.y)
    }
}
