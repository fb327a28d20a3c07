import CSpatiaLite
import Foundation
import GRDB
import Geo
public import Schools

/// Reads the rows of a layer as SQLite has them, without making values of their texts.
///
/// An export of 215,000 schools would otherwise spend its time on strings that are only copied.
public struct FeatureRow {
    private let statement: OpaquePointer

    fileprivate init(_ statement: OpaquePointer) { self.statement = statement }

    /// The number in a column; nil where it is NULL.
    public func integer(_ column: Int) -> Int? {
        isNull(column) ? nil : Int(sqlite3_column_int64(statement, Int32(column)))
    }

    /// The number in a column; nil where it is NULL.
    public func real(_ column: Int) -> Double? {
        isNull(column) ? nil : sqlite3_column_double(statement, Int32(column))
    }

    /// The text in a column; nil where it is NULL.
    public func text(_ column: Int) -> String? {
        guard !isNull(column), let bytes = sqlite3_column_text(statement, Int32(column)) else {
            return nil
        }
        let count = Int(sqlite3_column_bytes(statement, Int32(column)))
        return String(decoding: UnsafeBufferPointer(start: bytes, count: count), as: UTF8.self)
    }

    /// Hands the bytes of a text or blob to `body`; false, without calling it, where it is NULL.
    public func withBytes(_ column: Int, _ body: (Span<UInt8>) -> Void) -> Bool {
        guard !isNull(column), let bytes = sqlite3_column_blob(statement, Int32(column)) else {
            return false
        }
        let count = Int(sqlite3_column_bytes(statement, Int32(column)))
        let buffer = UnsafeRawBufferPointer(start: bytes, count: count)
        body(buffer.bindMemory(to: UInt8.self).span)
        return true
    }

    private func isNull(_ column: Int) -> Bool {
        sqlite3_column_type(statement, Int32(column)) == SQLITE_NULL
    }
}

/// The columns of a school in a feature row, in their order.
public enum SchoolColumn: Int, CaseIterable, Sendable {
    case code, smis, obec, name, tambon, amphoe, province, level, network
    case tambonCode, amphoeCode, pupils, rooms, teachers, sizeClass, positionQuality
    /// The kinds of the school's problems as a JSON array, or NULL.
    case problems
    case longitude, latitude
    /// The school's number in the store.
    case id

    fileprivate var sql: String {
        switch self {
        case .tambonCode: "s.tambon_code"
        case .amphoeCode: "s.amphoe_code"
        case .sizeClass: "u.size_class"
        case .positionQuality: "s.position_quality"
        case .pupils, .rooms, .teachers, .problems: "u.\(self)"
        case .code, .smis, .obec, .name, .tambon, .amphoe, .province, .level, .network,
            .longitude, .latitude, .id:
            "s.\(self)"
        }
    }
}

/// The columns of a boundary in a feature row, in their order.
public enum BoundaryColumn: Int, CaseIterable, Sendable {
    case code, name, parentCode, parentName, province
    /// OGC well-known binary, WGS 84 in degrees.
    case geometry
    /// The boundary's number in the store.
    case id

    fileprivate var sql: String {
        switch self {
        case .parentCode: "parent_code"
        case .parentName: "parent_name"
        case .geometry: "AsBinary(geometry)"
        case .code, .name, .province, .id: "\(self)"
        }
    }
}

/// The columns of a road or place in a feature row, in their order.
public enum NamedFeatureColumn: Int, CaseIterable, Sendable {
    case code, name, `class`
    /// OGC well-known binary, WGS 84 in degrees.
    case geometry
    /// The feature's number in its layer.
    case id
    /// Of roads: forward or backward along the line, or both; kilometres an hour; the level.
    case oneWay, maxSpeed, level
    /// Of places: how many live there.
    case people

    /// As the layer's table has it; those of the other layer are nothing.
    fileprivate func sql(_ layer: NamedFeature.Layer) -> String {
        switch (self, layer) {
        case (.code, _), (.name, _), (.class, _), (.id, _): "\(self)"
        case (.geometry, _): "AsBinary(geometry)"
        case (.oneWay, .road): "one_way"
        case (.maxSpeed, .road): "kmh"
        case (.level, .road), (.people, .place): "\(self)"
        case (.oneWay, .place), (.maxSpeed, .place), (.level, .place), (.people, .road): "NULL"
        }
    }
}

extension SchoolStore {
    /// How many rows a layer has; its rows are numbered from 1 in the order of the source.
    public func count(of table: String) throws -> Int {
        try queue.read {
            try Int.fetchOne($0, sql: "SELECT COALESCE(MAX(id), 0) FROM \(table)") ?? 0
        }
    }

    /// How many rows a layer shows: of schools, those of the moment that the store answers as of.
    public func rowCount(of table: String) throws -> Int {
        try queue.read { try Int.fetchOne($0, sql: "SELECT COUNT(*) FROM \(table)") ?? 0 }
    }

    /// Hands the schools of a range of rows to `body`, in order.
    public func forEachSchool(
        rows: ClosedRange<Int>, _ body: (FeatureRow) throws -> Void
    ) throws {
        let columns = SchoolColumn.allCases.map(\.sql).joined(separator: ", ")
        try forEach(
            "SELECT \(columns) FROM \(StoredSchool.tables) WHERE s.id BETWEEN ? AND ? ORDER BY s.id",
            rows, body)
    }

