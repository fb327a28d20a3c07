import Schools
import Testing

@Suite struct AngleTests {
    /// 7°27'00" in every notation that tables have been seen with.
    @Test(arguments: [
        "7.45", "7.450000", " 7.45 ", "๗.๔๕", "7,45", "๗,๔๕", "7.45°", "7.45 องศา",
        "\u{A0}7.45\u{A0}",
        "7°27'00\"", "7° 27' 00\"", "7°27'", "7 27 00", "07 27 00.0", "7-27-00", "7.27.00",
        "7:27:00",
        "7:27", "7° 27.0'", "7 27.0", "7\u{A0}27\u{A0}00", "7°27'00,0\"", "๗°๒๗'๐๐\"", "๗ ๒๗ ๐๐",
        "7º27'00''", "7˚27’00”", "7°27′00″", "7°27´00´´", "7°27`00``", "7°27‘00“", "7°27’00’’",
        "7°27′00′′", "7ํ27'00\"", "7d27'00\"", "7 deg 27' 00\"",
        "7 องศา 27 ลิปดา 00 ฟิลิปดา", "7 องศา 27 ลิปดา 00 พิลิปดา", "๗ องศา ๒๗ ลิปดา ๐๐ วิลิปดา",
        "7องศา27ลิปดา",
    ])
    func `an angle without a letter has no axis`(_ text: String) throws {
        let angle = try #require(Angle(text))
        #expect(abs(angle.degrees - 7.45) < 1e-12)
        #expect(angle.axis == nil)
    }

    @Test(arguments: [
        "7.45N", "7.45 n", "N 7.45", "n7.45", "7°27'00\"N", "7° 27' 00\" N", "N 7 27 00",
        "N7°27'00\"",
        "7-27-00 N", "7.27.00 N", "7 27.0 N", "7.45 North", "NORTH 7.45", "7.45 เหนือ", "เหนือ 7.45",
        "7 องศา 27 ลิปดา 00 ฟิลิปดา เหนือ", "๗ องศา ๒๗ ลิปดา ๐๐ พิลิปดาเหนือ", "7 27 00 น.", "7°27'00\" น",
        "น. 7 27 00", "Latitude 7.45 N", "LAT 7 27 00 N", "ละติจูด 7 27 00 เหนือ", "lat: 7.45 N",
    ])
    func `north in any language is a latitude`(_ text: String) throws {
        let angle = try #require(Angle(text))
        #expect(abs(angle.degrees - 7.45) < 1e-12)
        #expect(angle.axis == .latitude)
    }

    @Test(arguments: [
        "100.13E", "e 100.13", "100°07'48\"E", "100° 7' 48\" E", "E 100 07 48", "100-07-48 E",
        "100 7.8 E", "100.13 East", "100,13 E", "100.13 ตะวันออก", "ตะวันออก 100 07 48",
        "100 องศา 7 ลิปดา 48 ฟิลิปดา ตะวันออก", "๑๐๐ องศา ๗ ลิปดา ๔๘ ฟิลิปดา ต.อ.", "100 07 48 อ.",
        "100 07 48 อ", "100 07 48 ต.อ.", "100 07 48 ตอ.", "Longitude 100.13 E", "LONG 100.13 E",
        "ลองจิจูด 100 07 48 ตะวันออก",
    ])
    func `east in any language is a longitude`(_ text: String) throws {
        let angle = try #require(Angle(text))
        #expect(abs(angle.degrees - 100.13) < 1e-12)
        #expect(angle.axis == .longitude)
    }

    @Test(arguments: [
        ("6°12'S", -6.2, Angle.Axis.latitude), ("S 6 12 0", -6.2, .latitude),
        ("6.2 ใต้", -6.2, .latitude), ("6.2 South", -6.2, .latitude), ("-6.2 S", -6.2, .latitude),
        ("70°30'W", -70.5, .longitude), ("70.5 ตะวันตก", -70.5, .longitude),
        ("70.5 ต.ต.", -70.5, .longitude), ("W 70.5", -70.5, .longitude),
    ])
    func `south and west are negative`(_ text: String, _ degrees: Double, _ axis: Angle.Axis) throws
    {
        let angle = try #require(Angle(text))
        #expect(abs(angle.degrees - degrees) < 1e-12)
        #expect(angle.axis == axis)
    }

    @Test(arguments: ["-6.2", "\u{2212}6.2", "\u{2013}6.2", "-6 12 0", "-6°12'", " -6,2 "])
    func `a sign in front is for the whole angle`(_ text: String) throws {
        #expect(abs(try #require(Angle(text)).degrees + 6.2) < 1e-12)
    }

    @Test(arguments: [
        "", " ", "-", "N", "รอสำรวจ", "7.45 x", "7°60'00\"", "7°27'60\"", "7 99", "7:27:61",
        "7.27.00.5",
        "7..45", "7.45.", "7.4.5.", "7.5 27 00", "7 27.5 30", "7 27 00 12", "7,45,12", "1e1", "0x7",
        "nan",
        "๗.๔๕ หน้าเสาธง",
    ])
    func `what is no angle is nil`(_ text: String) {
        #expect(Angle(text) == nil)
    }
}
