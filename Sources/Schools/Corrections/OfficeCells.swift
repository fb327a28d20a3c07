import Geo

/// A school's code in a file that has been through a spreadsheet.
struct OfficeCode: Hashable {
    let text: String

    /// The code as far as it can be known; nil where nothing is left of it.
    init?(_ cell: String) {
        let reading = CodeReading(cell, length: MinistryCode.length)
        guard !reading.isUnusable else { return nil }
        text = reading.text
    }

    /// The same for a code and for what is left of it when its leading zeros are lost.
    var key: String { String(text.drop { $0 == "0" }) }

    /// Whether it is the code, or the code without its leading zeros.
    func stands(for code: String) -> Bool {
        code == text
            || code.hasSuffix(text) && code.dropLast(text.count).allSatisfy { $0 == "0" }
    }
}

/// Why two cells are no place of a school.
enum OfficePositionFault: Error {
    case missing, unreadable, exchanged, outside

    var words: LocalizedText {
        switch self {
        case .missing: LocalizedText(thai: "ไม่มีพิกัดใหม่", english: "the new position is empty")
        case .unreadable:
            LocalizedText(
                thai: "อ่านพิกัดใหม่ไม่ได้ ใช้องศาทศนิยม เช่น 7.45 และ 100.13",
                english: "the new position cannot be read; use decimal degrees such as 7.45 and "
                    + "100.13")
        case .exchanged:
            LocalizedText(
                thai: "ละติจูดกับลองจิจูดใหม่สลับกัน",
                english: "the new latitude and longitude are exchanged")
        case .outside:
            LocalizedText(
                thai: "พิกัดใหม่อยู่นอกประเทศไทย", english: "the new position is outside Thailand")
        }
    }
}

typealias OfficePosition = Result<Coordinate, OfficePositionFault>

extension OfficePosition {
    /// Reads two cells as WGS 84 in degrees, to seven decimals.
    init(latitude: String, longitude: String) {
        switch PointText(latitude: latitude, longitude: longitude) {
        case .missing, .notInTable: self = .failure(.missing)
        case .unreadable, .grid: self = .failure(.unreadable)
        case .geographic(let first, let second):
            let point = Coordinate(
                longitude: rounded(second.degrees, places: 7),
                latitude: rounded(first.degrees, places: 7))
            let exchanged = Coordinate(longitude: point.y, latitude: point.x)
            if PositionJudge.thailand.contains(point), Angle.isEastFirst(first, second) != true {
                self = .success(point)
            } else {
                self = .failure(
                    PositionJudge.thailand.contains(exchanged) ? .exchanged : .outside)
            }
        }
    }
}

/// A decimal without trailing zeros.
func decimal(_ number: Double, places: Int) -> String {
    let text = rounded(number, places: places).description
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
}

func rounded(_ number: Double, places: Int) -> Double {
    let scale = (0..<places).reduce(1.0) { scale, _ in scale * 10 }
    return (number * scale).rounded() / scale
}

/// Whether two texts of one cell differ in nothing but what a spreadsheet does to them.
func isSameCell(_ a: String?, _ b: String?) -> Bool {
    cellKey(a ?? "") == cellKey(b ?? "")
}

private func cellKey(_ text: String) -> String {
    let scalars = ThaiText.arabicDigits(text).unicodeScalars.filter {
        !$0.properties.isWhitespace && $0.value != 0x200B
    }
    return String(String.UnicodeScalarView(scalars))
}
