import GeoSource
public import SchoolStore
public import Schools

extension Workspace {
    /// Writes lines of the audit log as a table, by the ending of the path.
    ///
    /// - Throws: `WriteRefusal`, `ExportError`.
    public func writeAudit(
        _ entries: [AuditEntry], to path: String, language: Language
    ) throws {
        try checkMayWrite(path)
        let header =
            language == .thai
            ? ["เวลา (UTC)", "ผู้ใช้", "บทบาท", "โทเค็น", "การกระทำ", "เป้าหมาย", "ผล", "ที่อยู่เครือข่าย"]
            : ["at (UTC)", "who", "role", "token", "action", "target", "outcome", "address"]
        let table = OutputTable(
            name: "audit", header: header,
            rows: entries.map { entry in
                [
                    .init(entry.at), .init(entry.who), .init(entry.role), .init(entry.token),
                    .init(entry.action), .init(entry.target), .init(entry.outcome),
                    .init(entry.address),
                ]
            })
        try TableFile.write(table, to: path)
    }
}
