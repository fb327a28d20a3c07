// Both doors hold cairo: whose its constants are depends on which file the compiler reads first.
import CPango
import CRSVG

/// What a PDF has beyond drawings: cairo's "tags and links", and its outline.
///
/// cairo manual: <https://www.cairographics.org/manual/cairo-Tags-and-Links.html>
extension Canvas {
    /// Writes what the document says about itself.
    func set(_ metadata: PDFMetadata) {
        let entries: [(cairo_pdf_metadata_t, String)] = [
            (CAIRO_PDF_METADATA_TITLE, metadata.title),
            (CAIRO_PDF_METADATA_AUTHOR, metadata.author),
            (CAIRO_PDF_METADATA_SUBJECT, metadata.subject),
            (CAIRO_PDF_METADATA_CREATOR, "SchoolMap"),
            (CAIRO_PDF_METADATA_CREATE_DATE, metadata.date),
            (CAIRO_PDF_METADATA_MOD_DATE, metadata.date),
        ]
        withSurface { surface in
            for (entry, value) in entries {
                cairo_pdf_surface_set_metadata(surface, entry, value)
            }
        }
    }

    /// Begins a page of the size, in points, before anything is drawn on it.
    func beginPage(width: Double, height: Double, label: String) {
        withSurface { surface in
            cairo_pdf_surface_set_size(surface, width, height)
            if !label.isEmpty { cairo_pdf_surface_set_page_label(surface, label) }
        }
    }

    /// Names the page that is being drawn.
    func markPage(_ name: String) {
        withContext { cairo in
            cairo_tag_begin(cairo, destinationTag, "name='\(quotable(name))' x=0 y=0")
            cairo_tag_end(cairo, destinationTag)
        }
    }

    /// Adds the links of the page that is being drawn.
    ///
    /// cairo 1.16 names links that stand in no section, but does not write them, and so leaves
    /// entries in the table of objects that lead nowhere.
    func add(_ links: [PDFLink]) {
        guard !links.isEmpty else { return }
        withContext { cairo_tag_begin($0, sectionTag, nil) }
        for link in links { add(link) }
        withContext { cairo_tag_end($0, sectionTag) }
    }

    private func add(_ link: PDFLink) {
        let numbers = [link.x, link.y, link.width, link.height]
        guard numbers.allSatisfy(\.isFinite) else { return }
        let box = numbers.map { "\(($0 * 100).rounded() / 100)" }.joined(separator: " ")
        withContext { cairo in
            cairo_tag_begin(cairo, linkTag, "dest='\(quotable(link.target))' rect=[\(box)]")
            cairo_tag_end(cairo, linkTag)
        }
    }

    /// Adds an entry to the outline and returns what its children are added below.
    func addBookmark(
        _ title: String, target: String, below parent: Int32, isOpen: Bool
    ) -> Int32 {
        withSurface { surface in
            cairo_pdf_surface_add_outline(
                surface, parent, title, "dest='\(quotable(target))'",
                isOpen ? CAIRO_PDF_OUTLINE_FLAG_OPEN : cairo_pdf_outline_flags_t(rawValue: 0))
        }
    }
}

/// `CAIRO_TAG_DEST` and `CAIRO_TAG_LINK`.
private let destinationTag = "cairo.dest"
private let linkTag = "Link"
/// A section of the structure of a document (PDF 32000-1, 14.8.4.2).
private let sectionTag = "Sect"

/// A name as it may stand between the quotes of an attribute.
private func quotable(_ name: String) -> String {
    String(name.filter { $0 != "'" && $0 != "\\" })
}
