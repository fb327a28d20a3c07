import Foundation
import Testing

/// Compares with the file in `Golden`; with `RECORD=1` in the environment, writes it and fails.
func expectGolden(
    _ actual: String, _ name: String, sourceLocation: SourceLocation = #_sourceLocation
) throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    let file = folder.appending(path: "Golden").appending(path: name)
    if ProcessInfo.processInfo.environment["RECORD"] == "1" {
        try actual.write(to: file, atomically: true, encoding: .utf8)
        Issue.record("\(name) has been recorded", sourceLocation: sourceLocation)
        return
    }
    let expected = try String(contentsOf: file, encoding: .utf8)
    guard actual != expected else { return }
    let pairs = zip(actual.split(separator: "\n"), expected.split(separator: "\n"))
    let difference = pairs.enumerated().first { $0.element.0 != $0.element.1 }
    let place = difference.map {
        "line \($0.offset + 1):\n  \($0.element.0)\nexpected\n  \($0.element.1)"
    }
    Issue.record("\(name) differs, \(place ?? "in length")", sourceLocation: sourceLocation)
}
