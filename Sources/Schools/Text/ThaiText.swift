/// What has to be done to Thai office text before it can be compared.
///
/// Unicode's NFC is not enough: it keeps a decomposed sara am (U+0E4D U+0E32), the wrong order of
/// tone and vowel, and zero-width spaces, and all of them occur in school names.
public enum ThaiText {
    /// The text with Thai digits as 0–9; other characters unchanged.
    public static func arabicDigits(_ text: String) -> String {
        guard text.utf8.contains(where: { $0 >= 0x80 }) else { return text }
        var scalars = String.UnicodeScalarView()
        for scalar in text.unicodeScalars { scalars.append(arabicDigit(scalar)) }
        return String(scalars)
    }

    /// A key that is equal for texts that an office clerk would call the same.
    ///
    /// Lower case, Thai digits as 0–9, sara am composed, vowel before tone and thanthakhat, no mark
    /// twice, no spaces, no zero-width characters and no punctuation. For comparing and searching, never for showing.
    public static func key(_ text: String) -> String {
        if let ascii = asciiKey(text) { return ascii }
        var scalars: [Unicode.Scalar] = []
        scalars.reserveCapacity(text.utf8.count / 3 + 8)
        for scalar in text.unicodeScalars {
            append(arabicDigit(scalar), to: &scalars)
        }
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars)
        return String(view)
    }

    /// The key of a school's name without the word for school: โรงเรียน, รร and its points.
    public static func schoolNameKey(_ name: String) -> String {
        let key = key(name)
        return without(["โรงเรียน", "รร"], key) ?? key
    }

    /// The key of a place's name without its level: ตำบล, แขวง, อำเภอ, กิ่งอำเภอ, เขต, จังหวัด or a letter
    /// and its point.
    public static func placeNameKey(_ name: String) -> String {
        let key = key(name)
        guard !isASCII(key) else { return key }
        if let rest = without(["กิ่งอำเภอ", "อำเภอ", "ตำบล", "แขวง", "เขต", "จังหวัด"], key) {
            return rest
        }
        // ต., อ. and จ. only with their point, which the key has dropped.
        let isAbbreviated = ["ต.", "อ.", "จ.", "ข."].contains { name.utf8.starts(with: $0.utf8) }
        return isAbbreviated ? String(key.unicodeScalars.dropFirst()) : key
    }

    /// The text behind the first of the prefixes that it begins with; nil where there is none or
    /// nothing behind it.
    ///
    /// By bytes: a search by characters is many times slower, and a mark after a prefix would hide it.
    private static func without(_ prefixes: [String], _ text: String) -> String? {
        for prefix in prefixes where text.utf8.starts(with: prefix.utf8) {
            let rest = text.utf8.dropFirst(prefix.utf8.count)
            if !rest.isEmpty { return String(rest) }
        }
        return nil
    }

    private static func isASCII(_ text: String) -> Bool { text.utf8.allSatisfy { $0 < 0x80 } }

    private static func arabicDigit(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        guard (0x0E50...0x0E59).contains(scalar.value) else { return scalar }
        return Unicode.Scalar(UInt8(ascii: "0") + UInt8(scalar.value - 0x0E50))
    }

    /// The short cut for text without Thai in it; nil where there is any.
    private static func asciiKey(_ text: String) -> String? {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.utf8.count)
        for byte in text.utf8 {
            switch byte {
            case 0x80...: return nil
            case UInt8(ascii: "A")...UInt8(ascii: "Z"): bytes.append(byte | 0x20)
            case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "z"):
                bytes.append(byte)
            default: break
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    private static func append(_ scalar: Unicode.Scalar, to scalars: inout [Unicode.Scalar]) {
        switch scalar.value {
        case let value where scalars.last == scalar && isMark(value):
            // Typed twice, it lies on itself.
            break
        case 0x0E32 where scalars.last?.value == 0x0E4D:
            scalars[scalars.count - 1] = "\u{0E33}"
        case 0x0E32 where isTone(scalars.last) && scalars.dropLast().last?.value == 0x0E4D:
            let tone = scalars.removeLast()
            scalars[scalars.count - 1] = tone
            scalars.append("\u{0E33}")
        case 0x0E4D where scalars.last?.value == 0x0E32:
            scalars[scalars.count - 1] = "\u{0E33}"
        case 0x0E48...0x0E4B where scalars.last?.value == 0x0E33:
            scalars[scalars.count - 1] = scalar
            scalars.append("\u{0E33}")
        case 0x0E40 where scalars.last?.value == 0x0E40:
            scalars[scalars.count - 1] = "\u{0E41}"
        case 0x0E31, 0x0E34...0x0E39:
            if let mark = scalars.last, isTone(mark) || mark.value == 0x0E4C {
                scalars[scalars.count - 1] = scalar
                scalars.append(mark)
            } else {
                scalars.append(scalar)
            }
        case 0x30...0x39, 0x61...0x7A, 0x0E01...0x0E30, 0x0E32, 0x0E33, 0x0E40...0x0E46:
            // Nearly every character; asking Unicode about it takes many times longer.
            scalars.append(scalar)
        default:
            if scalar.properties.isAlphabetic || isTone(scalar) || scalar.value == 0x0E4D
                || scalar.value == 0x0E47 || scalar.value == 0x0E4C
                || scalar.properties.numericType != nil
            {
                scalars.append(contentsOf: scalar.properties.lowercaseMapping.unicodeScalars)
            }
        }
    }

    /// Whether it stands above or below a letter.
    private static func isMark(_ value: UInt32) -> Bool {
        switch value {
        case 0x0E31, 0x0E34...0x0E3A, 0x0E47...0x0E4E: true
        default: false
        }
    }

    private static func isTone(_ scalar: Unicode.Scalar?) -> Bool {
        scalar.map { (0x0E48...0x0E4B).contains($0.value) } ?? false
    }
}
