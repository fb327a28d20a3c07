/// What a file is by its first bytes, whatever its name says.
///
/// Web systems write tables of HTML, and text with commas, under names that end in .xls; XLS and
/// XLSX are mistaken for one another when a file is renamed.
enum ContentFormat {
    case zip, compound, html, xmlSpreadsheet, text
    /// Known, and no table.
    case other(String)

    init(_ start: [UInt8]) {
        let signatures: [([UInt8], Self)] = [
            ([0x50, 0x4B, 0x03, 0x04], .zip), ([0x50, 0x4B, 0x05, 0x06], .zip),
            // [MS-CFB] 2.2.
            ([0xD0, 0xCF, 0x11, 0xE0], .compound), (Array("SQLite f".utf8), .other("SQLite")),
            (Array("%PDF".utf8), .other("PDF")), ([0xFF, 0xD8, 0xFF], .other("JPEG")),
            ([0x89, 0x50, 0x4E, 0x47], .other("PNG")),
        ]
        if let known = signatures.first(where: { start.starts(with: $0.0) }) {
            self = known.1
            return
        }
        let words = Self.words(start)
        if words.contains("urn:schemas-microsoft-com:office:spreadsheet"), words.hasPrefix("<?xml")
        {
            self = .xmlSpreadsheet
        } else if Self.tags.contains(where: words.hasPrefix) {
            self = .html
        } else {
            self = .text
        }
    }

    /// How web pages begin, and the fragments that scripts write.
    private static let tags = [
        "<!doctype html", "<html", "<head", "<meta", "<body", "<table", "<style", "<div", "<script",
        "<center",
    ]

    /// The beginning in lower case without marks, blanks and the zeros of UTF-16.
    private static func words(_ start: [UInt8]) -> String {
        let ascii = start.lazy.filter { $0 > 0 && $0 < 0x80 }
            .drop { $0 <= 0x20 }
        return String(decoding: Array(ascii), as: UTF8.self).lowercased()
    }
}

extension SourceLocation {
    /// The location with the format that the bytes have, where it is a table's.
    ///
    /// - Throws: `GeoSourceError` for what is no table that can be read.
    func byContent() throws(GeoSourceError) -> (location: Self, finding: Finding?) {
        guard [.delimitedText, .xlsx, .xls, .ods].contains(format) else { return (self, nil) }
        switch ContentFormat(try VSIFile(path: path).bytes(at: 0, count: 1024)) {
        case .zip: return try becoming(zipFormat())
        case .compound:
            if let fault = try CompoundFile(path: path).fault {
                throw fault.error("CompoundFile", path: given)
            }
            return becoming(.xls)
        case .html: throw TableFault.webPage.error("ContentFormat", path: given)
        case .xmlSpreadsheet: throw TableFault.xmlSpreadsheet.error("ContentFormat", path: given)
        case .text: return format.isWorkbook ? try becomingText() : (self, nil)
        case .other(let format):
            throw GeoSourceError(
                .notRecognised(format: format), function: "ContentFormat", path: given)
        }
    }

    private func becoming(_ format: SourceFormat) -> (location: Self, finding: Finding?) {
        guard format != self.format else { return (self, nil) }
        let location = Self(given: given, path: path, format: format, layer: layer)
        return (location, .formatMisnamed(format.driver, name: ending))
    }

    /// Text under the name of a workbook, unless it is noise.
    private func becomingText() throws(GeoSourceError) -> (location: Self, finding: Finding?) {
        let start = try VSIFile(path: path).bytes(at: 0, count: 4096)
        let isWide = ByteOrderMark(start).order != nil
        let controls = start.count { $0 < 0x20 && ![0x09, 0x0A, 0x0D].contains($0) }
        guard isWide || controls == 0 else {
            throw TableFault.cutShort.error("ContentFormat", path: given)
        }
        return becoming(.delimitedText)
    }

    /// The format of a workbook that is a zip.
    private func zipFormat() throws(GeoSourceError) -> SourceFormat {
        // A workbook within a zip is looked into when it is opened.
        guard !path.hasPrefix("/vsizip/") else { return format.isZip ? format : .xlsx }
        let names = VSIEntry.names(in: "/vsizip/{\(path)}", recursive: true)
        if names.contains("content.xml") { return .ods }
        if names.contains(where: { $0.hasPrefix("xl/") }) { return .xlsx }
        if names.contains(where: { $0.hasPrefix("word/") || $0.hasPrefix("ppt/") }) {
            throw TableFault.document.error("ContentFormat", path: given)
        }
        guard format.isZip else {
            throw GeoSourceError(
                .notRecognised(format: "zip"), function: "ContentFormat", path: given)
        }
        return format
    }

    private var ending: String {
        let name = VSIEntry.split(path).name
        return name.lastIndex(of: ".").map { String(name[$0...]) } ?? name
    }
}

extension SourceFormat {
    fileprivate var isWorkbook: Bool { self == .xlsx || self == .xls || self == .ods }
    fileprivate var isZip: Bool { self == .xlsx || self == .ods }
}
