/// How many staff a school of a number of pupils is to have, as an office's table says it.
public struct StaffingNorm: Hashable, Sendable {
    /// One step; both limits belong to it.
    public struct Row: Hashable, Sendable {
        public var from: Int
        /// nil: every number of pupils above.
        public var through: Int?
        public var administrators: Int
        /// Without the administrators.
        public var teachers: Int

        public init(from: Int, through: Int?, administrators: Int, teachers: Int) {
            self.from = from
            self.through = through
            self.administrators = administrators
            self.teachers = teachers
        }
    }

    /// Which norm it is, in the words that stand on a map.
    public var version: LocalizedText
    /// From the lowest up, none overlapping.
    public var rows: [Row]

    public init(version: LocalizedText, rows: [Row]) {
        self.version = version
        self.rows = rows
    }

    /// The step of a number of pupils; nil where the norm says nothing of such a school.
    public func row(pupils: Int) -> Row? {
        rows.first { $0.from <= pupils && pupils <= $0.through ?? .max }
    }

    /// The old formula of the ก.ค.ศ., type 1: schools of at most 120 pupils.
    ///
    /// One administrator, and a teacher for each 20 pupils begun. Source (domain facts, 3.4): the
    /// steps up to 80 pupils are those of nmec.co.th; the two above follow their pattern and were
    /// not found in print. For larger schools, and by the newer ว 23/2563, an office has to write
    /// its own table.
    public static let shipped = StaffingNorm(
        version: LocalizedText(
            thai: "เกณฑ์อัตรากำลัง ก.ค.ศ. (สูตรเดิม ไม่เกิน 120 คน)",
            english: "the Teacher Commission's staffing norm (old formula, at most 120 pupils)"),
        rows: (0..<6).map { step in
            Row(
                from: step * 20 + 1, through: step * 20 + 20, administrators: 1,
                teachers: step + 1)
        })
}
