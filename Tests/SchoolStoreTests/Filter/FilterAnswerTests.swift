import GRDB
import Geo
import Support
import Testing

@testable import SchoolStore

@Suite struct FilterAnswerTests {
    @Test(arguments: 0..<12)
    func `SQLite answers random filters as the standard has it, unknowns included`(
        seed: UInt64
    ) throws {
        let sample = try Sample(seed: seed)
        var maker = FilterMaker(seed: seed)
        for number in 0..<100 {
            let made = maker.condition()
            // Either way round through what a client would send.
            let filter =
                number % 2 == 0
                ? try Filter(text: FilterTextWriter.text(made))
                : try Filter(json: FilterJSONWriter.text(made))
            let expected = sample.rows.filter { FilterEvaluator(row: $0).truth(made) == true }
            let found = try sample.found(by: filter)
            #expect(found == expected.map(\.id), "\(filter.text)")
        }
    }

    @Test func `NOT of a comparison with an unknown is unknown`() throws {
        let sample = try Sample(seed: 1)
        let all = try sample.found(by: Filter(text: "n = 1 OR NOT (n = 1)"))
        #expect(all == sample.rows.filter { $0.n != nil }.map(\.id))
        let places = try sample.found(
            by: Filter(text: "NOT S_INTERSECTS(place, BBOX(0, 0, 1, 1))"))
        let outside = sample.rows.filter { row in
            row.place.map { !Envelope(minX: 0, minY: 0, maxX: 1, maxY: 1).contains($0) } ?? false
        }
        #expect(places == outside.map(\.id))
    }

    @Test(arguments: [
        "' OR 1=1 --", "'; DROP TABLE sample; --", "\\' OR 1=1 --", "x') OR (1=1", "?1",
    ])
    func `what a stranger writes stays a value`(text: String) throws {
        let sample = try Sample(seed: 2)
        let json = FilterJSONWriter.text(.call(.equal, [.property("a"), .text(text)]))
        let (sql, values) = try Filter(json: json).sql(for: Sample.queryables)
        #expect(sql == "f.a = ?")
        #expect(values == [.text(text)])
        let expected = sample.rows.filter { $0.a == text }.map(\.id)
        #expect(try sample.found(by: Filter(json: json)) == expected)
    }

    @Test func `a name that is no queryable never reaches SQL`() throws {
        for name in ["f.id", "a; DROP TABLE sample", "(SELECT 1)", "sqlite_master", "rowid", "A"] {
            let json = FilterJSONWriter.text(.call(.isNull, [.property(name)]))
            let error = #expect(throws: FilterError.self) {
                try Filter(json: json).sql(for: Sample.queryables)
            }
            guard case .unknownProperty(name, _)? = error?.code else {
                Issue.record("\(String(describing: error))")
                continue
            }
        }
    }

    @Test(arguments: [
        ("n = '1'", "n"), ("a > 5", "a"), ("a BETWEEN 1 AND 2", "a"), ("n LIKE '1%'", "n"),
        ("n IN (1, '2')", "n"), ("place = 1", "place"), ("S_INTERSECTS(a, POINT(1 1))", "a"),
        ("n = DATE('2026-01-01')", "n"), ("CASEI(n) = 'a'", "n"),
    ])
    func `types that differ are told`(text: String, name: String) throws {
        let error = #expect(throws: FilterError.self) {
            try Filter(text: text).sql(for: Sample.queryables)
        }
        guard case .differentTypes(let left, _)? = error?.code else {
            Issue.record("\(String(describing: error))")
            return
        }
        #expect(left == name)
    }

    @Test func `a position outside the world is told`() throws {
        for text in [
            "S_INTERSECTS(place, POINT(90 180))", "S_INTERSECTS(place, BBOX(-190, 0, 0, 1))",
            "S_WITHIN(place, MULTIPOINT(7.02 49.92, 90 180))",
        ] {
            #expect(throws: FilterError.self, "\(text)") {
                try Filter(text: text).sql(for: Sample.queryables)
            }
        }
    }

    /// SQLite's own limits are a parser's stack of 100 and expressions 1,000 deep.
    @Test func `the deepest and the widest filter that is let in is answered`() throws {
        let sample = try Sample(seed: 3)
        var deep = "n = 1"
        for level in 0..<9 {
            deep = level % 2 == 0 ? "NOT (\(deep) OR a = 'x')" : "NOT (b = 'y' AND \(deep))"
        }
        _ = try sample.found(by: Filter(text: deep))
        let wide = (0..<298).map { "n = \($0)" }.joined(separator: " OR ")
        _ = try sample.found(by: Filter(text: "NOT (\(wide))"))
        let place = "S_INTERSECTS(place, POINT(1 1))"
        let places = Array(repeating: place, count: 298).joined(separator: " AND ")
        _ = try sample.found(by: Filter(text: "NOT (\(places))"))
        let list = (0..<9_000).map(String.init).joined(separator: ",")
        #expect(try sample.found(by: Filter(text: "n IN (\(list))")).isEmpty == false)
        var sum = "n"
        for _ in 0..<18 { sum = "(1 + \(sum))" }
        _ = try sample.found(by: Filter(text: "\(sum) > 1"))
    }

    @Test func `every spatial relation is SpatiaLite's`() throws {
        let sample = try Sample(seed: 4)
        for call in FilterOperator.spatial {
            let text = "\(call.name)(place, POLYGON((0 0, 3 0, 3 3, 0 3, 0 0)))"
            let found = try sample.found(by: Filter(text: text))
            let box = Envelope(minX: 0, minY: 0, maxX: 3, maxY: 3)
            let inside = sample.rows.filter { row in
                row.place.map { $0.x > 0 && $0.x < 3 && $0.y > 0 && $0.y < 3 } ?? false
            }.map(\.id)
            switch call.name {
            case "s_within": #expect(found == inside)
            case "s_disjoint":
                #expect(
                    found
                        == sample.rows.filter { $0.place.map { !box.contains($0) } ?? false }
                        .map(\.id))
            case "s_touches", "s_intersects": #expect(!found.isEmpty)
            default: #expect(found.isEmpty, "\(call.name)")
            }
        }
    }

    @Test func `work without an end is given up`() throws {
        let sample = try Sample(seed: 5)
        let error = #expect(throws: FilterError.self) {
            try sample.queue.read { database in
                try database.limited(toSeconds: 0) {
                    try Int.fetchOne(
                        database,
                        sql: """
                            WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n)
                            SELECT COUNT(*) FROM n
                            """)
                }
            }
        }
        #expect(error?.code == .tooSlow(seconds: 0))
        #expect(
            try sample.queue.read { try Int.fetchOne($0, sql: "SELECT COUNT(*) FROM sample") } == 60
        )
    }
}
