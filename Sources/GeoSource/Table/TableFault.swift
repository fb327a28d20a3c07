/// Why a table was not read, as far as a clerk can do something about it.
///
/// The raw value is the English sentence that `GeoSourceError` carries as its reason or detail.
public enum TableFault: String, CaseIterable, Error, Sendable {
    case passwordProtected = """
        it is protected by a password; open it in Excel, take the password off (File, Info, \
        Protect Workbook, Encrypt with Password: leave it empty) and save it again
        """
    case webPage = """
        it is a web page under the name of a workbook; open it in Excel and save it as .xlsx
        """
    case xmlSpreadsheet = """
        it is an XML Spreadsheet 2003 under the name of a workbook; open it in Excel and save it \
        as .xlsx
        """
    case document = """
        it is a Word or PowerPoint document; copy its table into Excel and save it as .xlsx
        """
    case xlsInZip = "an XLS within a zip: unpack it first"
    case cutShort = """
        the file breaks off; copy or download it again, or open it in Excel, let Excel repair it \
        and save it
        """
    case partMissing = """
        a part of the workbook is missing; open it in Excel, let Excel repair it and save it
        """
    case notXML = """
        a part of the workbook cannot be understood; open it in Excel, let Excel repair it and \
        save it
        """
    case stringMissing = """
        a cell points to a text that is not there; open it in Excel, let Excel repair it and save it
        """
    case tooLarge = "its texts take more than a gigabyte; split the workbook"

    /// The sentence in Thai.
    public var thai: String {
        switch self {
        case .passwordProtected:
            """
            แฟ้มมีรหัสผ่าน เปิดใน Excel เอารหัสผ่านออก (ไฟล์ > ข้อมูล > ป้องกันเวิร์กบุ๊ก > \
            เข้ารหัสลับด้วยรหัสผ่าน แล้วลบให้ว่าง) แล้วบันทึกใหม่
            """
        case .webPage: "แฟ้มเป็นหน้าเว็บที่ตั้งชื่อเป็นแฟ้ม Excel เปิดใน Excel แล้วบันทึกเป็น .xlsx"
        case .xmlSpreadsheet:
            "แฟ้มเป็น “XML Spreadsheet 2003” ที่ตั้งชื่อเป็นแฟ้ม Excel เปิดใน Excel แล้วบันทึกเป็น .xlsx"
        case .document: "แฟ้มเป็นเอกสาร Word หรือ PowerPoint คัดลอกตารางไปไว้ใน Excel แล้วบันทึกเป็น .xlsx"
        case .xlsInZip: "แฟ้ม .xls อยู่ในซิป ให้แตกซิปก่อน"
        case .cutShort:
            "แฟ้มขาดกลางคัน คัดลอกหรือดาวน์โหลดใหม่ หรือเปิดใน Excel ให้ซ่อมแซมแล้วบันทึกใหม่"
        case .partMissing: "ส่วนประกอบของแฟ้ม Excel หายไป เปิดใน Excel ให้ซ่อมแซมแล้วบันทึกใหม่"
        case .notXML: "ส่วนประกอบของแฟ้ม Excel อ่านไม่ได้ เปิดใน Excel ให้ซ่อมแซมแล้วบันทึกใหม่"
        case .stringMissing:
            "มีช่องที่อ้างถึงข้อความที่ไม่มีในแฟ้ม เปิดใน Excel ให้ซ่อมแซมแล้วบันทึกใหม่"
        case .tooLarge: "ข้อความในแฟ้มรวมกันเกินหนึ่งกิกะไบต์ ให้แบ่งเป็นหลายแฟ้ม"
        }
    }

    /// Whether the file is damaged, and not merely of a kind that is not read.
    private var isDamage: Bool {
        switch self {
        case .cutShort, .partMissing, .notXML, .stringMissing: true
        case .passwordProtected, .webPage, .xmlSpreadsheet, .document, .xlsInZip, .tooLarge: false
        }
    }

    /// The error of a file that has the fault.
    func error(_ function: String, path: String, diagnostics: [String] = []) -> GeoSourceError {
        GeoSourceError(
            isDamage ? .damaged(detail: rawValue) : .refused(reason: rawValue),
            function: function, path: path, diagnostics: diagnostics)
    }
}

extension GeoSourceError {
    /// What a clerk can do about it, where the reason or detail is a known one.
    public var tableFault: TableFault? {
        switch code {
        case .damaged(let text), .refused(let text): TableFault(rawValue: text)
        default: nil
        }
    }
}
