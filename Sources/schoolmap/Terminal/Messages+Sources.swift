import GeoSource
import Schools
import Workspace

/// The words for what is wrong with a file.
extension Messages {
    func layout(_ error: TableLayoutError) -> LocalizedText {
        switch error {
        case .columnNotFound(let field, let header, let nearest, let available):
            suggestion(
                LocalizedText(
                    thai: "ไม่มีคอลัมน์ “\(header)” (columns: \(field.rawValue))",
                    english: "there is no column “\(header)” (columns: \(field.rawValue))"),
                nearest, available)
        case .headerNotFound(let kind, let missing, let firstRow) where firstRow.isEmpty:
            LocalizedText(
                thai: "ไม่พบหัวตารางของ \(kind.rawValue) (ขาด \(fields(missing))) แถวแรกเป็นข้อมูล "
                    + "เพิ่มแถวหัวตารางแล้วลองใหม่",
                english:
                    "no header of \(kind.rawValue) found (missing \(fields(missing))); the first "
                    + "row is data: put a header row above it")
        case .headerNotFound(let kind, let missing, let firstRow):
            LocalizedText(
                thai: "ไม่พบหัวตารางของ \(kind.rawValue): ขาด \(fields(missing)) "
                    + "(พบ: \(firstRow.prefix(12).joined(separator: ", "))) "
                    + "ระบุชื่อคอลัมน์ด้วย columns: ใน schoolmap.yaml",
                english: "no header of \(kind.rawValue) found: missing \(fields(missing)) "
                    + "(found: \(firstRow.prefix(12).joined(separator: ", "))); "
                    + "name the columns with columns: in schoolmap.yaml")
        case .refused(let title, let reason):
            LocalizedText(
                thai: "แฟ้มนี้คือ\(title.thai) ไม่นำเข้า: \(reason.thai)",
                english: "this is a file of \(title.english) and is not imported: "
                    + reason.english)
        case .empty: LocalizedText(thai: "ตารางว่าง", english: "the table is empty")
        }
    }

    func fields(_ fields: [Field]) -> String {
        fields.map(\.rawValue).joined(separator: " / ")
    }

    func column(_ error: BoundaryColumnError) -> LocalizedText {
        guard !error.available.isEmpty else {
            return LocalizedText(
                thai: "ไม่มีตารางข้อมูล (.dbf) คู่กับแฟ้มรูปปิด คัดลอกแฟ้ม .dbf มาไว้ด้วยกัน",
                english: "the shapes have no attribute table (.dbf); put the .dbf beside them")
        }
        guard let wanted = error.wanted else {
            return LocalizedText(
                thai: "ไม่รู้ว่าคอลัมน์ใดเป็น “\(error.column.rawValue)” ระบุใน schoolmap.yaml "
                    + "(มี: \(error.available.joined(separator: ", ")))",
                english: "cannot tell which column is the “\(error.column.rawValue)”; name it in "
                    + "schoolmap.yaml (there is: \(error.available.joined(separator: ", ")))")
        }
        return suggestion(
            LocalizedText(thai: "ไม่มีคอลัมน์ “\(wanted)”", english: "there is no column “\(wanted)”"),
            error.nearest, error.available)
    }

    func geoSource(_ error: GeoSourceError) -> LocalizedText {
        let text = geoSourceReason(error)
        let said = error.diagnostics.filter { !$0.isEmpty }.prefix(3).joined(separator: "; ")
        let tail = said.isEmpty ? "" : " (\(error.function): \(said))"
        return LocalizedText(thai: text.thai + tail, english: text.english + tail)
    }

