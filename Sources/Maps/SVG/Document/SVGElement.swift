import Geo

/// One element of an SVG document, or a run of text: a small tree that `SVGWriter` turns into bytes.
///
/// Nothing in it is escaped yet; names and texts are held as they are meant to be read.
struct SVGElement: Sendable {
    enum Content: Sendable {
        case element(SVGElement)
        case text(String)
        /// Elements that are bytes already, one a line: thousands of areas or schools.
        case markup(MarkupBytes)

        /// Whether it is an element with elements inside, or bytes of some.
        var hasChildren: Bool {
            guard case .element(let element) = self else { return isMarkup }
            return element.children.contains { if case .text = $0 { false } else { true } }
        }

        private var isMarkup: Bool { if case .markup = self { true } else { false } }
    }

    let name: String
    var attributes: [(name: String, value: String)] = []
    var children: [Content] = []

    init(_ name: String) { self.name = name }

    /// The element with one more attribute; nil leaves it as it is.
    func with(_ name: String, _ value: String?) -> SVGElement {
        guard let value else { return self }
        var copy = self
        copy.attributes.append((name, value))
        return copy
    }

    /// The element with one more attribute that is a number, rounded to two decimals.
    func with(_ name: String, _ value: Double) -> SVGElement {
        with(name, NumberText.rounded(value))
    }

    func adding(_ child: SVGElement?) -> SVGElement {
        guard let child else { return self }
        var copy = self
        copy.children.append(.element(child))
        return copy
    }

    func adding(_ children: some Sequence<SVGElement>) -> SVGElement {
        var copy = self
        for child in children { copy.children.append(.element(child)) }
        return copy
    }

    func adding(_ markup: MarkupBytes) -> SVGElement {
        guard !markup.bytes.isEmpty else { return self }
        var copy = self
        copy.children.append(.markup(markup))
        return copy
    }

    func adding(text: String) -> SVGElement {
        var copy = self
        copy.children.append(.text(text))
        return copy
    }
}

extension SVGElement {
    /// A group that other programs can find by its id.
    static func group(id: String? = nil) -> SVGElement { SVGElement("g").with("id", id) }

    /// The words that a reader hears or sees when pointing at the parent.
    static func title(_ text: String) -> SVGElement { SVGElement("title").adding(text: text) }

    static func line(from start: (x: Double, y: Double), to end: (x: Double, y: Double))
        -> SVGElement
    {
        SVGElement("line")
            .with("x1", start.x).with("y1", start.y).with("x2", end.x).with("y2", end.y)
    }

    static func rectangle(_ box: PageBox) -> SVGElement {
        SVGElement("rect")
            .with("x", box.minX).with("y", box.minY)
            .with("width", box.width).with("height", box.height)
    }

    static func circle(x: Double, y: Double, radius: Double) -> SVGElement {
        SVGElement("circle").with("cx", x).with("cy", y).with("r", radius)
    }
}
