import Geo
import Maps
import SchoolStore
import Schools

extension StoredLayer {
    /// What the layer is, for people.
    var title: LocalizedText {
        switch self {
        case .schools: LocalizedText(thai: "โรงเรียน", english: "Schools")
        case .boundaries(.tambon): LocalizedText(thai: "ตำบล", english: "Tambon")
        case .boundaries(.amphoe): LocalizedText(thai: "อำเภอ", english: "Amphoe")
        case .boundaries(.province): LocalizedText(thai: "จังหวัด", english: "Provinces")
        case .boundaries(.area):
            LocalizedText(thai: "เขตพื้นที่การศึกษา", english: "Education areas")
        case .boundaries(.network): LocalizedText(thai: "กลุ่มโรงเรียน", english: "School networks")
        case .named(.place): LocalizedText(thai: "สถานที่", english: "Places")
        case .named(.road): LocalizedText(thai: "ถนน", english: "Roads")
        case .catchments: LocalizedText(thai: "เขตบริการ", english: "Catchments")
        }
    }

    var summary: LocalizedText {
        switch self {
        case .schools:
            LocalizedText(
                thai: "โรงเรียนพร้อมพิกัด จำนวนนักเรียน ห้องเรียน และครู datetime เลือกรอบของข้อมูล",
                english: "Schools with position, pupils, classrooms and teachers; datetime chooses "
                    + "the round of collection")
        case .boundaries: LocalizedText(thai: "แนวเขต WGS 84", english: "Boundaries, WGS 84")
        case .named: LocalizedText(thai: "จากข้อมูลของสำนักงาน", english: "From the office's data")
        case .catchments:
            LocalizedText(
                thai: "พื้นที่ที่ใกล้แต่ละโรงเรียนที่สุด แยกตามระดับที่เปิดสอน level เลือกระดับ",
                english: "The land that is nearest to each school, per level taught; level chooses")
        }
    }
}

/// The description of a collection (part 1, 7.14; part 2, 6.2).
struct CollectionDescription {
    let inquiry: Inquiry
    let facts: StoreVersion.Facts

    static let schemaType = "application/schema+json"

    private var layer: StoredLayer { facts.layer }
    private var path: String { "/collections/\(layer.name)" }

    /// - Parameter isWhole: whether the document is about this collection alone.
    func json(isWhole: Bool) -> JSON {
        [
            "id": .text(layer.name), "title": .text(inquiry[layer.title]),
            "description": .text(inquiry[layer.summary]),
            "itemType": "feature",
            "extent": extent,
            "crs": .list(ReferenceSystem.allCases.map { .text($0.uri) }),
            "storageCrs": .text(ReferenceSystem.crs84.uri),
            "links": ((isWhole ? inquiry.ownLinks() : [ownLink]) + itemLinks).json,
        ]
    }

    private var extent: JSON {
        var extent: [(String, JSON)] = []
        if let box = facts.extent {
            let numbers = [box.minX, box.minY, box.maxX, box.maxY].map(JSON.number)
            extent.append(
                ("spatial", ["bbox": [.list(numbers)], "crs": .text(ReferenceSystem.crs84.uri)]))
        }
        if layer == .schools, let first = inquiry.version.timeline.entries.first {
            extent.append(("temporal", ["interval": [[.text(first.day + "T00:00:00Z"), .null]]]))
        }
        return .object(extent)
    }

    private var ownLink: Link {
        Link(
            relation: "self", type: "application/json", title: inquiry[layer.title],
            address: inquiry.address(path))
    }

    var itemLinks: [Link] {
        let title = inquiry[layer.title]
        let features = [
            Link(
                relation: "http://www.opengis.net/def/rel/ogc/1.0/queryables",
                type: Self.schemaType, title: inquiry.words("ใช้กรองได้", "Queryables"),
                address: inquiry.address(path + "/queryables")),
            Link(
                relation: "items", type: "application/geo+json", title: "\(title) (GeoJSON)",
                address: inquiry.address(path + "/items", [("f", "json")])),
            Link(
                relation: "items", type: "text/html", title: "\(title) (HTML)",
                address: inquiry.address(path + "/items", [("f", "html")])),
        ]
        return facts.hasTiles
            ? features + [TileSetDescription.listLink(inquiry, path + "/tiles")] : features
    }

    func html() -> String {
        var page = HTMLPage(inquiry, title: inquiry[layer.title])
        page.add(paragraph: inquiry[layer.summary])
        page.add(list: itemLinks.map { ($0.title, $0.address) })
        page.add(heading: inquiry.words("คุณลักษณะ", "Properties"))
        page.add(
            table: [
                inquiry.words("ชื่อ", "Name"), inquiry.words("ชนิด", "Type"),
                inquiry.words("ความหมาย", "Meaning"),
            ],
            rows: layer.properties.map {
                [
                    HTMLPage.escaped($0.name), HTMLPage.escaped($0.kind.jsonType),
                    HTMLPage.escaped(inquiry[$0.title]),
                ]
            }, caption: inquiry.words("ใช้กรองได้ทุกตัว", "Each can be asked for"))
        if layer == .schools { addTimeline(to: &page) }
        page.add(heading: inquiry.words("ระบบพิกัด", "Coordinate reference systems"))
        let systems = ReferenceSystem.allCases.map { "<li>\(HTMLPage.escaped($0.uri))</li>" }
        page.add(html: "<ul>\(systems.joined(separator: "\n"))</ul>")
        return page.text
    }

    private func addTimeline(to page: inout HTMLPage) {
        let entries = inquiry.version.timeline.entries
        guard !entries.isEmpty else { return }
        page.add(heading: inquiry.words("รอบของข้อมูล", "Rounds"))
        page.add(
            list: entries.map {
                (
                    inquiry[$0.period.wording],
                    inquiry.address(
                        path + "/items", [("datetime", $0.day + "T00:00:00Z"), ("f", "html")])
                )
            })
    }
}

extension Queryable.Kind {
    /// The type in JSON Schema.
    var jsonType: String {
        switch self {
        case .text: "string"
        case .integer: "integer"
        case .number: "number"
        case .boolean: "boolean"
        case .point, .polygon, .shape: "object"
        }
    }
}
