/// A class level, from kindergarten to the vocational certificate.
public struct Grade: Hashable, Comparable, Sendable {
    public enum Stage: Int, Comparable, Sendable, CaseIterable {
        case kindergarten, primary, secondary, vocational

        /// The years that the stage has.
        var years: ClosedRange<Int> {
            switch self {
            case .kindergarten, .vocational: 1...3
            case .primary, .secondary: 1...6
            }
        }

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
    /// ประถมศึกษาปีที่ 1, ม.1, มัธยมศึกษาปีที่ 1, ปวช.1), each with ชั้น before it or not, and those of
    /// tables in English (K1, P.1, M 1, Prathom 1, Mathayom 1, Kindergarten 1).
    public init?(_ text: String) {
        var key = Substring(ThaiText.key(text))
        if key.utf8.starts(with: Self.class.utf8) {
            key = Substring(key.utf8.dropFirst(Self.class.utf8.count))
        }
        for (name, stage) in Self.spellings where key.utf8.starts(with: name.utf8) {
            var rest = Substring(key.utf8.dropFirst(name.utf8.count))
            // อ.3 ขวบ is the class of three-year-olds below อ.1, where there is one.
            if stage == .kindergarten, rest.hasSuffix("ขวบ") { rest = rest.dropLast(3) }
            guard rest.utf8.count == 1, let year = Int(rest), stage.years.contains(year) else {
                continue
            }
            self.init(stage, year)
            return
        }
        return nil
    }

    /// The word for class before a grade.
    private static let `class` = "ชั้น"

    private static let spellings: [(name: String, stage: Stage)] = [
        ("อนุบาลศึกษาปีที่", .kindergarten), ("อนุบาลปีที่", .kindergarten),
        ("อนุบาล", .kindergarten), ("อบ", .kindergarten), ("อ", .kindergarten),
        ("ประถมศึกษาปีที่", .primary), ("ประถมปีที่", .primary), ("ประถม", .primary), ("ป", .primary),
        ("มัธยมศึกษาปีที่", .secondary), ("มัธยมปีที่", .secondary), ("มัธยม", .secondary),
        ("ม", .secondary), ("ปวชปีที่", .vocational), ("ปวช", .vocational),
        ("ประกาศนียบัตรวิชาชีพปีที่", .vocational), ("kindergarten", .kindergarten),
        ("anubarn", .kindergarten), ("anuban", .kindergarten), ("kg", .kindergarten),
        ("k", .kindergarten), ("prathomsuksa", .primary), ("prathom", .primary),
        ("pratom", .primary), ("primary", .primary), ("p", .primary),
        ("mathayomsuksa", .secondary), ("matthayom", .secondary), ("mathayom", .secondary),
        ("mattayom", .secondary), ("secondary", .secondary), ("m", .secondary),
    ]
}

/// The grades that a subtotal row or column adds up.
public enum SubtotalScope: Hashable, Sendable {
    case all
    case kindergarten, primary, secondary, lowerSecondary, upperSecondary

    /// The scope that a cell names (รวม อบ., รวมประถม, รวมมัธยมต้น, รวมทั้งหมด …), or nil.
    public init?(_ text: String) {
        let key = ThaiText.key(text)
        guard let prefix = Self.prefix(of: key) else { return nil }
        let rest = String(Substring(key.utf8.dropFirst(prefix.utf8.count)))
        guard let scope = Self.stage(rest) ?? (Self.isEverything(rest) ? .all : nil) else {
            return nil
        }
        self = scope
    }

    /// Whether a cell begins like a sum of any kind: in a column of kinds, such as positions, that
    /// is enough, as no kind has such a name.
    static func isSum(_ text: String) -> Bool { prefix(of: ThaiText.key(text)) != nil }

    private static func prefix(of key: String) -> String? {
        ["ยอดรวม", "รวม", "total"].first { key.utf8.starts(with: $0.utf8) }
    }

    private static func stage(_ text: String) -> SubtotalScope? {
        if ["อ", "อบ"].contains(text) || text.contains("อนุบาล") || text.contains("ก่อนประถม") {
            return .kindergarten
        }
        if text == "ป" || text.contains("ประถม") { return .primary }
        guard ["ม", "มต้น", "มปลาย"].contains(text) || text.contains("มัธยม") else { return nil }
        return text.contains("ต้น")
            ? .lowerSecondary : text.contains("ปลาย") ? .upperSecondary : .secondary
    }

    /// Whether the words behind รวม mean all there is; others are names, such as รวมไทยพัฒนา.
    private static func isEverything(_ text: String) -> Bool {
        let words = [
            "ทั้ง", "ทุก", "จำนวน", "ยอด", "สุทธิ", "นักเรียน", "โรงเรียน", "ตำบล", "อำเภอ", "เขต", "สพป",
            "สพม", "สพท", "ครู", "บุคลากร", "ศูนย์", "กลุ่ม", "เครือข่าย", "students", "pupils",
        ]
        return text.isEmpty || words.contains { text.utf8.starts(with: $0.utf8) }
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
