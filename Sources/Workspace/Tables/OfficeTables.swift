import GeoSource
public import Schools

/// The tables that an office may decide on itself: those beside the manifest, else the shipped ones.
public struct OfficeTables: Sendable {
    /// The office's schemes first; a scheme of a shipped one's name takes its place.
    public var classes: [ClassTable]
    public var norm: StaffingNorm
    public var limits = PlanLimits.shipped
    /// Schools that are kept out of questions of merging.
    public var exempt: [ExemptSchool] = []
    public var facilities: FacilityNorm = .shipped
    /// The files, as the manifest names them; nil for the shipped tables.
    public var classesPath: String?
    public var normPath: String?
    public var limitsPath: String?
    public var exemptPath: String?
    public var facilitiesPath: String?
    public var speeds: RoadSpeeds = .shipped
    public var speedsPath: String?

    /// The scheme of a name; nil where there is none.
    public func classes(named name: String) -> ClassTable? { classes.first { $0.name == name } }
}

extension Workspace {
    /// The tables in force.
    ///
    /// - Throws: `OfficeTableError`, `GeoSourceError`.
    public func officeTables() throws -> OfficeTables {
        var tables = OfficeTables(classes: ClassTable.shipped, norm: .shipped)
        if let classes = try own(manifest.classesPath, ClassTable.all(in:path:)) {
            let names = Set(classes.map(\.name))
            tables.classes = classes + tables.classes.filter { !names.contains($0.name) }
        }
        tables.classesPath = manifest.classesPath
        tables.norm =
            try own(manifest.staffingNormPath, StaffingNorm.init(rows:path:)) ?? tables.norm
        tables.limits =
            try own(manifest.limitsPath, PlanLimits.init(rows:path:)) ?? tables.limits
        tables.exempt = try own(manifest.exemptPath, ExemptSchool.all(in:path:)) ?? tables.exempt
        tables.facilities =
            try own(manifest.facilitiesPath, FacilityNorm.init(rows:path:)) ?? tables.facilities
        tables.speeds =
            try own(manifest.roadSpeedsPath, RoadSpeeds.init(rows:path:)) ?? tables.speeds
        (tables.normPath, tables.limitsPath) = (manifest.staffingNormPath, manifest.limitsPath)
        (tables.exemptPath, tables.facilitiesPath) = (manifest.exemptPath, manifest.facilitiesPath)
        tables.speedsPath = manifest.roadSpeedsPath
        return tables
    }

    /// The office's own table, where the manifest names a file of it.
    private func own<Table>(
        _ file: String?, _ read: ([any TableCells], String) throws -> Table
    ) throws -> Table? {
        try file.map { try read(try OfficeRow.all(at: path(of: $0)), $0) }
    }

    /// Writes the tables in force as CSV for a spreadsheet to edit; no file is written over.
    ///
    /// - Returns: The paths of `classes.csv`, `norm.csv`, `facilities.csv`, `limits.csv`,
    ///   `exempt.csv` and `speeds.csv`.
    /// - Throws: `ExportError`, `OfficeTableError`, `GeoSourceError`.
    public func writeOfficeTables(to directory: String) throws -> [String] {
        let tables = try officeTables()
        let all = [
            ("classes", ClassTable.cells(of: tables.classes)), ("norm", tables.norm.cells),
            ("facilities", tables.facilities.cells), ("limits", tables.limits.cells),
            ("exempt", ExemptSchool.cells(of: tables.exempt)), ("speeds", tables.speeds.cells),
        ]
        let files = all.map { name, table in
            (path: "\(directory)/\(name).csv", table: OutputTable(name: name, table))
        }
        for file in files { try OutputFile.checkAbsent(file.path) }
        for file in files { try TableFile.write(file.table, to: file.path) }
        return files.map(\.path)
    }
}

extension OutputTable {
    fileprivate init(name: String, _ table: (header: [String], rows: [[String?]])) {
        self.init(
            name: name, header: table.header,
            rows: table.rows.map { row in row.map { Cell($0) } })
    }
}
