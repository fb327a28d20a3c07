extension Finding {
    static func rowRagged(row: Int, count: Int, expected: Int) -> Finding {
        Finding(
            kind: "row-ragged", row: row, value: String(count),
            message:
                "The row has \(count) fields where the table has \(expected); it is kept whole.",
            messageThai: "แถวนี้มี \(count) ช่อง แต่ตารางมี \(expected) ช่อง เก็บไว้ครบทั้งแถว",
            suggestion: "Look for a separator or a line break inside a field without quotes.",
            suggestionThai: "ตรวจดูว่ามีตัวคั่นหรือการขึ้นบรรทัดใหม่ในช่องที่ไม่ได้ใส่เครื่องหมายคำพูดหรือไม่")
    }

    static func quoteUnterminated(line: Int) -> Finding {
        Finding(
            kind: "quote-unterminated", row: line,
            message: "A quote opens on line \(line) and is never closed; it is read as a letter.",
            messageThai: "เครื่องหมายคำพูดเปิดที่บรรทัด \(line) แต่ไม่มีตัวปิด จึงอ่านเป็นตัวอักษร",
            suggestion: "Close the quote, or double it inside a quoted field.",
            suggestionThai: "ใส่เครื่องหมายคำพูดปิด หรือเขียนซ้อนสองตัวภายในช่องที่มีเครื่องหมายคำพูด")
    }

    static func recordsMissing(count: Int, read: Int) -> Finding {
        Finding(
            kind: "file-truncated", value: String(count),
            message: "The header promises \(count) more records than the file holds; "
                + "\(read) are read.",
            messageThai: "ส่วนหัวระบุจำนวนระเบียนมากกว่าที่มีจริง \(count) ระเบียน อ่านได้ \(read) ระเบียน",
            suggestion: "The file was cut off: copy it again from its origin.",
            suggestionThai: "ไฟล์ถูกตัดท้าย ให้คัดลอกจากต้นทางใหม่")
    }

    static func readingStopped(after count: Int, reason: String) -> Finding {
        Finding(
            kind: "reading-stopped", row: count, value: reason,
            message: "Reading stopped after \(count) rows: \(reason).",
            messageThai: "การอ่านหยุดหลังจาก \(count) แถว: \(reason)",
            suggestion: "The file is damaged from there on: copy it again from its origin.",
            suggestionThai: "ไฟล์เสียหายตั้งแต่จุดนั้น ให้คัดลอกจากต้นทางใหม่")
    }
}
