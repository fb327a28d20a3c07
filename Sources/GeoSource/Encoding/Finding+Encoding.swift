extension Finding {
    static func encodingContradicted(
        _ declared: EncodingDeclaration, _ evidence: Evidence<TextEncoding>
    ) -> Finding {
        Finding(
            kind: "encoding-contradicted", value: declared.encoding.name,
            message: "\(declared.origin) says \(declared.encoding.name), but the bytes do not: "
                + "\(evidence.text). Read as \(evidence.value.name).",
            messageThai: "\(declared.originThai)ระบุ \(declared.encoding.name) แต่ไบต์ในไฟล์ขัดแย้ง: "
                + "\(evidence.textThai) จึงอ่านเป็น \(evidence.value.name)",
            suggestion: "Correct the .cpg file or the LDID, or give `encoding:` in the manifest.",
            suggestionThai: "แก้ไฟล์ .cpg หรือ LDID ให้ถูกต้อง หรือระบุ `encoding:` ในไฟล์รายการ")
    }

    static func encodingUndetermined(_ statistics: TextStatistics) -> Finding {
        let sample = TextEncoding.lossless.decode(statistics.sample).text
        return Finding(
            kind: "encoding-undetermined", value: sample,
            message: "The encoding of \(statistics.texts) texts is unknown: neither UTF-8 nor Thai "
                + "in CP874. Each byte is kept as one character.",
            messageThai: "ไม่ทราบรหัสอักขระของข้อความ \(statistics.texts) รายการ "
                + "ไม่ใช่ UTF-8 และไม่ใช่ภาษาไทยแบบ CP874 จึงเก็บไว้ไบต์ละหนึ่งอักขระ",
            suggestion: "Give `encoding:` in the manifest, for example `encoding: cp1252`.",
            suggestionThai: "ระบุ `encoding:` ในไฟล์รายการ เช่น `encoding: cp1252`")
    }

    static func encodingUnknownName(_ name: String, origin: String) -> Finding {
        Finding(
            kind: "encoding-unknown", value: name,
            message: "\(origin) names '\(name)', which is no known encoding; the bytes decide.",
            messageThai: "\(origin) ระบุ '\(name)' ซึ่งไม่ใช่รหัสอักขระที่รู้จัก จึงตัดสินจากไบต์ในไฟล์",
            suggestion: "Write 874 or UTF-8 into the .cpg file.",
            suggestionThai: "เขียน 874 หรือ UTF-8 ในไฟล์ .cpg")
    }

    static func textCut(row: Int, field: String, text: String?) -> Finding {
        Finding(
            kind: "text-cut", row: row, field: field, value: text,
            message: "The text was cut within a character by the width of the column; the broken "
                + "character is left out.",
            messageThai: "ข้อความถูกตัดกลางอักขระเพราะคอลัมน์แคบเกินไป จึงตัดอักขระที่ขาดออก",
            suggestion: "Write the full text, or export with a wider column or in CP874.",
            suggestionThai: "ใส่ข้อความให้ครบ หรือส่งออกใหม่โดยขยายคอลัมน์หรือใช้ CP874")
    }

    static func textInexact(
        row: Int, field: String, text: String?, encoding: TextEncoding
    ) -> Finding {
        Finding(
            kind: "text-inexact", row: row, field: field, value: text,
            message: "Some bytes of the text have no meaning in \(encoding.name).",
            messageThai: "บางไบต์ของข้อความไม่มีความหมายใน \(encoding.name)",
            suggestion: "Correct the text in the source, or give another `encoding:`.",
            suggestionThai: "แก้ข้อความในแหล่งข้อมูล หรือระบุ `encoding:` อื่น")
    }
}