    func geoSourceReason(_ error: GeoSourceError) -> LocalizedText {
        let path = error.path
        return switch error.code {
        case .fileMissing:
            LocalizedText(thai: "ไม่พบแฟ้ม \(path)", english: "there is no file \(path)")
        case .unreadable:
            LocalizedText(
                thai: "เปิดแฟ้ม \(path) ไม่ได้ ตรวจสิทธิ์การอ่าน",
                english: "\(path) cannot be opened; check its permissions")
        case .notRecognised(let format): unknownFormat(format, of: path)
        case .emptyFile: LocalizedText(thai: "\(path) ว่างเปล่า", english: "\(path) is empty")
        case .layerMissing(let available):
            LocalizedText(
                thai: "\(path): ไม่มีชั้นข้อมูลนี้ มี: \(available.joined(separator: ", "))",
                english: "\(path): no such layer; there is: \(available.joined(separator: ", "))")
        case .choiceNeeded(let available):
            LocalizedText(
                thai: "\(path): มีหลายชั้น เลือกด้วย layer: หนึ่งใน \(available.joined(separator: ", "))",
                english: "\(path): several layers; choose with layer: one of "
                    + available.joined(separator: ", "))
        case .fieldMissing(let name, let available):
            suggestion(
                LocalizedText(
                    thai: "\(path): ไม่มีคอลัมน์ “\(name)”", english: "\(path): no column “\(name)”"),
                nearestWord(to: name, among: available), available)
        case .crsInvalid(let text):
            LocalizedText(
                thai: "“\(text)” ไม่ใช่ระบบพิกัด ลอง EPSG:32647 หรือ EPSG:24047",
                english: "“\(text)” is no coordinate reference system; try EPSG:32647 or EPSG:24047"
            )
        case .crsUndetermined(let candidates):
            Self.unknownSystem(path, giving: "crs:", candidates)
        case .transformationMissing:
            LocalizedText(
                thai: "\(path): แปลงระบบพิกัดไม่ได้", english: "\(path): cannot be reprojected")
        case .encodingInvalid(let text):
            LocalizedText(
                thai: "“\(text)” ไม่ใช่รหัสอักขระที่รู้จัก ลอง cp874 หรือ utf-8",
                english: "“\(text)” is no known encoding; try cp874 or utf-8")
        case .damaged(let detail):
            LocalizedText(
                thai: "\(path) เสียหาย: \(error.tableFault?.thai ?? detail)",
                english: "\(path) is damaged: \(detail)")
        case .refused(let reason):
            LocalizedText(
                thai: "\(path) ไม่ได้อ่าน: \(error.tableFault?.thai ?? reason)",
                english: "\(path) was not read: \(reason)")
        }
    }

    /// The endings of files with shapes, and of tables.
    private static let shapes = "shp gpkg geojson kml kmz fgb zip".split(separator: " ")
    private static let tables = "csv xlsx xls ods dbf".split(separator: " ")

    /// A table where shapes are needed is known well enough; it is of no use there.
    private func unknownFormat(_ format: String, of path: String) -> LocalizedText {
        func list(_ endings: [Substring]) -> String {
            endings.map { ".\($0)" }.joined(separator: " ")
        }
        let shapes = list(Self.shapes)
        guard !Self.tables.contains(Substring(format.lowercased())) else {
            return LocalizedText(
                thai: "\(path): \(format) เป็นตาราง ไม่มีรูปบนแผนที่ ใช้ \(shapes)",
                english: "\(path): \(format) is a table without shapes; use \(shapes)")
        }
        return LocalizedText(
            thai: "\(path): ไม่รู้จักรูปแบบ \(format) (ใช้ \(shapes) \(list(Self.tables)))",
            english: "\(path): format \(format) is not known (use \(shapes) \(list(Self.tables)))")
    }

    /// That nobody knows the system of a file, with those that it may be in, if any fits.
    static func unknownSystem(
        _ path: String, giving option: String, _ candidates: [String]
    ) -> LocalizedText {
        let list = candidates.joined(separator: ", ")
        return candidates.isEmpty
            ? LocalizedText(
                thai: "\(path): ไม่ทราบระบบพิกัด และตัวเลขไม่เข้ากับระบบใดที่ใช้ในประเทศไทย "
                    + "ถามผู้ทำแฟ้ม แล้วระบุ \(option) เช่น EPSG:32647",
                english: "\(path): its coordinate reference system is unknown, and its numbers fit "
                    + "none that is used in Thailand; ask who made it and give \(option) such as "
                    + "EPSG:32647")
            : LocalizedText(
                thai: "\(path): ไม่ทราบระบบพิกัด ระบุ \(option) หนึ่งใน \(list)",
                english: "\(path): its coordinate reference system is unknown; give \(option) one "
                    + "of \(list)")
    }
}
