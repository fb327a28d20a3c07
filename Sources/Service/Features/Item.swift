import Hummingbird
import Maps
import NIOCore
import SchoolStore
import Schools

/// One feature (part 1, 7.16).
struct Item {
    let inquiry: Inquiry
    let layer: StoredLayer
    let id: String

    private var path: String { "/collections/\(layer.name)" }

    func reply() async throws -> Reply {
        let system = try ItemsRequest.system("crs", inquiry.parameters)
        let source = FeatureSource(version: inquiry.version, view: inquiry.view, system: system)
        guard let feature = try await source.feature(id, in: layer) else {
            throw ServiceError.noFeature(id, in: layer.name)
        }
        var reply =
            inquiry.format == .json
            ? Reply(type: Items.mediaType, body: body(feature)) : Reply(html: try html(feature))
        reply.headers = [("Content-Crs", "<\(system.uri)>")]
        return reply
    }

    /// The feature with its links as a further member.
    private func body(_ feature: ByteBuffer) -> ByteBuffer {
        let links =
            inquiry.ownLinks(jsonType: Items.mediaType) + [
                Link(
                    relation: "collection", type: "application/json", title: inquiry[layer.title],
                    address: inquiry.address(path))
            ]
        var output =
            feature.getSlice(
                at: feature.readerIndex, length: max(0, feature.readableBytes - 1)) ?? feature
        output.writeStaticString(",\"links\":")
        output.writeBytes(links.json.bytes)
        output.writeStaticString("}\n")
        return output
    }

    private func html(_ feature: ByteBuffer) throws -> String {
        guard let own = try FeatureText.list(feature).first else { return "" }
        var page = HTMLPage(inquiry, title: own.properties["name"] ?? own.id)
        page.add(
            facts: layer.properties.map {
                (inquiry[$0.title], HTMLPage.escaped(own.properties[$0.name] ?? "–"))
            })
        page.add(list: [
            (inquiry[layer.title], inquiry.address(path)),
            ("GeoJSON", inquiry.address(changing: [("f", "json")])),
        ])
        return page.text
    }
}
