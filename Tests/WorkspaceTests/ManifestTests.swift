import Foundation
import Schools
import Support
import Testing
import Workspace

@Suite struct ManifestTests {
    /// A manifest that is wrong, the line to look at, and what is wrong.
    static let mistakes: [(text: String, line: Int?, code: ManifestError.Code)] = [
        (
            "sources:\n  - boundarys: a.shp\n", 2,
            .unknownKey(
                "boundarys", nearest: "boundaries", allowed: SourceKind.allCases.map(\.rawValue))
        ),
        (
            "sources:\n  - schools: a.csv\n    colums: {code: x}\n", 3,
            .unknownKey(
                "colums", nearest: "columns",
                allowed: [
                    "schools", "encoding", "crs", "layer", "columns", "year", "round", "owner",
                    "order", "received", "confirmed", "replaces", "reason",
                ])
        ),
        (
            "ofice: {}\nsources: []\n", 1,
            .unknownKey(
                "ofice", nearest: "office",
                allowed: [
                    "office", "rounds", "classes", "staffing_norm", "facilities", "limits",
                    "exempt", "road_speeds", "catchments", "sources",
                ])
        ),
        ("office: {}\n", nil, .missingKey("sources", in: "")),
        (
            "sources:\n  - boundaries: a.shp\n    level: tombon\n", 3,
            .badValue(
                key: "level", value: "tombon", nearest: "tambon",
                allowed: ["tambon", "amphoe", "province", "area", "network"])
        ),
        (
            "sources:\n  - students: a.csv\n    year: 2022\n", 3,
            .badValue(key: "year", value: "2022", nearest: "2565", allowed: ["2400–2700"])
        ),
        ("sources:\n  - students: a.csv\n", 2, .missingKey("year", in: "students")),
        (
            "sources:\n  - students: a.csv\n    year: 2565\n    received: 31/2/2565\n", 4,
            .badValue(
                key: "received", value: "31/2/2565", nearest: nil,
                allowed: ["2565-06-10", "10 มิ.ย. 2565"])
        ),
        (
            "sources:\n  - students: a.csv\n    year: 2565\n    replaces: b.csv\n", 4,
            .missingKey("reason", in: "replaces")
        ),
        (
            "rounds: [{year: 2565}]\nsources: []\n", 1, .missingKey("round", in: "rounds")
        ),
        ("office: {latitude: 7.6}\nsources: []\n", 1, .missingKey("longitude", in: "office")),
        ("classes: [1]\nsources: []\n", 1, .wrongType(key: "classes", expected: "text")),
        ("sources: 7\n", 1, .wrongType(key: "sources", expected: "list")),
    ]

    @Test(arguments: mistakes)
    func `a mistake names its line and the nearest right word`(
        text: String, line: Int?, code: ManifestError.Code
    ) throws {
        let error = #expect(throws: ManifestError.self) {
            try TestWorkspace(manifest: text).workspace
        }
        #expect(error?.code == code)
        #expect(error?.line == line)
    }

    @Test func `every kind and every column that a manifest may name is in the README`() throws {
        let readme = try String(
            contentsOf: repository.appending(path: "README.md"), encoding: .utf8)
        let words = Set(
            readme.split { !($0.isASCII && ($0.isLetter || $0 == "_")) }.map(String.init))
        let fields =
            SourceKind.allCases.flatMap { TableProfile.of($0)?.fields ?? [] }
            + NamedFeature.Layer.allCases.flatMap(\.fields)
        #expect(Set(fields.map(\.rawValue)).subtracting(words).sorted() == [])
        #expect(Set(SourceKind.allCases.map(\.rawValue)).subtracting(words).sorted() == [])
        #expect(words.isSuperset(of: ["classes", "staffing_norm"]))
    }

    @Test func `what is no YAML names its line`() throws {
        let error = #expect(throws: ManifestError.self) {
            try TestWorkspace(manifest: "sources:\n  - {schools: a.csv\n").workspace
        }
        guard case .syntax = error?.code else {
            Issue.record("expected a syntax error, got \(String(describing: error))")
            return
        }
        #expect(error?.line != nil)
    }

    @Test func `a missing file is named with the nearest that is there`() throws {
        let workspace = try TestWorkspace(
            ["schools.csv": "รหัส\n"], manifest: "sources:\n  - schools: school.csv\n")
        let error = #expect(throws: ManifestError.self) { try workspace.build() }
        #expect(error?.code == .fileMissing("school.csv", nearest: "schools.csv"))
        #expect(error?.line == 2)
    }

    @Test func `the workspace of a folder inside is found upwards`() throws {
        let folder = try TestWorkspace(manifest: "sources: []\n").folder
        let workspace = try Workspace(at: folder.path("nothing/here/yet"))
        #expect(workspace.directory.hasSuffix(folder.path.split(separator: "/").last ?? ""))
    }

    @Test func `an unknown column is named with the nearest header`() throws {
        let workspace = try TestWorkspace(
            ["schools.csv": "รหัสโรงเรียน,ชื่อ,ละติจูด,ลองจิจูด\n1099000001,ก,7.5,100.1\n"],
            manifest: "sources:\n  - schools: schools.csv\n    columns: {latitude: ละติดจูด}\n")
        let error = #expect(throws: ImportError.self) { try workspace.build() }
        guard
            case .columnNotFound(let field, _, let nearest, _)? = error?.underlying
                as? TableLayoutError
        else {
            Issue.record("expected a missing column, got \(String(describing: error))")
            return
        }
        #expect(field == .latitude)
        #expect(nearest == "ละติจูด")
    }
}
