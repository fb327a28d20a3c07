import Schools
import Testing

@testable import Workspace

@Suite struct SiteDataTests {
    private let sample: PublishedSample

    init() throws { sample = try publishedSample.get() }

    @Test func `the district says what there is, and every file that it names is there`() throws {
        let district = try sample.json("data/district.json")
        #expect(district.integer("schema") == 1)
        #expect(district.text("audience") == "public")
        #expect(district["counts"].integer("schools") == 114)
        #expect(district.array("bbox").count == 4)
        #expect(district.isNull("feedback"))
        let periods = Set(district.objects("periods").compactMap { $0.text("id") })
        for theme in district.objects("themes") {
            let name = try #require(theme.text("name"))
            for period in theme.texts("periods").compactMap(\.self) + ["now"] {
                #expect(period == "now" || periods.contains(period))
                let file = try sample.json("data/themes/\(name)/\(period).json")
                #expect(file.text("name") == name)
                #expect(file.text("period") == period)
            }
        }
        #expect(!district.objects("themes").contains { $0.text("name") == "trend" })
    }

    @Test func `columns are equally long and sorted by code`() throws {
        let schools = try sample.json("data/schools.json")
        let keys = [
            "code", "name", "smis", "lon", "lat", "tambon", "amphoe", "tambon_code", "amphoe_code",
            "network", "level", "size", "pupils", "suppressed", "doubtful", "search",
        ]
        #expect(Set(schools.members.keys) == Set(keys))
        for key in keys { #expect(schools.array(key).count == 114) }
        let codes = schools.texts("code").compactMap(\.self)
        #expect(codes == codes.sorted())
    }

    @Test func `former names are words that find a school`() throws {
        let schools = try sample.json("data/schools.json")
        #expect(schools.texts("search").contains { $0?.contains(" ") ?? false })
    }

    @Test func `every theme gives each school a row of its legend`() throws {
        for path in try sample.files.commonDataPaths() where path.hasPrefix("data/themes/") {
            let theme = try sample.json(path)
            let legend = theme.objects("legend")
            let classes = theme["schools"].integers("class")
            #expect(classes.count == 114)
            #expect(theme["schools"].array("value").count == 114)
            #expect(classes.allSatisfy { legend.indices.contains($0) || $0 == -1 })
            #expect(legend.allSatisfy { $0.text("color")?.hasPrefix("#") ?? false })
            let areas = theme["areas"]
            #expect(areas.array("code").count == areas.array("class").count)
            #expect(areas.integers("class").allSatisfy { legend.indices.contains($0) || $0 == -1 })
        }
    }

    @Test func `the legend counts the schools that are drawn`() throws {
        let theme = try sample.json("data/themes/size/now.json")
        let classes = theme["schools"].integers("class")
        for (place, entry) in theme.objects("legend").enumerated() {
            #expect(entry.integer("count") == classes.count { $0 == place })
        }
    }

    @Test func `areas are those that the themes colour, small enough for a slow line`() throws {
        let theme = try sample.json("data/themes/pupils-by-tambon/now.json")
        let file = try #require(try sample.files.file(at: "data/areas/tambon.json", for: .public))
        #expect(file.bytes.count < 300_000)
        let ids = try JSONObject(file).objects("features").map { $0.text("id") }
        #expect(theme["areas"].texts("code") == ids)
    }

    @Test(arguments: ["amphoe", "tambon"])
    func `neighbours share their borders, each running its own way round`(_ level: String) throws {
        var edges: [String: Int] = [:]
        for feature in try sample.json("data/areas/\(level).json").objects("features") {
            for ring in rings(feature["geometry"]) {
                #expect(ring.first == ring.last)
                for (start, end) in zip(ring, ring.dropFirst()) {
                    edges["\(start) \(end)", default: 0] += 1
                }
            }
        }
        // An edge that runs the same way twice would be land that lies in two areas.
        #expect(edges.values.allSatisfy { $0 == 1 })
        let shared = edges.keys.count { edge in
            let ends = edge.split(separator: " ")
            return edges["\(ends[1]) \(ends[0])"] != nil
        }
        #expect(shared > 100)
    }

    /// Positions as texts.
    private func rings(_ geometry: JSONObject) -> [[String]] {
        let parts: [Any] =
            geometry.text("type") == "Polygon"
            ? [geometry.array("coordinates")] : geometry.array("coordinates")
        return parts.compactMap { $0 as? [[[Double]]] }.flatMap { $0 }.map { ring in
            ring.map { "\($0[0]),\($0[1])" }
        }
    }

    @Test func `a card has the school's past and no telephone`() throws {
        let code = try #require(try sample.json("data/schools.json").texts("code").first ?? nil)
        let card = try sample.json("data/school/\(code).json")
        #expect(card.text("code") == code)
        #expect(card.objects("trend").count == 6)
        #expect(card.isNull("phone"))
        #expect(card.array("problems").isEmpty)
    }

    @Test(arguments: [
        "/", "data", "data/", "data/../schools.json", "data/areas/../district.json",
        "data/areas/province.json", "data/school/9999999999.json", "data/school/.json",
        "data/school/..%2f.json", "data/themes/size/2999-1.json", "data/themes/trend/now.json",
        "data/themes/size/now", "school//index.html", "school/9999999999/", "network/zz/",
        "leaflet/../../../etc/passwd", "js/../index.html", "nothing.html", "data/a%00b.json",
    ])
    func `an address that means nothing has no file`(_ path: String) throws {
        #expect(try sample.files.file(at: path, for: .public) == nil)
    }
}
