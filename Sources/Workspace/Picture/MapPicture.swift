import Foundation
import Maps
import Press
import SchoolStore
import Schools

extension Workspace {
    /// The endings that a map can be written with.
    public static let mapEndings = ["svg", "pdf", "png"]

    /// Draws one map and writes it, as SVG, PDF or PNG by the path's ending.
    ///
    /// - Throws: `StoreError`, `ExportError`, `PressError`.
    public func draw(_ request: MapRequest, to path: String) throws -> MapResult {
        guard let result = try draw(request, to: [path]).first else {
            preconditionFailure("one path gives one result")
        }
        return result
    }

    /// Draws one map once and writes it in several formats.
    public func draw(_ request: MapRequest, to paths: [String]) throws -> [MapResult] {
        for path in paths where !Self.mapEndings.contains(Self.ending(path)) {
            throw ExportError(
                .formatUnknown(
                    ending: Self.ending(path), supported: Self.mapEndings.map { ".\($0)" }),
                path: path)
        }
        let source = try MapSource(
            try mapStore(asOf: request.period), language: request.options.language)
        return try draw(
            try source.content(for: request, norm: try norm()), source, request, to: paths)
    }

    /// Draws what has been read for a map.
    func draw(
        _ subject: MapSubject, _ source: MapSource, _ request: MapRequest, to paths: [String]
    ) throws -> [MapResult] {
        let measure = PangoMeasure()
        // Which characters the fonts lack takes a while, and mostly the drawing does without.
        let (content, sample) = (subject.content, source.sampleText)
        let looked = Beside { measure.missingCharacters(in: [sample] + content.names) }
        var drawing = drawMap(
            request.theme, content, options: request.options, measure: measure)
        let missingCharacters = try looked.value()
        if let known = KnownCharacters(missing: missingCharacters, measure: measure) {
            var content = content
            known.rewrite(&content)
            drawing = drawMap(request.theme, content, options: request.options, measure: measure)
        }
        let missing = subject.content.missing(
            of: request.theme.needs(by: request.options.unit))
        return try paths.map { path in
            try OutputFile.write(try bytes(of: drawing, source, request, for: path), to: path)
            return MapResult(
                path: path, sentence: drawing.sentence, labelsPlaced: drawing.labelsPlaced,
                labelsWanted: drawing.labelsWanted, unnamed: drawing.unnamed,
                missingCharacters: missingCharacters,
                missing: missing,
                chosen: subject.chosen)
        }
    }

    /// The norm in force.
    ///
    /// The office's tables are read for every theme: a mistake in them is told, not passed over.
    func norm() throws -> StaffingNorm { try officeTables().norm }

    private func bytes(
        of drawing: MapDrawing, _ source: MapSource, _ request: MapRequest, for path: String
    ) throws -> [UInt8] {
        switch Self.ending(path) {
        case "pdf":
            return try renderPDF(
                svg: drawing.svg,
                metadata: PDFMetadata(
                    title: drawing.title, author: source.officeName,
                    subject: source.periodText ?? "",
                    date: source.date))
        case "png": return try renderPNG(svg: drawing.svg, dotsPerInch: request.dotsPerInch)
        default: return Array(drawing.svg.utf8)
        }
    }

    private static func ending(_ path: String) -> String {
        URL(fileURLWithPath: path).pathExtension.lowercased()
    }
}

/// Pango as the maps' measure: what is reserved is what will be drawn.
struct PangoMeasure: TextMeasuring {
    private let pango = PangoTextMeasure()

    func size(of text: String, style: TextStyle) -> TextSize {
        let extent = pango.extent(
            of: text, family: style.family, sizeInPoints: style.sizeInPoints, isBold: style.isBold)
        return TextSize(width: extent.width, ascent: extent.ascent, descent: extent.descent)
    }

    /// The characters that no installed font has.
    func missingCharacters(in text: String) -> [Character] {
        pango.missingCharacters(in: text, family: mapFontFamily)
    }

    /// The characters that no installed font has, of what stands in any of the texts.
    ///
    /// Pango is shown only the texts that bring a new character: to set the names of a country
    /// takes longer than to draw it.
    func missingCharacters(in texts: some Sequence<String>) -> [Character] {
        var isSeen = Array(repeating: false, count: 0x11_0000)
        var shown = ""
        for text in texts {
            var isNew = false
            for scalar in text.unicodeScalars where !isSeen[Int(scalar.value)] {
                isSeen[Int(scalar.value)] = true
                isNew = true
            }
            if isNew { shown += text }
        }
        return missingCharacters(in: shown)
    }
}
