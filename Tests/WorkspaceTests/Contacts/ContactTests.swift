import Foundation
import Geo
import GeoSource
import Maps
import SampleDistrict
import SchoolStore
import Schools
import Support
import Testing

@testable import Workspace

/// The cells of a table, header and all.
func rows(of path: String) throws -> [[String]] {
    var rows: [[String]] = []
    try TableSource(path: path).forEachRow { rows.append($0.texts) }
    return rows
}

/// The sample district, built once for all tests, which only read it.
private enum Sample {
    static let folder = FileManager.default.temporaryDirectory
        .appending(path: "schoolmap-contacts-\(ProcessInfo.processInfo.processIdentifier)")

    static let workspace = Result {
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        for file in try sampleFiles.get() {
            try Data(file.bytes).write(to: folder.appending(path: file.name))
        }
        let workspace = try Workspace(at: folder.path)
        _ = try workspace.build()
        return workspace
    }

    static func path(_ name: String) -> String { folder.appending(path: name).path }
}

@Suite struct ContactTests {
    private static func list(_ change: (inout ContactRequest) -> Void) throws -> ContactList {
        var request = ContactRequest()
        change(&request)
        return try Sample.workspace.get().contacts(request, language: .thai)
    }

    @Test func `without a condition it is every school, in Thai order`() throws {
        let list = try Self.list { _ in }
        #expect(list.contacts.count == 114 && list.unplaced.isEmpty)
        let names = list.contacts.map(\.name)
        #expect(names == names.sortedInThai { $0 })
    }

    @Test func `a ring has those within it, the nearest first`() throws {
        let list = try Self.list {
            $0.ring = .init(centre: .school("1099097002"), metres: 6000)
        }
        #expect(list.contacts.first?.code == "1099097002")
        let metres = list.contacts.compactMap(\.metres)
        #expect(metres == metres.sorted() && metres.allSatisfy { $0 <= 6000 })
        let wider = try Self.list {
            $0.ring = .init(centre: .school("1099097002"), metres: 12_000)
        }
        #expect(wider.contacts.count > list.contacts.count)
        #expect(wider.contacts.filter { ($0.metres ?? 0) <= 6000 } == list.contacts)
        #expect(!list.unplaced.isEmpty)
    }

    @Test func `conditions are met together`() throws {
        let list = try Self.list {
            $0.ring = .init(centre: .school("1099097002"), metres: 12_000)
            $0.filters = [MapFilter(.size, ["เล็ก"])]
        }
        let small = try Self.list { $0.filters = [MapFilter(.size, ["เล็ก"])] }
        let codes = Set(small.contacts.map(\.code))
        #expect(!list.contacts.isEmpty && list.contacts.allSatisfy { codes.contains($0.code) })
    }

    @Test func `a polygon file of another datum chooses as the store's own boundaries do`() throws {
        let store = try Sample.workspace.get().store()
        let inside = try Self.list { $0.area = .init(path: Sample.path("tambon.shp")) }
        let placed = try store.schools().filter { $0.isCurrent && $0.tambonCode != nil }
        #expect(Set(inside.contacts.map(\.code)) == Set(placed.map(\.code)))
        #expect(throws: ContactError.self) {
            try Self.list { $0.area = .init(path: Sample.path("amphoe.shp")) }
        }
        let given = try Self.list {
            $0.area = .init(path: Sample.path("amphoe.shp"), crs: "EPSG:24047")
        }
        #expect(!given.contacts.isEmpty)
        #expect(throws: ContactError.noPolygons(path: Sample.path("places.shp"))) {
            try Self.list { $0.area = .init(path: Sample.path("places.shp")) }
        }
    }

    @Test func `a class of a theme is called as its legend calls it`() throws {
        let list = try Self.list {
            $0.group = .init(theme: .size, name: "เล็ก 1–120")
        }
        let store = try Sample.workspace.get().store()
        let small = try store.schools().filter {
            $0.isCurrent && $0.coordinate != nil && (1...120).contains($0.pupils ?? 0)
        }
        #expect(Set(list.contacts.map(\.code)) == Set(small.map(\.code)))
        let error = #expect(throws: ContactError.self) {
            try Self.list { $0.group = .init(theme: .size, name: "จิ๋ว") }
        }
        guard case .groupUnknown(_, _, let groups)? = error else {
            Issue.record("expected groupUnknown, got \(String(describing: error))")
            return
        }
        #expect(groups.count > 2)
    }

    @Test func `what cannot be chosen says why`() throws {
        #expect(throws: ContactError.schoolUnknown("7")) {
            try Self.list { $0.ring = .init(centre: .school("7"), metres: 1000) }
        }
        #expect(throws: ContactError.nobody) {
            try Self.list {
                $0.ring = .init(
                    centre: .point(Coordinate(longitude: 98, latitude: 18)), metres: 1000)
            }
        }
        let unplaced = try #require(
            Sample.workspace.get().store().schools().first {
                $0.isCurrent && $0.coordinate == nil
            })
        #expect(throws: ContactError.schoolUnplaced(unplaced.code)) {
            try Self.list { $0.ring = .init(centre: .school(unplaced.code), metres: 1000) }
        }
    }

    @Test(arguments: ["csv", "xlsx"])
    func `the gateway gets a row for each mobile number, zeros kept`(ending: String) throws {
        let workspace = try Sample.workspace.get()
        let list = try Self.list { $0.filters = [MapFilter(.amphoe, ["เมืองสมมุติบุรี"])] }
        let folder = try TemporaryFolder()
        let path = folder.path("sms.\(ending)")
        let count = try workspace.writeNumbers(list, to: path, as: .national, mobileOnly: true)
        let table = try rows(of: path)
        #expect(table[0] == ["phone", "name", "school"])
        #expect(table.count == count + 1)
        #expect(table.dropFirst().allSatisfy { $0[0].hasPrefix("06") && $0[0].count == 10 })
        let all = try workspace.writeNumbers(
            list, to: path, as: .international, mobileOnly: false)
        #expect(all > count)
        #expect(try rows(of: path).dropFirst().allSatisfy { $0[0].hasPrefix("66") })
    }

    @Test func `recipients are names to paste, with the word that registers leave away`() throws {
        let workspace = try Sample.workspace.get()
        let list = try Self.list {
            $0.filters = [MapFilter(.school, ["1099097001", "1099097002"])]
        }
        let folder = try TemporaryFolder()
        try workspace.writeRecipients(
            list, to: folder.path("to.txt"), language: .thai)
        let text = try String(contentsOfFile: folder.path("to.txt"), encoding: .utf8)
        #expect(text == "โรงเรียนชุมชนวัดจันทร์ฉาย\r\nอนุบาลสมมุติบุรี\r\n")
        try workspace.writeRecipients(
            list, to: folder.path("to.csv"), language: .english)
        #expect(try rows(of: folder.path("to.csv"))[0].first == "school code")
    }

    @Test func `a letter's pages are the same bytes each time, without a number in them`() throws {
        let workspace = try Sample.workspace.get()
        let list = try Self.list { $0.filters = [MapFilter(.amphoe, ["เมืองสมมุติบุรี"])] }
        let folder = try TemporaryFolder()
        let letter = LetterRequest(subject: "ขอเชิญประชุม", reference: "1 ตุลาคม 2569")
        var bytes: [Data] = []
        for name in ["a.pdf", "b.pdf"] {
            let made = try workspace.writeLetter(
                list, letter, to: folder.path(name), language: .thai)
            #expect(made.pages >= 1)
            bytes.append(try Data(contentsOf: folder.url.appending(path: name)))
        }
        #expect(bytes[0] == bytes[1])
    }
}
