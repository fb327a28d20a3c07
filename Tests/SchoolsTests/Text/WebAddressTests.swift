import Schools
import Testing

@Suite struct WebAddressTests {
    @Test(arguments: [
        "http://www.school.ac.th", "https://www.facebook.com/school?id=1#top",
        "http://school.ac.th:8080/a/b", "https://xn--12c.com/",
    ])
    func `an address of a page is kept as it is`(_ text: String) throws {
        let address = try WebAddress(text)
        #expect(address.text == text && !address.isCompleted)
    }

    @Test(arguments: [
        ("www.school.ac.th", "http://www.school.ac.th"),
        (
            "facebook.com/วัดน้ำใส",
            "http://facebook.com/%E0%B8%A7%E0%B8%B1%E0%B8%94%E0%B8%99%E0%B9%89%E0%B8%B3%E0%B9%83%E0%B8%AA"
        ),
        ("school.ac.th:8080/a", "http://school.ac.th:8080/a"),
    ])
    func `an address without a scheme is completed`(_ text: String, _ whole: String) throws {
        let address = try WebAddress(text)
        #expect(address.text == whole && address.isCompleted)
    }

    @Test func `the scheme is written in lower case and the server is told`() throws {
        let address = try WebAddress("HTTPS://WWW.Facebook.com/School")
        #expect(address.text == "https://WWW.Facebook.com/School")
        #expect(address.host == "www.facebook.com")
    }

    @Test(arguments: [
        "javascript:alert(1)", "JavaScript://www.school.ac.th/%0aalert(1)", "data:text/html,x",
        "file:///etc/passwd", "ftp://school.ac.th", "mailto:a@school.ac.th", "vbscript:x",
        "javascript:1",
    ])
    func `another scheme than that of pages is refused`(_ text: String) {
        #expect(throws: WebAddress.Refusal.scheme) { try WebAddress(text) }
    }

    @Test(arguments: [
        "", "โรงเรียนวัดน้ำใส", "school", "http://", "http:www.school.ac.th", "http://school",
        "http://user:secret@school.ac.th", "name@school.ac.th", "www.school.ac.th/\"onload=x",
        "www.school.ac.th/<b>", "www..ac.th", "http://1.2.3.4/", "www.school.ac.th/a b",
        "http://school.ac.th:80a/", "http://school.ac.th\u{7}",
    ])
    func `what is no address is refused`(_ text: String) {
        #expect(throws: WebAddress.Refusal.unreadable) { try WebAddress(text) }
    }
}
