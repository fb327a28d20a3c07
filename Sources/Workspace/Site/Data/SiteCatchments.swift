import Geo
import Maps
import SchoolStore
import Schools

/// Makes `data/catchments/LEVEL.json`: catchments thinned as boundaries are, without numbers of
/// pupils, which the register of schools tells.
enum SiteCatchments {
    /// - Throws: `StoreError`.
    static func file(_ level: CatchmentLevel, _ store: SchoolStore) throws -> [UInt8]? {
        let catchments = try store.catchments(level)
        guard !catchments.isEmpty else { return nil }
        let areas = catchments.map { MapArea(code: $0.code, name: "", geometry: $0.polygons) }
        return SiteAreas.fitting(areas.count, from: ThinnedAreas.usualTolerance(of: areas)) {
            let thinned = ThinnedAreas(tambon: areas, amphoe: [], tolerance: $0).tambon
            return JSON.object([
                ("type", .text("FeatureCollection")),
                ("features", .list(zip(catchments, thinned).map(feature))),
            ]).bytes
        }
    }

    private static func feature(_ catchment: StoredCatchment, _ area: MapArea) -> JSON {
        let schools = catchment.school?.split(separator: ", ").map(String.init) ?? []
        return .object([
            ("type", .text("Feature")), ("id", .text(catchment.code)),
            (
                "properties",
                .object([
                    ("schools", .texts(schools)),
                    ("area_km2", .number(catchment.areaKm2.rounded(decimals: 2))),
                    ("shares", .text(catchment.shares)),
                ])
            ),
            ("geometry", SiteAreas.geometry(area)),
        ])
    }
}
