import Foundation
import GeoSource
import Schools
import Support
import Testing
import Workspace

/// The sample district, built once for all tests of exports; they only read it.
enum SharedSample {
    static let built = Result { () throws -> String in
        let sample = try TestWorkspace(sample: ())
        try sample.build()
        let path = FileManager.default.temporaryDirectory
            .appending(path: "schoolmap-exports-\(ProcessInfo.processInfo.processIdentifier)").path
        try? FileManager.default.removeItem(atPath: path)
        try FileManager.default.copyItem(atPath: sample.folder.path, toPath: path)
        return path
    }

    static var workspace: Workspace { get throws { try Workspace(at: try built.get()) } }
}

/// A feature as text, so that formats can be compared: values by column, and the shape.
struct PlainFeature: Hashable, Comparable {
    var text: String

    static func < (one: Self, other: Self) -> Bool { one.text < other.text }

    /// Of a feature of GeoJSON.
    ///
    /// - Parameter names: what each column is called in it.
    init(_ feature: [String: Any], _ fields: [ExportField], names: [String], withShape: Bool) {
        let properties = feature["properties"] as? [String: Any] ?? [:]
        let values = zip(fields, names).map { field, name in
            "\(field.name)=\(Self.plain(properties[name], field.kind))"
        }
        let shape = withShape ? Self.plain(shape: feature["geometry"] as? [String: Any]) : ""
        text = (values + [shape]).joined(separator: "|")
    }

    private static func plain(_ value: Any?, _ kind: ExportField.Kind) -> String {
        if let words = value as? [String] { return words.joined(separator: " ") }
        guard let value, !(value is NSNull) else { return "" }
        let text = "\(value)"
        switch kind {
        case .integer, .degrees, .decimal: return Double(text).map { "\($0)" } ?? text
        case .flag: return ["1", "true"].contains(text) ? "1" : "0"
        // What CSV guards is the same text.
        case .text, .words: return FormulaGuard.unprotected(text)
        }
    }

    /// Rings without their direction, their beginning and their number's noise.
    private static func plain(shape: [String: Any]?) -> String {
        guard let shape, let coordinates = shape["coordinates"] else { return "-" }
        var rings: [String] = []
        collect(coordinates, &rings)
        return rings.sorted().joined(separator: ";")
    }

    private static func collect(_ value: Any, _ rings: inout [String]) {
        if let vertices = value as? [[Double]] {
            rings.append(Set(vertices.map(vertex)).sorted().joined(separator: " "))
        } else if let vertex = value as? [Double] {
            rings.append(Self.vertex(vertex))
        } else if let parts = value as? [Any] {
            for part in parts { collect(part, &rings) }
        }
    }

    private static func vertex(_ vertex: [Double]) -> String {
        vertex.prefix(2).map { String(Int(($0 * 1e7).rounded())) }.joined(separator: ",")
    }
}
