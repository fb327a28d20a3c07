import Maps
import SchoolStore
import Schools
import Support
import Testing

@testable import Workspace

@Suite struct MapFilterTests {
    private let sample: TestWorkspace

    init() throws {
        sample = try TestWorkspace(sample: ())
        try sample.build()
    }

    private func content(
        _ filters: (MapFilter.Key, [String])..., language: Language = .thai
    ) throws -> MapContent {
        var request = MapRequest(theme: .size, options: MapOptions(language: language))
        request.filters = filters.map { MapFilter($0, $1) }
        let store = try sample.workspace.store()
        return try MapSource(store, language: language).content(for: request).content
    }

    @Test func `without conditions everything is there`() throws {
        let content = try content()
        #expect(content.countOfSchools == 114 && content.schools.count == 114)
        #expect(content.schools.count { $0.position != nil } == 108)
    }

    @Test func `schools without a position are in the amphoe and tambon that the register says`()
        throws
    {
        let unplaced = try content().schools.filter { $0.position == nil }
        #expect(unplaced.count == 6)
        #expect(unplaced.allSatisfy { $0.amphoeCode != nil && $0.tambonCode != nil })
    }

    @Test func `a map without conditions is about everything`() throws {
        let content = try content()
        #expect(content.focus == nil)
        #expect(content.dateText == "31 มีนาคม 2567")
    }

    @Test func `an amphoe is the focus, and its neighbours stay as land`() throws {
        let byName = try content((.amphoe, ["อำเภออ่าวเมฆคราม"]))
        let focus = try #require(byName.focus)
        #expect(focus.name == "อำเภออ่าวเมฆคราม" && focus.amphoe == ["9903"])
        #expect(!focus.tambon.isEmpty && focus.tambon.allSatisfy { $0.hasPrefix("9903") })
        #expect(byName.tambon.count == 35 && byName.amphoe.count == 6)
        #expect(!byName.schools.isEmpty)
        // A school whose point lies in no amphoe follows the register.
        #expect(byName.schools.allSatisfy { $0.amphoeCode ?? "9903" == "9903" })
        let byCode = try content((.amphoe, ["9903"]), language: .english)
        #expect(byCode.schools.map(\.code) == byName.schools.map(\.code))
        #expect(byCode.focus?.name == "Amphoe อ่าวเมฆคราม")
    }

    @Test func `every school is in one amphoe, also those without a position`() throws {
        let counts = try ["9901", "9902", "9903", "9904", "9905", "9906"].map {
            try content((.amphoe, [$0])).countOfSchools
        }
        #expect(counts.reduce(0, +) == 114)
    }

    @Test func `several values are alternatives, several conditions hold together`() throws {
        let two = try content((.size, ["small", "กลาง"]))
        #expect(two.schools.allSatisfy { (1...600).contains($0.pupils ?? 0) })
        let both = try content((.size, ["เล็ก"]), (.amphoe, ["9901"]))
        #expect(both.schools.allSatisfy { $0.amphoeCode == "9901" && $0.pupils ?? 0 <= 120 })
        #expect(!both.schools.isEmpty)
        #expect(both.periodText?.hasSuffix("เฉพาะขนาดเล็ก") == true)
    }

    @Test func `a tambon is the focus of its own`() throws {
        let all = try content()
        let tambon = try #require(all.tambon.first)
        let focus = try content((.tambon, [tambon.code])).focus
        #expect(focus?.tambon == [tambon.code] && focus?.amphoe == [])
        #expect(focus?.name == "ตำบล" + tambon.name)
    }

    @Test func `a network and a level are found by their words`() throws {
        let network = try content((.network, ["ตลาดจันทร์ฉาย"]))
        #expect((1..<113).contains(network.schools.count))
        let level = try content((.level, ["มัธยม"]))
        #expect(!level.schools.isEmpty)
        #expect(level.schools.allSatisfy { $0.figures.level?.contains("มัธยม") == true })
    }

    @Test func `what is not there names the nearest`() throws {
        let error = #expect(throws: MapChoiceError.self) {
            try content((.amphoe, ["อ่าวเมฆครึม"]))
        }
        guard case .unknown(let nearest, let available)? = error?.code else {
            Issue.record("expected an unknown amphoe, got \(String(describing: error))")
            return
        }
        #expect(nearest.first == "อ่าวเมฆคราม" && available.count == 6)
        let none = #expect(throws: MapChoiceError.self) {
            try content((.amphoe, ["9901"]), (.school, ["1099097001"]), (.size, ["เล็ก"]))
        }
        #expect(none?.code == .nothingLeft)
    }
}

@Suite struct MapNeedTests {
    @Test func `what a theme needs and nobody knows is missing, and the map is drawn`() throws {
        let own = try TestWorkspace(
            [
                "schools.csv":
                    "รหัสโรงเรียน 10 หลัก,ชื่อโรงเรียน,ละติจูด,ลองจิจูด\n1099000001,บ้านหนึ่ง,7.1,100.1\n"
            ], manifest: "sources:\n  - schools: schools.csv\n")
        try own.build()
        #expect(try own.workspace.knownNeeds() == [.doubts])
        let result = try own.workspace.draw(
            MapRequest(theme: .size), to: own.folder.path("size.svg"))
        #expect(result.missing == [.need(.pupils)])
        #expect(own.folder.names.contains("size.svg"))
    }

    @Test func `an office's tables take the place of the shipped ones`() throws {
        let own = try TestWorkspace(
            [
                "own.csv": "scheme,from,through\nsize-4,0,99\nsize-4,100,\nband,1,2\n",
                "norm.csv": "version,from,through,administrators,teachers\nใหม่,1,,1,9\n",
            ],
            manifest: "classes: own.csv\nstaffing_norm: norm.csv\nsources: []\n")
        let tables = try own.workspace.officeTables()
        #expect(tables.classes.prefix(2).map(\.name) == ["size-4", "band"])
        #expect(tables.classes.count { $0.name == "size-4" } == 1)
        #expect(tables.classes(named: "size-4")?.rows.map(\.from) == [0, 100])
        #expect(tables.norm.version.thai == "ใหม่")
        guard case .table(let table) = try own.workspace.classification(named: "band") else {
            Issue.record("band is a table")
            return
        }
        #expect(table.rows.count == 1)
        let error = #expect(throws: MapChoiceError.self) {
            try own.workspace.classification(named: "natrual")
        }
        guard case .unknown(nearest: ["natural"], _)? = error?.code else {
            Issue.record("expected an unknown word, got \(String(describing: error))")
            return
        }
    }
}
