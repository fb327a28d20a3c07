// Both doors hold cairo: whose its constants are depends on which file the compiler reads first.
import CPango
import CRSVG

/// A PDF in the making, page by page: only the page in hand is held, the bytes go out at once.
///
/// Fonts are gathered over all pages and embedded once. Used on one thread.
public struct PDFBook: ~Copyable {
    private let canvas: Canvas
    private let sink: ByteSink
    /// The pages that can be led to; cairo gives up the whole file over a link to nowhere.
    private let targets: Set<String>

    /// Begins a file whose bytes are handed to `write`, in order.
    ///
    /// - Parameters:
    ///   - targets: The names of the pages to come that links and bookmarks may lead to.
    ///   - write: What it throws ends the book.
    public init(
        metadata: PDFMetadata, targets: Set<String>, write: @escaping ([UInt8]) throws -> Void
    ) throws(PressError) {
        sink = ByteSink(write)
        self.targets = targets
        // Each page states its own size.
        canvas = try Canvas(pdfOfWidth: 1, height: 1, sink: sink)
        canvas.set(metadata)
    }

    /// Draws the next page.
    ///
    /// - Throws: `PressError`, and what `write` throws.
    public func add(_ page: PDFPage) throws {
        try reporting { () throws(PressError) in
            let size = try SVGDocument(page.svg).pageSize()
            canvas.beginPage(width: size.width, height: size.height, label: page.label)
            if !page.name.isEmpty { canvas.markPage(page.name) }
            try canvas.draw(svg: page.svg)
            canvas.add(page.links.filter { targets.contains($0.target) })
            try canvas.showPage()
        }
    }

    /// Adds the bookmarks and ends the file.
    ///
    /// - Throws: `PressError`, and what `write` throws.
    public func finish(outline: [PDFBookmark] = []) throws {
        try reporting { () throws(PressError) in
            add(outline, below: CAIRO_PDF_OUTLINE_ROOT)
            try canvas.finish()
            sink.flush()
        }
    }

    /// A failure of the taker stands behind one of cairo's, and says more.
    private func reporting(_ work: () throws(PressError) -> Void) throws {
        do {
            try work()
        } catch {
            throw sink.failure ?? error
        }
        if let failure = sink.failure { throw failure }
    }

    private func add(_ bookmarks: [PDFBookmark], below parent: Int32) {
        for bookmark in bookmarks where targets.contains(bookmark.target) {
            let entry = canvas.addBookmark(
                bookmark.title, target: bookmark.target, below: parent,
                isOpen: parent == CAIRO_PDF_OUTLINE_ROOT && bookmarks.count < 4)
            add(bookmark.children, below: entry)
        }
    }
}

/// The drawings as one PDF, each a page as large as it states; their text stays text.
///
/// Texts are drawn above everything else on their page, whatever their place in the document.
public func renderPDF(
    pages: some Sequence<PDFPage>, metadata: PDFMetadata, outline: [PDFBookmark] = []
) throws(PressError) -> [UInt8] {
    let pages = Array(pages)
    let gathered = Gathered()
    do {
        let book = try PDFBook(
            metadata: metadata, targets: Set(pages.map(\.name)), write: { gathered.bytes += $0 })
        for page in pages { try book.add(page) }
        try book.finish(outline: outline)
    } catch let error as PressError {
        throw error
    } catch {
        throw PressError(code: .renderingFailed, function: "renderPDF", message: "\(error)")
    }
    return gathered.bytes
}

private final class Gathered {
    var bytes: [UInt8] = []
}
