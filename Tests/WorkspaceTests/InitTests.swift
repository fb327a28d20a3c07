import Foundation
import Schools
import Support
import Testing

@testable import Workspace

@Suite struct InitTests {
    private func reading(_ own: TemporaryFolder) throws -> [String] {
        try FolderReading(directory: own.path).sources.map { source in
            let period = source.entry.period.map { " \($0.shortWord)" } ?? ""
            let level = source.entry.level.map { " \($0.rawValue)" } ?? ""
            let mark = source.doubt == nil ? "" : "?"
            return "\(mark)\(source.entry.kind.rawValue)\(level) \(source.entry.path)\(period)"
        }
    }

    @Test func `the sample is recognised whole, with its rounds, and builds as before`() throws {
        let sample = try TestWorkspace(sample: ())
        try FileManager.default.removeItem(atPath: sample.folder.path(Manifest.fileName))
        let found = try FolderReading(directory: sample.folder.path)
        #expect(found.unused.isEmpty)
        #expect(found.sources.allSatisfy { $0.doubt == nil })
        let rounds = found.sources.filter { $0.entry.kind == .students }
            .compactMap(\.entry.period?.shortWord)
        #expect(
            rounds == [
                "2565/1", "2565/2", "2565/3", "2566/1", "2566/1", "2566/2", "2566/2", "2566/3",
            ])
        _ = try found.writeManifest(
            in: sample.folder.path, language: .thai, overwriting: false)
        #expect(try sample.build().schoolCount == 114)
    }

    @Test func `what cannot be a source is listed with the reason`() throws {
        let folder = try TemporaryFolder()
        try folder.write("", "empty.csv")
        try folder.write("a,b\n1,2\n3,4\n", "other.csv")
        try folder.write("รหัสโรงเรียน 10 หลัก,ชื่อโรงเรียน\n1099000001,บ้านหนึ่ง\n", "schools.csv")
        #expect(try reading(folder) == ["schools schools.csv"])
        let unused = try FolderReading(directory: folder.path).unused
        #expect(unused.map(\.path) == ["empty.csv", "other.csv"])
        #expect(unused.allSatisfy { !$0.reason.thai.isEmpty && !$0.reason.english.isEmpty })
    }

    @Test func `pupils of no known year wait for somebody to say it`() throws {
        let folder = try TemporaryFolder()
        try folder.write(
            "รหัสโรงเรียน 10 หลัก,ชั้น,ชาย,หญิง,ห้องเรียน\n1099000001,ป.1,1,2,1\n", "pupils.csv")
        #expect(try reading(folder) == ["?students pupils.csv"])
        let text = try FolderReading(directory: folder.path).manifestText(language: .english)
        #expect(text.contains("\n#  - students: pupils.csv\n"))
        #expect(text.contains("sources: []"))
        #expect(try Manifest(text: text, path: "x").sources.isEmpty)
    }

    @Test func `boundaries that do not say where they are wait, unless another layer can tell`()
        throws
    {
        let sample = try TestWorkspace(sample: ())
        func marks(_ names: [String]) throws -> [String] {
            let folder = try TemporaryFolder()
            for name in names {
                for ending in ["shp", "shx", "dbf", "prj", "cpg"] {
                    let path = sample.folder.path("\(name).\(ending)")
                    guard let data = FileManager.default.contents(atPath: path) else { continue }
                    try folder.write(Array(data), "\(name).\(ending)")
                }
            }
            return try reading(folder)
        }
        #expect(try marks(["amphoe"]) == ["?boundaries amphoe amphoe.shp"])
        #expect(
            try marks(["amphoe", "tambon"])
                == ["boundaries tambon tambon.shp", "boundaries amphoe amphoe.shp"])
    }

    @Test func `salaries are refused, and no value of a row is said`() throws {
        let folder = try TemporaryFolder()
        try folder.write(
            "เลขประจำตัวประชาชน,ชื่อ-สกุล,เงินเดือน,เงินวิทยฐานะ,ภาษี\n"
                + "1101700230708,นายลับ สุดยอด,45000,5600,900\n", "emoney.csv")
        let unused = try FolderReading(directory: folder.path).unused
        #expect(unused.map(\.path) == ["emoney.csv"])
        let said = unused.map { $0.reason.thai + $0.reason.english }.joined()
        #expect(!said.contains("ลับ") && !said.contains("1101700230708") && !said.contains("45000"))
    }

    @Test func `names that YAML would take for something else are written so that they read back`()
        throws
    {
        let folder = try TemporaryFolder()
        let name = "2565: โรงเรียน #1 \"ก\".csv"
        try folder.write("รหัสโรงเรียน 10 หลัก,ชื่อโรงเรียน\n1099000001,บ้านหนึ่ง\n", name)
        let text = try FolderReading(directory: folder.path).manifestText(language: .thai)
        #expect(try Manifest(text: text, path: "x").sources.map(\.path) == [name])
    }

    @Test func `a manifest that is there is not written over`() throws {
        let folder = try TemporaryFolder()
        try folder.write("รหัสโรงเรียน 10 หลัก,ชื่อโรงเรียน\n1099000001,บ้านหนึ่ง\n", "schools.csv")
        try folder.write("sources: []\n", Manifest.fileName)
        let found = try FolderReading(directory: folder.path)
        #expect(throws: InitError.self) {
            try found.writeManifest(in: folder.path, language: .thai, overwriting: false)
        }
        #expect(throws: InitError.self) {
            try FolderReading(directory: folder.path("nowhere"))
        }
    }
}
