import Foundation
import GRDB
public import Geo

/// Which features of a layer are wanted.
///
/// Values are bound, never written into SQL.
public struct FeatureQuery: Hashable, Sendable {
    /// A piece of SQL over the layer's tables, with a question mark for each value.
    struct Condition: Hashable, Sendable {
        let sql: String
        let values: [FilterValue]
    }

    /// A region that features must touch.
    public enum Region: Hashable, Sendable {
        /// WGS 84 in degrees, edges included.
        case box(Envelope)
        /// A polygon of WGS 84, for boxes of other systems.
        case polygon(Polygon)
    }

    public var layer: StoredLayer
    /// Any of these; none for everywhere.
    public var regions: [Region] = []
    /// All of these.
    private(set) var conditions: [Condition] = []

    public init(_ layer: StoredLayer) { self.layer = layer }

    /// Asks for a value of a property.
    public mutating func require(_ property: Queryable, _ value: FilterValue) {
        // SQLite's texts end at a zero: nothing in the store has one.
        if case .text(let text) = value, text.utf8.contains(0) {
            return conditions.append(Condition(sql: "0", values: []))
        }
        conditions.append(Condition(sql: "\(property.sql) = ?", values: [value]))
    }

    /// Asks for what a filter is true of.
    ///
    /// - Throws: `FilterError` where the layer has not what it asks for.
    public mutating func require(_ filter: Filter, isPast: Bool) throws(FilterError) {
        let (sql, values) = try filter.sql(for: layer.queryables(isPast: isPast))
        conditions.append(Condition(sql: sql, values: values))
    }

    /// Whether every feature of the layer is wanted.
    public var isEverything: Bool { regions.isEmpty && conditions.isEmpty }
}

extension FilterValue {
    var databaseValue: DatabaseValue {
        switch self {
        case .text(let text): text.databaseValue
        case .integer(let number): number.databaseValue
        case .real(let number): number.databaseValue
        case .blob(let bytes): Data(bytes).databaseValue
        }
    }
}

/// The statement that finds the rows of a query.
struct FeatureSQL {
    private let tables: String
    /// The statement where no table has to be asked.
    private var direct: String?
    private(set) var conditions: [String] = []
    private(set) var values: [FilterValue] = []

    /// - Parameters:
    ///   - withIndex: whether the boxes of the index are those of the table; as of a period they are
    ///     not.
    ///   - isWhole: whether the index has no other rows than the table.
    init(_ query: FeatureQuery, withIndex: Bool, isWhole: Bool) {
        if withIndex, isWhole, query.layer == .schools, query.conditions.isEmpty,
            query.regions.count == 1, case .box(let box) = query.regions[0]
        {
            (direct, values) = Self.schools(in: box)
            tables = ""
            return
        }
        let needsNumbers = query.conditions.contains { $0.sql.contains("u.") }
        tables = query.layer.tables(withNumbers: needsNumbers)
        if !query.regions.isEmpty {
            let parts = query.regions.map { region($0, query.layer, withIndex) }
            conditions.append("(\(parts.joined(separator: " OR ")))")
        }
        for condition in query.conditions {
            conditions.append("(\(condition.sql))")
            values += condition.values
        }
    }

    /// The statement; its rows are in no order.
    var sql: String {
        if let direct { return direct }
        let all = conditions.isEmpty ? "1" : conditions.joined(separator: " AND ")
        return "SELECT f.id FROM \(tables) WHERE \(all)"
    }

    /// The schools of a box from the index alone: to look each up in the table takes twice as long.
    ///
    /// The index has boxes of single precision, rounded outwards, so that a school's lies inside
    /// only if the school does; those across an edge are looked up.
    private static func schools(in box: Envelope) -> (sql: String, values: [FilterValue]) {
        let sql = """
            SELECT pkid FROM idx_school_geometry AS i
            WHERE xmax >= ?1 AND xmin <= ?2 AND ymax >= ?3 AND ymin <= ?4 AND (
                (xmin >= ?1 AND xmax <= ?2 AND ymin >= ?3 AND ymax <= ?4) OR EXISTS (
                    SELECT 1 FROM school AS f WHERE f.id = i.pkid
                        AND f.longitude BETWEEN ?1 AND ?2 AND f.latitude BETWEEN ?3 AND ?4))
            """
        return (sql, [box.minX, box.maxX, box.minY, box.maxY].map(FilterValue.real))
    }

    private mutating func region(
        _ region: FeatureQuery.Region, _ layer: StoredLayer, _ withIndex: Bool
    ) -> String {
        var parts: [String] = []
        if withIndex, let box = region.envelope {
            parts.append(
                """
                f.id IN (SELECT pkid FROM idx_\(layer.table)_geometry
                    WHERE xmax >= ? AND xmin <= ? AND ymax >= ? AND ymin <= ?)
                """)
            values += [box.minX, box.maxX, box.minY, box.maxY].map(FilterValue.real)
        }
        parts.append(exact(region, layer))
        return "(\(parts.joined(separator: " AND ")))"
    }

    /// The index has boxes, rounded outwards; this is about the shapes.
    private mutating func exact(_ region: FeatureQuery.Region, _ layer: StoredLayer) -> String {
        switch region {
        case .box(let box):
            let isSchools = layer == .schools
            let sides =
                isSchools
                ? [box.minX, box.maxX, box.minY, box.maxY]
                : [box.minX, box.minY, box.maxX, box.maxY]
            values += sides.map(FilterValue.real)
            return isSchools
                ? "f.longitude BETWEEN ? AND ? AND f.latitude BETWEEN ? AND ?"
                : "ST_Intersects(f.geometry, BuildMbr(?, ?, ?, ?, 4326))"
        case .polygon(let polygon):
            values.append(.blob(Geometry.polygon(polygon).wkb))
            let shape =
                layer == .schools ? "MakePoint(f.longitude, f.latitude, 4326)" : "f.geometry"
            return "ST_Intersects(\(shape), GeomFromWKB(?, 4326))"
        }
    }
}

extension FeatureQuery.Region {
    fileprivate var envelope: Envelope? {
        switch self {
        case .box(let box): box
        case .polygon(let polygon): Envelope(polygon.exterior)
        }
    }
}
