import Schools
import Testing

@Suite struct PointTextTests {
    @Test(arguments: [
        "", " ", "\u{A0}", "\u{200B}", "-", "--", "ไม่มี", "ไม่มีข้อมูล", "n/a", "N/A", "NULL", "null",
    ])
    func `a mark for nothing is nothing`(_ mark: String) {
        #expect(PointText(latitude: mark, longitude: "") == .missing)
        #expect(PointText(easting: mark, northing: mark) == .missing)
        #expect(PointText(both: mark) == .missing)
    }

    @Test(arguments: [
        ("7.45", "100.13"), (" 7.45", "100.13\u{A0}"), ("๗.๔๕", "๑๐๐.๑๓"), ("7,45", "100,13"),
        ("7°27'00\"N", "100°07'48\"E"), ("7 27 00", "100 07 48"),
    ])
    func `two cells are latitude and longitude`(_ latitude: String, _ longitude: String) {
        expect(PointText(latitude: latitude, longitude: longitude), 7.45, 100.13)
    }

    @Test func `cells stay in their columns, with the axes that their letters name`() {
        let point = PointText(latitude: "100.13 E", longitude: "7.45 N")
        let east = Angle(degrees: 100.13, axis: .longitude)
        #expect(point == .geographic(east, Angle(degrees: 7.45, axis: .latitude)))
    }

    @Test(arguments: [
        ("รอสำรวจ", "", "รอสำรวจ"), ("7.45", "", "7.45"), ("-", "100.13", "100.13"),
        ("7.45", "ร้อย", "7.45 / ร้อย"), ("7°99'", "100.13", "7°99' / 100.13"),
    ])
    func `what cannot be read is kept as it is written`(_ a: String, _ b: String, _ shown: String) {
        #expect(PointText(latitude: a, longitude: b) == .unreadable(shown))
    }

    @Test(arguments: [
        "7.45,100.13", "7.45, 100.13", "7.45 , 100.13", "7.45;100.13", "7.45/100.13",
        "7.45 / 100.13",
        "7.45|100.13", "7.45 100.13", "7.45  100.13", "7.45\n100.13", "7.45\t100.13",
        "[7.45,100.13]", "[7.45, 100.13]", "(7.45, 100.13)", "๗.๔๕, ๑๐๐.๑๓", "7,45 100,13",
        "7,45; 100,13", "7,45, 100,13", "7.45N 100.13E", "7.45 N 100.13 E", "7.45N,100.13E",
        "N 7.45 E 100.13", "N7.45 E100.13", "N7.45E100.13", "lat 7.45 long 100.13",
        "lat:7.45,lng:100.13",
        "7°27'00\"N 100°07'48\"E", "7°27'00\"N100°07'48\"E", "7° 27' 00\" N 100° 07' 48\" E",
        "7°27'00\"N, 100°07'48\"E", "N 7°27'00\" E 100°07'48\"", "7 27 00 100 07 48",
        "7 27.0 100 7.8",
        "7 27 00 N 100 07 48 E", "7-27-00 100-07-48", "7°27'00,0\"N 100°07'48,0\"E",
        "7 องศา 27 ลิปดา 00 ฟิลิปดา เหนือ 100 องศา 07 ลิปดา 48 ฟิลิปดา ตะวันออก", "7 27 00 น. 100 07 48 อ.",
    ])
    func `one cell holds both, however they are separated`(_ text: String) {
        expect(PointText(both: text), 7.45, 100.13)
    }

    @Test(arguments: [
        "E 100.13 N 7.45", "100.13E 7.45N", "100°07'48\"E, 7°27'00\"N", "E100.13,N7.45",
    ])
    func `letters in one cell say which is which, whatever the order`(_ text: String) {
        expect(PointText(both: text), 7.45, 100.13)
    }

    @Test func `a map service's array is a pair`() {
        let text = "[13.415917589703469,100.99043077777105]"
        expect(PointText(both: text), 13.415917589703469, 100.99043077777105)
    }

    @Test(arguments: [
        "รอสำรวจ", "7.45", "7.45, ร้อย", "7.45, 100.13, 12", "47N", "7 99 00 100 07 48",
    ])
    func `one cell that is no pair is unreadable`(_ text: String) {
        #expect(PointText(both: text) == .unreadable(text))
    }

    private func expect(
        _ point: PointText, _ latitude: Double, _ longitude: Double,
        at location: SourceLocation = #_sourceLocation
    ) {
        guard case .geographic(let first, let second) = point else {
            Issue.record("\(point)", sourceLocation: location)
            return
        }
        #expect(abs(first.degrees - latitude) < 1e-12, sourceLocation: location)
        #expect(abs(second.degrees - longitude) < 1e-12, sourceLocation: location)
    }
}
