/// What can be wrong with a position; metres are on the ground.
extension Flaw {
    /// One of each, for the list of kinds.
    static let coordinates: [Flaw] = [
        .coordinateMissing, .coordinateUnreadable, .coordinateZero, .coordinateOneZero,
        .coordinateOutOfRange, .coordinateSwapped,
        .coordinateShared(with: ["1099097039", "1099097040"]),
        .coordinateOutsideArea(metres: 110_578),
        .coordinateOutsideTambon(declared: "ลำปำ", found: "พญาขัน", metres: 840),
        .coordinateDatumUnknown(zone: 47),
    ]

    public static var coordinateMissing: Flaw {
        Flaw(
            "coordinate-missing", .error, thai: "ไม่มีพิกัด", english: "no coordinates",
            tryThai: "เก็บพิกัดที่โรงเรียนด้วยโทรศัพท์",
            tryEnglish: "take them at the school with a phone")
    }

    public static var coordinateUnreadable: Flaw {
        Flaw(
            "coordinate-unreadable", .error, thai: "อ่านพิกัดไม่ได้",
            english: "the coordinates cannot be read",
            tryThai: "พิมพ์เป็นองศาทศนิยม เช่น 7.450000, 100.130000",
            tryEnglish: "type decimal degrees such as 7.450000, 100.130000")
    }

    public static var coordinateZero: Flaw {
        Flaw(
            "coordinate-zero", .error, thai: "พิกัดเป็น 0, 0", english: "the coordinates are 0, 0",
            tryThai: "เก็บพิกัดที่โรงเรียนด้วยโทรศัพท์",
            tryEnglish: "take them at the school with a phone")
    }

    public static var coordinateOneZero: Flaw {
        Flaw(
            "coordinate-one-zero", .error, thai: "ละติจูดหรือลองจิจูดเป็น 0",
            english: "one of latitude and longitude is 0",
            tryThai: "เติมค่าที่ขาด", tryEnglish: "fill in the one that is missing")
    }

    public static var coordinateOutOfRange: Flaw {
        Flaw(
            "coordinate-out-of-range", .error, thai: "พิกัดเกินช่วงที่เป็นไปได้",
            english: "the coordinates are beyond any latitude and longitude",
            tryThai: "ตรวจจุดทศนิยมและจำนวนหลัก",
            tryEnglish: "check the decimal point and the number of digits")
    }

    public static var coordinateSwapped: Flaw {
        Flaw(
            "coordinate-swapped", .warning, thai: "ละติจูดกับลองจิจูดสลับกัน ใช้ค่าที่สลับกลับแล้ว",
            english: "latitude and longitude are exchanged; they were exchanged back",
            tryThai: "สลับค่าสองช่องในแฟ้มต้นฉบับ",
            tryEnglish: "exchange the two cells in the original")
    }

    public static func coordinateShared(with others: [String]) -> Flaw {
        Flaw(
            "coordinate-shared", .warning,
            thai: "พิกัดเดียวกับโรงเรียน \(others.joined(separator: ", "))",
            english: "the same coordinates as \(others.joined(separator: ", "))",
            tryThai: "เก็บพิกัดใหม่ของโรงเรียนที่ผิด",
            tryEnglish: "take those of the school that is wrong again")
    }

    public static func coordinateOutsideArea(metres: Int?) -> Flaw {
        Flaw(
            "coordinate-outside-area", .warning,
            thai: "พิกัดอยู่นอกแนวเขตทั้งหมด" + (metres.map { " ห่าง \(distance($0).thai)" } ?? ""),
            english: "the point is outside every boundary"
                + (metres.map { ", by \(distance($0).english)" } ?? ""),
            tryThai: "ตรวจพิกัดกับแผนที่", tryEnglish: "compare the point with a map")
    }

    public static func coordinateOutsideTambon(declared: String, found: String, metres: Int) -> Flaw
    {
        // Borders are generalised and phones are off by some metres.
        Flaw(
            "coordinate-outside-tambon", metres > 50 ? .warning : .note,
            thai: "พิกัดอยู่ในตำบล\(found) แต่ทะเบียนว่าตำบล\(declared) (ห่าง \(distance(metres).thai))",
            english: "the point is in tambon \(found), but the register says \(declared) "
                + "(\(distance(metres).english) away)",
            tryThai: "แก้พิกัดหรือแก้ชื่อตำบล", tryEnglish: "correct the point or the tambon")
    }

    public static func coordinateDatumUnknown(zone: Int) -> Flaw {
        Flaw(
            "coordinate-datum-unknown", .warning,
            thai:
                "พิกัด UTM ไม่บอกพื้นหลักฐาน อ่านเป็น WGS 84 โซน \(zone) (หากเป็น Indian 1975 จะคลาดราว 448 ม.)",
            english: "UTM numbers do not tell their datum; read as WGS 84 zone \(zone) "
                + "(about 448 m off if they are Indian 1975)",
            tryThai: "ระบุ crs: EPSG:24047 หรือ EPSG:32647 ในแฟ้ม schoolmap.yaml",
            tryEnglish: "state crs: EPSG:24047 or EPSG:32647 in schoolmap.yaml")
    }
}

/// Metres in words: whole metres below a kilometre, then kilometres with one decimal.
func distance(_ metres: Int) -> LocalizedText {
    guard metres >= 1000 else {
        return LocalizedText(thai: "\(metres) ม.", english: "\(metres) m")
    }
    let tenths = (metres + 50) / 100
    let kilometres = "\(tenths / 10).\(tenths % 10)"
    return LocalizedText(thai: "\(kilometres) กม.", english: "\(kilometres) km")
}
