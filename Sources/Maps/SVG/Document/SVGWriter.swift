/// Turns a tree of elements into the bytes of an SVG file; with their special characters escaped.
struct SVGWriter {
    private(set) var bytes: [UInt8] = []

    /// The whole document as text, UTF-8 declared.
    static func document(_ root: SVGElement) -> String {
        var writer = SVGWriter()
        writer.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
        writer.write(root, depth: 0)
        writer.append("\n")
        return String(decoding: writer.bytes, as: UTF8.self)
    }

    private mutating func write(_ element: SVGElement, depth: Int) {
        append("<")
        append(element.name)
        for attribute in element.attributes {
            append(" ")
            append(attribute.name)
            append("=\"")
            escape(attribute.value)
            append("\"")
        }
        guard !element.children.isEmpty else { return append("/>") }
        append(">")
        writeChildren(of: element, depth: depth)
        append("</")
        append(element.name)
        append(">")
    }

    /// Children stand on lines of their own, except where all of them are leaves.
    ///
    /// A school with its title and symbol is one line. Nothing is added around text, as blanks
    /// count there.
    private mutating func writeChildren(of element: SVGElement, depth: Int) {
        let isBroken = element.children.contains(where: \.hasChildren)
        for child in element.children {
            if isBroken { breakLine(depth + 1) }
            switch child {
            case .text(let text): escape(text)
            case .markup(let markup): bytes.append(contentsOf: markup.bytes)
            case .element(let inner): write(inner, depth: depth + 1)
            }
        }
        if isBroken { breakLine(depth) }
    }

    private mutating func breakLine(_ depth: Int) {
        bytes.append(0x0A)
        bytes.append(contentsOf: repeatElement(0x20, count: min(depth, 8)))
    }

    private mutating func append(_ text: String) { bytes.append(contentsOf: text.utf8) }

    private mutating func escape(_ text: String) { MarkupBytes.escape(text, into: &bytes) }
}
