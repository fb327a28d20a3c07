/// Something that happened to a school, and by which it stays the same school.
public struct SchoolEvent: TableRecord, Hashable {
    public enum Kind: String, CaseIterable, Sendable {
        case opened, renamed, merged, moved, closed
        case codeChanged = "code-changed"
    }

    /// The school's place in the register; nil where the register no longer has it.
    public var school: Int?
    /// The code that the table names it by.
    public var code: String
    /// Its name, for a school that the register no longer has.
    public var name: String?
    public var kind: Kind
    public var date: ThaiDate?
    /// The academic year of the Buddhist era; nil where the table tells no time at all.
    public var year: Int?
    public var formerName: String?
    public var formerCode: String?
    /// The code or the name of the school that it became part of.
    public var successor: String?
    public var note: String?

    public var schools: [Int] { school.map { [$0] } ?? [] }
}

extension SchoolEvent.Kind {
    /// The event that a cell means, or nil.
    ///
    /// เรียนรวม is none: such a school teaches elsewhere and goes on to be a school.
    public init?(_ text: String) {
        let key = ThaiText.key(text)
        guard !key.contains("เรียนรวม"),
            let kind = Self.words.first(where: { key.contains(ThaiText.key($0.word)) })?.kind
        else { return nil }
        self = kind
    }

    /// In this order: เปิด has ปิด in it, and ยุบรวม is no closing without a successor.
    private static let words: [(word: String, kind: SchoolEvent.Kind)] = [
        ("เปลี่ยนรหัส", .codeChanged), ("codechange", .codeChanged),
        ("เปลี่ยนชื่อ", .renamed), ("เปลี่ยนแปลงชื่อ", .renamed), ("rename", .renamed),
        ("รวม", .merged), ("merge", .merged), ("ย้าย", .moved), ("move", .moved),
        ("จัดตั้ง", .opened), ("ก่อตั้ง", .opened), ("เปิด", .opened), ("open", .opened),
        ("ยุบ", .closed), ("เลิก", .closed), ("ปิด", .closed), ("close", .closed),
    ]
}
