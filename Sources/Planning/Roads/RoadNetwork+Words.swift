public import Schools

extension RoadNetwork {
    /// The table of speeds, for what an answer rests on.
    public var basis: PlanBasis.Table {
        PlanBasis.Table(name: "road_speeds", version: speeds.version)
    }

    /// What an answer must say about the network: its parts, and the lines that are not in it.
    public var notes: [LocalizedText] {
        [parts, leftOut, crossings].compactMap(\.self)
    }

    /// That the roads seem to be of another place, as fewer than half of the schools that have a
    /// position are near one; nil where at least half of them are.
    ///
    /// An answer by road says it first, on its map too: `PlanAnswer.warn(of:)`.
    ///
    /// - Parameters:
    ///   - schools: All that the question is asked of.
    ///   - limit: metres, as for the tie.
    public func strayNote(
        for schools: [PlanSchool], within limit: Double = farthestTie
    ) -> LocalizedText? {
        let placed = schools.compactMap(\.coordinate)
        let far = placed.count { tie($0, within: limit) == nil }
        guard 2 * far > placed.count else { return nil }
        let (count, all) = (ReadableNumber.grouped(far), ReadableNumber.grouped(placed.count))
        let metres = ReadableNumber.grouped(limit, decimals: 0)
        return LocalizedText(
            thai: "โรงเรียน \(count) จาก \(all) แห่งที่มีพิกัดอยู่ห่างถนนเกิน \(metres) ม. "
                + "ตรวจว่าชั้นข้อมูลถนนเป็นของพื้นที่นี้และระบบพิกัดถูกต้อง",
            english: "\(count) of the \(all) schools with a position are more than \(metres) m "
                + "from any road: check that the roads are of this area and their coordinate "
                + "system is right")
    }

    private var parts: LocalizedText? {
        guard componentCount > 1, account.metres > 0 else { return nil }
        let share = ReadableNumber.grouped(
            100 * (componentMetres.first ?? 0) / account.metres, decimals: 0)
        let count = ReadableNumber.grouped(componentCount)
        return LocalizedText(
            thai: "โครงข่ายถนนมี \(count) ส่วนที่ไม่เชื่อมกัน ส่วนที่ยาวที่สุดมี \(share)% ของความยาวทั้งหมด",
            english: "the roads are in \(count) parts that are not joined; the longest has "
                + "\(share)% of all metres")
    }

    private var crossings: LocalizedText? {
        guard account.crossings > 0 else { return nil }
        let count = ReadableNumber.grouped(account.crossings)
        return LocalizedText(
            thai: "ถนนระดับเดียวกันที่ตัดกันโดยไม่มีจุดร่วม ถือเป็นทางแยก \(count) แห่ง",
            english: "roads of one level cross without a vertex in common at \(count) "
                + (account.crossings == 1 ? "place" : "places") + ", taken as junctions")
    }

    private var leftOut: LocalizedText? {
        let reasons = [
            (account.broken, LocalizedText(thai: "พิกัดเสีย", english: "with broken coordinates")),
            (account.zeroLength, LocalizedText(thai: "ไม่มีความยาว", english: "without a length")),
            (account.duplicates, LocalizedText(thai: "ซ้ำกับเส้นอื่น", english: "there twice")),
        ].filter { $0.0 > 0 }
        guard !reasons.isEmpty else { return nil }
        func list(_ language: Language) -> String {
            reasons.map { count, words in
                language == .thai
                    ? "\(words.thai) \(ReadableNumber.grouped(count)) เส้น"
                    : "\(ReadableNumber.grouped(count)) \(words.english)"
            }.joined(separator: ", ")
        }
        return LocalizedText(
            thai: "เส้นถนนที่ไม่ใช้: \(list(.thai))", english: "lines left out: \(list(.english))")
    }
}
