import ArgumentParser
import Foundation
import Maps
import Schools
import Workspace

struct ExportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: "Write a layer: schools, tambon, amphoe, province, area or network.")

    @OptionGroup var common: CommonOptions
    @OptionGroup var moment: PeriodOptions

    @Argument(help: "The layer to write.")
    var layer: String

    @Option(name: .shortAndLong, help: "The file to write; its ending says the format (.geojson).")
    var output: String?

    @Flag(help: "For anybody: small counts of pupils are suppressed, and what gives them away.")
    var `public` = false

    @Option(
        help: "With --public: counts from 1 up to this, that excluded, are suppressed (default: 5)."
    )
    var threshold: Int?

    @Flag(help: "Print the JSON Schema of the layer's GeoJSON instead.")
    var schema = false

    func validate() throws {
        guard schema || output != nil else { throw ValidationError("Missing --output <file>") }
        guard threshold ?? 2 >= 2 else { throw ValidationError("--threshold must be 2 or more") }
        guard threshold == nil || `public` else {
            throw ValidationError("--threshold needs --public")
        }
    }

    func run() throws {
        try common.run {
            let layer = try exportLayer()
            guard let output, !schema else {
                Console.answer(layer.schema.text)
                return
            }
            try checkEnding(of: output)
            let count = try common.open().exportGeoJSON(
                layer, to: output, asOf: moment.period,
                for: `public` ? .public(threshold: threshold ?? Suppression().threshold) : .office)
            if common.json {
                try Console.answer(
                    json: ExportAnswer(layer: layer.name, output: output, features: count))
            } else {
                Console.answer(
                    common.language == .thai
                        ? "\(output): \(layer.name) \(count) รายการ"
                        : "\(output): \(count) features of \(layer.name)")
            }
        }
    }

    private func exportLayer() throws -> ExportLayer {
        if let layer = ExportLayer(layer) { return layer }
        let words = ["schools"] + BoundaryLevel.allCases.map(\.rawValue)
        let list = words.joined(separator: ", ")
        let nearest = nearestWord(to: layer, among: words)
        throw CommandError(
            message: LocalizedText(
                thai: "ไม่มีชั้นข้อมูล “\(layer)” " + (nearest.map { "หมายถึง “\($0)” หรือไม่ " } ?? "")
                    + "(มี \(list))",
                english: "no layer “\(layer)”" + (nearest.map { "; did you mean “\($0)”?" } ?? "")
                    + " (there is \(list))"))
    }

    private func checkEnding(of output: String) throws {
        let ending = URL(fileURLWithPath: output).pathExtension.lowercased()
        guard ["geojson", "json"].contains(ending) else {
            throw ExportError(
                .formatUnknown(ending: ending, supported: [".geojson", ".json"]), path: output)
        }
    }
}

struct ExportAnswer: Encodable {
    let layer: String
    let output: String
    let features: Int
}
