import CGDAL

/// A table as a workbook, made in memory by GDAL's XLSX driver.
///
/// The driver puts no time into the file, so equal tables are equal bytes. It knows neither widths
/// of columns nor a frozen header.
enum WorkbookEncoder {
    static func bytes(of table: OutputTable) throws(GeoSourceError) -> [UInt8] {
        precondition((1...31).contains(table.name.count), "the name of a sheet has 1–31 characters")
        let scratch = try ScratchFolder()
        let path = "\(scratch.path)/table.xlsx"
        try withDiagnostics { log throws(GeoSourceError) in
            try write(table, to: path)
            // The file is made when the dataset closes, which has no other way of failing aloud.
            if let reason = log.takeFailures().first {
                throw failure("GDALClose", path, diagnostics: [reason])
            }
        }
        guard case .file(let size) = VSIEntry(path: path), size > 0 else {
            throw failure("GDALClose", path)
        }
        return try VSIFile(path: path).bytes(at: 0, count: size)
    }

    private static func write(_ table: OutputTable, to path: String) throws(GeoSourceError) {
        let driver = try captured("GDALGetDriverByName", path: path) {
            GDALGetDriverByName(SourceFormat.xlsx.driver)
        }
        let dataset = try captured("GDALCreate", path: path) {
            GDALCreate(driver, path, 0, 0, 0, GDT_Unknown, nil)
        }
        defer { GDALClose(dataset) }
        let layer = try captured("GDALDatasetCreateLayer", path: path) {
            GDALDatasetCreateLayer(dataset, table.name, nil, wkbNone, nil)
        }
        for (column, name) in table.header.enumerated() {
            try addColumn(name, isNumeric: table.isNumeric(column: column), to: layer, path)
        }
        // The driver writes the header in front of a first row, so there must be one.
        for row in table.rows.isEmpty ? [[]] : table.rows { try add(row, to: layer, path) }
    }

    private static func addColumn(
        _ name: String, isNumeric: Bool, to layer: OGRLayerH, _ path: String
    ) throws(GeoSourceError) {
        let field = OGR_Fld_Create(name.withoutControlCharacters, isNumeric ? OFTReal : OFTString)
        defer { OGR_Fld_Destroy(field) }
        guard OGR_L_CreateField(layer, field, 0) == OGRERR_NONE else {
            throw failure("OGR_L_CreateField", path)
        }
    }

    private static func add(
        _ row: [OutputTable.Cell], to layer: OGRLayerH, _ path: String
    ) throws(GeoSourceError) {
        guard let feature = OGR_F_Create(OGR_L_GetLayerDefn(layer)) else {
            throw failure("OGR_F_Create", path)
        }
        defer { OGR_F_Destroy(feature) }
        for (column, cell) in row.enumerated() {
            switch cell {
            case .text(let text):
                OGR_F_SetFieldString(feature, CInt(column), text.withoutControlCharacters)
            case .number(let number): OGR_F_SetFieldDouble(feature, CInt(column), number)
            case .empty: break
            }
        }
        guard OGR_L_CreateFeature(layer, feature) == OGRERR_NONE else {
            throw failure("OGR_L_CreateFeature", path)
        }
    }

    private static func failure(
        _ function: String, _ path: String, diagnostics: [String] = []
    ) -> GeoSourceError {
        GeoSourceError(
            .refused(reason: "the workbook could not be made"), function: function, path: path,
            diagnostics: diagnostics)
    }
}

extension OutputTable {
    /// Whether a column has numbers and nothing else: GDAL gives a column one type.
    fileprivate func isNumeric(column: Int) -> Bool {
        var hasNumber = false
        for row in rows where column < row.count {
            switch row[column] {
            case .text: return false
            case .number: hasNumber = true
            case .empty: break
            }
        }
        return hasNumber
    }
}
