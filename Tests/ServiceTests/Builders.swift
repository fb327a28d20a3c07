import Foundation
import Geo
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import NIOCore
import SchoolStore
import Schools
import Service
import Support
import Testing
import Workspace

/// A workspace with a store of its own making.
struct TestDistrict {
    let folder: TemporaryFolder

    /// - Parameter schools: how many there are, in a row from west to east.
    init(schools: Int = 12) throws {
        folder = try TemporaryFolder()
        try folder.write("sources: []\n", Manifest.fileName)
        try build(schools: schools)
    }

    var workspace: Workspace {
        get throws { try Workspace(at: folder.path) }
    }

    /// Puts a store in the place of what is there.
    ///
    /// School n has the code 10 and n, stands at 100° + n/100, 7° + n/200, has 10 n pupils, and 3 if
    /// it is the second. The tambon 990101 is a square around the first ten.
    func build(schools: Int) throws {
        try StoreFile.write(to: folder.path("schoolmap.sqlite")) { writer in
            let source = writer.openSource()
            try writer.closeSource(
                source,
                SourceRecord(
                    kind: .schools, path: "schools.csv", sha256: "00", bytes: 1, modifiedAt: nil,
                    importedAt: "2026-01-01T00:00:00Z"))
            try writer.add(
                Boundary(
                    level: .tambon, code: "990101", name: "ทดสอบ <b>",
                    polygons: [Self.square(99.995, 6.995, side: 0.11)]),
                source: source, row: 1)
            for number in 0..<schools { try add(number, writer, source) }
        }
    }

    /// A new token of a role.
    func token(_ role: Role) throws -> String {
        let secret = TokenSecret()
        _ = try workspace.officeDatabase().addToken(
            digest: TokenSecret.digest(of: secret.text), role: role, name: "ทดสอบ", expiresAt: nil,
            by: OfficeUser(name: "test", role: .office), at: "2026-01-01T00:00:00Z")
        return secret.text
    }

    private func add(_ number: Int, _ writer: StoreWriter, _ source: Int) throws {
        var record = SchoolRecord(row: number + 2, code: "\(1_000_000_000 + number)")
        record.name = number == 0 ? "บ้าน \"ทดสอบ\" & <i>" : "บ้านทดสอบ \(number)"
        record.tambon = number.isMultiple(of: 2) ? "คู่" : "คี่"
        record.pupils = number == 1 ? 3 : number * 10
        let isPlaced = number != 11
        _ = try writer.add(
            record,
            position: SchoolPosition(
                coordinate: isPlaced ? Self.place(number) : nil, origin: .asGiven,
                flaws: isPlaced ? [] : [.coordinateMissing]),
            areas: SchoolAreas(tambon: number < 10 ? "990101" : nil), source: source)
    }

    static func place(_ number: Int) -> Coordinate {
        Coordinate(longitude: 100 + Double(number) / 100, latitude: 7 + Double(number) / 200)
    }

    private static func square(_ x: Double, _ y: Double, side: Double) -> Polygon {
        Polygon(exterior: [
            Coordinate(x: x, y: y), Coordinate(x: x + side, y: y),
            Coordinate(x: x + side, y: y + side), Coordinate(x: x, y: y + side),
            Coordinate(x: x, y: y),
        ])
    }

    /// Asks the service in this process, without a connection.
    func serve(
        _ options: ServiceOptions = ServiceOptions(),
        _ body: @Sendable (any TestClientProtocol) async throws -> Void
    ) async throws {
        let service = try MapService(try workspace, options)
        try await service.application().test(.router) { try await body($0) }
    }

    /// Has the service listen on a free port and hands it over.
    func listen(
        _ options: ServiceOptions = ServiceOptions(),
        _ body: @escaping @Sendable (Int) async throws -> Void
    ) async throws {
        var options = options
        options.port = 0
        let service = try MapService(try workspace, options)
        try await service.application().test(.live) { client in
            try await body(client.port ?? 0)
        }
    }
}

extension TestClientProtocol {
    /// What a GET answers.
    func get(_ uri: String, _ headers: HTTPFields = [:]) async throws -> TestResponse {
        try await execute(uri: uri, method: .get, headers: headers) { $0 }
    }

    /// What a GET answers as JSON.
    func json(_ uri: String, status: HTTPResponse.Status = .ok) async throws -> Answer {
        let response = try await get(uri)
        #expect(response.status == status, "\(uri)")
        return try Answer(response.body)
    }
}

/// A JSON object that came from the service.
struct Answer {
    let object: [String: Any]

    init(_ body: ByteBuffer) throws {
        let own = try JSONSerialization.jsonObject(with: Data(body.readableBytesView))
        object = try #require(own as? [String: Any])
    }

    subscript(key: String) -> Any? { object[key] }

    func texts(_ key: String) -> [String] { object[key] as? [String] ?? [] }

    var links: [[String: Any]] { object["links"] as? [[String: Any]] ?? [] }

    func link(_ relation: String) -> String? {
        links.first { $0["rel"] as? String == relation }?["href"] as? String
    }

    var features: [[String: Any]] { object["features"] as? [[String: Any]] ?? [] }

    /// The last digits of the codes of schools.
    var numbers: [Int] {
        features.compactMap { ($0["id"] as? String).flatMap(Int.init) }.map { $0 - 1_000_000_000 }
    }

    /// The coordinates of the first feature, a point.
    var firstPoint: [Double] {
        let geometry = features.first?["geometry"] as? [String: Any]
        return geometry?["coordinates"] as? [Double] ?? []
    }

    var matched: Int? { object["numberMatched"] as? Int }
}

extension String {
    /// The part of an address behind the host.
    var path: String {
        guard !hasPrefix("/"), let start = firstRange(of: "://")?.upperBound,
            let slash = self[start...].firstIndex(of: "/")
        else { return self }
        return String(self[slash...])
    }
}

/// Expects a value that was thrown or waited for, which `#expect` cannot take apart.
func expect<Value: Equatable>(
    _ found: Value, is expected: Value, _ comment: @autoclosure () -> Comment? = nil,
    sourceLocation: SourceLocation = #_sourceLocation
) {
    #expect(found == expected, comment(), sourceLocation: sourceLocation)
}