    /// Hands chosen attributes of the schools of a range of rows to `body`, in order.
    public func forEachSchool(
        _ attributes: [SchoolAttribute], rows: ClosedRange<Int>,
        _ body: (FeatureRow) throws -> Void
    ) throws {
        let columns = attributes.map { $0.sql(self) }.joined(separator: ", ")
        try forEach(
            "SELECT \(columns) FROM \(StoredSchool.tables) WHERE s.id BETWEEN ? AND ? ORDER BY s.id",
            rows, body)
    }

    /// Hands the roads or places of a range of rows to `body`, in order.
    public func forEachFeature(
        _ layer: NamedFeature.Layer, rows: ClosedRange<Int>, _ body: (FeatureRow) throws -> Void
    ) throws {
        let columns = NamedFeatureColumn.allCases.map { $0.sql(layer) }.joined(separator: ", ")
        try forEach(
            "SELECT \(columns) FROM \(layer.rawValue) WHERE id BETWEEN ? AND ? ORDER BY id", rows,
            body)
    }

    /// The layers of roads and places that the store has.
    public func featureLayers() throws -> [NamedFeature.Layer] {
        try queue.read { database in
            try NamedFeature.Layer.allCases.filter { try database.tableExists($0.rawValue) }
        }
    }

    /// Hands the boundaries of a range of rows to `body`, in order.
    public func forEachBoundary(
        _ level: BoundaryLevel, rows: ClosedRange<Int>, _ body: (FeatureRow) throws -> Void
    ) throws {
        let columns = BoundaryColumn.allCases.map(\.sql).joined(separator: ", ")
        try forEach(
            "SELECT \(columns) FROM \(level.rawValue) WHERE id BETWEEN ? AND ? ORDER BY id", rows,
            body)
    }

    func forEach(
        _ sql: String, _ rows: ClosedRange<Int>, _ body: (FeatureRow) throws -> Void
    ) throws {
        try queue.read { database in
            let statement = try database.makeStatement(sql: sql)
            statement.arguments = [rows.lowerBound, rows.upperBound]
            try Self.forEach(statement, body)
        }
    }

    static func forEach(
        _ statement: Statement, _ body: (FeatureRow) throws -> Void
    ) throws {
        let handle = statement.sqliteStatement
        while true {
            switch sqlite3_step(handle) {
            case SQLITE_ROW: try body(FeatureRow(handle))
            case SQLITE_DONE: return
            case let code: throw DatabaseError(resultCode: ResultCode(rawValue: code))
            }
        }
    }

    /// The roads or places as values, in the order of the sources; none where there is no layer.
    public func features(_ layer: NamedFeature.Layer) throws -> [NamedFeature] {
        try queue.read { database in
            guard try database.tableExists(layer.rawValue) else { return [] }
            let own = layer == .road ? "one_way, kmh, level, NULL" : "NULL, NULL, NULL, people"
            var features: [NamedFeature] = []
            let statement = try database.makeStatement(
                sql: "SELECT code, name, class, \(own), geometry FROM \(layer.rawValue) ORDER BY id"
            )
            try Self.forEach(statement) { row in
                guard let geometry = try row.feature(7) else { return }
                features.append(
                    NamedFeature(
                        layer: layer, code: row.text(0), name: row.text(1), class: row.text(2),
                        direction: row.text(3).flatMap(RoadDirection.init(rawValue:)),
                        kmPerHour: row.real(4), level: row.integer(5), people: row.integer(6),
                        geometry: geometry))
            }
            return features
        }
    }

    /// The boundaries of a level as values, in the order of their codes.
    public func boundaries(_ level: BoundaryLevel) throws -> [Boundary] {
        try queue.read { database in
            guard try database.tableExists(level.rawValue) else { return [] }
            var boundaries: [Boundary] = []
            let statement = try database.makeStatement(
                sql: """
                    SELECT code, name, parent_code, parent_name, province, geometry
                    FROM \(level.rawValue) ORDER BY code, id
                    """)
            try Self.forEach(statement) { row in
                boundaries.append(try Boundary(level: level, row: row))
            }
            return boundaries
        }
    }
}

extension Boundary {
    /// By the places of the columns: to look thousands of names up takes longer than to decode.
    fileprivate init(level: BoundaryLevel, row: FeatureRow) throws {
        self.init(
            level: level, code: row.text(0) ?? "", name: row.text(1) ?? "",
            parentCode: row.text(2), parentName: row.text(3), province: row.text(4),
            polygons: try row.polygons(5))
    }
}

extension FeatureRow {
    /// The polygons in a column; none where it is NULL.
    func polygons(_ column: Int32) throws -> [Polygon] {
        let bytes = UnsafeRawBufferPointer(
            start: sqlite3_column_blob(statement, column),
            count: Int(sqlite3_column_bytes(statement, column)))
        guard !bytes.isEmpty else { return [] }
        if let polygons = SpatiaLiteShape.polygons(bytes) { return polygons }
        return try otherwise(bytes)?.polygons ?? []
    }

    /// The lines or the point in a column; nil where it is NULL.
    fileprivate func feature(_ column: Int32) throws -> Geometry? {
        let bytes = UnsafeRawBufferPointer(
            start: sqlite3_column_blob(statement, column),
            count: Int(sqlite3_column_bytes(statement, column)))
        guard !bytes.isEmpty else { return nil }
        return try SpatiaLiteShape.feature(bytes) ?? otherwise(bytes)
    }

    /// Whatever else another program may have put there, SpatiaLite knows.
    private func otherwise(_ bytes: UnsafeRawBufferPointer) throws -> Geometry? {
        try SpatiaLite.wkb(of: Data(bytes)).map { try Geometry(wkb: Array($0)) }
    }
}
