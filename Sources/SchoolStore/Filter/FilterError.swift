public import Schools

/// Why a filter cannot be read, or cannot be asked of a collection.
public struct FilterError: Error, Hashable, Sendable {
    public enum Code: Hashable, Sendable {
        /// The bytes are not UTF-8.
        case notUTF8
        /// There is more of something than the limit.
        case tooMuch(Measure, limit: Int)
        /// Something else was expected where `found` stands.
        case unexpected(found: String, expected: String)
        /// A number, a date, a time or a geometry is written in a way that cannot be.
        case badLiteral(String)
        /// An operator has too few or too many arguments.
        case wrongCount(operator: String)
        /// An argument, counted from 1, is not of a kind that the operator takes.
        case wrongArgument(operator: String, number: Int)
        /// The collection has no such property.
        case unknownProperty(String, known: [String])
        /// The operator or function is not to be had here.
        case unsupported(String)
        /// The two sides of a comparison are of different types.
        case differentTypes(String, String)
        /// So many seconds were not enough to answer it.
        case tooSlow(seconds: Int)
        /// The position is outside the world.
        case outside(longitude: Double, latitude: Double)
    }

    public enum Measure: Hashable, Sendable {
        case characters, depth, operators, values
    }

    public let code: Code
    /// Where in the filter, as a character counted from 1; nil where it is about the whole.
    public let position: Int?

    init(_ code: Code, at position: Int? = nil) {
        self.code = code
        self.position = position
    }

    /// What is wrong and what to try.
    public var message: LocalizedText {
        var message = code.words
        if let position {
            message.thai += " (ตัวอักษรที่ \(position))"
            message.english += " (character \(position))"
        }
        return message
    }
}

extension FilterError.Code {
    fileprivate var words: LocalizedText {
        switch self {
        case .notUTF8:
            LocalizedText(
                thai: "ตัวกรองไม่ใช่ข้อความ UTF-8", english: "The filter is not UTF-8 text.")
        case .tooMuch(let measure, let limit): measure.words(limit)
        case .unexpected(let found, let expected):
            LocalizedText(
                thai: "อ่านตัวกรองไม่ได้: พบ \(FilterWords.thai(found)) "
                    + "ตรงที่ควรเป็น \(FilterWords.thai(expected))",
                english: "The filter cannot be read: \(found) stands where \(expected) should.")
        case .badLiteral(let reason):
            LocalizedText(
                thai: "ค่าในตัวกรองใช้ไม่ได้: \(FilterWords.thai(reason))",
                english: "A value in the filter cannot be used: \(reason).")
        case .wrongCount(let name):
            LocalizedText(
                thai: "จำนวนค่าที่ให้ \(name) ไม่ถูกต้อง",
                english: "\(name) has too few or too many arguments.")
        case .wrongArgument(let name, let number):
            LocalizedText(
                thai: "ค่าที่ \(number) ของ \(name) เป็นชนิดที่ใช้ไม่ได้",
                english: "Argument \(number) of \(name) is of a kind that it does not take.")
        case .unknownProperty(let name, let known):
            LocalizedText(
                thai: "ไม่มีคุณสมบัติ \(name) ใช้ได้: \(known.joined(separator: ", "))",
                english:
                    "There is no property \(name); there are \(known.joined(separator: ", ")).")
        case .unsupported(let name):
            LocalizedText(
                thai: "ใช้ \(name) กับข้อมูลนี้ไม่ได้", english: "\(name) is not supported here.")
        case .differentTypes(let left, let right):
            LocalizedText(
                thai: "เทียบ \(left) กับ \(right) ไม่ได้ เพราะเป็นข้อมูลคนละชนิด (ข้อความต้องอยู่ใน '…')",
                english: "\(left) and \(right) cannot be compared: their types differ "
                    + "(text stands in '…').")
        case .tooSlow(let seconds):
            LocalizedText(
                thai: "ตัวกรองนี้ใช้เวลาเกิน \(seconds) วินาที ลองแคบลงด้วย bbox หรือเงื่อนไขที่น้อยลง",
                english: "The filter takes longer than \(seconds) seconds; try a bbox "
                    + "or fewer conditions.")
        case .outside(let longitude, let latitude):
            LocalizedText(
                thai: "พิกัด \(longitude) \(latitude) อยู่นอกโลก (ลองจิจูดมาก่อนละติจูด)",
                english: "\(longitude) \(latitude) is outside the world (longitude comes first).")
        }
    }
}

extension FilterError.Measure {
    fileprivate func words(_ limit: Int) -> LocalizedText {
        switch self {
        case .characters:
            LocalizedText(
                thai: "ตัวกรองยาวเกิน \(limit) ตัวอักษร",
                english: "The filter is longer than \(limit) characters.")
        case .depth:
            LocalizedText(
                thai: "ตัวกรองซ้อนกันเกิน \(limit) ชั้น",
                english: "The filter is nested more than \(limit) levels deep.")
        case .operators:
            LocalizedText(
                thai: "ตัวกรองมีเงื่อนไขเกิน \(limit) ข้อ",
                english: "The filter has more than \(limit) operators.")
        case .values:
            LocalizedText(
                thai: "ตัวกรองมีค่าหรือจุดเกิน \(limit)",
                english: "The filter has more than \(limit) values or points.")
        }
    }
}
