import Foundation
import Support
import Testing
import Workspace

/// The viewer as people use it: `Browser/viewer_tests.py` says what they do.
@Suite struct ViewerTests {
    private static let programs = [
        "/usr/bin/python3", "/usr/bin/chromedriver", "/usr/share/javascript/leaflet/leaflet.css",
    ]
    private static let script = repository.appending(
        path: "Tests/WorkspaceTests/Viewer/Browser/viewer_tests.py"
    ).path

    private static var canBrowse: Bool {
        programs.allSatisfy { FileManager.default.fileExists(atPath: $0) }
    }

    @Test(.enabled(if: canBrowse, "chromium-driver or libjs-leaflet is not installed"))
    func `the published viewer does in a browser what it promises, also as a single file`() throws {
        let sample = try TestWorkspace(sample: ())
        try sample.build()
        let site = sample.folder.path("site"), single = sample.folder.path("viewer.html")
        _ = try sample.workspace.publish(to: site)
        _ = try sample.workspace.publishSingleFile(to: single)
        // Python is not to leave its caches beside the tests.
        let run = try Program("/usr/bin/python3", ["-B", Self.script, site, single])
        #expect(run.status == 0, "\(run.messages.suffix(4000))")
    }

    @Test func `the page names each of the viewer's files once, and all of them are there`() throws
    {
        let assets = repository.appending(path: "Sources/Workspace/Site/Assets")
        let page = try String(contentsOf: assets.appending(path: "index.html"), encoding: .utf8)
        let named = page.matches(of: /(?:src|href)="((?:js|css)\/[^"]+)"/).map { String($0.1) }
        let files = try ["css", "js"].flatMap { folder in
            try FileManager.default.contentsOfDirectory(
                atPath: assets.appending(path: folder).path
            ).map { "\(folder)/\($0)" }
        }
        #expect(named.sorted() == files.sorted())
    }

    @Test func `the viewer's scripts never parse data as HTML or run text`() throws {
        let scripts = repository.appending(path: "Sources/Workspace/Site/Assets/js")
        for name in try FileManager.default.contentsOfDirectory(atPath: scripts.path).sorted() {
            let text = try String(contentsOf: scripts.appending(path: name), encoding: .utf8)
            #expect(text.hasPrefix("\"use strict\";\n"), "\(name)")
            for danger in [
                "innerHTML", "outerHTML", "insertAdjacentHTML", "eval(", "new Function",
                "document.write",
            ] {
                #expect(!text.contains(danger), "\(name): \(danger)")
            }
        }
    }
}
