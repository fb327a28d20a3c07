import Foundation
import HTTPTypes
import HummingbirdTesting
import NIOCore
import SchoolStore
import Testing

/// OGC API – Features, part 3 (19-079r2) and CQL2 (21-065r2): what each declared class requires, asked
/// as text and as JSON.
///
/// School n of twelve stands at 100° + n/100, 7° + n/200, the last nowhere; from the third on each has
/// 10 n pupils that everyone is told.
struct FilterConformanceTests {
    typealias Case = (filter: String, found: [Int])
    private static let odd = [1, 3, 5, 7, 9, 11]

    /// The schools that a filter finds; the same in both encodings.
    private func check(_ filter: String, finds numbers: [Int]) async throws {
        let json = try Filter(text: filter).json
        try await TestDistrict().serve { client in
            for (own, language) in [(filter, "cql2-text"), (json, "cql2-json")] {
                let answer = try await client.json(
                    "/collections/schools/items?filter-lang=\(language)&filter=\(own.inQuery)")
                #expect(answer.numbers == numbers, "\(own)")
                #expect(answer.matched == numbers.count, "\(own)")
            }
        }
    }

    @Test(
        arguments: [
            ("code = '1000000003'", [3]), ("code <> '1000000003' AND pupils >= 90", [9, 10, 11]),
            ("pupils > 80", [9, 10, 11]), ("pupils >= 40 AND pupils <= 50", [4, 5]),
            ("pupils < 40 AND pupils > 20", [3]), ("latitude IS NULL", [11]),
            ("latitude IS NOT NULL AND tambon = 'คี่'", [1, 3, 5, 7, 9]),
            ("NOT (tambon = 'คู่')", odd), ("TRUE", Array(0...11)), ("FALSE", []),
            ("\"code\" = '1000000003'", [3]), ("name = 'บ้าน ''x'''", []),
            ("(tambon = 'คู่' OR pupils = 90) AND pupils > 70", [8, 9, 10]),
            ("latitude > 7.044 AND latitude < 7.051", [9, 10]), ("latitude > 7.0449E0", [9, 10]),
        ] as [Case])
    func `conf cql2 basic-cql2: comparisons, null and logic`(
        filter: String, found: [Int]
    ) async throws {
        try await check(filter, finds: found)
    }

