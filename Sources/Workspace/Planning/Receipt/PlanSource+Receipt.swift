import Foundation
import Maps
import Press
public import Schools

/// What became of a receipt.
public struct ReceiptResult: Sendable {
    /// The characters that no font of this machine has.
    public let missingCharacters: [Character]
}

extension PlanSource {
    /// The endings that a receipt can be written with.
    public static let receiptEndings = Workspace.mapEndings

    /// Writes the page that is put on the table at a hearing, as PDF, SVG or PNG by its ending.
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
        let drawing = drawReceipt(
            content, options: MapOptions(language: language), measure: measure)
        let metadata = PDFMetadata(
            title: drawing.title, author: source.officeName, subject: content.purpose,
            date: source.date)
        let bytes =
            switch URL(filePath: path).pathExtension.lowercased() {
            case "pdf": try renderPDF(svg: drawing.svg, metadata: metadata)
            case "png": try renderPNG(svg: drawing.svg, dotsPerInch: Self.dotsPerInch)
            default: Array(drawing.svg.utf8)
            }
        try OutputFile.write(bytes, to: path)
        return ReceiptResult(missingCharacters: missing)
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
        for index in tables.indices {
            body(&tables[index].title)
            body(&tables[index].source)
            for row in tables[index].rows.indices {
                for cell in tables[index].rows[row].indices { body(&tables[index].rows[row][cell]) }
            }
        }
        for index in facts.indices {
            body(&facts[index].name)
            body(&facts[index].text)
        }
        for index in unknown.indices { body(&unknown[index]) }
    }
}
