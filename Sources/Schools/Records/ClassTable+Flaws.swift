/// What can be wrong with a table that an office has edited.
extension ClassTable {
    /// More classes cannot be told apart on a map.
    public static let mostRows = 9

    /// What is wrong with the rows, a sentence each; empty where all is well.
    ///
    /// Rows are counted from 1. Between whole numbers there is no gap (1–20, 21–40), and in
    /// general none where a row starts one unit of the last decimal used after the end before it.
    public static func flaws(in rows: [Row]) -> [LocalizedText] {
        guard !rows.isEmpty else { return [noRows] }
        var flaws = rows.count > mostRows ? [tooMany(rows.count)] : []
        for (index, row) in rows.enumerated() {
            flaws += flaw(of: row, number: index + 1, isLast: index == rows.count - 1)
        }
        let unit = unit(of: rows)
        for (index, pair) in zip(rows, rows.dropFirst()).enumerated() {
            flaws += flaw(between: pair.0, and: pair.1, number: index + 1, unit)
        }
        return flaws
    }

    private static func flaw(of row: Row, number: Int, isLast: Bool) -> [LocalizedText] {
        guard row.from.isFinite, row.through?.isFinite ?? true else { return [noNumber(number)] }
        guard let through = row.through else { return isLast ? [] : [openInside(number)] }
        return through < row.from ? [backwards(number, row.from, through)] : []
    }

    private static func flaw(
        between row: Row, and next: Row, number: Int, _ unit: Double
    ) -> [LocalizedText] {
        guard let through = row.through, through.isFinite, next.from.isFinite, row.from <= through
        else { return [] }
        if next.from < row.from { return [wrongOrder(number, row.from, next.from)] }
        if next.from <= through { return [overlap(number, next.from, through)] }
        // Half a unit more allows for the binary fractions of decimals.
        return next.from - through > 1.5 * unit ? [gap(number, through, next.from)] : []
    }

    /// 1, 0.1 … 0.0001: what the last decimal of the limits counts.
    private static func unit(of rows: [Row]) -> Double {
        let limits = rows.flatMap { [$0.from, $0.through ?? $0.from] }
        let scale = [1.0, 10, 100, 1_000].first { scale in
            limits.allSatisfy { ($0 * scale).rounded() / scale == $0 }
        }
        return 1 / (scale ?? 10_000)
    }
}

extension ClassTable {
    private static let noRows = LocalizedText(
        thai: "ตารางไม่มีแถว ใส่อย่างน้อยหนึ่งช่วง", english: "the table has no rows; give at least one")

    private static func tooMany(_ count: Int) -> LocalizedText {
        LocalizedText(
            thai: "ตารางมี \(count) แถว แผนที่แยกสีได้ไม่เกิน \(mostRows) แถว",
            english: "the table has \(count) rows; a map can tell at most \(mostRows) apart")
    }

    private static func noNumber(_ row: Int) -> LocalizedText {
        LocalizedText(
            thai: "แถวที่ \(row): ค่าเริ่มต้นหรือสิ้นสุดไม่ใช่ตัวเลข",
            english: "row \(row): a limit is no number")
    }

    private static func openInside(_ row: Int) -> LocalizedText {
        LocalizedText(
            thai: "แถวที่ \(row): ไม่มีค่าสิ้นสุด เว้นได้เฉพาะแถวสุดท้าย",
            english: "row \(row) has no end; only the last row may be open")
    }

    private static func backwards(_ row: Int, _ from: Double, _ through: Double) -> LocalizedText {
        LocalizedText(
            thai: "แถวที่ \(row): ค่าเริ่มต้น \(text(from)) มากกว่าค่าสิ้นสุด \(text(through))",
            english: "row \(row) starts at \(text(from)), above its end \(text(through))")
    }

    private static func wrongOrder(_ row: Int, _ from: Double, _ next: Double) -> LocalizedText {
        LocalizedText(
            thai: "แถวที่ \(row + 1) เริ่มที่ \(text(next)) ต่ำกว่าแถวที่ \(row) เรียงจากน้อยไปมาก",
            english:
                "row \(row + 1) starts at \(text(next)), below row \(row); put the lowest first")
    }

    private static func overlap(_ row: Int, _ next: Double, _ through: Double) -> LocalizedText {
        let both = next == through ? text(next) : "\(text(next))–\(text(through))"
        return LocalizedText(
            thai: "แถวที่ \(row) และ \(row + 1) ซ้อนกันที่ค่า \(both)",
            english: "rows \(row) and \(row + 1) both hold \(both)")
    }

    private static func gap(_ row: Int, _ through: Double, _ next: Double) -> LocalizedText {
        LocalizedText(
            thai: "ระหว่างแถวที่ \(row) และ \(row + 1) มีช่องว่างจาก \(text(through)) ถึง \(text(next))",
            english: "between rows \(row) and \(row + 1) nothing holds what lies from "
                + "\(text(through)) to \(text(next))")
    }

    private static func text(_ value: Double) -> String {
        Int(exactly: value).map(String.init) ?? "\(value)"
    }
}
