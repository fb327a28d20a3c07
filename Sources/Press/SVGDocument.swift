import CPango
import CRSVG

/// A parsed SVG document: owns the `RsvgHandle`, used on one thread, freed when its owner ends.
///
/// librsvg manual: <https://gnome.pages.gitlab.gnome.org/librsvg/Rsvg-2.0/class.Handle.html>
struct SVGDocument: ~Copyable {
    private let handle: OpaquePointer

    /// Parses the text; references to other files are never followed, as no base address is given.
    init(_ text: String) throws(PressError) {
        var problem: UnsafeMutablePointer<GError>?
        var text = text
        let parsed = text.withUTF8 { bytes in
            rsvg_handle_new_from_data(bytes.baseAddress, gsize(bytes.count), &problem)
        }
        guard let parsed else {
            throw PressError(
                code: .invalidDocument, function: "rsvg_handle_new_from_data",
                message: takeMessage(of: problem))
        }
        handle = OpaquePointer(parsed)
        // With 72 dots per inch one pixel of the document is one point of the page.
        rsvg_handle_set_dpi(parsed, 72)
    }

    deinit { g_object_unref(UnsafeMutableRawPointer(handle)) }

    /// The size that the document states, in points.
    func pageSize() throws(PressError) -> (width: Double, height: Double) {
        var width = 0.0
        var height = 0.0
        let isStated = rsvg_handle_get_intrinsic_size_in_pixels(rsvg, &width, &height) != 0
        guard isStated, width.isFinite, height.isFinite, width > 0, height > 0 else {
            throw PressError(
                code: .sizeMissing, function: "rsvg_handle_get_intrinsic_size_in_pixels",
                message: "the document has no width and height")
        }
        return (width, height)
    }

    /// The rectangle of the document's own units that fills the page.
    var viewBox: (x: Double, y: Double, width: Double, height: Double)? {
        var isStated: gboolean = 0
        var box = RsvgRectangle()
        rsvg_handle_get_intrinsic_dimensions(rsvg, nil, nil, nil, nil, &isStated, &box)
        guard isStated != 0, box.width > 0, box.height > 0 else { return nil }
        return (box.x, box.y, box.width, box.height)
    }

    /// Leaves out all texts from here on.
    func hideTexts() throws(PressError) {
        let css = Array("text { display: none }".utf8)
        var problem: UnsafeMutablePointer<GError>?
        guard rsvg_handle_set_stylesheet(rsvg, css, gsize(css.count), &problem) != 0 else {
            throw PressError(
                code: .renderingFailed, function: "rsvg_handle_set_stylesheet",
                message: takeMessage(of: problem))
        }
    }

    /// Draws the whole document into the rectangle from the context's origin.
    func draw(on context: borrowing Canvas, width: Double, height: Double) throws(PressError) {
        var viewport = RsvgRectangle(x: 0, y: 0, width: width, height: height)
        var problem: UnsafeMutablePointer<GError>?
        let isDrawn = context.withContext { cairo in
            rsvg_handle_render_document(rsvg, cairo, &viewport, &problem) != 0
        }
        guard isDrawn else {
            throw PressError(
                code: .renderingFailed, function: "rsvg_handle_render_document",
                message: takeMessage(of: problem))
        }
    }

    private var rsvg: UnsafeMutablePointer<RsvgHandle> { UnsafeMutablePointer(handle) }
}

/// The words of a GLib error, which is freed.
private func takeMessage(of problem: UnsafeMutablePointer<GError>?) -> String {
    guard let problem else { return "no reason given" }
    defer { g_error_free(problem) }
    guard let words = problem.pointee.message else { return "no reason given" }
    return String(cString: words)
}
