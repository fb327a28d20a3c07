import Foundation
import Geo
import Planning
import SchoolStore
import Schools
import Support
import Testing

@testable import Workspace

struct RoadSourceTests {
    private let schools = """
        รหัสโรงเรียน,ชื่อโรงเรียน,ละติจูด,ลองจิจูด
        1099097001,บ้านหนึ่ง,7.1004,100.10
        1099097002,บ้านสอง,7.1004,100.11
        1099097003,บ้านเกาะ,7.30,100.50
        1099097004,บ้านไร้พิกัด,,
        """

    private func line(_ properties: String, _ coordinates: String) -> String {
        "{\"type\":\"Feature\",\"properties\":{\(properties)},\"geometry\":"
            + "{\"type\":\"LineString\",\"coordinates\":[\(coordinates)]}}"
    }

    private func roads(_ lines: [String]) -> String {
        "{\"type\":\"FeatureCollection\",\"features\":[\(lines.joined(separator: ","))]}"
    }

    private func source(
        _ lines: [String], columns: String = "", tables: [String: String] = [:],
        manifest: String = ""
    ) throws -> (TestWorkspace, PlanSource) {
        let files = ["schools.csv": schools, "roads.geojson": roads(lines)]
        let own = try TestWorkspace(
            files.merging(tables) { $1 },
            manifest: manifest
                + "sources:\n  - schools: schools.csv\n  - roads: roads.geojson\n\(columns)")
        try own.build()
        return (own, try PlanSource(own.workspace))
    }

    @Test func `direction, class and speed of roads come with their line`() throws {
        let both = "[100.10,7.10],[100.11,7.10]"
        let (own, source) = try source([
            line("\"fclass\":\"tertiary\",\"oneway\":\"F\",\"maxspeed\":\"0\"", both),
            line(
                "\"fclass\":\"primary\",\"oneway\":\"B\",\"maxspeed\":\"60\"",
                "[100.11,7.10],[100.12,7.10,3]"),
        ])
        defer { withExtendedLifetime(own) {} }
        let network = try #require(try source.roads())
        #expect(network.edges.map(\.direction) == [.forward, .both])
        #expect(network.edges.map(\.kmPerHour) == [45, 60])
        #expect(network.componentCount == 1)
    }

    @Test func `columns that the manifest names are used`() throws {
        let (own, source) = try source(
            [line("\"a\":\"yes\",\"b\":\"๓๐ กม.\",\"c\":\"ซอย\"", "[100.10,7.10],[100.11,7.10]")],
            columns: "    columns: {oneway: a, maxspeed: b, class: c}\n")
        defer { withExtendedLifetime(own) {} }
        let edge = try #require(try source.roads()?.edges.first)
        #expect(edge.direction == .forward && edge.kmPerHour == 30)
    }

    @Test func `the office's own speeds take the place of the shipped ones`() throws {
        let table = "version,class,kmh\nสำนักงาน 2567,tertiary,20\n,other,12\n"
        let (own, source) = try source(
            [
                line("\"fclass\":\"tertiary\"", "[100.10,7.10],[100.11,7.10]"),
                line("\"fclass\":\"track\"", "[100.11,7.10],[100.12,7.10]"),
            ], tables: ["speeds.csv": table], manifest: "road_speeds: speeds.csv\n")
        defer { withExtendedLifetime(own) {} }
        let network = try #require(try source.roads())
        #expect(network.edges.map(\.kmPerHour) == [20, 12])
        #expect(network.basis.version.thai == "สำนักงาน 2567")
    }

    @Test func `the shipped speeds are read back as they are written`() throws {
        let folder = try TemporaryFolder()
        let own = try TestWorkspace(manifest: "road_speeds: speeds.csv\nsources: []\n")
        let empty = try TestWorkspace(manifest: "sources: []\n")
        let paths = try empty.workspace.writeOfficeTables(to: folder.path)
        let file = try #require(paths.first { $0.hasSuffix("speeds.csv") })
        try own.folder.write(try String(contentsOfFile: file, encoding: .utf8), "speeds.csv")
        let read = try own.workspace.officeTables().speeds
        #expect(read.rows == RoadSpeeds.shipped.rows)
        #expect(read.otherwise == RoadSpeeds.shipped.otherwise)
    }

    @Test(arguments: ["0", "-5", "300", "เร็ว"])
    func `a speed that is none is refused with its row`(speed: String) throws {
        let own = try TestWorkspace(
            ["speeds.csv": "version,class,kmh\nก,tertiary,\(speed)\n"],
            manifest: "road_speeds: speeds.csv\nsources: []\n")
        #expect(throws: OfficeTableError.self) { try own.workspace.officeTables() }
    }

    @Test func `a school is found by its code, and a code that is none gets its neighbours`() throws
    {
        let (own, source) = try source([line("", "[100.10,7.10],[100.11,7.10]")])
        defer { withExtendedLifetime(own) {} }
        let schools = try source.schools()
        #expect(try source.placedSchool("๑๐๙๙๐๙๗๐๐๑", among: schools).name == "บ้านหนึ่ง")
        let unplaced = PlanPlaceError.unplaced(
            code: "1099097004", name: "บ้านไร้พิกัด", orPoint: false)
        #expect(throws: unplaced) { try source.placedSchool("1099097004", among: schools) }
        do {
            _ = try source.school("1099097091", among: schools)
            Issue.record("there is no such school")
        } catch PlanPlaceError.unknown(let code, let near) {
            #expect(code == "1099097091" && !near.isEmpty)
        }
    }

