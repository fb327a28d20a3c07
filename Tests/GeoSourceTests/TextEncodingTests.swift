import Foundation
import GeoSource
import Support
import Testing

@Suite struct TextEncodingTests {
    static let thai = [
        "874", "CP874", "cp-874", "ANSI 874", "ANSI_874", "ansi874", "OEM 874", "OEM_874",
        "TIS-620",
        "tis620", "TIS 620", "windows-874", "WINDOWS 874", "x-windows-874", "ISO-8859-11",
        "iso8859_11", "8859-11", " 874\r\n",
    ]

    @Test(arguments: thai)
    func `every spelling of Thai is CP874`(_ name: String) {
        #expect(TextEncoding(declaration: name) == .cp874)
    }

    @Test(arguments: ["UTF-8", "utf8", "UTF 8", "65001", "CP65001", "utf_8"])
    func `every spelling of UTF-8 is UTF-8`(_ name: String) {
        #expect(TextEncoding(declaration: name) == .utf8)
    }

    @Test(arguments: [
        ("1252", "CP1252"), ("ANSI 1252", "CP1252"), ("windows-1251", "CP1251"),
        ("88591", "ISO-8859-1"), ("ISO-8859-2", "ISO-8859-2"), ("latin2", "ISO-8859-2"),
        ("Big-5", "CP950"), ("936", "CP936"), ("EUC-KR", "CP949"), ("shiftjis", "CP932"),
        ("koi8r", "KOI8-R"), ("OEM 437", "CP437"),
    ])
    func `others get iconv's name`(_ name: String, _ expected: String) {
        #expect(TextEncoding(declaration: name) == .other(expected))
    }

    @Test(arguments: ["", " ", "hello", "99999", "UTF-99", "\0"])
    func `what is no encoding is nil`(_ name: String) {
        #expect(TextEncoding(declaration: name) == nil)
    }

    @Test func `CP874 decodes Thai, its punctuation and its gaps`() {
        let name = "โรงเรียนวัดน้ำใส ๑๒"
        #expect(TextEncoding.cp874.decode(name.cp874).text == name)
        #expect(TextEncoding.cp874.decode(name.cp874).isExact)
        let quotes = TextEncoding.cp874.decode([0x80, 0x85, 0x91, 0x97, 0xA0, 0xDF, 0xFB])
        #expect(quotes.text == "€…‘—\u{A0}฿๛" && quotes.isExact)
        let gaps = TextEncoding.cp874.decode([0xA1, 0xDB, 0xFC, 0x81])
        #expect(gaps.text == "ก\u{FFFD}\u{FFFD}\u{FFFD}" && !gaps.isExact)
    }

    @Test func `UTF-8 cut within a character keeps the whole characters`() {
        let bytes = Array("บ้านหนองบัว".utf8)
        for length in 0...bytes.count {
            let decoded = TextEncoding.utf8.decode(bytes.prefix(length))
            #expect("บ้านหนองบัว".unicodeScalars.starts(with: decoded.text.unicodeScalars))
            #expect(decoded.text.unicodeScalars.count == length / 3)
            #expect(decoded.isCut == (length % 3 != 0))
            #expect(decoded.isExact)
        }
    }

    @Test func `broken UTF-8 is inexact`() {
        #expect(!TextEncoding.utf8.decode([0x41, 0xE0, 0x41]).isExact)
        #expect(!TextEncoding.utf8.decode([0xC0, 0x80]).isExact)
        #expect(!TextEncoding.ascii.decode([0x41, 0xE0]).isExact)
    }

    @Test func `others go through iconv`() {
        #expect(TextEncoding.other("CP950").decode([0xB0, 0xEA, 0xBB, 0x79]).text == "國語")
        #expect(TextEncoding.other("KOI8-R").decode([0xD2, 0xD5, 0xD3]).text == "рус")
        #expect(TextEncoding.other("UTF-16LE").decode([0x01, 0x0E, 0x41, 0x00]).text == "กA")
        #expect(!TextEncoding.other("CP932").decode([0x82]).isExact)
    }

    @Test(arguments: 0..<200)
    func `random bytes decode in every encoding, never a trap`(seed: UInt64) {
        var generator = SplitMix64(seed: seed)
        let bytes = (0..<40).map { _ in UInt8.random(in: 0...255, using: &generator) }
        let names = ["CP950", "CP932", "ISO-8859-1", "UTF-16", "UTF-16BE", "KOI8-R", "GB18030"]
        for encoding in [.utf8, .cp874, .ascii] + names.map(TextEncoding.other) {
            let decoded = encoding.decode(bytes)
            if encoding == .cp874 { #expect(decoded.text.unicodeScalars.count == 40) }
        }
    }
}
