import Foundation
public import Maps
import Press
import SchoolStore
public import Schools

/// How a map is wanted.
public struct MapRequest: Sendable {
    public var theme: MapTheme
    public var options: MapOptions
    /// For PNG only.
    public var dotsPerInch: Double
    /// In place of the theme's own title.
    public var title: String?
    /// The period to draw; nil for now.
    public var period: AcademicPeriod?

    public init(
        theme: MapTheme, options: MapOptions = MapOptions(), dotsPerInch: Double? = nil,
        title: String? = nil, period: AcademicPeriod? = nil
    ) {
        self.theme = theme
        self.period = period
        self.options = options
        self.dotsPerInch = dotsPerInch ?? options.format.usualDotsPerInch
        self.title = title
    }
}

/// What became of a map.
public struct MapResult: Sendable {
    public let path: String
    public let labelsPlaced: Int
    public let labelsWanted: Int
    /// The characters that no font of this machine has; boxes are drawn for them.
    public let missingCharacters: [Character]
    /// What the theme shows and the store has nothing of.
    public let missing: Missing?

    public enum Missing: Sendable {
        case positions, pupils
    }
}

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
            try store(asOf: request.period), language: request.options.language)
        var content = try source.content()
        content.title = request.title
        let measure = PangoMeasure()
        let drawing = drawMap(
            request.theme, content, options: request.options, measure: measure)
        let missingCharacters = measure.missingCharacters(
            in: source.sampleText + content.schools.map(\.name).joined()
                + (content.tambon + content.amphoe).map(\.name).joined())
        return try paths.map { path in
            try OutputFile.write(try bytes(of: drawing, source, request, for: path), to: path)
            return MapResult(
                path: path, labelsPlaced: drawing.labelsPlaced,
                labelsWanted: drawing.labelsWanted, missingCharacters: missingCharacters,
                missing: missing(in: content, for: request.theme))
        }
    }

    private func missing(in content: MapContent, for theme: MapTheme) -> MapResult.Missing? {
        if content.schools.isEmpty { return .positions }
        let showsPupils = theme != .location
        return showsPupils && content.schools.allSatisfy { $0.pupils == nil } ? .pupils : nil
    }

    private func bytes(
        of drawing: MapDrawing, _ source: MapSource, _ request: MapRequest, for path: String
    ) throws -> [UInt8] {
        switch Self.ending(path) {
        case "pdf":
            let title = request.title ?? request.theme.title[request.options.language]
            return try renderPDF(
                svg: drawing.svg,
                metadata: PDFMetadata(
                    title: title, author: source.officeName, subject: source.periodText ?? "",
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
}
