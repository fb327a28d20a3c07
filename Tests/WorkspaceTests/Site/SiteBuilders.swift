import Foundation
import Schools
import Support

@testable import Workspace

/// The sample district with its site, built and published once for all tests that only read it.
let publishedSample = Result { try PublishedSample() }

struct PublishedSample {
    let own: TestWorkspace
    let files: SiteFiles
    /// Where the site was written.
    let site: String

    init() throws {
        own = try TestWorkspace(sample: ())
        try own.build()
        files = try SiteFiles(try own.workspace)
        site = own.folder.path("site")
        var options = SiteOptions()
        options.baseAddress = "https://example.go.th/map"
        _ = try own.workspace.publish(to: site, options)
    }

    func json(_ path: String, for role: Role = .public) throws -> JSONObject {
        try JSONObject(try files.file(at: path, for: role))
    }
}

/// An object of JSON that tests look into.
struct JSONObject {
    let members: [String: Any]

    init(_ file: SiteFile?) throws {
        let bytes = Data(file?.bytes ?? [])
        members = try JSONSerialization.jsonObject(with: bytes) as? [String: Any] ?? [:]
    }

    private init(members: [String: Any]) { self.members = members }

    subscript(_ key: String) -> JSONObject {
        JSONObject(members: members[key] as? [String: Any] ?? [:])
    }

    func objects(_ key: String) -> [JSONObject] {
        (members[key] as? [[String: Any]] ?? []).map { JSONObject(members: $0) }
    }

    func array(_ key: String) -> [Any] { members[key] as? [Any] ?? [] }
    func texts(_ key: String) -> [String?] { array(key).map { $0 as? String } }
    func numbers(_ key: String) -> [Double?] { array(key).map { ($0 as? NSNumber)?.doubleValue } }
    func integers(_ key: String) -> [Int] { array(key).compactMap { $0 as? Int } }
    func text(_ key: String) -> String? { members[key] as? String }
    func integer(_ key: String) -> Int? { members[key] as? Int }
    func isNull(_ key: String) -> Bool { members[key] is NSNull }
}

/// The paths of all files below a folder, sorted.
func filesBelow(_ folder: String) -> [String] {
    let names = FileManager.default.enumerator(atPath: folder)
    return (names?.compactMap { $0 as? String } ?? []).filter { name in
        var isFolder: ObjCBool = false
        let path = "\(folder)/\(name)"
        return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
            && !isFolder.boolValue
    }.sorted()
}

/// Schools of two tambon in two rounds; those of the first two are few, and so are hidden.
func smallSchools(
    now: [Int] = [3, 2, 150, 60], before: [Int] = [4, 1, 160, 55], name: String = "บ้านเล็ก"
) throws -> TestWorkspace {
    func register() -> String {
        let rows = [
            "1099000001,\(name),7.1,100.1,เครือข่ายที่ 1,0741",
            "1099000002,บ้านน้อย,7.2,100.2,เครือข่ายที่ 1,0742",
            "1099000003,บ้านกลาง,7.3,100.3,เครือข่ายที่ 2,0743",
            "1099000004,บ้านโพธิ์,7.3,100.7,เครือข่ายที่ 2,0744",
        ]
        return "รหัสโรงเรียน 10 หลัก,ชื่อโรงเรียน,ละติจูด,ลองจิจูด,เครือข่าย,โทรศัพท์\n"
            + rows.joined(separator: "\n") + "\n"
    }
    func pupils(_ counts: [Int]) -> String {
        let rows = counts.enumerated().map { "109900000\($0 + 1),ป.1,\($1),0\n" }
        return "รหัสโรงเรียน,ชั้น,ชาย,หญิง\n" + rows.joined()
    }
    func square(_ code: String, _ name: String, west: Double) -> String {
        let (east, south, north) = (west + 0.5, 7.0, 7.5)
        return """
            {"type":"Feature","properties":{"ADM3_PCODE":"\(code)","ADM3_TH":"\(name)",\
            "ADM2_PCODE":"TH9901","ADM2_TH":"เมือง"},"geometry":{"type":"Polygon","coordinates":\
            [[[\(west),\(south)],[\(east),\(south)],[\(east),\(north)],[\(west),\(north)],\
            [\(west),\(south)]]]}}
            """
    }
    let tambon = [
        square("TH990101", "หนึ่ง", west: 100), square("TH990102", "สอง", west: 100.5),
    ].joined(separator: ",")
    let own = try TestWorkspace(
        [
            "schools.csv": register(), "a.csv": pupils(before), "b.csv": pupils(now),
            "tambon.geojson": "{\"type\":\"FeatureCollection\",\"features\":[\(tambon)]}",
        ],
        manifest: """
            sources:
              - schools: schools.csv
              - boundaries: tambon.geojson
                level: tambon
              - students: a.csv
                year: 2564
                round: 1
              - students: b.csv
                year: 2565
                round: 1
            """)
    try own.build()
    return own
}
