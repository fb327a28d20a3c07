import Foundation
import GeoSource
public import Maps
import Press
import SchoolStore
public import Schools

/// How numbers are written for the gateway of short messages.
public enum PhoneForm: String, CaseIterable, Sendable {
    /// `0812345678`
    case national
    /// `66812345678`: E.164 without its plus, as gateways take it and spreadsheets leave it alone.
    case international

    public func text(_ number: PhoneNumber) -> String {
        self == .national ? number.national : String(number.e164.dropFirst())
    }
}

extension Workspace {
    /// Writes `phone,name,school`, a row for each number, for the gateway of short messages.
    ///
    /// The columns are called so in both languages: programs read them.
    ///
    /// - Parameter mobileOnly: whether fixed lines, which no short message reaches, stay away.
    /// - Returns: how many numbers there are.
    /// - Throws: `WriteRefusal`, `ExportError`.
    public func writeNumbers(
        _ list: ContactList, to path: String, as form: PhoneForm, mobileOnly: Bool
    ) throws -> Int {
        try checkMayWrite(path)
        let rows = list.contacts.flatMap { contact in
            contact.phones.numbers.filter { $0.isMobile || !mobileOnly }.map { number in
                [
                    OutputTable.Cell(form.text(number)), OutputTable.Cell(contact.name),
                    OutputTable.Cell(contact.code),
                ]
            }
        }
        let table = OutputTable(name: "sms", header: ["phone", "name", "school"], rows: rows)
        try TableFile.write(table, to: path)
        return rows.count
    }

    /// The endings that a list of recipients can be written with.
    public static var recipientEndings: [String] { tableEndings + ["txt"] }

    /// Writes the recipients of a letter for E-Office: names to paste, or a table.
    ///
    /// - Throws: `WriteRefusal`, `ExportError`.
    public func writeRecipients(
        _ list: ContactList, to path: String, language: Language
    ) throws {
        try checkMayWrite(path)
        if URL(filePath: path).pathExtension.lowercased() == "txt" {
            let lines = list.contacts.map { nameOfOffice($0.name) + "\r\n" }
            try OutputFile.write(Array(lines.joined().utf8), to: path)
            return
        }
        let header =
            language == .thai
            ? ["รหัสโรงเรียน", "ผู้รับ", "ตำบล", "อำเภอ", "เครือข่าย"]
            : ["school code", "recipient", "tambon", "amphoe", "network"]
        let rows = list.contacts.map { contact in
            [
                contact.code, nameOfOffice(contact.name), contact.tambon, contact.amphoe,
                contact.network,
            ].map { OutputTable.Cell($0) }
        }
        try TableFile.write(OutputTable(name: "recipients", header: header, rows: rows), to: path)
    }

    /// A register leaves the word "school" away; a letter does not.
    private func nameOfOffice(_ name: String) -> String {
        let words = ["โรงเรียน", "อนุบาล", "วิทยาลัย", "ศูนย์"]
        return words.contains(where: name.hasPrefix) ? name : "โรงเรียน" + name
    }
}

/// What stands on the pages that go with a letter.
public struct LetterRequest: Sendable {
    public var subject: String
    /// The office in place of that of the manifest.
    public var office: String?
    /// The letter's number and day, in words; nothing is read from a clock.
    public var reference: String?
    /// Areas upon the map, such as a flood.
    public var overlays: [MapOverlay] = []
    /// What is said of each school, by its code, in the order of the columns.
    public var facts: [LetterFact] = []
    public var factsByCode: [String: [String]] = [:]
    /// What it rests on besides what the map shows, and what has to be known before it is believed.
    public var sources: [String] = []
    public var warnings: [String] = []
    /// Whether counts stand on it that the public must not see: its foot says so.
    public var isInternal = false

    public init(subject: String, office: String? = nil, reference: String? = nil) {
        self.subject = subject
        self.office = office
        self.reference = reference
    }
}

/// What became of the pages that go with a letter.
public struct LetterResult: Sendable {
    public let pages: Int
    /// The characters that no font of this machine has.
    public let missingCharacters: [Character]
}

extension Workspace {
    /// Writes the map and the table that go with a letter as a PDF of A4.
    ///
    /// Telephone numbers are not in it: letters are passed on.
    ///
    /// - Throws: `WriteRefusal`, `ExportError`, `StoreError`, `PressError`.
    public func writeLetter(
        _ list: ContactList, _ letter: LetterRequest, to path: String, language: Language
    ) throws -> LetterResult {
        try checkMayWrite(path)
        let source = try MapSource(try mapStore(asOf: nil), language: language)
        let options = MapOptions(orientation: .portrait, language: language)
        var map = try source.content(
            for: MapRequest(theme: .location, options: options), norm: try norm()
        ).content
        if let office = letter.office { map.officeName = office }
        map.focus = focus(on: list, in: map)
        map.overlays = letter.overlays
        map.sources =
            letter.sources
            + map.sources.filter { source in
                !letter.sources.contains(where: source.hasSuffix)
            }
        map.warnings = letter.warnings
        let measure = PangoMeasure()
        let missing = measure.missingCharacters(in: [source.sampleText] + map.names)
        KnownCharacters(missing: missing, measure: measure)?.rewrite(&map)
        var content = LetterContent(
            subject: letter.subject, reference: letter.reference, theme: .location, map: map,
            heading: heading(list, language),
            schools: list.contacts.map { contact in
                var school = LetterSchool(contact)
                school.facts =
                    letter.factsByCode[contact.code] ?? letter.facts.map { _ in "–" }
                return school
            })
        content.facts = letter.facts
        if letter.isInternal {
            content.mark = LocalizedText.internalUse[language]
        }
        let pages = Letter(content, options: options, measure: measure)
        let bytes = try renderPDF(
            pages: (0..<pages.countOfPages).map { number in
                let page = pages.page(number)
                return PDFPage(svg: page.svg, name: page.name, label: "\(number + 1)")
            },
            metadata: PDFMetadata(
                title: letter.subject, author: map.officeName, subject: letter.reference ?? "",
                date: source.date))
        try OutputFile.write(bytes, to: path)
        return LetterResult(pages: pages.countOfPages, missingCharacters: missing)
    }

    /// The land around the schools; nil, for all of the district, where there are none.
    private func focus(on list: ContactList, in map: MapContent) -> MapFocus? {
        guard !list.contacts.isEmpty else { return nil }
        let codes = Set(list.contacts.map(\.code))
        let tambon = map.schools.filter { codes.contains($0.code) }.compactMap(\.tambonCode)
        return MapFocus(
            name: "", tambon: Set(tambon), schools: codes, countOfSchools: codes.count)
    }

    private func heading(_ list: ContactList, _ language: Language) -> String {
        let count = list.contacts.count
        return language == .thai
            ? "โรงเรียนที่เกี่ยวข้อง \(count) แห่ง" : "The schools concerned: \(count)"
    }
}

extension LetterSchool {
    fileprivate init(_ contact: Contact) {
        self.init(
            code: contact.code, name: contact.name, tambon: contact.tambon,
            amphoe: contact.amphoe, network: contact.network, isPlaced: contact.isPlaced)
    }
}
