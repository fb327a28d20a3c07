import Foundation
public import Testing

/// Compares a text with the file of the name in `Golden` beside the calling test's folder.
///
/// With RECORD=1 it writes the file and fails, so that recording is always a deliberate act.
public func expectGolden(
    _ actual: String, _ name: String, file: String = #filePath,
    sourceLocation: SourceLocation = #_sourceLocation
) throws {
    let tests = repository.appending(path: "Tests").path
    let target = file.dropFirst(tests.count + 1).prefix { $0 != "/" }
    let golden = URL(filePath: "\(tests)/\(target)/Golden/\(name)")
    if ProcessInfo.processInfo.environment["RECORD"] == "1" {
        try FileManager.default.createDirectory(
            at: golden.deletingLastPathComponent(), withIntermediateDirectories: true)
        try actual.write(to: golden, atomically: true, encoding: .utf8)
        Issue.record("\(name) has been recorded", sourceLocation: sourceLocation)
        return
    }
    let expected = try String(contentsOf: golden, encoding: .utf8)
    guard actual != expected else { return }
    let pairs = zip(actual.split(separator: "\n"), expected.split(separator: "\n"))
    let difference = pairs.enumerated().first { $0.element.0 != $0.element.1 }
    let place = difference.map {
        "line \($0.offset + 1):\n  \($0.element.0)\nexpected\n  \($0.element.1)"
    }
    Issue.record("\(name) differs, \(place ?? "in length")", sourceLocation: sourceLocation)
}
