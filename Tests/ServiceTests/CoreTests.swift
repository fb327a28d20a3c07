import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Testing

/// The requirements of OGC API – Features part 1 (OGC 17-069r4), by their names.
struct CoreTests {
    @Test func `req core root: the landing page links to description, conformance and data`()
        async throws
    {
        try await TestDistrict().serve { client in
            let page = try await client.json("/")
            let relations = [
                "self", "alternate", "service-desc", "service-doc", "conformance", "data",
            ]
            for relation in relations {
                let address = try #require(page.link(relation), "\(relation)")
                expect(try await client.get(address.path).status, is: .ok, "\(relation)")
            }
        }
    }

    @Test func `req core conformance: classes are declared, and only known ones`() async throws {
        try await TestDistrict().serve { client in
            let classes = try await client.json("/conformance").texts("conformsTo")
            let own = "http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/"
            for name in ["core", "geojson", "html", "oas30"] {
                #expect(classes.contains(own + name))
            }
            #expect(Set(classes).count == classes.count)
        }
    }

    @Test func `req oas30 oas-definition: every path of the description answers`() async throws {
        try await TestDistrict().serve { client in
            let response = try await client.get("/api")
            #expect(
                response.headers[.contentType]
                    == "application/vnd.oai.openapi+json;version=3.0")
            let document = try Answer(response.body)
            let paths = try #require(document["paths"] as? [String: Any]).keys.sorted()
            #expect(paths.contains("/collections/schools/items"))
            for path in paths where !path.contains("{") {
                expect(try await client.get(path).status, is: .ok, "\(path)")
            }
        }
    }

    @Test func `req core fc-md-items: each collection describes itself and links to its items`()
        async throws
    {
        try await TestDistrict().serve { client in
            let list = try await client.json("/collections")
            let collections = try #require(list["collections"] as? [[String: Any]])
            #expect(collections.compactMap { $0["id"] as? String } == ["schools", "tambon"])
            for collection in collections {
                let id = try #require(collection["id"] as? String)
                let own = try await client.json("/collections/\(id)")
                #expect(own["id"] as? String == id)
                let items = try #require(own.link("items"))
                expect(try await client.get(items.path).status, is: .ok)
                #expect(own["storageCrs"] as? String == own.texts("crs").first)
            }
        }
    }

    @Test func `req core collection-not-found: another name is 404 with the one shape of errors`()
        async throws
    {
        try await TestDistrict().serve { client in
            for path in [
                "/collections/nothing", "/collections/nothing/items", "/nothing",
                "/collections/schools/items/999", "/collections/schools/items/..%2F..%2Fetc",
            ] {
                let answer = try await client.json(path, status: .notFound)
                #expect(answer["code"] as? String == "not-found", "\(path)")
                #expect((answer["description"] as? String)?.isEmpty == false)
            }
        }
    }

    @Test func `req core query-param-unknown: a parameter that is not known is 400`() async throws {
        try await TestDistrict().serve { client in
            for path in [
                "/", "/conformance", "/api", "/collections", "/collections/schools",
                "/collections/schools/items", "/collections/schools/items/1000000000",
            ] {
                let answer = try await client.json(path + "?nonsense=1", status: .badRequest)
                #expect(answer["code"] as? String == "unknown-parameter", "\(path)")
            }
        }
    }

    @Test(arguments: [
        "limit=0", "limit=-1", "limit=x", "offset=-1", "bbox=1,2,3", "bbox=1,2,3,4,5",
        "bbox=a,b,c,d", "bbox=nan,1,2,3", "bbox-crs=urn:nothing", "crs=EPSG", "datetime=yesterday",
        "datetime=2024-13-01", "datetime=/", "datetime=../..", "f=xml", "lang=fr", "pupils=many",
        "size_class=tiny", "limit=1&limit=2", "code=%ff", "code=%zz", "pupils_suppressed=maybe",
        "filter=code", "filter-lang=sql", "filter=nothing%3D1",
    ]) func `req core query-param-invalid: what is wrong is 400`(query: String) async throws {
        try await TestDistrict(schools: 1).serve { client in
            let answer = try await client.json(
                "/collections/schools/items?\(query)", status: .badRequest)
            #expect((answer["description"] as? String)?.contains(" · ") == true)
        }
    }

    @Test func `req core fc-response: the collection says when it is of, and how much there is`()
        async throws
    {
        try await TestDistrict().serve { client in
            let response = try await client.get("/collections/schools/items?limit=5")
            #expect(response.headers[.contentType] == "application/geo+json")
            let page = try Answer(response.body)
            #expect(page["type"] as? String == "FeatureCollection")
            #expect(page.matched == 12)
            #expect(page["numberReturned"] as? Int == 5)
            #expect(page["timeStamp"] as? String != nil)
            #expect(page.link("self") != nil && page.link("alternate") != nil)
        }
    }

    @Test func `req core fc-links: the pages visit each feature once, there and back`()
        async throws
    {
        try await TestDistrict(schools: 23).serve { client in
            var address: String? = "/collections/schools/items?limit=5&lang=en"
            var numbers: [Int] = []
            var last = ""
            while let own = address {
                last = own
                let page = try await client.json(own.path)
                numbers += page.numbers
                address = page.link("next")
            }
            #expect(numbers == Array(0..<23))
            let before = try await client.json(last.path).link("prev")
            expect(try await client.json(try #require(before).path).numbers, is: Array(15..<20))
        }
    }

    @Test func `req core f-op: one feature is the same as among others`() async throws {
        try await TestDistrict().serve { client in
            let one = try await client.json("/collections/schools/items/1000000003")
            #expect(one["id"] as? String == "1000000003")
            #expect(one.link("self") != nil && one.link("collection") != nil)
            let all = try await client.json("/collections/schools/items")
            let same = try #require(all.features.first { $0["id"] as? String == "1000000003" })
            #expect(
                one["properties"] as? [String: AnyHashable]
                    == same["properties"] as? [String: AnyHashable])
        }
    }

    @Test func `req core rc-bbox-response: only what touches the box, edges included`()
        async throws
    {
        try await TestDistrict().serve { client in
            let items = "/collections/schools/items?bbox="
            expect(try await client.json(items + "100.02,7.01,100.04,7.02").numbers, is: [2, 3, 4])
            expect(
                try await client.json(items + "100.02,7.01,0,100.04,7.02,9").numbers, is: [2, 3, 4])
            expect(try await client.json(items + "0,0,1,1").numbers, is: [])
            expect(try await client.json(items + "100,8,101,7").numbers, is: [])
            // From 170° east across the date line to 100.015°.
            expect(try await client.json(items + "170,-90,100.015,90").numbers, is: [0, 1])
            let tambon = "/collections/tambon/items?bbox="
            expect(try await client.json(tambon + "100,7,100.001,7.001").matched, is: 1)
            expect(try await client.json(tambon + "101,7,102,8").matched, is: 0)
        }
    }

    @Test func `rec core fc-filters: every property can be asked for`() async throws {
        try await TestDistrict().serve { client in
            let items = "/collections/schools/items?"
            expect(try await client.json(items + "pupils=40").numbers, is: [4])
            expect(try await client.json(items + "size_class=small&pupils=50").numbers, is: [5])
            expect(
                try await client.json(items + "tambon=%E0%B8%84%E0%B8%B5%E0%B9%88&limit=2").numbers,
                is: [1, 3])
            expect(try await client.json(items + "position_quality=missing").numbers, is: [11])
            expect(try await client.json(items + "name=%27%20OR%201=1%20--").numbers, is: [])
        }
    }

    @Test func `req html content: pages for people, with what is written there escaped`()
        async throws
    {
        try await TestDistrict().serve { client in
            for path in [
                "/", "/conformance", "/api", "/collections", "/collections/tambon",
                "/collections/tambon/items", "/collections/tambon/items/990101",
                "/collections/schools", "/collections/schools/items",
            ] {
                let response = try await client.get(path, [.accept: "text/html,*/*;q=0.8"])
                #expect(response.headers[.contentType] == "text/html; charset=utf-8")
                let text = String(buffer: response.body)
                #expect(text.hasPrefix("<!DOCTYPE html>\n<html lang=\"th\">"), "\(path)")
                #expect(!text.contains("<b>") && !text.contains("<i>"), "\(path)")
            }
            let english = try await client.get("/?f=html&lang=en")
            #expect(String(buffer: english.body).contains("<html lang=\"en\">"))
        }
    }
}
