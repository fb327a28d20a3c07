import Schools

/// The tables of a store.
///
/// Geometry columns are plain columns here; `SpatialTable` registers them with SpatiaLite.
enum Schema {
    /// Raised whenever the tables change; a store of another version is built anew.
    static let version = 4

    /// `application_id` of the SQLite file: "SMap" in ASCII.
    static let applicationID = 0x534D_6170

    static let tables = sources + schools + counts + others

    private static let sources = """
        CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL);

        CREATE TABLE source (
            id INTEGER PRIMARY KEY, kind TEXT NOT NULL, path TEXT NOT NULL, layer TEXT,
            level TEXT, year INTEGER, round INTEGER, sha256 TEXT NOT NULL, bytes INTEGER NOT NULL,
            modified_at TEXT, imported_at TEXT NOT NULL, driver TEXT NOT NULL,
            encoding TEXT, encoding_source TEXT, encoding_evidence TEXT,
            crs TEXT, crs_source TEXT, crs_evidence TEXT, operation TEXT,
            rows_read INTEGER NOT NULL, rows_matched INTEGER NOT NULL,
            rows_unmatched INTEGER NOT NULL, rows_rejected INTEGER NOT NULL,
            columns_ignored TEXT, owner TEXT, order_number TEXT, received TEXT, confirmed TEXT,
            replaces TEXT, reason TEXT, is_frozen INTEGER NOT NULL);
        CREATE TABLE source_school (source_id INTEGER NOT NULL, school_id INTEGER NOT NULL);

        CREATE TABLE round (
            year INTEGER NOT NULL, round INTEGER NOT NULL, as_of TEXT, due TEXT,
            frozen_at TEXT, frozen_by TEXT, PRIMARY KEY (year, round));

        CREATE TABLE problem (
            id INTEGER PRIMARY KEY, kind TEXT NOT NULL, severity TEXT NOT NULL,
            source TEXT NOT NULL, source_row INTEGER, school TEXT, field TEXT, value TEXT,
            message_th TEXT NOT NULL, message_en TEXT NOT NULL,
            suggestion_th TEXT NOT NULL, suggestion_en TEXT NOT NULL);

        """

    /// What is known of schools.
    ///
    /// A school has one row in `school`, as it is now or was last, and
    /// one in `school_version` for each dated register that has it.
    private static let schools = """
        CREATE TABLE school (
            id INTEGER PRIMARY KEY, code TEXT NOT NULL, smis TEXT, obec TEXT, name TEXT,
            tambon TEXT, amphoe TEXT, province TEXT, level TEXT, network TEXT,
            local_government TEXT, distance_to_area TEXT, distance_to_amphoe TEXT,
            established TEXT, postcode TEXT, address TEXT, phone TEXT, service_area TEXT,
            declared_pupils INTEGER, tambon_code TEXT, amphoe_code TEXT, area_code TEXT,
            longitude REAL, latitude REAL, position_origin TEXT, position_quality TEXT NOT NULL,
            position_as_written TEXT, source_id INTEGER NOT NULL,
            source_row INTEGER NOT NULL, is_current INTEGER NOT NULL, geometry BLOB);
        CREATE TABLE school_version (
            school_id INTEGER NOT NULL, year INTEGER NOT NULL, round INTEGER,
            name TEXT, tambon TEXT, amphoe TEXT, province TEXT, level TEXT, network TEXT,
            tambon_code TEXT, amphoe_code TEXT, longitude REAL, latitude REAL,
            position_quality TEXT NOT NULL, position_as_written TEXT, declared_pupils INTEGER,
            source_id INTEGER NOT NULL, source_row INTEGER NOT NULL);
        CREATE TABLE school_event (
            school_id INTEGER NOT NULL, kind TEXT NOT NULL, date TEXT, year INTEGER, round INTEGER,
            former_name TEXT, former_code TEXT, successor TEXT, note TEXT,
            source_id INTEGER NOT NULL, source_row INTEGER NOT NULL);
        CREATE TABLE former_name (school_id INTEGER NOT NULL, name TEXT NOT NULL, until INTEGER);
        CREATE TABLE school_summary (
            school_id INTEGER PRIMARY KEY, pupils INTEGER, rooms INTEGER, teachers INTEGER,
            size_class TEXT, problems TEXT);
        CREATE TABLE verdict (
            school_id INTEGER NOT NULL, kind TEXT NOT NULL, certainty TEXT NOT NULL,
            confidence REAL NOT NULL, given_longitude REAL, given_latitude REAL,
            proposed_longitude REAL, proposed_latitude REAL,
            sentence_th TEXT NOT NULL, sentence_en TEXT NOT NULL);
        CREATE TABLE correction (
            id TEXT NOT NULL, school_id INTEGER NOT NULL, field TEXT NOT NULL, was TEXT,
            became TEXT NOT NULL, corrected_by TEXT NOT NULL, corrected_at TEXT NOT NULL,
            reason TEXT);
        CREATE TABLE link (
            school_id INTEGER NOT NULL, kind TEXT NOT NULL, url TEXT NOT NULL,
            source_id INTEGER NOT NULL, source_row INTEGER NOT NULL);

        """

