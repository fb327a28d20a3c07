import CSpatiaLite
import Foundation
import GRDB

/// SpatiaLite's memory for one connection; it must outlive the connection.
///
/// Unchecked because the pointer is used in two places only: by the connection's own queue when
/// it is prepared, and in `deinit`, which runs after the connection has closed, because GRDB keeps
/// the configuration's closure, and with it this object, until then.
private final class SpatiaLiteCache: @unchecked Sendable {
    private let cache = spatialite_alloc_connection()

    func attach(to database: Database) {
        spatialite_init_ex(database.sqliteConnection, cache, 0)
    }

    deinit { spatialite_cleanup_ex(cache) }
}

/// Opens SQLite files with SpatiaLite's functions in them.
enum SpatiaLite {
    /// A connection to a finished store without SpatiaLite's functions, which take 5 ms to add.
    static func openPlain(_ path: String) throws -> DatabaseQueue {
        var configuration = Configuration()
        configuration.readonly = true
        return try DatabaseQueue(path: path, configuration: configuration)
    }

    /// What SpatiaLite makes of its own bytes, as well-known binary; nil where they are no shape.
    static func wkb(of bytes: Data) throws -> Data? {
        try open(":memory:", readOnly: false).read {
            try Data.fetchOne($0, sql: "SELECT AsBinary(?)", arguments: [bytes])
        }
    }

    /// A connection to a file that has one writer, or to a finished store for reading.
    static func open(_ path: String, readOnly: Bool) throws -> DatabaseQueue {
        let cache = SpatiaLiteCache()
        var configuration = Configuration()
        configuration.readonly = readOnly
        configuration.prepareDatabase { cache.attach(to: $0) }
        return try DatabaseQueue(path: path, configuration: configuration)
    }

    /// Makes the tables that SpatiaLite keeps its books in.
    ///
    /// Not inside a transaction: `InitSpatialMetaData` begins one of its own.
    static func initialise(_ database: Database) throws {
        // A build can be repeated: no journal, no waiting for the disk until the end.
        try database.execute(
            sql: """
                PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA cache_size = -32768;
                PRAGMA temp_store = MEMORY; PRAGMA locking_mode = EXCLUSIVE;
                """)
        _ = try Int.fetchOne(database, sql: "SELECT InitSpatialMetaData(1)")
        try pinIndian1975(database)
    }

    /// Makes `ST_Transform` use the Royal Thai Survey Department's shift for Indian 1975.
    ///
    /// SpatiaLite hands `auth_name:auth_srid` to PROJ, whose own choice for Indian 1975 is about
    /// 188 m wrong in Thailand. A definition bound to WGS 84 in the place of the authority's name
    /// leaves PROJ nothing to choose, for every program that opens the file. It is in capitals
    /// because SpatiaLite turns the name into capitals.
    private static func pinIndian1975(_ database: Database) throws {
        for (srid, definition) in Indian1975.definitions {
            try database.execute(
                sql: "UPDATE spatial_ref_sys SET auth_name = ?, proj4text = ? WHERE srid = ?",
                arguments: [definition.wkt, definition.proj4, srid])
        }
    }
}

/// Indian 1975 bound to WGS 84 by the Royal Thai Survey Department's three parameters.
private enum Indian1975 {
    /// The shift in metres: X, Y, Z (RTSD announcement; geomatics-tech.blogspot.com, 2011-12).
    static let shift = "204.4798,837.8940,294.7765,0,0,0,0"

    static var definitions: [(Int, (wkt: String, proj4: String))] {
        [
            (4240, (geographic, "+proj=longlat +ellps=evrst30 +towgs84=\(shift) +no_defs")),
            (24047, (projected(zone: 47, meridian: 99), utm(47))),
            (24048, (projected(zone: 48, meridian: 105), utm(48))),
        ]
    }

    private static func utm(_ zone: Int) -> String {
        "+proj=utm +zone=\(zone) +ellps=evrst30 +towgs84=\(shift) +units=m +no_defs"
    }

    /// Everest 1830 (1937 Adjustment) as EPSG has it: a = 6377276.345 m, 1/f = 300.8017.
    private static let geographic =
        "GEOGCS[\"INDIAN 1975 (RTSD)\",DATUM[\"INDIAN_1975_RTSD\","
        + "SPHEROID[\"EVEREST 1830 (1937 ADJUSTMENT)\",6377276.345,300.8017],TOWGS84[\(shift)]],"
        + "PRIMEM[\"GREENWICH\",0],UNIT[\"DEGREE\",0.0174532925199433]]"

    private static func projected(zone: Int, meridian: Int) -> String {
        "PROJCS[\"INDIAN 1975 / UTM ZONE \(zone)N (RTSD)\",\(geographic),"
            + "PROJECTION[\"TRANSVERSE_MERCATOR\"],PARAMETER[\"LATITUDE_OF_ORIGIN\",0],"
            + "PARAMETER[\"CENTRAL_MERIDIAN\",\(meridian)],PARAMETER[\"SCALE_FACTOR\",0.9996],"
            + "PARAMETER[\"FALSE_EASTING\",500000],PARAMETER[\"FALSE_NORTHING\",0],"
            + "UNIT[\"METRE\",1]]"
    }
}
