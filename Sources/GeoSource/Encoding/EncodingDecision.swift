/// What a file says about its encoding, before its bytes are asked.
struct EncodingDeclaration {
    var encoding: TextEncoding
    /// Where and how it says so: ".cpg 'ANSI 874'", "LDID 0x57", "a byte-order mark".
    var origin: String
    var originThai: String
}

/// The encoding a source is read in, why, and what was wrong about the declaration.
struct EncodingDecision {
    var evidence: Evidence<TextEncoding>
    var findings: [Finding] = []
}

extension EncodingDecision {
    /// Decides: what the caller gives, else the declaration unless the bytes contradict it, else
    /// what the bytes show, else one character per byte with a finding.
    init(
        given: TextEncoding?, declared: EncodingDeclaration?, statistics: TextStatistics
    ) {
        if let given {
            self.init(
                evidence: Evidence(
                    given, .given, text: "given by the caller", textThai: "ผู้ใช้กำหนด"))
        } else if let declared, !statistics.contradicts(declared.encoding) {
            self.init(
                evidence: Evidence(
                    declared.encoding, .declared,
                    text: "\(declared.origin); \(statistics.agreement)",
                    textThai: "\(declared.originThai) \(statistics.agreementThai)"))
        } else {
            self.init(evidence: statistics.detection)
            if let declared { findings.append(.encodingContradicted(declared, evidence)) }
            if statistics.verdict == .unknown {
                findings.append(.encodingUndetermined(statistics))
            }
        }
    }
}

extension TextStatistics {
    /// Whether the bytes cannot well be in the declared encoding.
    func contradicts(_ declared: TextEncoding) -> Bool {
        switch (declared, verdict) {
        case (_, .ascii), (.utf8, .utf8), (.cp874, .cp874): false
        case (.utf8, _), (.ascii, _): true
        case (.cp874, .utf8), (.other, .cp874): true
        case (.cp874, .unknown): thai.isForeign
        // Two bytes of GBK or Latin-1 may be UTF-8 by accident; three in a row are not.
        case (.other, .utf8): longSequences > 0
        case (.other, .unknown): false
        }
    }

    fileprivate var agreement: String {
        texts == 0 ? "all bytes are ASCII" : "the bytes of \(texts) texts do not contradict it"
    }

    fileprivate var agreementThai: String {
        texts == 0 ? "และทุกไบต์เป็น ASCII" : "และไบต์ของข้อความ \(texts) รายการไม่ขัดแย้ง"
    }

    fileprivate var detection: Evidence<TextEncoding> {
        switch verdict {
        case .ascii:
            Evidence(
                .ascii, .detected, text: "all bytes are ASCII", textThai: "ทุกไบต์เป็น ASCII")
        case .utf8:
            Evidence(
                .utf8, .detected,
                text: "\(utf8Texts) of \(texts) texts with other than ASCII are valid UTF-8",
                textThai: "ข้อความที่ไม่ใช่ ASCII \(utf8Texts) จาก \(texts) รายการเป็น UTF-8 ที่ถูกต้อง")
        case .cp874:
            Evidence(
                .cp874, .detected,
                text: "\(texts - utf8Texts) of \(texts) texts are not UTF-8, and as CP874 "
                    + "\(thai.hits) vowels and marks stand where Thai has them, "
                    + "\(thai.violations) do not",
                textThai:
                    "ข้อความ \(texts - utf8Texts) จาก \(texts) รายการไม่ใช่ UTF-8 และเมื่ออ่านเป็น CP874 "
                    + "สระและวรรณยุกต์ \(thai.hits) ตัวอยู่ถูกตำแหน่งตามอักขรวิธีไทย ผิดตำแหน่ง \(thai.violations) ตัว"
            )
        case .unknown:
            Evidence(
                .lossless, .detected,
                text: "neither UTF-8 nor Thai in CP874; each byte is kept as one character",
                textThai: "ไม่ใช่ UTF-8 และไม่ใช่ภาษาไทยแบบ CP874 จึงเก็บไว้ไบต์ละหนึ่งอักขระ")
        }
    }
}
