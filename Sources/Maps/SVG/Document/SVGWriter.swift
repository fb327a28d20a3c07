/// Turns a tree of elements into the bytes of an SVG file; the only place that escapes.
struct SVGWriter {
    private(set) var bytes: [UInt8] = []

    /// The whole document as text, UTF-8 declared.
    static func document(_ root: SVGElement) -> String {
        var writer = SVGWriter()
        writer.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
        writer.write(root, depth: 0)
        return String(decoding: writer.bytes, as: UTF8.self)
    }

    private mutating func write(_ element: SVGElement, depth: Int) {
        indent(depth)
        append("<")
        append(element.name)
        for attribute in element.attributes {
            append(" ")
            append(attribute.name)
            append("=\"")
            escape(attribute.value)
            append("\"")
        }
        guard !element.children.isEmpty else { return append("/>\n") }
        append(">")
        writeChildren(of: element, depth: depth)
        append("</")
        append(element.name)
        append(">\n")
    }

    /// Elements stand on lines of their own; text stays on the line of its parent, as blanks count.
    private mutating func writeChildren(of element: SVGElement, depth: Int) {
        var endsWithElement = false
        for child in element.children {
            switch child {
            case .text(let text):
                escape(text)
                endsWithElement = false
            case .element(let inner):
                if !endsWithElement { append("\n") }
                write(inner, depth: depth + 1)
                endsWithElement = true
            }
        }
        if endsWithElement { indent(depth) }
    }

    private mutating func indent(_ depth: Int) {
        bytes.append(contentsOf: repeatElement(0x20, count: min(depth, 8)))
    }

    private mutating func append(_ text: String) { bytes.append(contentsOf: text.utf8) }

    private mutating func escape(_ text: String) {
        for scalar in text.unicodeScalars {
            switch scalar {
            case "<": append("&lt;")
            case ">": append("&gt;")
            case "&": append("&amp;")
            case "\"": append("&quot;")
            case "\t", "\n", "\r": bytes.append(0x20)
            default: bytes.append(contentsOf: UTF8.encode(allowed(scalar)) ?? UTF8.encodedReplacementCharacter)
            }
        }
    }

    /// XML 1.0, section 2.2: what may not stand in a document becomes the replacement character.
    private func allowed(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        switch scalar.value {
        case 0x00...0x1F, 0xFFFE, 0xFFFF: "\u{FFFD}"
        default: scalar
        }
    }
}
