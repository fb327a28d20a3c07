/// One page of a PDF: a drawing, as large as it states.
public struct PDFPage: Sendable {
    public var svg: String
    /// What links and bookmarks lead to it by; empty for a page that none lead to.
    public var name: String
    /// What programs show as its number.
    public var label: String
    public var links: [PDFLink]

    public init(svg: String, name: String = "", label: String = "", links: [PDFLink] = []) {
        self.svg = svg
        self.name = name
        self.label = label
        self.links = links
    }
}

/// A rectangle of a page that leads to another page; in points from the top left.
public struct PDFLink: Hashable, Sendable {
    public var x: Double
    public var y: Double
    public var width: Double
    public var height: Double
    /// The name of the page.
    public var target: String

    public init(x: Double, y: Double, width: Double, height: Double, target: String) {
        self.x = x
        self.y = y
        self.width = width
        self.height = height
        self.target = target
    }
}

/// An entry of the contents that programs show beside a PDF.
public struct PDFBookmark: Hashable, Sendable {
    public var title: String
    /// The name of the page.
    public var target: String
    public var children: [PDFBookmark]

    public init(title: String, target: String, children: [PDFBookmark] = []) {
        self.title = title
        self.target = target
        self.children = children
    }
}
