import Foundation
import GeoSource
import Support
import Testing

/// What a DBF's encoding comes out as, from `.cpg`, LDID and bytes together.
@Suite struct EncodingDecisionTests {
    static let names = ["บ้านควนขนุน", "เขาชัยสน", "ตะโหมด", "ปากพะยูน", "กงหรา"]
    static let thai = names.map(\.cp874)
    static let utf8 = names.map { Array($0.utf8) }
    static let french = ["Orléans", "Besançon", "Château-Thierry", "Nîmes", "Sète"].map { name in
        name.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }
    }

    private func open(
        _ names: [[UInt8]], codePage: String? = nil, languageDriver: UInt8 = 0, width: Int = 40
    ) throws -> (description: TableDescription, names: [String], summary: ReadSummary) {
        let folder = try TemporaryFolder()
        var builder = ShapefileBuilder.named(names, width: width)
        builder.codePage = codePage
        builder.languageDriver = languageDriver
        try builder.write(to: folder)
        let source = try TableSource(path: folder.path("tambon.dbf"))
        var texts: [String] = []
        let summary = try source.forEachRow { row in
            if row.number > 1 { texts.append(row.text(0)) }
        }
        return (source.description, texts, summary)
    }

    @Test func `Thai without any declaration is CP874 by its spelling`() throws {
        let result = try open(Self.thai)
        #expect(result.names == Self.names)
        #expect(result.description.encoding.value == .cp874)
        #expect(result.description.encoding.source == .detected)
        #expect(result.description.findings.isEmpty)
    }

    @Test func `Thai without any declaration is UTF-8 by its bytes`() throws {
        let result = try open(Self.utf8)
        #expect(result.names == Self.names)
        #expect(result.description.encoding.value == .utf8)
        #expect(result.description.findings.isEmpty)
    }

    @Test(arguments: ["874", "ANSI 874", "OEM_874", "TIS-620"])
    func `a true declaration is believed`(_ codePage: String) throws {
        let result = try open(Self.thai, codePage: codePage)
        #expect(result.names == Self.names)
        #expect(result.description.encoding.source == .declared)
        #expect(result.description.findings.isEmpty)
    }

    @Test(arguments: [UInt8(0x50), 0x7C])
    func `the Thai language drivers are believed`(_ driver: UInt8) throws {
        let result = try open(Self.thai, languageDriver: driver)
        #expect(result.names == Self.names)
        #expect(result.description.encoding.source == .declared)
    }

    @Test(arguments: [("88591", UInt8(0)), ("UTF-8", 0), ("1252", 0x50), (nil, 0x57), (nil, 0x03)])
    func `a declaration that contradicts Thai bytes loses and is reported`(
        _ codePage: String?, _ driver: UInt8
    ) throws {
        let result = try open(Self.thai, codePage: codePage, languageDriver: driver)
        #expect(result.names == Self.names)
        #expect(result.description.encoding.value == .cp874)
        #expect(result.description.encoding.source == .detected)
        #expect(result.description.findings.map(\.kind) == ["encoding-contradicted"])
    }

    @Test func `CP874 that is UTF-8 loses too`() throws {
        let result = try open(Self.utf8, codePage: "874")
        #expect(result.names == Self.names)
        #expect(result.description.findings.map(\.kind) == ["encoding-contradicted"])
    }

    @Test func `French is not taken for Thai, and not passed on in silence`() throws {
        let result = try open(Self.french)
        #expect(result.description.encoding.value == .other("ISO-8859-1"))
        #expect(result.description.findings.map(\.kind) == ["encoding-undetermined"])
        #expect(result.names.first == "Orléans")
    }

    @Test func `French declared as Thai is refused as Thai`() throws {
        let result = try open(Self.french, codePage: "874")
        let kinds = result.description.findings.map(\.kind)
        #expect(kinds == ["encoding-contradicted", "encoding-undetermined"])
        #expect(result.names.first == "Orléans")
    }

    @Test func `French with its own declaration is believed`() throws {
        #expect(try open(Self.french, codePage: "1252").names.first == "Orléans")
        #expect(try open(Self.french, languageDriver: 0x57).names.first == "Orléans")
    }

    @Test func `an unknown name in the cpg file is reported, and the bytes decide`() throws {
        let result = try open(Self.thai, codePage: "Klingon")
        #expect(result.names == Self.names)
        #expect(result.description.findings.map(\.kind) == ["encoding-unknown"])
    }

    @Test func `a name cut by the column's width keeps its whole characters and is reported`()
        throws
    {
        let result = try open([Array("บ้านควนขนุน".utf8)] + Self.utf8, width: 13)
        #expect(result.names.first == "บ้าน")
        #expect(result.description.encoding.value == .utf8)
        let cut = try #require(result.summary.findings.first)
        #expect(cut.kind == "text-cut" && cut.row == 2 && cut.field == "NAME")
    }

    @Test func `what the caller gives is not questioned`() throws {
        let folder = try TemporaryFolder()
        try ShapefileBuilder.named(Self.thai).write(to: folder)
        let source = try TableSource(path: folder.path("tambon.dbf"), encoding: .other("CP1252"))
        #expect(source.description.encoding.source == .given)
        #expect(source.description.encoding.value == .other("CP1252"))
    }

    /// Files of mapshaper's authors, named for their encoding; none but one is Thai.
    static let foreign = [
        "big5", "eucjp", "euckr", "gb2312", "gbk", "koi8r", "latin1", "latin2", "shiftjis",
        "win1251", "periphereies",
    ]

    @Test(.enabled(if: SharedData.isPresent), arguments: foreign)
    func `other alphabets are not taken for Thai`(_ name: String) throws {
        let source = try TableSource(
            path: SharedData.path("awkward/dbf_encodings/\(name).dbf"))
        #expect(source.description.encoding.value == .other("ISO-8859-1"))
        #expect(source.description.findings.map(\.kind) == ["encoding-undetermined"])
    }

    @Test(
        .enabled(if: SharedData.isPresent),
        arguments: [
            ("win874", "ภาษาไทย"), ("utf8", "国语國語"), ("cpg/win874", "ภาษาไทย"),
            ("cpg/big5", "國語"), ("cpg/koi8r", "русский"), ("cpg/win1251", "РУССКИЙ"),
            ("cpg/latin2", "čeština"), ("cpg/euckr", "한국말"),
        ])
    func `what can be known comes out right`(_ name: String, _ expected: String) throws {
        let source = try TableSource(
            path: SharedData.path("awkward/dbf_encodings/\(name).dbf"))
        var texts: [String] = []
        try source.forEachRow { texts.append($0.text(0)) }
        #expect(texts.last == expected)
        #expect(source.description.findings.isEmpty)
    }
}
