import Schools
import Testing

@Suite struct LinkReaderTests {
    private func read(_ rows: String, area: String? = "9302") -> Readings<SchoolLinks> {
        table(columns: [.code, .website, .facebook, .emis, .areaCode], rows)
            .records(LinkReader.self) { $0.areaCode = area }
    }

    private func links(_ readings: Readings<SchoolLinks>) -> [String] {
        readings.records.flatMap { record in
            record.links.map { "\(record.school) \($0.kind.rawValue) \($0.address)" }
        }
    }

    @Test func `a row names the pages of a school`() {
        let readings = read(
            """
            1099097001 | http://www.a.ac.th | https://www.facebook.com/a | 1099097001 |
            1099097002 | http://b.ac.th, https://b.go.th | | |
            """)
        #expect(
            links(readings) == [
                "0 website http://www.a.ac.th", "0 facebook https://www.facebook.com/a",
                "0 emis https://data.bopp-obec.info/emis/schooldata-view.php?School_ID=1099097001"
                    + "&Area_CODE=9302", "1 website http://b.ac.th", "1 website https://b.go.th",
            ])
        #expect(readings.problems.isEmpty)
    }

    @Test func `the server tells the kind, and a page is named once`() {
        let readings = read(
            "1099097001 | https://m.facebook.com/a https://data.bopp-obec.info/emis/x | "
                + "https://m.facebook.com/a | |")
        #expect(
            links(readings) == [
                "0 facebook https://m.facebook.com/a", "0 emis https://data.bopp-obec.info/emis/x",
            ])
    }

    @Test func `an address that only looks like Facebook's is a website`() {
        let readings = read("1099097001 | https://notfacebook.com/a | | |")
        #expect(links(readings) == ["0 website https://notfacebook.com/a"])
    }

    @Test func `the area in the row goes before that of the office`() {
        let readings = read("1099097001 | | | ๑๐๙๙๐๙๗๐๐๑ | 101712")
        #expect(links(readings).first?.hasSuffix("Area_CODE=101712") == true)
    }

    @Test func `without an area there is no page of EMIS`() {
        let readings = read("1099097001 | | | 1099097001 |", area: nil)
        #expect(readings.problems.kinds == ["link-without-area"])
        #expect(readings.account.parts == [0, 0, 1])
    }

    @Test func `what is no address is refused, and an e-mail address is not shown`() {
        let readings = read(
            "1099097001 | javascript:alert(1) | somebody@school.ac.th | |\n1099097002 | www.b.ac.th | | |"
        )
        #expect(links(readings) == ["1 website http://www.b.ac.th"])
        #expect(readings.problems.kinds == ["link-scheme", "link-unreadable", "link-completed"])
        #expect(!"\(readings)".contains("somebody"))
        #expect(readings.account.parts == [1, 0, 1])
    }

    @Test func `a row without pages says nothing`() {
        let readings = read("1099097001 | - | | |")
        #expect(readings.records.isEmpty && readings.problems.isEmpty)
        #expect(readings.account.parts == [1, 0, 0])
    }

    @Test(arguments: [("109909700", "9302"), ("1099097001", "93"), ("1099097001", "93o2")])
    func `a page of EMIS needs a whole code and a whole area`(_ code: String, _ area: String) {
        #expect(EMISPage.address(code: code, area: area) == nil)
    }
}
