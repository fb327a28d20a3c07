extension Finding {
    static let indexMissing = Finding(
        kind: "index-missing",
        message: "The .shx file is missing; the index was rebuilt in memory from the .shp file.",
        messageThai: "ไม่มีไฟล์ .shx จึงสร้างดัชนีใหม่ในหน่วยความจำจากไฟล์ .shp",
        suggestion: "Copy the .shx file along, or export the shapefile again.",
        suggestionThai: "คัดลอกไฟล์ .shx มาด้วย หรือส่งออกเชปไฟล์ใหม่")

    static let indexDamaged = Finding(
        kind: "index-damaged",
        message: "The .shx file contradicts the .shp file; the index was rebuilt in memory.",
        messageThai: "ไฟล์ .shx ขัดแย้งกับไฟล์ .shp จึงสร้างดัชนีใหม่ในหน่วยความจำ",
        suggestion: "Export the shapefile again.", suggestionThai: "ส่งออกเชปไฟล์ใหม่")

    static let attributesMissing = Finding(
        kind: "attributes-missing",
        message: "There is no readable .dbf file: the shapes have no names and no codes.",
        messageThai: "ไม่มีไฟล์ .dbf ที่อ่านได้ รูปร่างจึงไม่มีชื่อและรหัส",
        suggestion: "Copy the .dbf file beside the .shp file.",
        suggestionThai: "คัดลอกไฟล์ .dbf มาไว้ข้างไฟล์ .shp")

    static func shapesCut(missingBytes: Int) -> Finding {
        Finding(
            kind: "file-truncated", value: String(missingBytes),
            message: "The .shp file ends \(missingBytes) bytes before its header says.",
            messageThai: "ไฟล์ .shp สั้นกว่าที่ส่วนหัวระบุ \(missingBytes) ไบต์",
            suggestion: "The file was cut off: copy it again from its origin.",
            suggestionThai: "ไฟล์ถูกตัดท้าย ให้คัดลอกจากต้นทางใหม่")
    }

    static func countsDiffer(shapes: Int, records: Int) -> Finding {
        Finding(
            kind: "row-count-differs", value: String(records),
            message: "There are \(shapes) shapes and \(records) records of attributes; "
                + "they are paired from the first.",
            messageThai:
                "มีรูปร่าง \(shapes) รูป แต่มีระเบียนข้อมูล \(records) ระเบียน จับคู่ตามลำดับจากรายการแรก",
            suggestion: "The .shp and .dbf files may come from different exports: export again.",
            suggestionThai: "ไฟล์ .shp กับ .dbf อาจมาจากการส่งออกคนละครั้ง ให้ส่งออกใหม่")
    }

    static func geometryMissing(row: Int, reason: String? = nil) -> Finding {
        Finding(
            kind: "geometry-missing", row: row, value: reason,
            message: "The row has no shape\(reason.map { " that can be read: \($0)" } ?? "").",
            messageThai: "แถวนี้ไม่มีรูปร่าง\(reason.map { "ที่อ่านได้: \($0)" } ?? "")",
            suggestion: "Draw the shape, or delete the row.",
            suggestionThai: "วาดรูปร่างให้แถวนี้ หรือลบแถว")
    }

    static func geometryInvalid(row: Int, reason: String, isRepaired: Bool) -> Finding {
        Finding(
            kind: "geometry-invalid", row: row, value: reason,
            message: "The polygon is invalid (\(reason)); "
                + (isRepaired ? "it was made valid." : "nothing of it could be kept."),
            messageThai: "รูปหลายเหลี่ยมไม่ถูกต้อง (\(reason)) "
                + (isRepaired ? "ได้แก้ให้ถูกต้องแล้ว" : "และไม่มีส่วนใดใช้ได้"),
            suggestion: "Repair it in QGIS: Vector → Geometry Tools → Check Validity.",
            suggestionThai: "แก้ใน QGIS: เวกเตอร์ → เครื่องมือเรขาคณิต → ตรวจสอบความถูกต้อง")
    }

    static func geometryUnsupported(row: Int, type: String) -> Finding {
        Finding(
            kind: "geometry-unsupported", row: row, value: type,
            message: "The shape is a \(type), which is no plane geometry; the row has none.",
            messageThai: "รูปร่างเป็น \(type) ซึ่งไม่ใช่เรขาคณิตบนระนาบ แถวนี้จึงไม่มีรูปร่าง",
            suggestion: "Convert it to polygons before the export.",
            suggestionThai: "แปลงเป็นรูปหลายเหลี่ยมก่อนส่งออก")
    }

    static func geometryOutside(row: Int, crs: String) -> Finding {
        Finding(
            kind: "geometry-outside", row: row, value: crs,
            message: "Coordinates of the shape have no place on earth in \(crs).",
            messageThai: "พิกัดของรูปร่างไม่มีตำแหน่งบนโลกใน \(crs)",
            suggestion: "Check `crs:` and the numbers of this shape.",
            suggestionThai: "ตรวจสอบ `crs:` และตัวเลขพิกัดของรูปร่างนี้")
    }
}
