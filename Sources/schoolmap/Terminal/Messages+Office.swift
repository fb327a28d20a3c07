import SchoolStore
import Schools
import Workspace

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
        case .alreadyAccepted(let number, let who, let day):
            LocalizedText(
                thai:
                    "\(who) รับเรื่อง \(number.text) ไว้แล้วเมื่อ \(day) ถ้าจะตอบ ใช้ schoolmap feedback answer",
                english: "\(who) accepted \(number.text) on \(day) already; to answer it, use "
                    + "schoolmap feedback answer")
        case .noSuchReport(let number):
            LocalizedText(
                thai: "ไม่มีเรื่องแจ้งเลขที่ \(number.text) ดูด้วย schoolmap feedback",
                english: "there is no report \(number.text); see schoolmap feedback")
        }
    }
}

extension ContactError {
    /// Why nobody can be chosen, and what to try.
    var words: LocalizedText {
        switch self {
        case .schoolUnknown(let code):
            LocalizedText(
                thai: "ไม่มีโรงเรียนรหัส “\(code)” หารหัสด้วย schoolmap search",
                english: "no school has the code “\(code)”; find it with schoolmap search")
        case .schoolUnplaced(let code):
            LocalizedText(
                thai: "โรงเรียน \(code) ไม่มีพิกัด ใช้ --near ลองจิจูด,ละติจูด",
                english: "school \(code) has no position; use --near LONGITUDE,LATITUDE")
        case .noPolygons(let path):
            LocalizedText(
                thai: "\(path) ไม่มีรูปปิด ใช้ชั้นข้อมูลรูปปิด เช่น .shp หรือ .geojson ของพื้นที่",
                english: "\(path) has no polygons; use a layer of polygons, such as the .shp or "
                    + ".geojson of an area")
        case .polygonsOutside(let path, let system):
            LocalizedText(
                thai: "\(path) มีรูปปิด แต่ตัวเลขไม่อยู่ในระบบพิกัด \(system) ระบุ --crs อื่น เช่น EPSG:32647",
                english: "\(path) has polygons, but their numbers are not of the coordinate "
                    + "reference system \(system); give another --crs such as EPSG:32647")
        case .crsUnknown(let path, let candidates):
            Messages.unknownSystem(path, giving: "--crs", candidates)
        case .groupUnknown(let name, let theme, let groups):
            LocalizedText(
                thai: "แผนที่ \(theme) ไม่มีกลุ่ม “\(name)” เพียงกลุ่มเดียว "
                    + (groups.isEmpty
                        ? "แผนที่นี้ไม่แบ่งกลุ่มโรงเรียน" : "มี: \(groups.joined(separator: ", "))"),
                english: "the theme \(theme) has not one class “\(name)”"
                    + (groups.isEmpty
                        ? "; it does not divide schools"
                        : "; there is: \(groups.joined(separator: ", "))"))
        case .nobody:
            LocalizedText(
                thai: "ไม่มีโรงเรียนใดตรงกับเงื่อนไขทั้งหมด ลองขยายวงหรือลดเงื่อนไข",
                english: "no school meets all conditions; widen the ring or drop one")
        }
    }
}
