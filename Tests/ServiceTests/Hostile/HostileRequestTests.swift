import Foundation
import Support
import Testing

/// Requests that nobody means well with: each is refused in the one shape of errors.
@Suite(
    .serialized, .enabled(if: runsAlone, "scripts/test runs it when the others are done")
)
struct HostileRequestTests {
    static let traversals = [
        "/../../etc/passwd", "/..%2f..%2fetc/passwd", "/%2e%2e/%2e%2e/etc/passwd",
        "/%252e%252e%252fetc%252fpasswd", "/..\\..\\windows\\win.ini", "/..%5c..%5cwin.ini",
        "/viewer/../../schoolmap.yaml", "/viewer/%2e%2e/schoolmap.sqlite",
        "/viewer/..%2f..%2fschoolmap-office.sqlite", "/viewer/schoolmap.yaml%00.html",
        "/viewer/....//....//etc/passwd", "/viewer//etc/passwd", "/viewer/%2fetc%2fpasswd",
        "/viewer/data/school/..%2f..%2f..%2fschoolmap.json", "/viewer/data/../../x",
        "/schoolmap.sqlite", "/schoolmap-office.sqlite", "/schoolmap.yaml", "/.git/config",
        "/collections/..%2f..%2fschoolmap.sqlite/items", "/collections/%2e%2e/items",
        "/collections/schools/items/..%2f..%2f..%2fetc%2fpasswd", "/collections/schools%00/items",
        "/collections/schools/items/%00", "/collections/schools/../../../etc/passwd",
        "/collections/sqlite_master/items", "/collections/temp.hidden_school/items",
        "/collections/schools/items/1099000001'--", "/%c0%ae%c0%ae/%c0%ae%c0%ae/etc/passwd",
        "/tiles/../../etc/passwd", "/tiles/boundaries/0/0/..%2f..%2f0", "//etc/passwd",
        "file:///etc/passwd", "/;/etc/passwd", "/.%00./etc/passwd",
    ]

    @Test func `no path leads out of what is served`() async throws {
        try await withServer { client in
            for target in Self.traversals {
                try await expectRefusal(client, target, [400, 404])
            }
        }
    }

    static let injections = [
        "' OR 1=1 --", "'; DROP TABLE school; --", "1; DROP TABLE school", "') OR ('1'='1",
        "\" OR \"\"=\"", "1 OR 1=1", "x' UNION SELECT hash FROM token --", "%' OR '%'='",
        "(SELECT sql FROM sqlite_master)", "\\' OR 1=1 --", "1) OR (1=1", "load_extension('x')",
    ]

    @Test func `SQL in any parameter is a value or is refused`() async throws {
        try await withServer { client in
            let names = [
                "code", "name", "tambon", "pupils", "size_class", "latitude", "pupils_suppressed",
                "bbox", "bbox-crs", "crs", "datetime", "limit", "offset", "f", "lang", "filter",
                "filter-lang", "filter-crs", "sortby", "' OR 1=1 --",
            ]
            for name in names {
                for value in Self.injections {
                    let query = "\(encoded(name))=\(encoded(value))"
                    let target = "/collections/schools/items?\(query)"
                    let answer = try #require(try await client.get(target), "\(target)")
                    if answer.status == 200 {
                        #expect(answer.text.contains("\"numberMatched\":0"), "\(target)")
                    } else {
                        try expectRefusal(answer, target, [400])
                    }
                }
            }
        }
    }

