/// How many pupils share one room, toilet, desk or machine, as an office's table says it.
public struct FacilityNorm: Hashable, Sendable {
    /// One thing that pupils share.
    public struct Item: Hashable, Sendable {
        /// The word that chooses it and names its columns, such as "toilets".
        public var name: String
        public var title: LocalizedText
        /// How many pupils one is enough for; above zero.
        public var pupilsPerOne: Double
        public var counted: Counted
        /// The stages whose pupils need it; nil for all pupils.
        public var stages: Set<Grade.Stage>?

        public init(
            name: String, title: LocalizedText, pupilsPerOne: Double, counted: Counted,
            stages: Set<Grade.Stage>? = nil
        ) {
            self.name = name
            self.title = title
            self.pupilsPerOne = pupilsPerOne
            self.counted = counted
            self.stages = stages
        }

        /// How many so many pupils need: one for each number begun.
        ///
        /// - Returns: nil for a number that is none, and where the answer is past counting.
        public func need(pupils: Int) -> Int? {
            guard pupils >= 0, pupilsPerOne > 0 else { return nil }
            let need = (Double(pupils) / pupilsPerOne).rounded(.up)
            return need < 1e9 ? Int(need) : nil
        }
    }

    /// What a school has of a thing is counted in.
    public enum Counted: Hashable, Sendable {
        /// The classes that a school has formed, in its table of pupils.
        case classes
        /// The rooms of buildings whose type begins with one of the words.
        case rooms(ofBuildings: [String])
        /// Usable pieces of equipment whose code begins with one of the numbers.
        case equipment(codes: [String])
    }

    /// Which table it is, in the words that stand on every result.
    public var version: LocalizedText
    public var items: [Item]

    public init(version: LocalizedText, items: [Item]) {
        self.version = version
        self.items = items
    }

    /// The item of a name; nil where there is none.
    public func item(_ name: String) -> Item? { items.first { $0.name == name } }
}

extension FacilityNorm {
    /// An example to be edited, not a norm in force.
    ///
    /// The numbers are assumptions of this program: no source for any of them was found (domain
    /// facts have none). What is counted rests on domain facts 3.2 and 3.3: toilets are B-OBEC's
    /// ส้วม or ห้องน้ำ, desks M-OBEC's 22001 and 22002, computers 21007, 21012 and 22033. Desks
    /// of 22001 and 22002 are for primary and secondary pupils.
    public static let shipped = FacilityNorm(
        version: LocalizedText(
            thai: "ตัวอย่างของโปรแกรม ไม่ใช่เกณฑ์ทางการ",
            english: "the program's example, no official norm"),
        items: [
            Item(
                name: "classrooms", title: LocalizedText(thai: "ห้องเรียน", english: "Classrooms"),
                pupilsPerOne: 40, counted: .classes),
            Item(
                name: "toilets", title: LocalizedText(thai: "ส้วม", english: "Toilets"),
                pupilsPerOne: 40, counted: .rooms(ofBuildings: ["ส้วม", "ห้องน้ำ", "ห้องส้วม"])),
            Item(
                name: "desks", title: LocalizedText(thai: "โต๊ะเก้าอี้", english: "Desks"),
                pupilsPerOne: 1, counted: .equipment(codes: ["22001", "22002"]),
                stages: [.primary, .secondary, .vocational]),
            Item(
                name: "computers", title: LocalizedText(thai: "คอมพิวเตอร์", english: "Computers"),
                pupilsPerOne: 10, counted: .equipment(codes: ["21007", "21012", "22033"])),
        ])
}
