import Foundation
import Schools

/// Why a scenario cannot be kept or found.
public enum ScenarioError: Error, Hashable, Sendable {
    /// A name with signs that no file name on every system may have.
    case nameUnusable(String)
    case exists(String)
    case unknown(String, nearest: String?, all: [String])
    /// The file is no scenario of this program; the text is the reason.
    case unreadable(path: String, String)
    case none
}

extension Workspace {
    /// The folder of the scenarios, beside the manifest.
    var scenarioFolder: String { path(of: "scenarios") }

    private func scenarioPath(_ name: String) -> String { "\(scenarioFolder)/\(name).json" }

    /// Makes sure that a scenario may be kept under a name.
    ///
    /// - Throws: `ScenarioError`.
    func checkScenarioName(_ name: String) throws {
        let isLong = name.utf8.count > 120
        let isHidden = name.hasPrefix(".") || name.trimmingCharacters(in: .whitespaces) != name
        let forbidden = name.unicodeScalars.contains { scalar in
            scalar.value < 0x20 || "/\\:*?\"<>|".unicodeScalars.contains(scalar)
        }
        guard !name.isEmpty, !isLong, !isHidden, !forbidden,
            !PersonalNumber.mayOccur(in: name)
        else { throw ScenarioError.nameUnusable(name) }
    }

    /// Keeps a scenario; one of the same name is only replaced where that is asked for.
    ///
    /// - Throws: `ScenarioError`, `ExportError`.
    func keep(_ scenario: Scenario, replacing: Bool) throws -> String {
        try checkScenarioName(scenario.name)
        let path = scenarioPath(scenario.name)
        if !replacing, FileManager.default.fileExists(atPath: path) {
            throw ScenarioError.exists(scenario.name)
        }
        try FileManager.default.createDirectory(
            atPath: scenarioFolder, withIntermediateDirectories: true)
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        try OutputFile.write(Array(try encoder.encode(scenario)) + [0x0A], to: path)
        return path
    }

    /// The scenarios that are kept, by name.
    ///
    /// - Throws: `ScenarioError` for a file that is none.
    public func scenarios() throws -> [Scenario] {
        try scenarioNames.map(scenario)
    }

    private var scenarioNames: [String] {
        let files = (try? FileManager.default.contentsOfDirectory(atPath: scenarioFolder)) ?? []
        return files.filter { $0.hasSuffix(".json") && !$0.hasPrefix(".") }
            .map { String($0.dropLast(5)) }.sorted()
    }

    /// The scenario of a name.
    ///
    /// - Throws: `ScenarioError`.
    public func scenario(_ name: String) throws -> Scenario {
        let path = scenarioPath(name)
        guard scenarioNames.contains(name),
            let data = FileManager.default.contents(atPath: path)
        else {
            let all = scenarioNames
            guard !all.isEmpty else { throw ScenarioError.none }
            throw ScenarioError.unknown(
                name, nearest: nearestWord(to: name, among: all), all: all)
        }
        do {
            let scenario = try JSONDecoder().decode(Scenario.self, from: data)
            guard scenario.format == Scenario.format else {
                throw ScenarioError.unreadable(path: path, "format \(scenario.format)")
            }
            return scenario
        } catch let error as DecodingError {
            throw ScenarioError.unreadable(path: path, Self.reason(error))
        }
    }

    private static func reason(_ error: DecodingError) -> String {
        switch error {
        case .keyNotFound(let key, _): "no “\(key.stringValue)”"
        case .typeMismatch(_, let context), .valueNotFound(_, let context):
            context.codingPath.map(\.stringValue).joined(separator: ".")
        default: "JSON"
        }
    }
}
