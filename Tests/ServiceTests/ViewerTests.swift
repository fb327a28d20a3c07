import Foundation
import SchoolStore
import Schools
import Support
import Testing
import Workspace

/// The viewer as the service serves it; `WorkspaceTests` looks at all that it does.
@Suite(.serialized, .enabled(if: runsAlone, "scripts/test runs it when the others are done"))
struct ViewerTests {
    private static let script = repository.appending(
        path: "Tests/WorkspaceTests/Viewer/Browser/served_tests.py"
    ).path
    private static let needs = [
        "/usr/bin/python3", "/usr/bin/chromedriver", "/usr/share/javascript/leaflet/leaflet.css",
    ]
    private static var canBrowse: Bool {
        needs.allSatisfy { FileManager.default.fileExists(atPath: $0) }
    }

    @Test(.enabled(if: canBrowse, "chromium-driver or libjs-leaflet is not installed"))
    func `a browser finds a school, opens its card, and its report is in the register`()
        async throws
    {
        let district = try TestDistrict(schools: 30)
        let token = try district.token(.office)
        try await district.listen { port in
            let run = try await Program.run(
                "/usr/bin/python3",
                ["-B", Self.script, "http://127.0.0.1:\(port)/viewer/", "บ้านทดสอบ 7", token])
            #expect(run.status == 0, "\(run.messages.suffix(4000))")
        }
        let reports = try district.workspace.officeDatabase().feedback()
        #expect(reports.map(\.content.school) == ["1000000007"])
    }
}
