import Foundation
import Support
import Testing

/// A build of many pupils that is killed half-way, with no chance to tidy up.
@Suite struct PrivateCrashTests {
    /// When the build is killed: it has written so many bytes, or so much time has gone.
    enum Moment: Sendable, CustomTestStringConvertible {
        case bytes(Int)
        case milliseconds(Int)

        var testDescription: String {
            switch self {
            case .bytes(let count): "at \(count) bytes"
            case .milliseconds(let count): "after \(count) ms"
            }
        }
    }

    private static let schools = (1...40).map { 1_099_000_000 + $0 }

    private static let files: [PlantedOffice.File] = {
        let others = PlantedOffice.files.filter {
            ["schools.csv", "places.geojson", "projects.csv", "staff-list.xlsx"].contains($0.name)
        }
        let pupils = PlantedPupils.rows(schools: schools.map(String.init), count: 4000)
        return others + [
            PlantedOffice.File(
                "students.csv", "students", Array((pupils + PlantedPupils.shifted()).csv.utf8),
                ["year: 2568", "round: 1"])
        ]
    }()

    static let moments: [Moment] =
        [1, 100_000, 400_000].map(Moment.bytes) + [30, 90, 200, 400, 700].map(Moment.milliseconds)

    @Test(arguments: moments)
    func `killed at any moment, a build leaves nothing of a person behind`(
        _ moment: Moment
    ) throws {
        let office = try Office(Self.files)
        let scratch = try TemporaryFolder()
        let process = try office.start(["build", "--language", "en"], scratch: scratch)
        wait(for: moment, process, at: office.path + "/schoolmap.sqlite.building")
        kill(process.processIdentifier, SIGKILL)
        process.waitUntilExit()
        if case .bytes = moment {
            let names = try FileManager.default.contentsOfDirectory(atPath: office.path)
            #expect(names.contains("schoolmap.sqlite.building"))
            #expect(!names.contains("schoolmap.sqlite"))
        }
        #expect(try office.leaks(except: Self.files.map(\.name)) == [])
        #expect(try LeakSearch().leaks(below: scratch.path) == [])
        // What the killed build has left is taken over by the next.
        try office.expectSilence(["build"])
        #expect(try office.leaks(except: Self.files.map(\.name)) == [])
    }

    private func wait(for moment: Moment, _ process: Process, at path: String) {
        switch moment {
        case .milliseconds(let count): Thread.sleep(forTimeInterval: Double(count) / 1000)
        case .bytes(let count):
            while process.isRunning {
                let attributes = try? FileManager.default.attributesOfItem(atPath: path)
                if (attributes?[.size] as? NSNumber)?.intValue ?? 0 >= count { return }
                Thread.sleep(forTimeInterval: 0.001)
            }
        }
    }
}
