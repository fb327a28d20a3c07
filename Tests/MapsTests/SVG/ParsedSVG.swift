import Foundation
import Geo
import Maps

#if canImport(FoundationXML)
    import FoundationXML
#endif

/// An SVG document as a program that reads it sees it.
final class ParsedSVG: NSObject, XMLParserDelegate {
    struct Element {
        let name: String
        let attributes: [String: String]
        /// The ids of the groups around it, the outermost first.
        let groups: [String]
        var text = ""

        func number(_ name: String) -> Double { attributes[name].flatMap(Double.init) ?? .nan }
    }

    private(set) var elements: [Element] = []
    private(set) var isWellFormed = false
    private var open: [(id: String?, place: Int)] = []

    init(_ text: String) {
        super.init()
        let parser = XMLParser(data: Data(text.utf8))
        parser.delegate = self
        isWellFormed = parser.parse()
    }

    func elements(in group: String) -> [Element] { elements.filter { $0.groups.contains(group) } }

    func element(id: String) -> Element? { elements.first { $0.attributes["id"] == id } }

    func parser(
        _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
        qualifiedName: String?, attributes: [String: String] = [:]
    ) {
        let groups = open.compactMap(\.id)
        elements.append(Element(name: name, attributes: attributes, groups: groups))
        open.append((attributes["id"], elements.count - 1))
    }

    func parser(_ parser: XMLParser, foundCharacters string: String) {
        if let place = open.last?.place { elements[place].text += string }
    }

    func parser(
        _ parser: XMLParser, didEndElement name: String, namespaceURI: String?,
        qualifiedName: String?
    ) {
        open.removeLast()
    }
}

extension ParsedSVG {
    /// The rooms of the texts in a group, measured as the map measured them.
    func rooms(in group: String, bold: Bool = false) -> [(owner: String, room: Envelope)] {
        let size = element(id: group)?.number("font-size") ?? .nan
        let anchor = element(id: group)?.attributes["text-anchor"]
        return elements(in: group).filter { $0.name == "text" }.map { text in
            let own = text.number("font-size")
            let style = TextStyle(
                family: "", sizeInPoints: own.isNaN ? size : own, isBold: bold)
            let extent = PlainMeasure().size(of: text.text, style: style)
            let shift =
                switch text.attributes["text-anchor"] ?? anchor {
                case "middle": extent.width / 2
                case "end": extent.width
                default: 0.0
                }
            let (x, y) = (text.number("x") - shift, text.number("y"))
            return (
                text.attributes["data-for"] ?? text.text,
                Envelope(
                    minX: x, minY: y - extent.ascent, maxX: x + extent.width,
                    maxY: y + extent.descent)
            )
        }
    }

    /// The circles of the schools on a map whose symbols are all circles.
    var schoolCircles: [(code: String, centre: Coordinate, radius: Double)] {
        elements(in: "schools").filter { $0.name == "circle" }.map { circle in
            (
                circle.groups.last ?? "",
                Coordinate(x: circle.number("cx"), y: circle.number("cy")), circle.number("r")
            )
        }
    }
}

extension Envelope {
    /// The rectangle made smaller by a tolerance on every side.
    func shrunk(by tolerance: Double) -> Envelope { expanded(by: -tolerance) }
}
