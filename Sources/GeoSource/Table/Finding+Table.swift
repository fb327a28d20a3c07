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

    /// A cell of a workbook that should have a value and has none.
    static func cellWithoutValue(_ fault: CellFault, row: Int, column: String) -> Finding {
        switch fault {
        case .formulaWithoutValue:
            Finding(
                kind: "formula-without-value", row: row, field: column,
                message: "Cell \(column)\(row) is a formula that was never calculated; "
                    + "it is read as empty.",
                messageThai: "ช่อง \(column)\(row) เป็นสูตรที่ยังไม่เคยคำนวณ จึงอ่านเป็นช่องว่าง",
                suggestion: "Open the file in Excel and save it: that calculates the formulas.",
                suggestionThai: "เปิดแฟ้มใน Excel แล้วบันทึก เพื่อให้คำนวณสูตร")
        case .error(let code):
            Finding(
                kind: "cell-error", row: row, field: column, value: code,
                message: "Cell \(column)\(row) holds the error \(code); it is read as empty.",
                messageThai: "ช่อง \(column)\(row) มีค่าผิดพลาด \(code) จึงอ่านเป็นช่องว่าง",
                suggestion: "Mend the formula of the cell, or type the value in.",
                suggestionThai: "แก้สูตรในช่องนั้น หรือพิมพ์ค่าลงไปแทน")
        }
    }

    /// A table under the name of another format.
    static func formatMisnamed(_ format: String, name: String) -> Finding {
        Finding(
            kind: "format-misnamed", value: name,
            message: "The file is \(format), though its name ends in \(name); it is read as what "
                + "it is.",
            messageThai: "เนื้อแฟ้มเป็น \(format) แม้ชื่อลงท้ายด้วย \(name) จึงอ่านตามเนื้อแฟ้ม",
            suggestion: "Save it in Excel as .xlsx, or give it the right ending.",
            suggestionThai: "บันทึกเป็น .xlsx ใน Excel หรือแก้นามสกุลให้ตรง")
    }
}
