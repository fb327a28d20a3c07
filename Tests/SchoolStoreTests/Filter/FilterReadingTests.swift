import Geo
import Support
import Testing

@testable import SchoolStore

/// Filters of each kind that the standard has, in both of its encodings (OGC 21-065r2).
private let pairs: [(text: String, json: String)] = [
    ("pupils >= 120", #"{"op":">=","args":[{"property":"pupils"},120]}"#),
    ("name = 'บ้านนา'", #"{"op":"=","args":[{"property":"name"},"บ้านนา"]}"#),
    ("area <> -1.5e-7", #"{"op":"<>","args":[{"property":"area"},-1.5e-07]}"#),
    ("open = TRUE", #"{"op":"=","args":[{"property":"open"},true]}"#),
    ("\"my name\" < 'ก'", #"{"op":"<","args":[{"property":"my name"},"ก"]}"#),
    ("name LIKE 'บ้าน%'", #"{"op":"like","args":[{"property":"name"},"บ้าน%"]}"#),
    (
        "NOT name LIKE 'x\\\\_y'",
        #"{"op":"not","args":[{"op":"like","args":[{"property":"name"},"x\\_y"]}]}"#
    ),
    (
        "CASEI(name) LIKE CASEI('Ab%')",
        #"{"op":"like","args":[{"op":"casei","args":[{"property":"name"}]},{"op":"casei","args":["Ab%"]}]}"#
    ),
    (
        "ACCENTI(name) = ACCENTI('café')",
        #"{"op":"=","args":[{"op":"accenti","args":[{"property":"name"}]},{"op":"accenti","args":["café"]}]}"#
    ),
    ("rooms BETWEEN 1 AND 8", #"{"op":"between","args":[{"property":"rooms"},1,8]}"#),
    (
        "size IN ('small', 'medium')",
        #"{"op":"in","args":[{"property":"size"},["small","medium"]]}"#
    ),
    ("network IS NULL", #"{"op":"isNull","args":[{"property":"network"}]}"#),
    (
        "NOT geometry IS NULL",
        #"{"op":"not","args":[{"op":"isNull","args":[{"property":"geometry"}]}]}"#
    ),
    (
        "a = 1 AND b = 2 AND (c = 3 OR NOT d = 4)",
        #"{"op":"and","args":[{"op":"=","args":[{"property":"a"},1]},{"op":"=","args":[{"property":"b"},2]},{"op":"or","args":[{"op":"=","args":[{"property":"c"},3]},{"op":"not","args":[{"op":"=","args":[{"property":"d"},4]}]}]}]}"#
    ),
    (
        "S_INTERSECTS(geometry, POINT(100.5 7.25))",
        #"{"op":"s_intersects","args":[{"property":"geometry"},{"type":"Point","coordinates":[100.5,7.25]}]}"#
    ),
    (
        "S_WITHIN(BBOX(99, 6, 101, 8), geometry)",
        #"{"op":"s_within","args":[{"bbox":[99,6,101,8]},{"property":"geometry"}]}"#
    ),
    (
        "S_CROSSES(geometry, LINESTRING(1 2, 3 4))",
        #"{"op":"s_crosses","args":[{"property":"geometry"},{"type":"LineString","coordinates":[[1,2],[3,4]]}]}"#
    ),
    (
        "S_TOUCHES(geometry, POLYGON((0 0, 9 0, 9 9, 0 0), (2 1, 3 1, 3 2, 2 1)))",
        #"{"op":"s_touches","args":[{"property":"geometry"},{"type":"Polygon","coordinates":[[[0,0],[9,0],[9,9],[0,0]],[[2,1],[3,1],[3,2],[2,1]]]}]}"#
    ),
    (
        "S_EQUALS(geometry, GEOMETRYCOLLECTION(POINT(1 2), MULTIPOINT((3 4), (5 6))))",
        #"{"op":"s_equals","args":[{"property":"geometry"},{"type":"GeometryCollection","geometries":[{"type":"Point","coordinates":[1,2]},{"type":"MultiPoint","coordinates":[[3,4],[5,6]]}]}]}"#
    ),
    (
        "built > DATE('2026-05-16')",
        #"{"op":">","args":[{"property":"built"},{"date":"2026-05-16"}]}"#
    ),
    (
        "T_AFTER(seen, TIMESTAMP('2026-05-16T08:30:00.25Z'))",
        #"{"op":"t_after","args":[{"property":"seen"},{"timestamp":"2026-05-16T08:30:00.25Z"}]}"#
    ),
    (
        "T_FINISHEDBY(INTERVAL(\"from\", '..'), INTERVAL('2025-01-01', '2026-01-01T00:00:00Z'))",
        #"{"op":"t_finishedBy","args":[{"interval":[{"property":"from"},".."]},{"interval":["2025-01-01","2026-01-01T00:00:00Z"]}]}"#
    ),
    (
        "A_CONTAINEDBY(kinds, ('x', 'y'))",
        #"{"op":"a_containedBy","args":[{"property":"kinds"},["x","y"]]}"#
    ),
    ("A_EQUALS(kinds, ('x'))", #"{"op":"a_equals","args":[{"property":"kinds"},["x"]]}"#),
    (
        "pupils / (teachers + 1) ^ 2 div 3 - 4 % 5 > 20",
        #"{"op":">","args":[{"op":"-","args":[{"op":"div","args":[{"op":"/","args":[{"property":"pupils"},{"op":"^","args":[{"op":"+","args":[{"property":"teachers"},1]},2]}]},3]},{"op":"%","args":[4,5]}]},20]}"#
    ),
    (
        "near(geometry, 5, 'km') = TRUE",
        #"{"op":"=","args":[{"op":"near","args":[{"property":"geometry"},5,"km"]},true]}"#
    ),
    ("isOpen()", #"{"op":"isOpen","args":[]}"#),
    ("TRUE", "true"),
]

@Suite struct FilterReadingTests {
    @Test(arguments: pairs.indices)
    func `text and JSON say the same`(place: Int) throws {
        let (text, json) = pairs[place]
        let (fromText, fromJSON) = (try Filter(text: text), try Filter(json: json))
        #expect(fromText == fromJSON)
        #expect(fromText.json == json)
        #expect(try Filter(text: fromJSON.text) == fromJSON)
    }

    @Test(arguments: [
        ("a not like 'x' And b is NOT null", "NOT a LIKE 'x' AND NOT b IS NULL"),
        ("((a=1))or(b=2)", "a = 1 OR b = 2"),
        ("a NOT BETWEEN -1 AND +2.", "NOT a BETWEEN -1 AND 2"),
        ("a not in (.5)", "NOT a IN (0.5)"),
        ("-a = 1E2", "-1 * a = 100"),
        ("a = 'it''s' OR a = 'it\\'s'", "a = 'it''s' OR a = 'it''s'"),
        ("s_intersects(g,multipoint(1 2,3 4))", "S_INTERSECTS(g, MULTIPOINT((1 2), (3 4)))"),
        ("s_intersects(g,point z(1 2 3))", "S_INTERSECTS(g, POINT(1 2))"),
        ("S_INTERSECTS(g,ENVELOPE(1,2,3,4))", "S_INTERSECTS(g, BBOX(1, 2, 3, 4))"),
        ("S_INTERSECTS(g,BBOX(1,2,0,3,4,9))", "S_INTERSECTS(g, BBOX(1, 2, 3, 4))"),
        ("a\u{3000}=\u{A0}1\n", "a = 1"),
        ("(a + b) * 2 > 1 AND (a > 1)", "(a + b) * 2 > 1 AND a > 1"),
        ("ตำบล = 'นา'", "ตำบล = 'นา'"),
        ("date = 1 and \"and\" = 2", "\"date\" = 1 AND \"and\" = 2"),
    ])
    func `text is read in all its spellings and written in one`(text: String, written: String)
        throws
    {
        #expect(try Filter(text: text).text == written)
    }

    @Test func `control characters are written with a backslash`() throws {
        let filter = try Filter(text: #"a = '\a\b\t\n\v\f\r\\'"#)
        #expect(
            filter.root == .call(.equal, [.property("a"), .text("\u{7}\u{8}\t\n\u{B}\u{C}\r\\")]))
    }

    @Test(arguments: 0..<300)
    func `what is written is read back`(seed: UInt64) throws {
        var maker = FilterMaker(seed: seed)
        maker.isAnswerable = false
        let filter = try Filter(maker.condition())
        #expect(try Filter(text: filter.text) == filter, "\(filter.text)")
        #expect(try Filter(json: filter.json) == filter, "\(filter.json)")
    }

    @Test func `a filter follows its positions into another system`() throws {
        let filter = try Filter(
            text: "S_INTERSECTS(g, BBOX(0, 0, 8, 8)) AND NOT S_WITHIN(g, POINT(1 2))")
        let moved = filter.mapCoordinates { Coordinate(x: $0.y + 100, y: $0.x) }
        #expect(moved.text.hasSuffix("NOT S_WITHIN(g, POINT(102 1))"))
        #expect(moved.text.hasPrefix("S_INTERSECTS(g, POLYGON((100 0, 100 1, 100 2, "))
    }
}
