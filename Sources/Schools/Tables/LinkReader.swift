/// Reads a table of pages about schools.
public struct LinkReader: RecordReader {
    public private(set) var account = RowAccount()
    /// The education area of schools whose row does not name one; for addresses of EMIS.
    public var areaCode: String?
    private let table: KeyedTable

    public init(layout: TableLayout, source: String, crosswalk: Crosswalk) {
        table = KeyedTable(layout: layout, source: source, crosswalk: crosswalk)
    }

    /// The pages that a row names; a row without any says nothing, and is nothing wrong.
    public mutating func read(_ row: some TableCells) -> RowReading<SchoolLinks> {
        account.enter(
            table.read(row) { school, cells in
                var links = addresses(.website, .website, &cells)
                links += addresses(.facebook, .facebook, &cells)
                links += emis(&cells)
                var seen: Set<String> = []
                links = links.filter { seen.insert($0.address).inserted }
                guard links.isEmpty else {
                    return .record(SchoolLinks(school: school, links: links))
                }
                return cells.problems.isEmpty ? .understood : .rejected
            })
    }

    /// The addresses in a cell; several may stand in it.
    private func addresses(
        _ field: Field, _ kind: SchoolLinks.Kind, _ cells: inout CellReader<some TableCells>
    ) -> [SchoolLinks.Link] {
        guard let text = cells.text(field) else { return [] }
        return text.split { $0.isWhitespace || ",;".contains($0) }.compactMap { part in
            cells.address(String(part), field: field).map { address in
                SchoolLinks.Link(kind: Self.kind(of: address) ?? kind, address: address.text)
            }
        }
    }

    /// The kind of page that the server tells, whatever the column's.
    private static func kind(of address: WebAddress) -> SchoolLinks.Kind? {
        let host = address.host
        if host == EMISPage.host { return .emis }
        let facebook = ["facebook.com", "fb.com", "fb.me"]
        return facebook.contains { host == $0 || host.hasSuffix("." + $0) } ? .facebook : nil
    }

    /// The page of EMIS, by its address or made from the school's code.
    private func emis(_ cells: inout CellReader<some TableCells>) -> [SchoolLinks.Link] {
        guard let text = cells.text(.emis) else { return [] }
        let code = CodeReading(text, length: MinistryCode.length).text
        guard MinistryCode(rawValue: code) != nil else {
            return addresses(.emis, .emis, &cells)
        }
        let area = cells.text(.areaCode).map { CodeReading($0, length: 4).text } ?? areaCode
        guard let address = EMISPage.address(code: code, area: area ?? "") else {
            cells.report(.linkWithoutArea, field: .emis, value: code)
            return []
        }
        return [SchoolLinks.Link(kind: .emis, address: address)]
    }
}

extension CellReader {
    /// The address in a text, with a report where it is none or had to be completed.
    ///
    /// An e-mail address may be a person's, so its text is not shown.
    mutating func address(_ text: String, field: Field) -> WebAddress? {
        let value = text.contains("@") ? nil : text
        do {
            let address = try WebAddress(text)
            if address.isCompleted {
                report(.linkCompleted(address.text), field: field, value: value)
            }
            return address
        } catch {
            report(error == .scheme ? .linkScheme : .linkUnreadable, field: field, value: value)
            return nil
        }
    }
}
