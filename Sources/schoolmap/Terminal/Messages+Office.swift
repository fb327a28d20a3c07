import SchoolStore
import Schools

extension OfficeError {
    /// Why the office database cannot be used, and what to try.
    var words: LocalizedText {
        switch code {
        case .notWritable(let reason):
            LocalizedText(
                thai: "เขียน \(path) ไม่ได้ (\(reason)) ตรวจสิทธิ์ของแฟ้มและของโฟลเดอร์",
                english: "cannot write \(path) (\(reason)); check who may write the file and its "
                    + "folder")
        case .busy:
            LocalizedText(
                thai: "โปรแกรมอื่นกำลังเขียน \(path) รอสักครู่แล้วสั่งใหม่",
                english: "another program is writing \(path); wait a moment and try again")
        case .notOurs:
            LocalizedText(
                thai: "\(path) ไม่ใช่ฐานข้อมูลสำนักงานของ schoolmap หรือเสียหาย นำสำเนาสำรองกลับมา",
                english: "\(path) is no office database of schoolmap, or damaged; put a copy back")
        case .otherVersion(let version):
            LocalizedText(
                thai: "\(path) เป็นรุ่น \(version) ซึ่งใหม่กว่าโปรแกรมนี้ ใช้ schoolmap รุ่นใหม่",
                english: "\(path) is of version \(version), newer than this program; use a newer "
                    + "schoolmap")
        case .noSuchToken(let id):
            LocalizedText(
                thai: "ไม่มีโทเค็นเลขที่ \(id) ดูด้วย schoolmap token list",
                english: "there is no token \(id); see schoolmap token list")
        case .tokenRevoked(let id):
            LocalizedText(
                thai: "โทเค็นเลขที่ \(id) ถูกยกเลิกไปแล้ว",
                english: "token \(id) has been revoked already")
        case .noSuchReport(let number):
            LocalizedText(
                thai: "ไม่มีเรื่องแจ้งเลขที่ \(number.text) ดูด้วย schoolmap feedback",
                english: "there is no report \(number.text); see schoolmap feedback")
        }
    }
}
