import Geo

extension Finding {
    /// One example of every finding, for the list of kinds; made as reading a file makes them.
    public static let examples =
        coordinateSystems + encodings + shapes + tables + [sourceUnreadable("damaged")]

    /// A layer in UTM with no declaration, one that declares degrees, and one with a broken .prj.
    private static let coordinateSystems: [Finding] = {
        let metres = Envelope(minX: 612_000, minY: 821_000, maxX: 655_000, maxY: 868_000)
        let degrees = DeclaredCRS(crs: .wgs84, origin: ".prj", originThai: "ไฟล์ .prj")
        let findings = CRSDecision(given: nil, declared: degrees, extent: metres).findings
        return findings + [.crsUnreadable("PROJCS[")]
    }()

    private static let encodings: [Finding] = {
        let declared = EncodingDeclaration(
            encoding: .utf8, origin: "The .cpg file", originThai: "ไฟล์ .cpg ")
        var statistics = TextStatistics()
        // "für" in Latin-1: neither UTF-8 nor Thai.
        [0x66, 0xFC, 0x72].withUnsafeBufferPointer { statistics.add($0) }
        let thai = Evidence(
            TextEncoding.cp874, .detected, text: "105 of 105 texts are not UTF-8",
            textThai: "ข้อความ 105 จาก 105 รายการไม่ใช่ UTF-8")
        return [
            .encodingContradicted(declared, thai), .encodingUndetermined(statistics),
            .encodingUnknownName("KU42", origin: ".cpg"),
            .textCut(row: 12, field: "TAM_NAMT", text: "โคกหมอกทอ"),
            .textInexact(row: 12, field: "TAM_NAMT", text: "โคก�", encoding: .cp874),
        ]
    }()

    private static let shapes: [Finding] = [
        .indexMissing, .indexDamaged, .attributesMissing, .shapesCut(missingBytes: 512),
        .countsDiffer(shapes: 65, records: 64), .geometryMissing(row: 12),
        .geometryInvalid(row: 12, reason: "Self-intersection", isRepaired: true),
        .geometryUnsupported(row: 12, type: "TIN"),
        .geometryOutside(row: 12, crs: "EPSG:32647"),
    ]

    private static let tables: [Finding] = [
        .rowRagged(row: 12, count: 7, expected: 8), .quoteUnterminated(line: 12),
        .readingStopped(after: 12, reason: "unexpected end of file"),
        .cellWithoutValue(.formulaWithoutValue, row: 12, column: "C"),
        .cellWithoutValue(.error("#REF!"), row: 12, column: "C"),
        .formatMisnamed("XLSX", name: ".xls"),
    ]

    static func sourceUnreadable(_ reason: String) -> Finding {
        Finding(
            kind: "source-unreadable", value: reason,
            message: "This file of the zip cannot be read (\(reason)).",
            messageThai: "อ่านไฟล์นี้ในซิปไม่ได้ (\(reason))",
            suggestion: "Replace it in the zip.", suggestionThai: "เปลี่ยนไฟล์นี้ในซิปใหม่")
    }
}
