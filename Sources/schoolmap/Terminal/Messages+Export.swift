import Foundation
import GeoSource
import Schools
import Workspace

extension Messages {
    /// The message for an export that asks for what cannot be.
    func choice(_ error: ExportError) -> LocalizedText {
        let ending = "." + URL(filePath: error.path).pathExtension
        return switch error.code {
        case .fieldUnknown(let name, let available):
            suggestion(
                LocalizedText(
                    thai: "ชั้นข้อมูล \(error.path) ไม่มีช่อง “\(name)”",
                    english: "\(error.path) has no field “\(name)”"),
                nearestWord(to: name, among: available), available)
        case .fieldNotPublic(let name):
            LocalizedText(
                thai: "ช่อง “\(name)” ใช้ในสำนักงานเท่านั้น เอาออกจาก --fields หรือไม่ใช้ --public",
                english: "“\(name)” is for the office only; leave it out of --fields, or --public")
        case .layerNotPublic(let layer):
            LocalizedText(
                thai: "ชั้นข้อมูล “\(layer)” ใช้ในสำนักงานเท่านั้น สั่งโดยไม่ใช้ --public",
                english: "“\(layer)” is for the office only; ask for it without --public")
        default:
            LocalizedText(
                thai: "\(ending) มีได้เฉพาะ WGS 84 (EPSG:4326) ใช้ --crs กับ .shp .zip .gpkg หรือ .fgb",
                english:
                    "\(ending) is WGS 84 (EPSG:4326) only; --crs goes with .shp .zip .gpkg .fgb")
        }
    }
}

extension WriteLoss {
    /// What was lost, where.
    var words: LocalizedText {
        switch kind {
        case .notInEncoding(let characters):
            LocalizedText(
                thai: "แถวที่ \(row) ช่อง \(field ?? ""): CP874 ไม่มีอักขระ “\(characters)” "
                    + "(\(characters.codePoints)) จึงเขียนเป็น ?",
                english: "row \(row), \(field ?? ""): CP874 has no “\(characters)” "
                    + "(\(characters.codePoints)); written as ?")
        case .invisible(let characters):
            LocalizedText(
                thai: "แถวที่ \(row) ช่อง \(field ?? ""): CP874 ไม่มีอักขระที่มองไม่เห็น "
                    + "\(characters.codePoints) จึงไม่ได้เขียน",
                english: "row \(row), \(field ?? ""): CP874 has no invisible "
                    + "\(characters.codePoints); left out")
        case .cut(let count):
            LocalizedText(
                thai: "แถวที่ \(row) ช่อง \(field ?? ""): ข้อความยาวเกิน ตัดเหลือ \(count) อักขระ",
                english: "row \(row), \(field ?? ""): too long; cut behind \(count) characters")
        case .withoutShape:
            LocalizedText(
                thai: "\(feature ?? "รายการที่ \(row) ของชั้นข้อมูล"): ไม่มีพิกัด "
                    + "รูปแบบนี้เก็บเฉพาะที่มีพิกัด จึงไม่ได้เขียน",
                english: "\(feature ?? "feature \(row) of the layer"): without a position, which "
                    + "this format cannot hold; left out")
        case .outsideSystem:
            LocalizedText(
                thai: "\(feature ?? "แถวที่ \(row)"): พิกัดอยู่นอกขอบเขตของระบบพิกัด จึงเขียนโดยไม่มีพิกัด",
                english: "\(feature ?? "row \(row)"): outside the area of the system; written "
                    + "without a position")
        }
    }

    /// A stable word to count.
    var kindWord: String {
        switch kind {
        case .notInEncoding: "not-in-encoding"
        case .invisible: "invisible-left-out"
        case .cut: "cut"
        case .withoutShape: "without-shape"
        case .outsideSystem: "outside-system"
        }
    }
}

extension String {
    /// "U+2B50 U+00E9", for characters that a terminal may not show.
    fileprivate var codePoints: String {
        unicodeScalars.map { scalar in
            let digits = String(scalar.value, radix: 16, uppercase: true)
            return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
        }.joined(separator: " ")
    }
}
