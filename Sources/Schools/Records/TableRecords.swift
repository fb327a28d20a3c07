/// Pupils of a school in a grade; schools are places in the register's order.
public struct PupilCount: Hashable, Sendable {
    public enum Sex: String, Comparable, Sendable {
        case male, female
        /// Where a table gives boys and girls together only.
        case unspecified

        public static func < (a: Sex, b: Sex) -> Bool { a.rawValue < b.rawValue }
    }

    public var school: Int
    /// Nil where a table does not tell grades apart.
    public var grade: Grade?
    public var sex: Sex
    public var count: Int
}

/// Classrooms of a school in a grade.
public struct RoomCount: Hashable, Sendable {
    public var school: Int
    public var grade: Grade?
    public var rooms: Int
}

/// What a table of pupils says of one period.
public struct Enrolment: Sendable {
    /// Sorted by school, grade and sex; only counts above zero.
    public var pupils: [PupilCount] = []
    public var rooms: [RoomCount] = []
    /// Every school that the table has, with all its pupils, zero included; sorted by school.
    public var totals: [(school: Int, pupils: Int, rooms: Int)] = []
    /// The first row that each school has in the table.
    public var firstRows: [Int: Int] = [:]
}

/// Staff of a school in one position and standing.
public struct StaffCount: SchoolRecorded, Hashable {
    public var school: Int
    public var position: String
    public var standing: String?
    public var male: Int?
    public var female: Int?
    public var total: Int

    /// Whether the position teaches: ครู and ครูผู้ช่วย (domain facts, 3.4), and hired ครูอัตราจ้าง.
    public var isTeacher: Bool { position.hasPrefix("ครู") }

    /// Whether a position leads a school: ผู้อำนวยการ and รองผู้อำนวยการ (domain facts, 3.4), in the
    /// offices' short forms too.
    public static func isAdministrator(_ position: String) -> Bool {
        let key = ThaiText.key(position)
        return ["ผู้อำนวยการ", "รองผู้อำนวยการ", "ผอ", "รองผอ", "ผู้บริหาร"].contains {
            key.utf8.starts(with: $0.utf8)
        }
    }
}

/// A building of a school.
public struct Building: SchoolRecorded, Hashable {
    public var school: Int
    public var type: String
    public var design: String?
    /// The year it was built, in the Buddhist era.
    public var built: Int?
    public var rooms: Int?
    public var roomsInUse: Int?
    /// What it cost.
    public var budget: Baht?
    /// The condition as the office writes it, such as ดี or ทรุดโทรม.
    public var condition: String?
}

/// Equipment of one kind at a school.
public struct EquipmentCount: SchoolRecorded, Hashable {
    public var school: Int
    /// The five-digit M-OBEC code; its first two digits are the family.
    public var item: String?
    public var category: String?
    public var description: String?
    public var usable: Int
    public var repair: Int
    public var disposal: Int

    /// The family that the item's code tells.
    public var family: EquipmentFamily? { item.flatMap(EquipmentFamily.init(item:)) }
}
