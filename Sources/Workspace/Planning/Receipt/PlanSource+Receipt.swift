import Foundation
import Maps
import Press
public import Schools

/// What became of a receipt.
public struct ReceiptResult: Sendable {
    /// The characters that no font of this machine has.
    public let missingCharacters: [Character]
    /// The files written: one, and for pictures another for each page behind the first.
    public let paths: [String]
}

extension PlanSource {
    /// The endings that a receipt can be written with.
    public static let receiptEndings = Workspace.mapEndings

    /// Writes what is put on the table at a hearing, as PDF, SVG or PNG by its ending.
    ///
    /// Where its one page has not room for all, pages behind it have: in the PDF, or of pictures in
    /// files beside it, NAME-2.png and so on.
    ///
    /// - Throws: `WriteRefusal`, `ExportError`, `StoreError`, `PressError`.
    public func writeReceipt(
        _ result: ClosureResult, to path: String, language: Language
    ) throws -> ReceiptResult {
        try workspace.checkMayWrite(path)
        let source = try MapSource(store, language: language)
        var content = ReceiptText(
            result: result, sources: try ReceiptSources(self, language),
            officeName: source.officeName, period: period, language: language
        ).content
        let measure = PangoMeasure()
        let missing = measure.missingCharacters(in: content.texts)
        if let known = KnownCharacters(missing: missing, measure: measure) {
            content.forEachText { known.rewrite(&$0) }
        }
        let drawings = drawReceipt(
            content, options: MapOptions(language: language), measure: measure)
        let metadata = PDFMetadata(
            title: content.title, author: source.officeName, subject: content.purpose,
            date: source.date)
        let paths = try write(drawings.map(\.svg), to: path, metadata)
        return ReceiptResult(missingCharacters: missing, paths: paths)
    }

    /// Writes the pages, and returns the files.
    private func write(
        _ pages: [String], to path: String, _ metadata: PDFMetadata
    ) throws -> [String] {
        let url = URL(filePath: path)
        let ending = url.pathExtension
        guard ending.lowercased() != "pdf" else {
            let leaves = pages.enumerated().map { PDFPage(svg: $1, label: "\($0 + 1)") }
            try OutputFile.write(try renderPDF(pages: leaves, metadata: metadata), to: path)
            return [path]
        }
        let paths = pages.indices.map { page in
            page == 0
                ? path : String(path.dropLast(ending.count + 1)) + "-\(page + 1).\(ending)"
        }
        for (page, own) in zip(pages, paths) {
            try workspace.checkMayWrite(own)
            let bytes =
                ending.lowercased() == "png"
                ? try renderPNG(svg: page, dotsPerInch: Self.dotsPerInch) : Array(page.utf8)
            try OutputFile.write(bytes, to: own)
        }
        return paths
    }

    /// What an office's printer has.
    private static let dotsPerInch = 200.0
}

extension ReceiptContent {
    /// Every text on the page.
    var texts: [String] {
        var texts: [String] = []
        var content = self
        content.forEachText { texts.append($0) }
        return texts
    }

    /// Hands every text on the page to `body`, which may change it.
    mutating func forEachText(_ body: (inout String) -> Void) {
        body(&purpose)
        body(&title)
        body(&subtitle)
        body(&sentence)
        for index in map.tambon.indices { body(&map.tambon[index].name) }
        for index in map.schools.indices { body(&map.schools[index].name) }
        for index in tables.indices { tables[index].forEachText(body) }
        for index in annex.indices { annex[index].forEachText(body) }
        for index in facts.indices {
            body(&facts[index].name)
            body(&facts[index].text)
        }
        for index in unknown.indices { body(&unknown[index]) }
    }
}

extension ReceiptTable {
    fileprivate mutating func forEachText(_ body: (inout String) -> Void) {
        body(&title)
        body(&source)
        for row in rows.indices {
            for cell in rows[row].indices { body(&rows[row][cell]) }
        }
    }
}
