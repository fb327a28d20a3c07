import Foundation
import GeoSource
import Press
import SchoolStore
import Schools
import Workspace

/// The one place where errors become words for the command line: what, where, what to try.
struct Messages {
    private let language: Language

    init(_ language: Language) { self.language = language }

    /// The message for anything that a command can throw.
    func text(for error: any Error) -> String {
        switch error {
        case let error as ManifestError: words(manifest(error), at: error.path, line: error.line)
        case let error as ImportError: importing(error)
        case let error as StoreError: store(error)[language]
        case let error as RoundError: round(error)[language]
        case let error as InitError: initialising(error)[language]
        case let error as ExportError: export(error)[language]
        case let error as GeoSourceError: geoSource(error)[language]
        case let error as TableLayoutError: layout(error)[language]
        case let error as BoundaryColumnError: column(error)[language]
        case let error as PressError: "\(error.function): \(error.message)"
        case let error as WriteRefusal: error.words[language]
        case let error as LedgerError: error.words[language]
        case let error as CommandError: error.message[language]
        default: (error as? any LocalizedError)?.errorDescription ?? "\(error)"
        }
    }

    private func words(_ text: LocalizedText, at path: String, line: Int?) -> String {
        let place = line.map { "\(path):\($0)" } ?? path
        return "\(place): \(text[language])"
    }

    private func importing(_ error: ImportError) -> String {
        let place = "\(error.manifestPath):\(error.entry.line): \(error.entry.path)"
        if error.entry.kind == .boundaries, let underlying = error.underlying as? GeoSourceError,
            case .notRecognised(let format) = underlying.code
        {
            let text = LocalizedText(
                thai: "\(format) ไม่มีรูปปิด แนวเขตต้องเป็น .shp .gpkg .geojson .kml .kmz .fgb หรือ .zip",
                english: "\(format) has no shapes; boundaries are .shp .gpkg .geojson .kml .kmz "
                    + ".fgb or .zip")
            return "\(place): \(text[language])"
        }
        return "\(place): \(text(for: error.underlying))"
    }

    // MARK: Manifest

    private func manifest(_ error: ManifestError) -> LocalizedText {
        switch error.code {
        case .missing(_, let nearest?):
            LocalizedText(
                thai: "พบ \(nearest) แต่ชื่อต้องเป็น schoolmap.yaml เปลี่ยนชื่อแฟ้ม",
                english: "found \(nearest), but the name must be schoolmap.yaml; rename the file")
        case .missing(let directory, nil):
            LocalizedText(
                thai: "ไม่พบ schoolmap.yaml ใน \(directory) หรือโฟลเดอร์เหนือขึ้นไป "
                    + "(ลอง schoolmap demo หรือระบุ --workspace)",
                english: "no schoolmap.yaml in \(directory) or above it "
                    + "(try schoolmap demo, or give --workspace)")
        case .unreadable: LocalizedText(thai: "อ่านแฟ้มไม่ได้", english: "the file cannot be read")
        case .notUTF8:
            LocalizedText(
                thai: "แฟ้มนี้ไม่ใช่ UTF-8 เปิดแล้วบันทึกใหม่โดยเลือกรหัสอักขระ UTF-8",
                english: "the file is not UTF-8; open it and save it with the encoding UTF-8")
        case .syntax(let reason):
            LocalizedText(thai: "ไม่ใช่ YAML ที่ถูกต้อง: \(reason)", english: "not valid YAML: \(reason)")
        case .unknownKey(let key, let nearest, let allowed):
            suggestion(
                LocalizedText(thai: "ไม่รู้จักคำว่า “\(key)”", english: "unknown key “\(key)”"),
                nearest, allowed)
        case .missingKey(let key, let owner):
            LocalizedText(
                thai: owner.isEmpty ? "ต้องมี “\(key)”" : "“\(owner)” ต้องมี “\(key)”",
                english: owner.isEmpty ? "“\(key)” is needed" : "“\(owner)” needs “\(key)”")
        case .wrongType(let key, let expected):
            LocalizedText(
                thai: "“\(key)” ต้องเป็น \(expected)", english: "“\(key)” must be \(expected)")
        case .badValue(let key, let value, let nearest, let allowed):
            suggestion(
                LocalizedText(
                    thai: "“\(key)” เป็น “\(value)” ไม่ได้", english: "“\(key)” cannot be “\(value)”"),
                nearest, allowed)
        case .notAFile(let file):
            LocalizedText(
                thai: "\(file) เป็นโฟลเดอร์ ระบุชื่อแฟ้มในโฟลเดอร์นั้น",
                english: "\(file) is a folder; name a file in it")
        case .fileUnreadable(let file, let reason):
            LocalizedText(
                thai: "อ่าน \(file) ไม่ได้ (\(reason)) ตรวจสิทธิ์ของแฟ้ม",
                english: "\(file) cannot be read (\(reason)); check its permissions")
        case .fileMissing(let file, let nearest):
            suggestion(
                LocalizedText(thai: "ไม่พบแฟ้ม \(file)", english: "there is no file \(file)"),
                nearest,
                [])
        }
    }

