import Schools

/// The tables of a store.
///
/// Geometry columns are plain columns here; `SpatialTable` registers them with SpatiaLite.
enum Schema {
    /// Raised whenever the tables change; a store of another version is built anew.
    static let version = 1

    /// `application_id` of the SQLite file: "SMap" in ASCII.
    static let applicationID = 0x534D_6170

    static let tables = """
        CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL);

        CREATE TABLE source (
            id INTEGER PRIMARY KEY, kind TEXT NOT NULL, path TEXT NOT NULL, layer TEXT,
            level TEXT, year INTEGER, round INTEGER, sha256 TEXT NOT NULL, bytes INTEGER NOT NULL,
            modified_at TEXT, imported_at TEXT NOT NULL, driver TEXT NOT NULL,
            encoding TEXT, encoding_source TEXT, encoding_evidence TEXT,
            crs TEXT, crs_source TEXT, crs_evidence TEXT, operation TEXT,
            rows_read INTEGER NOT NULL, rows_matched INTEGER NOT NULL,
            rows_unmatched INTEGER NOT NULL, rows_rejected INTEGER NOT NULL,
            columns_ignored TEXT);

        CREATE TABLE school (
            id INTEGER PRIMARY KEY, code TEXT NOT NULL, smis TEXT, obec TEXT, name TEXT,
            tambon TEXT, amphoe TEXT, province TEXT, level TEXT, network TEXT,
            local_government TEXT, distance_to_area TEXT, distance_to_amphoe TEXT,
            established TEXT, postcode TEXT, declared_pupils INTEGER,
            tambon_code TEXT, amphoe_code TEXT, area_code TEXT,
            longitude REAL, latitude REAL, position_origin TEXT, position_quality TEXT NOT NULL,
            position_as_written TEXT, search_key TEXT NOT NULL,
            source_id INTEGER NOT NULL, source_row INTEGER NOT NULL, geometry BLOB);

        CREATE TABLE school_summary (
            school_id INTEGER PRIMARY KEY, pupils INTEGER, rooms INTEGER, teachers INTEGER,
            size_class TEXT, problems TEXT);

        CREATE TABLE enrolment (
            school_id INTEGER NOT NULL, year INTEGER NOT NULL, round INTEGER,
            pupils INTEGER NOT NULL, rooms INTEGER NOT NULL, source_id INTEGER NOT NULL);
        CREATE TABLE pupil (
            school_id INTEGER NOT NULL, year INTEGER NOT NULL, round INTEGER, grade TEXT,
            sex TEXT NOT NULL, count INTEGER NOT NULL, source_id INTEGER NOT NULL);
        CREATE TABLE room (
            school_id INTEGER NOT NULL, year INTEGER NOT NULL, round INTEGER, grade TEXT,
            rooms INTEGER NOT NULL, source_id INTEGER NOT NULL);
        CREATE TABLE staff (
            school_id INTEGER NOT NULL, year INTEGER, round INTEGER, position TEXT NOT NULL,
            standing TEXT, male INTEGER, female INTEGER, total INTEGER NOT NULL,
            is_teacher INTEGER NOT NULL, source_id INTEGER NOT NULL, source_row INTEGER NOT NULL);
        CREATE TABLE building (
            school_id INTEGER NOT NULL, year INTEGER, type TEXT NOT NULL, design TEXT,
            built INTEGER, rooms INTEGER, condition TEXT,
            source_id INTEGER NOT NULL, source_row INTEGER NOT NULL);
        CREATE TABLE equipment (
            school_id INTEGER NOT NULL, year INTEGER, item TEXT, category TEXT, description TEXT,
            usable INTEGER NOT NULL, repair INTEGER NOT NULL, disposal INTEGER NOT NULL,
            source_id INTEGER NOT NULL, source_row INTEGER NOT NULL);

        CREATE TABLE problem (
            id INTEGER PRIMARY KEY, kind TEXT NOT NULL, severity TEXT NOT NULL,
            source TEXT NOT NULL, source_row INTEGER, school TEXT, field TEXT, value TEXT,
            message_th TEXT NOT NULL, message_en TEXT NOT NULL,
            suggestion_th TEXT NOT NULL, suggestion_en TEXT NOT NULL);
        """

    static func boundaryTable(_ level: BoundaryLevel) -> String {
        """
        CREATE TABLE \(level.rawValue) (
            id INTEGER PRIMARY KEY, code TEXT NOT NULL, name TEXT NOT NULL, parent_code TEXT,
            parent_name TEXT, province TEXT, source_id INTEGER NOT NULL,
            source_row INTEGER NOT NULL, geometry BLOB);
        """
    }

    /// Made when the rows are in: building an index once is cheaper than keeping it.
    static let indexes = """
        CREATE INDEX school_code ON school (code);
        CREATE INDEX school_smis ON school (smis) WHERE smis IS NOT NULL;
        CREATE INDEX school_obec ON school (obec) WHERE obec IS NOT NULL;
        CREATE INDEX enrolment_school ON enrolment (school_id);
        CREATE INDEX pupil_school ON pupil (school_id);
        CREATE INDEX room_school ON room (school_id);
        CREATE INDEX staff_school ON staff (school_id);
        CREATE INDEX building_school ON building (school_id);
        CREATE INDEX equipment_school ON equipment (school_id);
        CREATE INDEX problem_school ON problem (school);
        """
}
