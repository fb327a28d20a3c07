import Foundation
import GeoSource
import SampleDistrict
import SchoolStore
import Schools
import Support
import Testing
import Workspace

/// The sample's files cut off or with bytes changed: a result or a message, never a crash.
@Suite struct DamageTests {
    enum Damage: Hashable, Sendable, CustomTestStringConvertible {
        case cut(file: String, tenths: Int)
        case changed(file: String, seed: UInt64)

        var testDescription: String {
            switch self {
            case .cut(let file, let tenths): "\(file) cut at \(tenths)/10"
            case .changed(let file, let seed): "\(file) with bytes changed, seed \(seed)"
            }
        }

        var file: String {
            switch self {
            case .cut(let file, _), .changed(let file, _): file
            }
        }

        func apply(to bytes: [UInt8]) -> [UInt8] {
            switch self {
            case .cut(_, let tenths): return Array(bytes.prefix(bytes.count * tenths / 10 + 3))
            case .changed(_, let seed):
                var generator = SplitMix64(seed: seed)
                var changed = bytes
                for _ in 0..<(1 + seed % 7) {
                    let place = Int.random(in: changed.indices, using: &generator)
                    changed[place] = .random(in: 0...255, using: &generator)
                }
                return changed
            }
        }
    }

    private static let files = [
        "tambon.shp", "tambon.shx", "tambon.dbf", "tambon.prj", "amphoe.shp", "amphoe.shx",
        "amphoe.dbf", "amphoe.cpg", "schools.csv", "students-2565-1.csv", "students-2565-2.csv",
        "students-2566-1.csv", "staff.csv", "buildings.csv", "equipment.csv", "schoolmap.yaml",
    ]

    /// Every file at ten places and with twelve seeds: looked into only, which is quick.
    static let all = files.flatMap { file in
        (0..<10).map { Damage.cut(file: file, tenths: $0) }
            + (0..<12).map { Damage.changed(file: file, seed: UInt64($0)) }
    }

    /// A choice of them for the whole build.
    static let some = files.flatMap { file in
        [0, 5, 9].map { Damage.cut(file: file, tenths: $0) }
            + [100, 101].map { Damage.changed(file: file, seed: $0) }
    }

    @Test(arguments: all)
    func `inspect answers or says why not`(_ damage: Damage) throws {
        let folder = try damaged(damage)
        let stem = damage.file.split(separator: ".")[0]
        let isLayer = ["tambon", "amphoe"].contains(stem)
        let path = folder.path(isLayer ? "\(stem).shp" : damage.file)
        do {
            #expect(try !inspect(path).layers.isEmpty)
        } catch is GeoSourceError {}
    }

    @Test(arguments: some)
    func `a build accounts for every row or says why not`(_ damage: Damage) throws {
        let folder = try damaged(damage)
        do {
            let report = try Workspace(at: folder.path).build()
            #expect(!report.sources.isEmpty || damage.file == "schoolmap.yaml")
        } catch let error {
            #expect(error is ImportError || error is ManifestError, "\(error)")
            #expect(!folder.names.contains("schoolmap.sqlite"))
        }
        #expect(!folder.names.contains { $0.hasSuffix(".building") })
    }

    private func damaged(_ damage: Damage) throws -> TemporaryFolder {
        let folder = try TemporaryFolder()
        for file in try sampleFiles.get() {
            let bytes = file.name == damage.file ? damage.apply(to: file.bytes) : file.bytes
            try folder.write(bytes, file.name)
        }
        return folder
    }
}
