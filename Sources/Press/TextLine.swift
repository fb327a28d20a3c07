// Both doors hold cairo: whose its constants are depends on which file the compiler reads first.
import CPango
import CRSVG

/// One line of text set in a font by Pango: owns the layout, used on one thread.
///
/// Set up as librsvg sets its own (no hinting, one unit = one point), so that what is measured here
/// is what is drawn. Pango manual: <https://docs.gtk.org/Pango/class.Layout.html>
struct TextLine: ~Copyable {
    private let layout: OpaquePointer
    /// The text in UTF-8, to which the runs of the line refer.
    let words: [UInt8]

    init(_ text: String, family: String, sizeInPoints: Double, isBold: Bool) {
        let context = pango_font_map_create_context(pango_cairo_font_map_get_default())
        defer { g_object_unref(UnsafeMutableRawPointer(context)) }
        Self.prepare(context)
        // GLib ends the program where memory does, so these never return nil.
        guard let layout = pango_layout_new(context), let font = pango_font_description_new() else {
            preconditionFailure("Pango gave no layout")
        }
        defer { pango_font_description_free(font) }
        pango_font_description_set_family(font, family)
        pango_font_description_set_weight(font, isBold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL)
        pango_font_description_set_absolute_size(font, sizeInPoints * Double(PANGO_SCALE))
        pango_layout_set_single_paragraph_mode(layout, 1)
        pango_layout_set_font_description(layout, font)
        pango_layout_set_text(layout, text, Int32(text.utf8.count))
        self.layout = layout
        words = Array(text.utf8)
    }

    deinit { g_object_unref(UnsafeMutableRawPointer(layout)) }

    /// The advance, and the ink above and below the baseline, in points.
    func extent() -> TextExtent {
        var ink = PangoRectangle()
        var logical = PangoRectangle()
        let line = pango_layout_get_line_readonly(layout, 0)
        pango_layout_line_get_extents(line, &ink, &logical)
        // Without a single font Pango's numbers can be the limits of their type.
        func length(_ units: Int) -> Double {
            (0..<Self.longest).contains(units) ? Double(units) / Double(PANGO_SCALE) : 0
        }
        return TextExtent(
            width: length(max(Int(logical.width), Int(ink.x) + Int(ink.width))),
            ascent: length(-Int(ink.y)), descent: length(Int(ink.y) + Int(ink.height)))
    }

    /// In Pango's units: more than a million points is no line of a map.
    private static let longest = 1 << 30

    /// How many characters no installed font has a shape for.
    var countOfMissingGlyphs: Int { Int(pango_layout_get_unknown_glyphs_count(layout)) }

    /// The line itself, which lives as long as this.
    func withLine(_ body: (UnsafeMutablePointer<PangoLayoutLine>) -> Void) {
        if let line = pango_layout_get_line_readonly(layout, 0) { body(line) }
    }

    private static func prepare(_ context: OpaquePointer?) {
        let options = cairo_font_options_create()
        defer { cairo_font_options_destroy(options) }
        cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE)
        cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF)
        pango_cairo_context_set_font_options(context, options)
        pango_cairo_context_set_resolution(context, 72)
        pango_context_set_round_glyph_positions(context, 0)
    }
}
