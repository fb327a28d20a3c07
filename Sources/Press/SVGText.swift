/// One `<text>` of an SVG document with all that it inherits.
struct SVGText: Equatable {
    enum Anchor: String {
        case start, middle, end
    }

    struct Colour: Equatable {
        var red = 0.0
        var green = 0.0
        var blue = 0.0
    }

    /// What an element passes on to those inside it.
    struct Style: Equatable {
        var family = "sans-serif"
        var sizeInPoints = 16.0
        var isBold = false
        var anchor = Anchor.start
        var fill: Colour? = Colour()
        var halo: Colour?
        var haloWidth = 1.0
        var haloOpacity = 1.0
    }

    var words = ""
    var x = 0.0
    var y = 0.0
    var style: Style

    /// All texts of a document, in its order.
    ///
    /// It reads the presentation attributes that SchoolMap writes, without units and transforms;
    /// that the document is well-formed has been checked before. A `use` that comes before the group
    /// it refers to gives the texts of the group their halo.
    static func all(in document: String) -> [SVGText] {
        var reader = Reader()
        XMLScanner.scan(document) { reader.take($0) }
        return reader.texts
    }
}

extension SVGText.Style {
    mutating func apply(_ attributes: [(name: String, value: String)]) {
        for (name, value) in attributes {
            switch name {
            case "font-family": family = value
            case "font-size": sizeInPoints = Double(value) ?? sizeInPoints
            case "font-weight": isBold = value == "bold"
            case "text-anchor": anchor = SVGText.Anchor(rawValue: value) ?? .start
            case "fill": fill = SVGText.Colour(value)
            case "stroke": halo = SVGText.Colour(value)
            case "stroke-width": haloWidth = Double(value) ?? haloWidth
            case "stroke-opacity": haloOpacity = Double(value) ?? haloOpacity
            default: break
            }
        }
    }
}

extension SVGText.Style {
    /// Takes the halo that is kept under the id among the attributes.
    fileprivate mutating func takeHalo(
        from halos: [String: SVGText.Style], _ attributes: [(name: String, value: String)]
    ) {
        guard !halos.isEmpty, let id = attributes.first(where: { $0.name == "id" })?.value,
            let other = halos[id]
        else { return }
        (halo, haloWidth, haloOpacity) = (other.halo, other.haloWidth, other.haloOpacity)
    }
}

extension SVGText.Colour {
    /// The colour of `#RRGGBB`; nil for "none" and whatever else paints nothing plain.
    init?(_ text: String) {
        guard text.utf8.count == 7, text.hasPrefix("#"),
            let value = Int(text.dropFirst(), radix: 16)
        else { return nil }
        red = Double(value >> 16 & 255) / 255
        green = Double(value >> 8 & 255) / 255
        blue = Double(value & 255) / 255
    }
}

/// Follows the nesting of elements and keeps the texts.
private struct Reader {
    var texts: [SVGText] = []
    private var styles = [SVGText.Style()]
    private var current: SVGText?
    /// The halos of groups to come, by their ids.
    private var halos: [String: SVGText.Style] = [:]

    mutating func take(_ event: XMLScanner.Event) {
        switch event {
        case .start(let name, let attributes):
            var style = styles.last ?? SVGText.Style()
            style.apply(attributes)
            if name == "use" { halos[target(of: attributes)] = style }
            if name == "g" { style.takeHalo(from: halos, attributes) }
            styles.append(style)
            if name == "text" { current = text(attributes, style) }
        case .text(let words): current?.words += words
        case .end(let name):
            if styles.count > 1 { styles.removeLast() }
            if name == "text", let text = current {
                texts.append(text)
                current = nil
            }
        }
    }

    private func target(of attributes: [(name: String, value: String)]) -> String {
        let reference = attributes.first { $0.name == "href" }?.value ?? ""
        return String(reference.drop { $0 == "#" })
    }

    private func text(
        _ attributes: [(name: String, value: String)], _ style: SVGText.Style
    ) -> SVGText {
        var text = SVGText(style: style)
        for (name, value) in attributes {
            if name == "x" { text.x = Double(value) ?? 0 }
            if name == "y" { text.y = Double(value) ?? 0 }
        }
        return text
    }
}
