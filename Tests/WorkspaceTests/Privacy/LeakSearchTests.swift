import Support
import Testing

/// The search finds what it is to find; otherwise its silence would say nothing.
@Suite struct LeakSearchTests {
    private let search = LeakSearch()

    private func finds(_ bytes: [UInt8]) -> Bool {
        !search.leaks(in: [1, 2, 3] + bytes + [4, 5], "test").isEmpty
    }

    @Test(arguments: PlantedOffice.files.filter { $0.name != "tambon.geojson" }.map(\.name))
    func `every planted file is full of secrets`(_ name: String) throws {
        let file = try #require(PlantedOffice.files.first { $0.name == name })
        #expect(!search.leaks(in: file.bytes, name).isEmpty)
    }

    @Test func `names are found in every encoding`() {
        #expect(finds(Array(Secret.given.utf8)))
        #expect(finds(Secret.surname.cp874))
        #expect(finds(Secret.given.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }))
        #expect(finds(Secret.given.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }))
        #expect(finds(Array("\\u0e0b\\u0e48\\u0e2d\\u0e19\\u0e25\\u0e31\\u0e1a".utf8)))
    }

    @Test(arguments: 0..<10)
    func `numbers are found however they are written`(_ serial: Int) throws {
        let text = Secret.written(serial)
        #expect(finds(Array(text.utf8)))
        #expect(finds(text.cp874))
        #expect(finds(text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }))
        #expect(finds(text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }))
        let number = try #require(UInt64(Secret.number(serial)))
        #expect(finds(withUnsafeBytes(of: number.bigEndian, Array.init)))
        #expect(finds(withUnsafeBytes(of: Double(number).bitPattern.bigEndian, Array.init)))
    }

    @Test func `what is packed in a zip is found`() {
        let zip = ZipBuilder.zip([("a/b.txt", Array(Secret.person.utf8))])
        #expect(!search.leaks(in: zip, "test").isEmpty)
    }

    @Test func `words of the office are no secrets`() {
        #expect(!finds(Array("โรงเรียนบ้านหนึ่ง 1099000001 3829174 นายอำเภอ".utf8)))
    }
}
