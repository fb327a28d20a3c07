import CGDAL

/// GDAL's process-wide state: drivers registered once, and nothing written beside an input.
enum GDALRuntime {
    /// Touch it before the first GDAL call; the work happens once.
    static let start: Void = {
        // What no scope captures is no one's to read on stderr.
        CPLSetErrorHandler { _, _, _ in }
        // PAM would leave an .aux.xml beside the file that was read.
        CPLSetConfigOption("GDAL_PAM_ENABLED", "NO")
        // An endless listing of a network folder or a huge directory helps nobody.
        CPLSetConfigOption("GDAL_DISABLE_READDIR_ON_OPEN", "TRUE")
        // Spreadsheets as rows of text: the first row is not always the header, and a code such as
        // 0012 is no number.
        for format in ["XLSX", "XLS", "ODS"] {
            CPLSetConfigOption("OGR_\(format)_HEADERS", "DISABLE")
            CPLSetConfigOption("OGR_\(format)_FIELD_TYPES", "STRING")
        }
        GDALAllRegister()
    }()
}
