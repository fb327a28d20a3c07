// Both doors hold cairo: whose its constants are depends on which file the compiler reads first.
import CPango
import CRSVG

/// A cairo surface with its drawing context: owns both, used on one thread, freed with its owner.
///
/// cairo manual: <https://www.cairographics.org/manual/cairo-surface.html>
struct Canvas: ~Copyable {
    private let surface: OpaquePointer
    private let context: OpaquePointer
    /// Kept until the surface is gone: cairo writes into it until then.
    private let sink: ByteSink

    /// A PDF whose first page has the size, in points, whose file's bytes go to the sink.
    init(pdfOfWidth width: Double, height: Double, sink: ByteSink) throws(PressError) {
        let surface = cairo_pdf_surface_create_for_stream(
            ByteSink.write, Unmanaged.passUnretained(sink).toOpaque(), width, height)
        try self.init(surface, sink: sink, function: "cairo_pdf_surface_create_for_stream")
    }

    /// A white image of the size, in pixels.
    init(imageOfWidth width: Int, height: Int) throws(PressError) {
        let surface = cairo_image_surface_create(CAIRO_FORMAT_RGB24, Int32(width), Int32(height))
        try self.init(surface, sink: ByteSink(), function: "cairo_image_surface_create")
        cairo_set_source_rgb(context, 1, 1, 1)
        cairo_paint(context)
    }

    func withSurface<Result>(_ body: (OpaquePointer) -> Result) -> Result { body(surface) }

    private init(
        _ surface: OpaquePointer?, sink: ByteSink, function: String
    ) throws(PressError) {
        // Both calls always return an object; where they fail, its status says so.
        guard let surface, let context = cairo_create(surface) else {
            preconditionFailure("cairo returned no object")
        }
        self.surface = surface
        self.context = context
        self.sink = sink
        try check(function)
    }

    deinit {
        cairo_destroy(context)
        cairo_surface_destroy(surface)
    }

    func withContext<Result>(_ body: (OpaquePointer) -> Result) -> Result { body(context) }

    /// Multiplies all that is drawn from here on.
    func scale(x: Double, y: Double) { cairo_scale(context, x, y) }

    /// Moves the origin of all that is drawn from here on.
    func translate(x: Double, y: Double) { cairo_translate(context, x, y) }

    /// Draws a document over the whole page, as large as it states, its texts above all else.
    func draw(svg: String) throws(PressError) {
        let document = try SVGDocument(svg)
        let size = try document.pageSize()
        try document.hideTexts()
        try document.draw(on: self, width: size.width, height: size.height)
        let box = document.viewBox ?? (x: 0, y: 0, width: size.width, height: size.height)
        cairo_save(context)
        defer { cairo_restore(context) }
        scale(x: size.width / box.width, y: size.height / box.height)
        translate(x: -box.x, y: -box.y)
        let texts = SVGText.all(in: svg)
        // A halo drawn later would cover marks of the lines around.
        for text in texts where text.style.halo != nil { drawHalo(of: text) }
        for text in texts { draw(text) }
    }

    /// Ends the page; PDF only.
    func showPage() throws(PressError) {
        cairo_show_page(context)
        try check("cairo_show_page")
    }

    /// Ends the file: after this the sink has all bytes.
    func finish() throws(PressError) {
        cairo_surface_finish(surface)
        try check("cairo_surface_finish")
    }

    /// The image as the bytes of a PNG file.
    func png() throws(PressError) -> [UInt8] {
        try check("cairo_paint")
        let status = cairo_surface_write_to_png_stream(
            surface, ByteSink.write, Unmanaged.passUnretained(sink).toOpaque())
        try check("cairo_surface_write_to_png_stream", status)
        return sink.bytes
    }

    private func check(_ function: String) throws(PressError) {
        try check(function, cairo_surface_status(surface))
        try check(function, cairo_status(context))
    }

    private func check(_ function: String, _ status: cairo_status_t) throws(PressError) {
        guard status != CAIRO_STATUS_SUCCESS else { return }
        let words = cairo_status_to_string(status).map { String(cString: $0) }
        throw PressError(
            code: .renderingFailed, function: function, message: words ?? "status \(status)")
    }
}