    @Test(arguments: [("layer", "0", "1"), ("bridge", "F", "T"), ("ระดับ", "๐", "๑")])
    func `roads that cross meet where their levels are said to be one`(
        column: String, ground: String, above: String
    ) throws {
        func crossing(_ level: String) -> [String] {
            [
                line("\"\(column)\":\"\(ground)\"", "[100.10,7.10],[100.12,7.10]"),
                line("\"\(column)\":\"\(level)\"", "[100.11,7.09],[100.11,7.11]"),
            ]
        }
        let (own, level) = try source(crossing(ground))
        defer { withExtendedLifetime(own) {} }
        #expect(try level.roads()?.edges.count == 4)
        let (other, bridge) = try source(crossing(above))
        defer { withExtendedLifetime(other) {} }
        #expect(try bridge.roads()?.edges.count == 2)
    }

    @Test func `how many live in a place is kept`() throws {
        let village =
            "{\"type\":\"Feature\",\"properties\":{\"name\":\"ก\",\"ประชากร\":\"1,234\"},\"geometry\":"
            + "{\"type\":\"Point\",\"coordinates\":[100.1,7.1]}}"
        let own = try TestWorkspace(
            ["places.geojson": roads([village])], manifest: "sources:\n  - places: places.geojson\n"
        )
        try own.build()
        let places = try own.workspace.store().features(.place)
        #expect(places.map(\.people) == [1_234])
        #expect(places.first?.geometry == .point(Coordinate(x: 100.1, y: 7.1)))
    }

    @Test func `the words of direction and speed that layers use are read`() {
        let forward = ["yes", "F", "FT", "1", "True", "ทางเดียว"]
        #expect(forward.allSatisfy { RoadDirection(written: $0) == .forward })
        #expect(
            ["-1", "T", "TF", "reverse"].allSatisfy { RoadDirection(written: $0) == .backward })
        #expect(["no", "B", "0", "N"].allSatisfy { RoadDirection(written: $0) == .both })
        #expect([nil, "", "?"].allSatisfy { RoadDirection(written: $0) == nil })
        #expect(roadSpeed(written: "40 mph").map { abs($0 - 64.37) < 0.01 } ?? false)
        #expect(roadSpeed(written: "0") == nil && roadSpeed(written: "none") == nil)
        #expect(roadSpeed(written: "90 กม./ชม.") == 90)
        let ground = ["0", "F", "no", "ไม่ใช่", " ๐ ", "0.0"]
        #expect(ground.allSatisfy { roadLevel(written: $0) == 0 })
        #expect(["1", "+1", "T", "viaduct", "สะพาน"].allSatisfy { roadLevel(written: $0) == 1 })
        #expect(["-1", "tunnel", "อุโมงค์"].allSatisfy { roadLevel(written: $0) == -1 })
        #expect([nil, "", "?", "1.5", "1e9", "nan"].allSatisfy { roadLevel(written: $0) == nil })
        #expect(peopleCount(written: "12.5") == nil && peopleCount(written: "๙๙") == 99)
    }
}

/// Arizona's streets of `shared/data/roads`: feet of a State Plane, not WGS 84.
@Suite(
    .enabled(
        if: SharedData.isPresent && NetworkX.isInstalled,
        "the shared data or python3-networkx is absent"))
struct RealRoadTests {
    @Test(arguments: RoadMeasure.allCases)
    func `distances between the schools are those of networkx`(measure: RoadMeasure) throws {
        let network = try network()
        let ties = try schools().compactMap { network.tie($0) }
        #expect(ties.count == 8 && network.edges.count > 280)
        let matrix = network.matrix(from: ties, to: ties, by: measure)
        let expected = try NetworkX.costs(of: [plain(network, ties, measure)])[0]
        for (own, other) in zip(matrix.joined(), expected.joined()) {
            let own = try #require(own), other = try #require(other)
            #expect(abs(own - other) <= 1e-6)
        }
    }

    private func network() throws -> RoadNetwork {
        let own = try TestWorkspace(
            manifest: "sources:\n  - roads: \(SharedData.path("roads/streets.shp"))\n")
        try own.build()
        return try #require(try PlanSource(own.workspace).roads())
    }

    private func schools() throws -> [Coordinate] {
        let own = try TestWorkspace(
            manifest: "sources:\n  - places: \(SharedData.path("roads/schools.shp"))\n")
        try own.build()
        return try own.workspace.store().features(.place).compactMap {
            if case .point(let point) = $0.geometry { point } else { nil }
        }
    }

    /// The network with each edge cut at its ties.
    private func plain(
        _ network: RoadNetwork, _ ties: [RoadTie], _ measure: RoadMeasure
    ) -> NetworkX.Network {
        var arcs: [(from: Int, to: Int, cost: Double)] = []
        for (number, edge) in network.edges.enumerated() {
            let own = ties.indices.filter { ties[$0].edge == number }
                .sorted { ties[$0].before < ties[$1].before }
                .map { (node: network.nodes.count + $0, place: ties[$0].before) }
            let stops =
                [(node: Int(edge.from), place: 0)] + own
                + [(node: Int(edge.to), place: edge.metres)]
            for (one, next) in zip(stops, stops.dropFirst()) {
                let cost = (next.place - one.place) / edge.metres * edge.cost(by: measure)
                arcs.append((one.node, next.node, cost))
                arcs.append((next.node, one.node, cost))
            }
        }
        let count = network.nodes.count
        return NetworkX.Network(
            nodes: count + ties.count, arcs: arcs, places: ties.indices.map { count + $0 })
    }
}
