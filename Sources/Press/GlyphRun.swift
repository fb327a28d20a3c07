// Both doors hold cairo: whose its constants are depends on which file the compiler reads first.
import CPango
import CRSVG

/// The glyphs of one font in a line, as cairo wants them.
struct GlyphRun {
    private var glyphs: [cairo_glyph_t] = []
    private var clusters: [cairo_text_cluster_t] = []
    private let item: PangoItem
    private let string: UnsafeMutablePointer<PangoGlyphString>
    private let bytes: [UInt8]
    private let x: Double
    private let y: Double
    /// Whether it can be handed over word by word: no glyph is missing (Pango draws a box then) and
    /// the text runs from left to right.
    private var isPlain = true

    /// A run of a line of words (UTF-8), to be drawn at the position.
    init(_ run: PangoGlyphItem, words: [UInt8], x: Double, y: Double) {
        item = run.item.pointee
        string = run.glyphs
        bytes = Array(words[Int(item.offset)..<Int(item.offset + item.length)])
        self.x = x
        self.y = y
        var left = x
        var starts: [Int] = []
        for index in 0..<Int(string.pointee.num_glyphs) {
            let info = string.pointee.glyphs[index]
            isPlain = isPlain && info.glyph & unknownFlag == 0
            if info.glyph != emptyGlyph {
                glyphs.append(
                    cairo_glyph_t(
                        index: UInt(info.glyph), x: left + inPoints(info.geometry.x_offset),
                        y: y + inPoints(info.geometry.y_offset)))
                starts.append(Int(string.pointee.log_clusters[index]))
            }
            left += inPoints(info.geometry.width)
        }
        isPlain = isPlain && item.analysis.level.isMultiple(of: 2) && !glyphs.isEmpty
        clusters = Self.words(in: bytes, starts: starts)
    }

    /// How far after this run the next one begins, in points.
    var advance: Double { inPoints(pango_glyph_string_get_width(string)) }

    func show(on cairo: OpaquePointer) {
        guard isPlain, let font = item.analysis.font else {
            cairo_move_to(cairo, x, y)
            pango_cairo_show_glyph_string(cairo, item.analysis.font, string)
            return
        }
        cairo_set_scaled_font(cairo, pango_cairo_font_get_scaled_font(OpaquePointer(font)))
        bytes.withUnsafeBufferPointer { buffer in
            buffer.withMemoryRebound(to: CChar.self) { text in
                cairo_show_text_glyphs(
                    cairo, text.baseAddress, Int32(text.count), glyphs, Int32(glyphs.count),
                    clusters, Int32(clusters.count), cairo_text_cluster_flags_t(rawValue: 0))
            }
        }
    }

    /// The clusters of glyphs: each word whole, and each blank between words.
    private static func words(in bytes: [UInt8], starts: [Int]) -> [cairo_text_cluster_t] {
        func isBlank(_ byte: Int) -> Bool { byte < bytes.count && bytes[byte] == 0x20 }
        var clusters: [cairo_text_cluster_t] = []
        var first = 0
        while first < starts.count {
            var end = first + 1
            if !isBlank(starts[first]) {
                while end < starts.count, !isBlank(starts[end]) { end += 1 }
            }
            let from = first == 0 ? 0 : starts[first]
            let to = end < starts.count ? starts[end] : bytes.count
            clusters.append(
                cairo_text_cluster_t(num_bytes: Int32(to - from), num_glyphs: Int32(end - first)))
            first = end
        }
        return clusters
    }
}

/// `PANGO_GLYPH_EMPTY` and `PANGO_GLYPH_UNKNOWN_FLAG`, macros that Swift cannot see.
private let emptyGlyph: PangoGlyph = 0x0FFF_FFFF
private let unknownFlag: PangoGlyph = 0x1000_0000

private func inPoints(_ units: Int32) -> Double { Double(units) / Double(PANGO_SCALE) }