    /// The nearest right word, or all of them.
    private func suggestion(
        _ text: LocalizedText, _ nearest: String?, _ allowed: [String]
    ) -> LocalizedText {
        if let nearest {
            return LocalizedText(
                thai: text.thai + " หมายถึง “\(nearest)” หรือไม่",
                english: text.english + "; did you mean “\(nearest)”?")
        }
        guard !allowed.isEmpty else { return text }
        let list = allowed.joined(separator: ", ")
        return LocalizedText(
            thai: text.thai + " ใช้ได้: \(list)", english: text.english + "; there is: \(list)")
    }

    // MARK: Sources

    private func layout(_ error: TableLayoutError) -> LocalizedText {
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

    private func fields(_ fields: [Field]) -> String {
        fields.map(\.rawValue).joined(separator: " / ")
    }

    private func column(_ error: BoundaryColumnError) -> LocalizedText {
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

    private func geoSource(_ error: GeoSourceError) -> LocalizedText {
        let text = geoSourceReason(error)
        let said = error.diagnostics.filter { !$0.isEmpty }.prefix(3).joined(separator: "; ")
        let tail = said.isEmpty ? "" : " (\(error.function): \(said))"
        return LocalizedText(thai: text.thai + tail, english: text.english + tail)
    }

    private func geoSourceReason(_ error: GeoSourceError) -> LocalizedText {
        let path = error.path
        return switch error.code {
        case .fileMissing:
            LocalizedText(thai: "ไม่พบแฟ้ม \(path)", english: "there is no file \(path)")
        case .unreadable:
            LocalizedText(
                thai: "เปิดแฟ้ม \(path) ไม่ได้ ตรวจสิทธิ์การอ่าน",
                english: "\(path) cannot be opened; check its permissions")
        case .notRecognised(let format):
            LocalizedText(
                thai: "\(path): ไม่รู้จักรูปแบบ \(format) (ใช้ .shp .gpkg .geojson .kml .kmz .fgb .csv "
                    + ".xlsx .xls .ods .dbf .zip)",
                english:
                    "\(path): format \(format) is not known (use .shp .gpkg .geojson .kml .kmz "
                    + ".fgb .csv .xlsx .xls .ods .dbf .zip)")
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
            LocalizedText(
                thai: "\(path): ไม่ทราบระบบพิกัด ระบุ crs: หนึ่งใน \(candidates.joined(separator: ", "))",
                english: "\(path): its coordinate reference system is unknown; give crs: one of "
                    + candidates.joined(separator: ", "))
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

    // MARK: Store and output

    private func store(_ error: StoreError) -> LocalizedText {
        let path = error.path
        return switch error.code {
        case .missing:
            LocalizedText(
                thai: "ยังไม่มี \(path) สั่ง schoolmap build ก่อน",
                english: "there is no \(path) yet; run schoolmap build first")
        case .notAStore:
            LocalizedText(
                thai: "\(path) ไม่ใช่ฐานข้อมูลของ schoolmap ย้ายแฟ้มออกแล้วสั่ง schoolmap build",
                english: "\(path) is no schoolmap store; move it away and run schoolmap build")
        case .periodUnknown(let period, let known): unknown(period, known: known)
        case .otherVersion(let version):
            LocalizedText(
                thai: "\(path) เป็นรุ่น \(version) สั่ง schoolmap build เพื่อสร้างใหม่",
                english: "\(path) is of version \(version); run schoolmap build to make it anew")
        case .busy:
            LocalizedText(
                thai: "มี schoolmap build อื่นกำลังเขียน \(path) รอให้เสร็จก่อน",
                english: "another schoolmap build is writing \(path); wait for it")
        case .notWritable(let reason):
            LocalizedText(
                thai: "เขียน \(path) ไม่ได้: \(reason)", english: "cannot write \(path): \(reason)")
        }
    }

    private func export(_ error: ExportError) -> LocalizedText {
        switch error.code {
        case .layerEmpty(let layer):
            LocalizedText(
                thai: "ไม่มีชั้นข้อมูล “\(layer)” ในฐานข้อมูล เพิ่มใน schoolmap.yaml แล้วสั่ง build",
                english: "the store has no “\(layer)”; add it to schoolmap.yaml and build")
        case .notWritable(let reason):
            LocalizedText(
                thai: "เขียน \(error.path) ไม่ได้ (\(reason)) ตรวจว่ามีโฟลเดอร์นั้นและมีสิทธิ์เขียน",
                english:
                    "cannot write \(error.path) (\(reason)); check that the folder is there and "
                    + "may be written")
        case .formatUnknown(let ending, let supported):
            LocalizedText(
                thai:
                    "\(error.path): ไม่รู้จักนามสกุล “\(ending)” ใช้ได้: \(supported.joined(separator: " "))",
                english: "\(error.path): unknown ending “\(ending)”; there is: "
                    + supported.joined(separator: " "))
        }
    }
}

/// A mistake in how a command was used that only its work can find.
struct CommandError: Error {
    let message: LocalizedText
}