    private static let counts = """
        CREATE TABLE enrolment (
            school_id INTEGER NOT NULL, year INTEGER NOT NULL, round INTEGER,
            pupils INTEGER NOT NULL, rooms INTEGER NOT NULL, source_id INTEGER NOT NULL,
            source_row INTEGER);
        CREATE TABLE pupil (
            school_id INTEGER NOT NULL, year INTEGER NOT NULL, round INTEGER, grade TEXT,
            sex TEXT NOT NULL, count INTEGER NOT NULL, source_id INTEGER NOT NULL);
        CREATE TABLE room (
            school_id INTEGER NOT NULL, year INTEGER NOT NULL, round INTEGER, grade TEXT,
            rooms INTEGER NOT NULL, source_id INTEGER NOT NULL);
        CREATE TABLE superseded (
            school_id INTEGER NOT NULL, kind TEXT NOT NULL, year INTEGER, round INTEGER,
            total INTEGER NOT NULL, source_id INTEGER NOT NULL, source_row INTEGER,
            replaced_by INTEGER NOT NULL);
        CREATE TABLE staff (
            school_id INTEGER NOT NULL, year INTEGER, round INTEGER, position TEXT NOT NULL,
            standing TEXT, male INTEGER, female INTEGER, total INTEGER NOT NULL,
            is_teacher INTEGER NOT NULL, source_id INTEGER NOT NULL, source_row INTEGER);
        CREATE TABLE building (
            school_id INTEGER NOT NULL, year INTEGER, type TEXT NOT NULL, design TEXT,
            built INTEGER, rooms INTEGER, rooms_in_use INTEGER, condition TEXT, budget INTEGER,
            source_id INTEGER NOT NULL, source_row INTEGER NOT NULL);
        CREATE TABLE equipment (
            school_id INTEGER NOT NULL, year INTEGER, item TEXT, category TEXT, description TEXT,
            usable INTEGER NOT NULL, repair INTEGER NOT NULL, disposal INTEGER NOT NULL,
            source_id INTEGER NOT NULL, source_row INTEGER NOT NULL);

        """

    private static let others = """
        CREATE TABLE indicator (
            unit_kind TEXT NOT NULL, school_id INTEGER, unit_code TEXT, unit_name TEXT,
            year INTEGER, name TEXT NOT NULL, value REAL NOT NULL, unit TEXT,
            source_id INTEGER NOT NULL, source_row INTEGER NOT NULL);
        CREATE TABLE project (
            id INTEGER PRIMARY KEY, code TEXT, name TEXT NOT NULL, year INTEGER, budget INTEGER,
            owner TEXT, status TEXT, report TEXT, source_id INTEGER NOT NULL,
            source_row INTEGER NOT NULL);
        CREATE TABLE project_school (project_id INTEGER NOT NULL, school_id INTEGER NOT NULL);
        CREATE TABLE budget (
            school_id INTEGER NOT NULL, year INTEGER, cost_centre TEXT, category TEXT,
            description TEXT, satang INTEGER NOT NULL, source_id INTEGER NOT NULL,
            source_row INTEGER NOT NULL);
        """

