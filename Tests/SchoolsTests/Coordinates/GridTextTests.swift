import Schools
import Testing

@Suite struct GridTextTests {
    static func grid(_ zone: Int? = nil) -> PointText {
        .grid(easting: 624694, northing: 823654, zone: zone)
    }

    @Test(arguments: [
        ("624694", "823654"), ("624694.0", "823654.00"), ("624,694", "823,654"),
        ("624 694", "823 654"),
        ("E 624694", "N 823654"), ("624694E", "823654N"), ("624694 E", "823654 N"),
        ("E=624694", "N=823654"),
        ("624694 ม.", "823654 ม."), ("624694m", "823654m"), ("๖๒๔๖๙๔", "๘๒๓๖๕๔"),
        (" 624694 ", "823654\u{A0}"),
    ])
    func `two cells of metres are easting and northing`(_ easting: String, _ northing: String) {
        #expect(PointText(easting: easting, northing: northing) == Self.grid())
    }

    @Test(arguments: [
        "47N 624694", "47P 624694", "47 N 624694", "Zone 47 624694", "zone 47N 624694E",
        "๔๗N ๖๒๔๖๙๔",
        "โซน 47 624694",
    ])
    func `a zone before the easting is the zone`(_ easting: String) {
        #expect(PointText(easting: easting, northing: "823654") == Self.grid(47))
    }

    @Test func `grid numbers under latitude and longitude have the northing first`() {
        #expect(PointText(latitude: "823654", longitude: "624694") == Self.grid())
    }

    @Test func `letters say which is which, whatever the columns are called`() {
        #expect(PointText(latitude: "624694 E", longitude: "823654 N") == Self.grid())
        #expect(PointText(easting: "N 823654", northing: "E 624694") == Self.grid())
    }

    @Test(arguments: [
        ("624694,5", "823654,25"), ("624694.5", "823654.25"), ("624,694.5", "823,654.25"),
        ("624694,500", "823654,250"),
    ])
    func `metres have decimals with a point or a comma`(_ easting: String, _ northing: String) {
        let expected = PointText.grid(easting: 624694.5, northing: 823654.25, zone: nil)
        #expect(PointText(easting: easting, northing: northing) == expected)
    }

    @Test(arguments: [
        "624694 823654", "624694, 823654", "624694,823654", "624694/823654", "624,694 823,654",
        "624,694, 823,654", "624694E 823654N", "624694 E, 823654 N", "E 624694 N 823654",
        "E624694 N823654",
        "E624694N823654", "N 823654 E 624694", "823654N 624694E", "N 823654, E 624694",
    ])
    func `one cell holds easting and northing`(_ text: String) {
        #expect(PointText(both: text) == Self.grid())
    }

    @Test(arguments: [
        "47N 624694 823654", "47P 624694E 823654N", "47N 624694E 823654N", "47P 624694 823654",
        "47 N 624694 823654", "Zone 47 E 624694 N 823654", "47N, 624694, 823654",
        "๔๗N ๖๒๔๖๙๔ ๘๒๓๖๕๔",
    ])
    func `one cell holds zone, easting and northing`(_ text: String) {
        #expect(PointText(both: text) == Self.grid(47))
    }

    @Test func `zone 48 is read as well`() {
        let expected = PointText.grid(easting: 250000, northing: 1700000, zone: 48)
        #expect(PointText(both: "48P 250000 1700000") == expected)
        #expect(PointText(both: "48Q 250000E 1700000N") == expected)
    }

    @Test(arguments: ["47N PH 24694 23654", "624694823654", "624694 823654 12"])
    func `a grid reference that is not two numbers is unreadable`(_ text: String) {
        #expect(PointText(both: text) == .unreadable(text))
    }
}
