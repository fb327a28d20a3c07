import CPango
import CRSVG

extension Canvas {
    /// Draws a text as librsvg does, but so that programs that read the PDF find its words.
    ///
    /// Thai vowels and tone marks stand above each other at one place. librsvg hands them to cairo
    /// one by one, and readers such as pdftotext take marks at one place for overprinting and put
    /// them elsewhere. Here each word is handed over whole, and cairo notes its letters in the
    /// file (PDF 32000-1, 14.9.4, "ActualText").
    func draw(_ text: SVGText) {
        guard let fill = text.style.fill else { return }
        let line = TextLine(text)
        withContext { cairo in
            cairo_set_source_rgb(cairo, fill.red, fill.green, fill.blue)
            line.show(on: cairo, x: text.left(of: line), y: text.y)
        }
    }

    /// Draws the line around the letters of a text, below all of them.
    func drawHalo(of text: SVGText) {
        guard let halo = text.style.halo else { return }
        let line = TextLine(text)
        withContext { cairo in
            cairo_set_source_rgba(cairo, halo.red, halo.green, halo.blue, text.style.haloOpacity)
            cairo_set_line_width(cairo, text.style.haloWidth)
            cairo_set_line_join(cairo, CAIRO_LINE_JOIN_ROUND)
            cairo_move_to(cairo, text.left(of: line), text.y)
            line.addPath(to: cairo)
            straighten(pathOf: cairo)
            cairo_stroke(cairo)
        }
    }
}

extension SVGText {
    /// Where the line begins.
    fileprivate func left(of line: borrowing TextLine) -> Double {
        switch style.anchor {
        case .start: x
        case .middle: x - line.extent().width / 2
        case .end: x - line.extent().width
        }
    }
}

extension TextLine {
    fileprivate init(_ text: SVGText) {
        self.init(
            text.words, family: text.style.family, sizeInPoints: text.style.sizeInPoints,
            isBold: text.style.isBold)
    }
}

/// How far a halo's line may run beside the letters, in points: a tenth of a thin halo's width.
private let haloTolerance = 0.1

/// Puts straight lines in place of the curves of the current path.
///
/// The curves of all halos of a map are nine tenths of its PDF, and nobody sees them.
private func straighten(pathOf cairo: OpaquePointer) {
    let usual = cairo_get_tolerance(cairo)
    cairo_set_tolerance(cairo, haloTolerance)
    defer { cairo_set_tolerance(cairo, usual) }
    guard let path = cairo_copy_path_flat(cairo) else { return }
    defer { cairo_path_destroy(path) }
    cairo_new_path(cairo)
    cairo_append_path(cairo, path)
}

extension TextLine {
    /// Adds the outlines of the letters at the current point.
    func addPath(to cairo: OpaquePointer) {
        withLine { pango_cairo_layout_line_path(cairo, $0) }
    }

    /// Shows the letters, word by word, with the baseline at the position.
    func show(on cairo: OpaquePointer, x: Double, y: Double) {
        withLine { line in
            var left = x
            var next = line.pointee.runs
            while let node = next {
                if let run = node.pointee.data?.assumingMemoryBound(to: PangoGlyphItem.self) {
                    let glyphs = GlyphRun(run.pointee, words: words, x: left, y: y)
                    glyphs.show(on: cairo)
                    left += glyphs.advance
                }
                next = node.pointee.next
            }
        }
    }
}