    @Test func `a filter cannot say more than a filter`() async throws {
        try await withServer { client in
            for value in Self.injections {
                let quoted = value.replacing("\\", with: "\\\\").replacing("'", with: "''")
                let filter = "name = '\(quoted)' OR name LIKE '\(quoted)'"
                let target = "/collections/schools/items?filter=\(encoded(filter))"
                let answer = try #require(try await client.get(target), "\(target)")
                #expect(answer.status == 200, "\(target)")
                let isNothing = answer.text.contains("\"numberMatched\":0")
                // With its wildcards this one is a pattern that everything could match.
                #expect(isNothing || value.hasPrefix("%"), "\(target)")
            }
            let deep = String(repeating: "(", count: 5_000)
            let json = String(repeating: "[", count: 5_000)
            let refused = [
                "filter=\(deep)", "filter-lang=cql2-json&filter=\(encoded(json))",
                "filter=name%3D%27%00%27", "filter=%ff", "filter=", "filter=name",
                "filter=rowid%3D1", "filter=name%20IN%20(SELECT%20name%20FROM%20school)",
                "filter=S_INTERSECTS(geometry,POINT(1e999%201))",
                "filter=S_INTERSECTS(geometry,POINT(NaN%201))",
                "filter=S_INTERSECTS(geometry,POINT(900%201))", "filter-lang=sql&filter=1%3D1",
                "filter-crs=x&filter=TRUE", "filter=TRUE&filter=TRUE",
                "filter=pupils%3E1%20AND%20" + String(repeating: "NOT%20", count: 1_000) + "TRUE",
            ]
            for query in refused {
                try await expectRefusal(
                    client, "/collections/schools/items?\(query)", [400, 414, 431])
            }
        }
    }

    @Test func `numbers that are none are refused`() async throws {
        let numbers = [
            "", " ", "nan", "NaN", "inf", "-inf", "1e999", "0x10", "1_000", "--1", "1.5.2", "๑๒",
            "９", "1e", "null", "[]", "%00", "1%00",
        ]
        try await withServer { client in
            for number in numbers {
                let number =
                    number.hasPrefix("%") || number.hasSuffix("%00") ? number : encoded(number)
                for query in [
                    "limit=\(number)", "offset=\(number)", "bbox=\(number)",
                    "bbox=\(number),1,2,3", "bbox=1,2,3,\(number)", "pupils=\(number)",
                    "latitude=\(number)",
                ] {
                    try await expectRefusal(client, "/collections/schools/items?\(query)", [400])
                }
            }
            let huge = String(repeating: "9", count: 30)
            for query in [
                "limit=\(huge)", "offset=\(huge)", "pupils=\(huge)", "limit=0", "limit=-1",
                "offset=-1", "bbox=1,2,3", "bbox=1,2,3,4,5",
            ] {
                try await expectRefusal(client, "/collections/schools/items?\(query)", [400])
            }
        }
    }

    @Test func `broken encodings are refused`() async throws {
        let broken = ["%", "%1", "%zz", "%ff", "%c3%28", "%ed%a0%80", "%f5%80%80%80", "%e0%80%af"]
        try await withServer { client in
            for text in broken {
                let items = "/collections/schools/items"
                for target in [
                    "\(items)?name=\(text)", "\(items)?\(text)=1", "\(items)?filter=\(text)",
                ] {
                    try await expectRefusal(client, target, [400])
                }
                for target in ["/\(text)", "/collections/\(text)", "\(items)/\(text)"] {
                    try await expectRefusal(client, target, [400, 404])
                }
            }
            for bytes in [[0xFF], [0xC3, 0x28], [0xE0, 0xB8]] as [[UInt8]] {
                let request =
                    Array("GET /collections/".utf8) + bytes
                    + Array(" HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n".utf8)
                let answer = try await client.send(request)
                #expect([400, 404].contains(answer?.status ?? 400))
            }
        }
    }

    @Test func `other methods are refused with what is allowed`() async throws {
        try await withServer { client in
            for method in ["POST", "PUT", "DELETE", "PATCH", "PROPFIND", "TRACE", "SEARCH"] {
                for path in ["/", "/collections/schools/items", "/nothing"] {
                    let answer = try #require(
                        try await client.send(
                            "\(method) \(path) HTTP/1.1\r\nHost: x\r\nContent-Length: 0\r\n"
                                + "Connection: close\r\n\r\n"), "\(method) \(path)")
                    try expectRefusal(answer, "\(method) \(path)", [400, 403, 404, 405])
                    if answer.status == 405 { #expect(answer.headers["allow"] != nil) }
                    // A TRACE that repeats headers would give tokens away.
                    #expect(!answer.text.contains("Connection: close\r\nConnection"))
                }
            }
        }
    }
}

/// The text percent-encoded but for letters and digits.
func encoded(_ text: String) -> String {
    text.utf8.map { byte in
        let scalar = Unicode.Scalar(byte)
        let isPlain = byte < 0x80 && scalar.properties.isAlphabetic || (0x30...0x39).contains(byte)
        if isPlain { return String(scalar) }
        return "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
    }.joined()
}