    static func boundaryTable(_ level: BoundaryLevel) -> String {
        """
        CREATE TABLE \(level.rawValue) (
            id INTEGER PRIMARY KEY, code TEXT NOT NULL, name TEXT NOT NULL, parent_code TEXT,
            parent_name TEXT, province TEXT, source_id INTEGER NOT NULL,
            source_row INTEGER NOT NULL, geometry BLOB);
        """
    }

    /// Lines of roads, or points of places such as villages and offices.
    ///
    /// `one_way` is forward or backward along the line, both where the data says so; of roads with
    /// one `level` those that cross meet.
    static func featureTable(_ layer: NamedFeature.Layer) -> String {
        let own =
            switch layer {
            case .road: "one_way TEXT, kmh REAL, level INTEGER"
            case .place: "people INTEGER"
            }
        return """
            CREATE TABLE \(layer.rawValue) (
                id INTEGER PRIMARY KEY, code TEXT, name TEXT, class TEXT, \(own),
                source_id INTEGER NOT NULL, source_row INTEGER NOT NULL, geometry BLOB);
            """
    }

    /// The land that is nearest to each school, per level taught; worked out of the other tables.
    ///
    /// `school` has the codes and `name` the names of its schools, `shares` the tambon in words.
    static let catchmentTables = """
        CREATE TABLE catchment (
            id INTEGER PRIMARY KEY, code TEXT NOT NULL, level TEXT NOT NULL, school TEXT,
            name TEXT, schools INTEGER NOT NULL, area_km2 REAL NOT NULL, road_km REAL,
            shares TEXT NOT NULL, geometry BLOB);
        CREATE TABLE catchment_school (catchment_id INTEGER NOT NULL, school_id INTEGER NOT NULL);
        CREATE TABLE catchment_share (
            catchment_id INTEGER NOT NULL, unit_code TEXT NOT NULL, unit_name TEXT NOT NULL,
            area_km2 REAL NOT NULL, part REAL NOT NULL);
        """

    static let catchmentIndexes = """
        CREATE INDEX catchment_code ON catchment (code);
        CREATE INDEX catchment_school_catchment ON catchment_school (catchment_id);
        CREATE INDEX catchment_school_school ON catchment_school (school_id);
        CREATE INDEX catchment_share_catchment ON catchment_share (catchment_id);
        """

    /// Made when the rows are in: building an index once is cheaper than keeping it.
    static let indexes = """
        CREATE INDEX school_code ON school (code);
        CREATE INDEX school_former ON school (id) WHERE NOT is_current;
        CREATE INDEX school_smis ON school (smis) WHERE smis IS NOT NULL;
        CREATE INDEX school_obec ON school (obec) WHERE obec IS NOT NULL;
        CREATE INDEX source_school_school ON source_school (school_id);
        CREATE INDEX school_version_school ON school_version (school_id);
        CREATE INDEX school_event_school ON school_event (school_id);
        CREATE INDEX verdict_school ON verdict (school_id);
        CREATE INDEX enrolment_school ON enrolment (school_id);
        CREATE INDEX pupil_school ON pupil (school_id);
        CREATE INDEX room_school ON room (school_id);
        CREATE INDEX staff_school ON staff (school_id);
        CREATE INDEX building_school ON building (school_id);
        CREATE INDEX equipment_school ON equipment (school_id);
        CREATE INDEX problem_school ON problem (school);
        """
}
