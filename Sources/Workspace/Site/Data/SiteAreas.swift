import Geo
import Maps
import SchoolStore
import Schools

/// Makes `data/areas/LEVEL.json`: boundaries thinned until a slow line carries them.
enum SiteAreas {
    /// The levels that a file can be of.
    static let levels = ["amphoe", "tambon"]

    /// What a file of so many areas may weigh: 300 kB for a district, 3 MB for a country's tambon.
    private static func limit(_ count: Int) -> Int { max(300_000, 400 * count) }
    /// So often borders are thinned further; then what there is has to do.
    private static let attempts = 12
    private static let coarser = 1.6

    /// The file of each level that there is something of.
    ///
    /// - Throws: `StoreError`.
    static func files(_ store: SchoolStore) throws -> [String: [UInt8]] {
        let areas = try MapAreas(store)
        var tolerance = ThinnedAreas.usualTolerance(
            of: areas.tambon.isEmpty ? areas.amphoe : areas.tambon)
        var files: [String: [UInt8]] = [:]
        // Each level is as fine as its own limit lets it be.
        for attempt in 1...attempts {
            let thinned = ThinnedAreas(
                tambon: areas.tambon, amphoe: areas.amphoe, names: areas.parentNames,
                tolerance: tolerance)
            for (level, areas) in [("amphoe", thinned.amphoe), ("tambon", thinned.tambon)]
            where files[level] == nil && !areas.isEmpty {
                let bytes = collection(areas).bytes
                if bytes.count <= limit(areas.count) || attempt == attempts { files[level] = bytes }
            }
            let isDone =
                (files["tambon"] != nil || thinned.tambon.isEmpty)
                && (files["amphoe"] != nil || thinned.amphoe.isEmpty)
            if isDone { break }
            tolerance *= coarser
        }
        return files
    }

    /// The areas as a GeoJSON feature collection (RFC 7946).
    private static func collection(_ areas: [MapArea]) -> JSON {
        let sorted = areas.sorted { $0.code < $1.code }
        return .object([
            ("type", .text("FeatureCollection")), ("features", .list(sorted.map(feature))),
        ])
    }

    private static func feature(_ area: MapArea) -> JSON {
        .object([
            ("type", .text("Feature")), ("id", .text(area.code)),
            (
                "properties",
                .object([
                    ("code", .text(area.code)), ("name", .text(area.name)),
                    ("parent_code", .text(area.parentCode)),
                ])
            ),
            ("geometry", geometry(area)),
        ])
    }

    /// The shape of an area; null where it was too small for what is shown.
    static func geometry(_ area: MapArea) -> JSON {
        area.geometry.isEmpty ? .null : .geometry(shape(area.geometry))
    }

    /// A file of so many areas, thinned by a tolerance in metres that grows until it weighs no more
    /// than it may.
    static func fitting(
        _ count: Int, from tolerance: Double, _ make: (_ tolerance: Double) -> [UInt8]
    ) -> [UInt8] {
        var tolerance = tolerance
        var bytes = make(tolerance)
        for _ in 1..<attempts where bytes.count > limit(count) {
            tolerance *= coarser
            bytes = make(tolerance)
        }
        return bytes
    }

    private static func shape(_ polygons: [Polygon]) -> Geometry {
        polygons.count == 1 ? .polygon(polygons[0]) : .multiPolygon(polygons)
    }
}
