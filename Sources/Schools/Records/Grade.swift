/// A class level, from kindergarten to the vocational certificate.
public struct Grade: Hashable, Comparable, Sendable {
    public enum Stage: Int, Comparable, Sendable, CaseIterable {
        case kindergarten, primary, secondary, vocational

        public static func < (a: Stage, b: Stage) -> Bool { a.rawValue < b.rawValue }
    }

    public let stage: Stage
    /// The year within the stage, from 1.
    public let year: Int

    public init(_ stage: Stage, _ year: Int) {
        self.stage = stage
        self.year = year
    }

    public static func < (a: Grade, b: Grade) -> Bool {
        (a.stage, a.year) < (b.stage, b.year)
    }

    /// The short Thai name, such as อ.2, ป.6 or ม.3.
    public var label: String {
        let prefix =
            switch stage {
            case .kindergarten: "อ."
            case .primary: "ป."
            case .secondary: "ม."
            case .vocational: "ปวช."
            }
        return prefix + String(year)
    }

    /// The grade that a cell names in any spelling of the offices' systems, or nil.
    ///
    /// Spellings: domain facts section 2.1 (อ.1, อบ.1, อนุบาล 1, อนุบาลศึกษาปีที่ 1, ป.1,
    /// ประถมศึกษาปีที่ 1, ม.1, มัธยมศึกษาปีที่ 1, ปวช.1).
    public init?(_ text: String) {
        let key = ThaiText.key(text)
        guard let (stage, rest) = Self.stage(of: key) else { return nil }
        let digits = rest.filter(\.isNumber)
        guard digits.count == 1, let year = Int(digits), (1...6).contains(year),
            rest.hasSuffix(digits) || rest.hasSuffix("ขวบ")
        else { return nil }
        self.init(stage, year)
    }

    private static func stage(of key: String) -> (Stage, Substring)? {
        let spellings: [(String, Stage)] = [
            ("อนุบาลศึกษาปีที่", .kindergarten), ("อนุบาลปีที่", .kindergarten),
            ("อนุบาล", .kindergarten), ("อบ", .kindergarten), ("อ", .kindergarten),
            ("ปวช", .vocational),
            ("ประถมศึกษาปีที่", .primary), ("ประถม", .primary), ("ป", .primary),
            ("มัธยมศึกษาปีที่", .secondary), ("มัธยม", .secondary), ("ม", .secondary),
        ]
        for (prefix, stage) in spellings where key.hasPrefix(prefix) {
            let rest = key.dropFirst(prefix.count)
            // A grade ends in its year; a longer tail is some other word.
            if rest.count <= 5, rest.contains(where: \.isNumber) { return (stage, rest) }
        }
        return nil
    }
}

/// The grades that a subtotal row or column adds up.
public enum SubtotalScope: Hashable, Sendable {
    case all
    case kindergarten, primary, secondary, lowerSecondary, upperSecondary

    /// The scope that a cell names (รวม อบ., รวมประถม, รวมมัธยมต้น, รวมทั้งหมด …), or nil.
    public init?(_ text: String) {
        let key = ThaiText.key(text)
        guard key.hasPrefix("รวม") || key.hasPrefix("ยอดรวม") || key.hasPrefix("total") else {
            return nil
        }
        if key.contains("ต้น") {
            self = .lowerSecondary
        } else if key.contains("ปลาย") {
            self = .upperSecondary
        } else if key.contains("อบ") || key.contains("อนุบาล") || key.contains("ก่อนประถม")
            || key == "รวมอ"
        {
            self = .kindergarten
        } else if key.contains("ประถม") || key == "รวมป" {
            self = .primary
        } else if key.contains("มัธยม") || key == "รวมม" {
            self = .secondary
        } else {
            self = .all
        }
    }

    public func contains(_ grade: Grade) -> Bool {
        switch self {
        case .all: true
        case .kindergarten: grade.stage == .kindergarten
        case .primary: grade.stage == .primary
        case .secondary: grade.stage == .secondary
        case .lowerSecondary: grade.stage == .secondary && grade.year <= 3
        case .upperSecondary:
            grade.stage == .vocational || grade.stage == .secondary && grade.year > 3
        }
    }
}
