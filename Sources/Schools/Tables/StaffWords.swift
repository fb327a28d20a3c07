/// The positions and standings of staff that a list of persons may be counted by.
enum StaffWords {
    /// What a position is counted as that is none of those known.
    static let otherPosition = "อื่น ๆ"

    /// The position that a cell names, in the list's own words; nil where it names none.
    ///
    /// Longer names go before those they begin with.
    static func position(_ cell: String) -> String? {
        let key = ThaiText.key(cell)
        return positions.first { key.utf8.starts(with: $0.key.utf8) }?.word
    }

    /// The standing that a cell holds, in the list's own words; nil where it holds none.
    static func standing(_ cell: String) -> String? {
        let key = ThaiText.key(cell)
        return standings.first { key.contains($0.key) }?.word
    }

    /// The positions that OBEC publishes (domain facts, 3.4), with the offices' short forms and
    /// the common ones among hired staff.
    private static let positions: [(key: String, word: String)] = [
        ("ผู้อำนวยการ", "ผู้อำนวยการโรงเรียน"), ("ผอ", "ผู้อำนวยการโรงเรียน"),
        ("รองผู้อำนวยการ", "รองผู้อำนวยการโรงเรียน"), ("รองผอ", "รองผู้อำนวยการโรงเรียน"),
        ("ครูผู้ช่วย", "ครูผู้ช่วย"), ("ครูอัตราจ้าง", "ครูอัตราจ้าง"), ("ครูพี่เลี้ยง", "พี่เลี้ยงเด็ก"),
        ("ครู", "ครู"), ("พนักงานราชการ", "พนักงานราชการ"), ("พนักงาน", "พนักงาน"),
        ("ลูกจ้างประจำ", "ลูกจ้างประจำ"),
        ("ลูกจ้างชั่วคราว", "ลูกจ้างชั่วคราว"), ("อัตราจ้าง", "ลูกจ้างชั่วคราว"),
        ("เจ้าหน้าที่ธุรการ", "เจ้าหน้าที่ธุรการ"), ("ธุรการ", "เจ้าหน้าที่ธุรการ"),
        ("นักการภารโรง", "นักการภารโรง"), ("ภารโรง", "นักการภารโรง"),
    ]

    /// The standings of teachers and their salary bands (domain facts, 3.4), longer ones first.
    private static let standings: [(key: String, word: String)] = [
        "เชี่ยวชาญพิเศษ", "เชี่ยวชาญ", "ชำนาญการพิเศษ", "ชำนาญการ", "คศ.1", "คศ.2", "คศ.3", "คศ.4",
        "คศ.5",
    ].map { (ThaiText.key($0), $0) }
}
