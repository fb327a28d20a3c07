import Foundation
import HTTPTypes
import Hummingbird
import Maps
import NIOCore
import SchoolStore
import Schools
import Workspace

/// Features as GeoJSON and as pages (part 1, 7.15 and 7.16; part 2, 6.4).
struct Items {
    let inquiry: Inquiry
    let layer: StoredLayer
    let request: ItemsRequest

    static let mediaType = "application/geo+json"

    private var path: String { "/collections/\(layer.name)" }

    /// The page of features that was asked for.
    func reply() async throws -> Reply {
        let page = try await page()
        let links = links(page)
        var reply =
            inquiry.format == .json
            ? Reply(type: Self.mediaType, body: body(page, links))
            : Reply(html: try html(page, links))
        reply.headers = [("Content-Crs", "<\(request.system.uri)>")]
        return reply
    }

    private func page() async throws -> FeaturePage {
        var view = inquiry.view
        switch request.moment {
        case .now: break
        case .period(let period): view.period = period
        case .nothing:
            return FeaturePage(
                matched: 0, returned: 0, offset: request.offset, features: ByteBuffer())
        }
        let source = FeatureSource(
            version: inquiry.version, view: view, system: request.system)
        return try await source.page(
            request.query, offset: request.offset, limit: request.limit)
    }

    private func links(_ page: FeaturePage) -> [Link] {
        var links = inquiry.ownLinks(jsonType: Self.mediaType)
        let type = inquiry.format == .json ? Self.mediaType : "text/html"
        func link(_ relation: String, _ title: String, offset: Int) -> Link {
            Link(
                relation: relation, type: type, title: title,
                address: inquiry.address(changing: [
                    ("f", inquiry.format.rawValue), ("offset", offset == 0 ? nil : "\(offset)"),
                ]))
        }
        let next = page.offset + page.returned
        if page.returned > 0, next < page.matched {
            links.append(link("next", inquiry.words("หน้าถัดไป", "Next page"), offset: next))
        }
        if page.offset > 0 {
            let before = max(0, min(page.offset, page.matched) - request.limit)
            links.append(link("prev", inquiry.words("หน้าก่อน", "Previous page"), offset: before))
        }
        links.append(
            Link(
                relation: "collection", type: "application/json", title: inquiry[layer.title],
                address: inquiry.address(path)))
        return links
    }

    /// The collection around the features.
    private func body(_ page: FeaturePage, _ links: [Link]) -> ByteBuffer {
        let audience = inquiry.view.audience
        var head: [(String, JSON)] = [
            ("type", "FeatureCollection"), ("name", .text(layer.name)),
            ("schema_version", 1), ("audience", .text(audience.word)),
        ]
        if case .public(let threshold) = audience {
            head.append(("suppressed_below", .integer(threshold)))
        }
        head += [
            ("links", links.json), ("timeStamp", .text(inquiry.version.builtAt)),
            ("numberMatched", .integer(page.matched)), ("numberReturned", .integer(page.returned)),
        ]
        var output = ByteBuffer()
        let start = JSON.object(head).bytes.dropLast()
        output.reserveCapacity(start.count + page.features.readableBytes + 32)
        output.writeBytes(start)
        output.writeStaticString(",\"features\":[\n")
        output.writeImmutableBuffer(page.features)
        output.writeStaticString("\n]}\n")
        return output
    }

    private func html(_ page: FeaturePage, _ links: [Link]) throws -> String {
        let title = inquiry[layer.title]
        var own = HTMLPage(inquiry, title: title)
        let first = page.returned == 0 ? 0 : page.offset + 1
        let last = page.offset + page.returned
        own.add(
            paragraph: inquiry.words(
                "รายการที่ \(first)–\(last) จาก \(page.matched)",
                "\(first)–\(last) of \(page.matched)"))
        let ways = links.filter { ["next", "prev"].contains($0.relation) }
        own.add(
            html: "<p>"
                + ways.map { HTMLPage.link($0.title, $0.address, rel: $0.relation) }
                .joined(separator: " ") + "</p>")
        let names = layer.properties
        own.add(
            table: names.map { inquiry[$0.title] },
            rows: try FeatureText.list(page.features).map { feature in
                names.enumerated().map { place, property in
                    let text = HTMLPage.escaped(feature.properties[property.name] ?? "")
                    guard place == 0 else { return text }
                    let address = inquiry.address("\(path)/items/\(Path.encoded(feature.id))")
                    return "<a href=\"\(HTMLPage.escaped(address))\">"
                        + (text.isEmpty ? HTMLPage.escaped(feature.id) : text) + "</a>"
                }
            }, caption: title)
        return own.text
    }
}

/// A feature's texts, read back from its GeoJSON for the pages of people.
struct FeatureText: Decodable {
    let id: String
    let properties: [String: String]

    private enum Key: String, CodingKey {
        case id, properties
    }

    /// A value as a text; null is no value.
    private struct Value: Decodable {
        let text: String?

        init(from decoder: any Decoder) throws {
            let container = try decoder.singleValueContainer()
            if container.decodeNil() {
                text = nil
            } else if let own = try? container.decode(String.self) {
                text = own
            } else if let flag = try? container.decode(Bool.self) {
                text = flag ? "true" : "false"
            } else if let number = try? container.decode(Int.self) {
                text = "\(number)"
            } else if let number = try? container.decode(Double.self) {
                text = "\(number)"
            } else {
                text = try container.decode([String].self).joined(separator: ", ")
            }
        }
    }

    init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: Key.self)
        id = try container.decode(String.self, forKey: .id)
        properties = try container.decode([String: Value].self, forKey: .properties)
            .compactMapValues(\.text)
    }

    static func list(_ features: ByteBuffer) throws -> [FeatureText] {
        let text = "[\(String(buffer: features))]"
        return try JSONDecoder().decode([FeatureText].self, from: Data(text.utf8))
    }
}

/// Parts of addresses.
enum Path {
    /// The text percent-encoded as one part of a path.
    static func encoded(_ text: String) -> String {
        Parameters.encoded(text).replacing("/", with: "%2F")
    }
}
