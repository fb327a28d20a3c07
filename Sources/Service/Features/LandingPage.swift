import Maps
import SchoolStore
import Schools

/// The first page and what is declared there (part 1, 7.2 to 7.4).
struct LandingPage {
    let inquiry: Inquiry

    private var title: String {
        let name = inquiry.version.officeName.map { " \($0)" } ?? ""
        return inquiry.words("แผนที่โรงเรียน", "School map") + name
    }

    private var summary: String {
        inquiry.words(
            "โรงเรียนและแนวเขตของเขตพื้นที่การศึกษา สำหรับ QGIS และโปรแกรมอื่นผ่าน OGC API – Features",
            "Schools and boundaries of an education area, for QGIS and other programs by "
                + "OGC API – Features")
    }

    var json: JSON {
        [
            "title": .text(title), "description": .text(summary),
            "links": (inquiry.ownLinks() + links).json,
        ]
    }

    private var links: [Link] {
        [
            Link(
                relation: "service-desc", type: OpenAPI.mediaType,
                title: inquiry.words("คำอธิบาย API (OpenAPI 3.0)", "The API (OpenAPI 3.0)"),
                address: inquiry.address("/api", [("f", "json")])),
            Link(
                relation: "service-doc", type: "text/html",
                title: inquiry.words("คำอธิบาย API สำหรับคน", "The API, for people"),
                address: inquiry.address("/api", [("f", "html")])),
            Link(
                relation: "conformance", type: "application/json",
                title: inquiry.words("มาตรฐานที่ทำตาม", "Conformance"),
                address: inquiry.address("/conformance")),
            Link(
                relation: "data", type: "application/json",
                title: inquiry.words("ชั้นข้อมูล", "Collections"),
                address: inquiry.address("/collections")),
            TileSetDescription.listLink(inquiry, "/tiles"),
            Link(
                relation: "related", type: "text/html",
                title: inquiry.words("แผนที่", "The map"),
                address: inquiry.address("/viewer/")),
        ]
    }

    var html: String {
        var page = HTMLPage(inquiry, title: title)
        page.add(paragraph: summary)
        page.add(
            list: inquiry.version.layers.map {
                (inquiry[$0.layer.title], inquiry.address("/collections/\($0.layer.name)"))
            } + links.dropFirst().map { ($0.title, $0.address) })
        page.add(
            paragraph: inquiry.words("ข้อมูล ณ ", "Data as of ") + inquiry.version.builtAt)
        return page.text
    }
}

/// The classes that hold, no others.
enum Conformance {
    static let classes =
        ["core", "geojson", "html", "oas30"].map {
            "http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/\($0)"
        } + ["http://www.opengis.net/spec/ogcapi-features-2/1.0/conf/crs"]
        + ["queryables", "queryables-query-parameters", "filter", "features-filter"].map {
            "http://www.opengis.net/spec/ogcapi-features-3/1.0/conf/\($0)"
        }
        + [
            "cql2-text", "cql2-json", "basic-cql2", "advanced-comparison-operators",
            "basic-spatial-functions", "basic-spatial-functions-plus", "spatial-functions",
        ].map { "http://www.opengis.net/spec/cql2/1.0/conf/\($0)" }
        + [
            "core", "tileset", "tilesets-list", "dataset-tilesets", "geodata-tilesets", "mvt",
        ].map { "http://www.opengis.net/spec/ogcapi-tiles-1/1.0/conf/\($0)" }

    static func json(_ inquiry: Inquiry) -> JSON {
        ["conformsTo": .list(classes.map(JSON.text)), "links": inquiry.ownLinks().json]
    }

    static func html(_ inquiry: Inquiry) -> String {
        var page = HTMLPage(inquiry, title: inquiry.words("มาตรฐานที่ทำตาม", "Conformance"))
        page.add(list: classes.map { ($0, $0) })
        return page.text
    }
}
