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
    try renderPDF(pages: CollectionOfOne(PDFPage(svg: svg)), metadata: metadata)
}
