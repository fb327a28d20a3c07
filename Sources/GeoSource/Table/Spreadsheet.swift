import CGDAL

/// A sheet of an XLS or ODS as rows of text, through GDAL.
enum Spreadsheet {
    static func sheetNames(_ location: SourceLocation) throws(GeoSourceError) -> [String] {
        try dataset(
            path: location.path, given: location.given, driver: location.format.driver
        ).layerNames
    }

    /// Opens the workbook; an ODS within a zip from a copy in memory, for it is a zip too.
    ///
    /// XLS would need a copy on disk, and a table of pupils is never copied to disk.
    private static func dataset(
        path: String, given: String, driver: String
    ) throws(GeoSourceError) -> Dataset {
        guard path.hasPrefix("/vsizip/") else {
            return try Dataset(path: path, given: given, drivers: [driver])
        }
        guard driver != SourceFormat.xls.driver else {
            throw TableFault.xlsInZip.error("Spreadsheet", path: given)
        }
        let scratch = try ScratchFolder()
        let copy = "\(scratch.path)/copy.\(driver.lowercased())"
        try scratch.copy(path, as: "copy.\(driver.lowercased())")
        return try Dataset(path: copy, given: given, drivers: [driver], scratch: scratch)
    }

    static func describe(_ location: SourceLocation) throws(GeoSourceError) -> TableDescription {
        let names = try sheetNames(location)
        let sheet = try sheet(location.layer, among: names, path: location.given)
        return TableDescription(
            driver: location.format.driver, sheet: sheet, sheets: names,
            encoding: .byFormat, delimiter: nil, findings: [])
    }

    private static func sheet(
        _ name: String?, among names: [String], path: String
    ) throws(GeoSourceError) -> String {
        guard let first = names.first else {
            throw GeoSourceError(.emptyFile, function: "GDALDatasetGetLayerCount", path: path)
        }
        guard let name else {
            guard names.count == 1 else {
                throw GeoSourceError(
                    .choiceNeeded(available: names), function: "GDALDatasetGetLayer", path: path)
            }
            return first
        }
        guard
            let match = names.first(where: { $0 == name })
                ?? names.first(where: { $0.lowercased() == name.lowercased() })
        else {
            throw GeoSourceError(
                .layerMissing(available: names), function: "GDALDatasetGetLayer", path: path)
        }
        return match
    }

    static func forEachRow(
        path: String, given: String, driver: String, sheet: String,
        _ body: (borrowing TableRow) throws -> Void
    ) throws -> ReadSummary {
        let dataset = try dataset(path: path, given: given, driver: driver)
        let log = FindingLog()
        var count = 0
        var cells = CellBuffer()
        try withDiagnostics { diagnostics in
            try dataset.withLayer(named: sheet) { layer in
                try layer.forEachFeature { feature in
                    count += 1
                    cells.fill(from: feature)
                    // The FID is the row of the sheet in both drivers while headers are off.
                    try cells.lend(number: Int(OGR_F_GetFID(feature)), log: log, to: body)
                }
            }
            if let reason = diagnostics.takeFailures().last {
                log.append(.readingStopped(after: count, reason: reason))
            }
        }
        return ReadSummary(count: count, findings: log.findings)
    }
}

/// The texts of one row, end to end in a buffer that is used again.
private struct CellBuffer {
    private var bytes: [UInt8] = []
    private var fields: [FieldSpan] = []

    mutating func fill(from feature: OGRFeatureH) {
        bytes.removeAll(keepingCapacity: true)
        fields.removeAll(keepingCapacity: true)
        for index in 0..<OGR_F_GetFieldCount(feature) {
            let start = bytes.count
            if OGR_F_IsFieldSetAndNotNull(feature, index) != 0,
                let text = OGR_F_GetFieldAsString(feature, index)
            {
                let raw = UnsafeRawBufferPointer(start: text, count: CPLStrnlen(text, 1 << 24))
                bytes.append(contentsOf: raw)
            }
            fields.append(FieldSpan(start: start, end: bytes.count))
        }
        while let last = fields.last, last.start == last.end { fields.removeLast() }
    }

    func lend(
        number: Int, log: FindingLog, to body: (borrowing TableRow) throws -> Void
    ) throws {
        try fields.withUnsafeBufferPointer { fields in
            try bytes.withUnsafeBufferPointer { bytes in
                try body(
                    TableRow(
                        number: number, line: number, fields: fields, bytes: bytes,
                        encoding: .utf8, log: log))
            }
        }
    }
}
