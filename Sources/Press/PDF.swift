import CRSVG

/// What a PDF says about itself.
public struct PDFMetadata: Hashable, Sendable {
    public var title: String
    public var author: String
    public var subject: String
    /// When the document was made, as ISO 8601 ("2022-06-10T00:00:00+07:00").
    ///
    /// Given and never read from the clock, so that the same input gives the same bytes.
    public var date: String

    public init(title: String, author: String, subject: String = "", date: String) {
        self.title = title
        self.author = author
        self.subject = subject
        self.date = date
    }
}

/// The drawing as a PDF of one page, as large as the SVG states; its text stays text.
///
/// Texts are drawn above everything else, whatever their place in the document.
public func renderPDF(svg: String, metadata: PDFMetadata) throws(PressError) -> [UInt8] {
    let document = try SVGDocument(svg)
    let size = try document.pageSize()
    let sink = ByteSink()
    let canvas = try Canvas(pdfOfWidth: size.width, height: size.height, sink: sink)
    canvas.setMetadata(CAIRO_PDF_METADATA_TITLE, metadata.title)
    canvas.setMetadata(CAIRO_PDF_METADATA_AUTHOR, metadata.author)
    canvas.setMetadata(CAIRO_PDF_METADATA_SUBJECT, metadata.subject)
    canvas.setMetadata(CAIRO_PDF_METADATA_CREATOR, "SchoolMap")
    canvas.setMetadata(CAIRO_PDF_METADATA_CREATE_DATE, metadata.date)
    canvas.setMetadata(CAIRO_PDF_METADATA_MOD_DATE, metadata.date)
    try document.hideTexts()
    try document.draw(on: canvas, width: size.width, height: size.height)
    let box = document.viewBox ?? (x: 0, y: 0, width: size.width, height: size.height)
    canvas.scale(x: size.width / box.width, y: size.height / box.height)
    canvas.translate(x: -box.x, y: -box.y)
    for text in SVGText.all(in: svg) { canvas.draw(text) }
    try canvas.finish()
    return sink.bytes
}