    @Test(
        arguments: [
            ("name LIKE 'บ้านทดสอบ _'", Array(1...9)), ("name LIKE '%1_'", [10, 11]),
            ("name NOT LIKE 'บ้านทดสอบ%'", [0]), (#"name LIKE '%\_%'"#, []),
            ("pupils BETWEEN 60 AND 80", [6, 7, 8]),
            ("pupils NOT BETWEEN 60 AND 110 AND pupils > 30", [4, 5]),
            ("code IN ('1000000003', '1000000005')", [3, 5]), ("tambon NOT IN ('คู่')", odd),
            ("pupils IN (40, 100, 1000)", [4, 10]),
        ] as [Case])
    func `conf cql2 advanced-comparison-operators: LIKE, BETWEEN and IN`(
        filter: String, found: [Int]
    ) async throws {
        try await check(filter, finds: found)
    }

    @Test(
        arguments: [
            ("S_INTERSECTS(geometry, POINT(100.03 7.015))", [3]),
            ("S_INTERSECTS(geometry, BBOX(100.02, 7, 100.04, 8))", [2, 3, 4]),
            ("NOT S_INTERSECTS(geometry, BBOX(99, 6, 100.085, 8))", [9, 10]),
            (
                "S_INTERSECTS(geometry, POLYGON((100.015 6, 100.045 6, 100.045 8, 100.015 8, 100.015 6)))",
                [2, 3, 4]
            ),
            ("S_INTERSECTS(geometry, MULTIPOINT((100.03 7.015), (100.05 7.025)))", [3, 5]),
            ("S_INTERSECTS(geometry, LINESTRING(100.02 7.01, 100.02 7.5))", [2]),
            (
                "S_INTERSECTS(geometry, MULTILINESTRING((100.02 7.01, 100.02 7.5), (100 6, 100 7)))",
                [0, 2]
            ),
            (
                "S_INTERSECTS(geometry, GEOMETRYCOLLECTION(POINT(100.03 7.015), POINT(100.05 7.025)))",
                [3, 5]
            ),
            (
                """
                S_INTERSECTS(geometry, MULTIPOLYGON(((100.015 6, 100.025 6, 100.025 8, 100.015 8, 100.015 6)),
                ((100.075 6, 100.085 6, 100.085 8, 100.075 8, 100.075 6))))
                """, [2, 8]
            ),
        ] as [Case])
    func `conf cql2 basic-spatial-functions, -plus: S_INTERSECTS with every geometry`(
        filter: String, found: [Int]
    ) async throws {
        try await check(filter, finds: found)
    }

    @Test(
        arguments: [
            ("S_EQUALS(geometry, POINT(100.03 7.015))", [3]),
            (
                "S_WITHIN(geometry, POLYGON((100.015 6, 100.045 6, 100.045 8, 100.015 8, 100.015 6)))",
                [2, 3, 4]
            ),
            ("S_DISJOINT(geometry, BBOX(99, 6, 100.075, 8))", [8, 9, 10]),
            ("S_TOUCHES(geometry, LINESTRING(100.03 7.015, 100.03 8))", [3]),
            ("S_CONTAINS(geometry, POINT(100.03 7.015))", [3]),
            ("S_OVERLAPS(geometry, MULTIPOINT((100.03 7.015), (100.05 7.025)))", []),
            ("S_CROSSES(geometry, LINESTRING(100 6, 100 8))", []),
        ] as [Case])
    func `conf cql2 spatial-functions: the others of simple features`(
        filter: String, found: [Int]
    ) async throws {
        try await check(filter, finds: found)
    }

    @Test(arguments: [
        ("S_CONTAINS(geometry, POINT(100 7))", 1), ("S_CONTAINS(geometry, POINT(99.995 7))", 0),
        (
            "S_TOUCHES(geometry, POLYGON((99.895 6.995, 99.995 6.995, 99.995 7.1, 99.895 6.995)))",
            1
        ),
        ("S_OVERLAPS(geometry, POLYGON((99.9 6.9, 100 6.9, 100 7, 99.9 7, 99.9 6.9)))", 1),
        ("S_CROSSES(geometry, LINESTRING(99 7, 101 7))", 1),
        ("S_WITHIN(geometry, POLYGON((99 6, 101 6, 101 8, 99 8, 99 6)))", 1),
        ("S_DISJOINT(geometry, POINT(100 7))", 0),
    ])
    func `conf cql2 spatial-functions: of areas`(filter: String, count: Int) async throws {
        try await TestDistrict().serve { client in
            let answer = try await client.json(
                "/collections/tambon/items?filter=\(filter.inQuery)")
            #expect(answer.matched == count)
        }
    }

    @Test func `req filter mixing-expressions: a filter, a box and a property hold together`()
        async throws
    {
        try await TestDistrict().serve { client in
            let answer = try await client.json(
                "/collections/schools/items?filter=\("pupils > 40".inQuery)&bbox=100,7,100.075,8"
                    + "&tambon=\("คี่".inQuery)")
            #expect(answer.numbers == [5, 7])
        }
    }

    @Test(arguments: [
        "filter-lang=cql3&filter=TRUE", "filter=pupils%20%3E", "filter=nothing%20%3D%201",
        "filter-crs=nothing&filter=TRUE", "filter=pupils%20%3D%20%27x%27",
    ])
    func `req filter: what cannot be read or asked is 400`(query: String) async throws {
        try await TestDistrict().serve { client in
            let answer = try await client.json(
                "/collections/schools/items?\(query)", status: .badRequest)
            #expect(answer["code"] != nil)
        }
    }

    @Test func `req queryables get-queryables-link: collections lead to a JSON schema`()
        async throws
    {
        try await TestDistrict().serve { client in
            for name in ["schools", "tambon"] {
                let collection = try await client.json("/collections/\(name)")
                let address = try #require(
                    collection.link("http://www.opengis.net/def/rel/ogc/1.0/queryables"))
                let schema = try await client.json(address.path)
                #expect(
                    schema["$schema"] as? String == "https://json-schema.org/draft/2020-12/schema")
                #expect((schema["$id"] as? String)?.path == address.path)
                #expect(schema["type"] as? String == "object")
                let properties = try #require(schema["properties"] as? [String: [String: Any]])
                #expect(properties.values.allSatisfy { $0["type"] != nil || $0["format"] != nil })
            }
        }
    }
}

extension String {
    /// The text as a value in a query.
    var inQuery: String {
        addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? ""
    }
}
