import Geo

/// The coordinate reference system of a source, or what it may be.
public enum CRSResolution: Hashable, Sendable {
    case known(CoordinateReferenceSystem)
    /// The numbers cannot tell; the likeliest first. Empty where they fit nothing Thai.
    case undetermined(candidates: [CoordinateReferenceSystem])

    /// The system, where it is known.
    public var crs: CoordinateReferenceSystem? {
        if case .known(let crs) = self { crs } else { nil }
    }

    /// What it may be, where it is not known.
    public var candidates: [CoordinateReferenceSystem] {
        if case .undetermined(let candidates) = self { candidates } else { [] }
    }
}

/// The system that a file names for itself, and where it does so.
struct DeclaredCRS {
    var crs: CoordinateReferenceSystem
    var origin: String
    var originThai: String
}

/// The system a source is read in, why, and what was wrong about the declaration.
struct CRSDecision {
    var evidence: Evidence<CRSResolution>
    var findings: [Finding] = []

    /// Decides: what the caller gives, else the declaration unless the numbers make it impossible,
    /// else what the range of the numbers shows.
    init(
        given: CoordinateReferenceSystem?,
        declared: DeclaredCRS?, extent: Envelope?
    ) {
        if let given {
            evidence = Evidence(
                .known(given), .given, text: "given by the caller", textThai: "ผู้ใช้กำหนด")
            return
        }
        if let declared, extent.map(declared.crs.isPossible) ?? true {
            evidence = Evidence(
                .known(declared.crs), .declared, text: "\(declared.origin): \(declared.crs.name)",
                textThai: "\(declared.originThai): \(declared.crs.name)")
            return
        }
        evidence = Self.detection(extent)
        if let declared, let extent {
            findings.append(.crsContradicted(declared.crs, extent, evidence))
        }
        if case .undetermined(let candidates) = evidence.value, extent != nil {
            findings.append(.crsUndetermined(evidence, candidates: candidates))
        }
    }

    /// What the range of the numbers shows; the ranges are those of domain.md 4.3.
    private static func detection(_ extent: Envelope?) -> Evidence<CRSResolution> {
        guard let extent else {
            return Evidence(
                .undetermined(candidates: []), .detected, text: "there are no coordinates",
                textThai: "ไม่มีพิกัด")
        }
        let range = extent.words
        if extent.isInDegrees {
            return Evidence(
                .known(.wgs84), .detected,
                text: "no declaration; \(range) are degrees, taken for WGS 84",
                textThai: "ไม่มีการระบุ \(range) อยู่ในช่วงองศา ถือเป็น WGS 84")
        }
        if extent.minX >= 100_000, extent.maxX <= 900_000, extent.minY >= 600_000,
            extent.maxY <= 2_300_000
        {
            return Evidence(
                .undetermined(candidates: [
                    .wgs84UTM47, .indian1975UTM47, .wgs84UTM48, .indian1975UTM48,
                ]), .detected,
                text: "no declaration; \(range) are metres of UTM in Thailand, which cannot tell "
                    + "WGS 84 from Indian 1975 (about 448 m apart) nor zone 47 from zone 48",
                textThai: "ไม่มีการระบุ \(range) เป็นเมตรในระบบ UTM ของไทย ซึ่งตัวเลขอย่างเดียวบอกไม่ได้ว่าเป็น "
                    + "WGS 84 หรือ Indian 1975 (ต่างกันราว 448 เมตร) หรือโซน 47 หรือ 48")
        }
        return Evidence(
            .undetermined(candidates: []), .detected,
            text: "no declaration; \(range) are neither degrees nor UTM in Thailand",
            textThai: "ไม่มีการระบุ \(range) ไม่ใช่องศาและไม่ใช่ UTM ของไทย")
    }
}

extension CoordinateReferenceSystem {
    /// Whether numbers of that range can be in this system at all.
    fileprivate func isPossible(_ extent: Envelope) -> Bool {
        guard isGeographic else {
            // Degrees taken for metres lie at one spot off the coast of Africa.
            return !extent.isInDegrees
        }
        return extent.minX >= -360 && extent.maxX <= 360 && extent.minY >= -90 && extent.maxY <= 90
    }
}

extension Envelope {
    fileprivate var isInDegrees: Bool {
        minX >= -180 && maxX <= 180 && minY >= -90 && maxY <= 90
    }

    /// "x 97.3…105.6, y 5.6…20.5".
    fileprivate var words: String {
        "x \(minX.rounded3)…\(maxX.rounded3), y \(minY.rounded3)…\(maxY.rounded3)"
    }
}

extension Double {
    /// Three decimals at most, for sentences.
    fileprivate var rounded3: Double { (self * 1000).rounded() / 1000 }
}

extension Finding {
    fileprivate static func crsUndetermined(
        _ evidence: Evidence<CRSResolution>, candidates: [CoordinateReferenceSystem]
    ) -> Finding {
        let names = candidates.map(\.code).joined(separator: ", ")
        return Finding(
            kind: "crs-undetermined", value: names.isEmpty ? nil : names,
            message: "The coordinate reference system is unknown: \(evidence.text).",
            messageThai: "ไม่ทราบระบบพิกัด: \(evidence.textThai)",
            suggestion: names.isEmpty
                ? "Give `crs:` in the manifest, for example `crs: EPSG:4326`."
                : "Give `crs:` in the manifest (one of \(names)), or a second layer of the same "
                    + "place with a known system.",
            suggestionThai: names.isEmpty
                ? "ระบุ `crs:` ในไฟล์รายการ เช่น `crs: EPSG:4326`"
                : "ระบุ `crs:` ในไฟล์รายการ (ค่าใดค่าหนึ่งใน \(names)) "
                    + "หรือเพิ่มชั้นข้อมูลพื้นที่เดียวกันที่ทราบระบบพิกัด")
    }

    fileprivate static func crsContradicted(
        _ declared: CoordinateReferenceSystem, _ extent: Envelope,
        _ evidence: Evidence<CRSResolution>
    ) -> Finding {
        Finding(
            kind: "crs-contradicted", value: declared.code,
            message: "The file declares \(declared.name), but \(extent.words) cannot be in it.",
            messageThai: "ไฟล์ระบุ \(declared.name) แต่ \(extent.words) อยู่ในระบบนั้นไม่ได้",
            suggestion: "Correct the declaration (.prj), or give `crs:` in the manifest.",
            suggestionThai: "แก้การระบุระบบพิกัด (.prj) หรือระบุ `crs:` ในไฟล์รายการ")
    }

    static func crsUnreadable(_ text: String) -> Finding {
        Finding(
            kind: "crs-unreadable", value: String(text.prefix(60)),
            message: "The .prj file holds no coordinate reference system that PROJ understands.",
            messageThai: "PROJ ไม่เข้าใจระบบพิกัดในไฟล์ .prj",
            suggestion: "Replace the .prj file, or give `crs:` in the manifest.",
            suggestionThai: "เปลี่ยนไฟล์ .prj หรือระบุ `crs:` ในไฟล์รายการ")
    }
}
