/// The `.cpg` file beside a DBF: one line that names its encoding.
struct CodePageFile {
    private(set) var declaration: EncodingDeclaration?
    private(set) var findings: [Finding] = []

    /// Looks beside the DBF, whatever the case of the ending; without a file it declares nothing.
    init(besides path: String) throws(GeoSourceError) {
        guard let codePagePath = Siblings(of: path).path(ending: "cpg") else { return }
        let bytes = try VSIFile(path: codePagePath).bytes(at: 0, count: 200)
        let name = TextEncoding.lossless.decode(bytes.filter { $0 != 0 }).text
            .replacing("\u{EF}\u{BB}\u{BF}", with: "").trimmingBlanks()
        guard !name.isEmpty else { return }
        guard let encoding = TextEncoding(declaration: name) else {
            findings.append(.encodingUnknownName(name, origin: ".cpg"))
            return
        }
        declaration = EncodingDeclaration(
            encoding: encoding, origin: "the .cpg file ('\(name)')",
            originThai: "ไฟล์ .cpg ('\(name)') ")
    }
}
