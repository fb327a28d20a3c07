import ArgumentParser
import Foundation
import GeoSource
import Maps
import Schools
import Workspace

struct ExportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: """
            Write a layer: schools, tambon, amphoe, province, area, network, places, roads, \
            catchments or problems.
            """)

    @OptionGroup var common: CommonOptions
    @OptionGroup var moment: PeriodOptions

    @Argument(help: "The layer to write.")
    var layer: String

    @Option(
        name: .shortAndLong,
        help: """
            The file to write; its ending says the format: .geojson, .geojsonl or .ndjson (a \
            feature to a line), .shp or .zip of it (for ArcView: CP874, ten-character names), \
            .gpkg, .fgb, .kml (for phones), .csv or .xlsx (for Excel).
            """)
    var output: String?

    @Option(
        help: """
            The columns to write, with commas between, such as code,name,pupils,phone; "all" for \
            every one there is.
            """)
    var fields: String?

    @Option(
        help: """
            The reference system of .shp, .zip, .gpkg and .fgb, such as EPSG:24047 for Indian 1975 \
            / UTM 47N (default: EPSG:4326, WGS 84).
            """)
    var crs: String?

    @Flag(help: "For anybody: small counts of pupils are suppressed, and what gives them away.")
    var `public` = false

    @Option(
        help: "With --public: counts from 1 up to this, that excluded, are suppressed (default: 5)."
    )
    var threshold: Int?

    @Flag(help: "Print the JSON Schema of the layer's GeoJSON instead.")
    var schema = false

    func validate() throws {
        guard schema || output != nil else {
            throw ValidationError(
                thai: "ขาด --output <file> (แฟ้มที่จะเขียน)", english: "Missing --output <file>")
        }
        guard threshold ?? 2 >= 2 else {
            throw ValidationError(
                thai: "--threshold ต้องเป็น 2 ขึ้นไป", english: "--threshold must be 2 or more")
        }
        guard threshold == nil || `public` else {
            throw ValidationError(
                thai: "--threshold ต้องใช้คู่กับ --public", english: "--threshold needs --public")
        }
    }

    func run() throws {
        try common.run {
            let layer = try exportLayer()
            guard let output, !schema else {
                Console.answer(layer.schema.text)
                return
            }
            let request = try request(layer)
            _ = try ExportFormat(path: output)
            let interruption = Interruption(removing: Workspace.unfinishedPaths(ofExport: output))
            defer { interruption.end() }
            let result = try common.open().export(request, to: output)
            try answer(result, layer, output)
            tell(result.losses)
        }
    }

    private func request(_ layer: ExportLayer) throws -> ExportRequest {
        let names = fields?.split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces) }
        return ExportRequest(
            layer, fields: names == ["all"] ? [] : names, asOf: moment.period,
            for: `public` ? .public(threshold: threshold ?? Suppression().threshold) : .office,
            crs: try crs.map(CoordinateReferenceSystem.init), language: common.language)
    }

    private func answer(_ result: ExportResult, _ layer: ExportLayer, _ output: String) throws {
        if common.json {
            try Console.answer(
                json: ExportAnswer(layer: layer.name, output: output, result, common.language))
        } else {
            Console.answer(
                common.language == .thai
                    ? "\(output): \(layer.name) \(result.features) รายการ"
                    : "\(output): \(result.features) features of \(layer.name)")
        }
    }

    /// The first ten of what the format could not hold, and how many more.
    private func tell(_ losses: [WriteLoss]) {
        for loss in losses.prefix(10) { Console.note(loss.words[common.language]) }
        guard losses.count > 10 else { return }
        let more = losses.count - 10
        Console.note(common.language == .thai ? "และอีก \(more) รายการ" : "and \(more) more")
    }

    private func exportLayer() throws -> ExportLayer {
        if let layer = ExportLayer(layer) { return layer }
        let words = ExportLayer.all.map(\.name)
        let text = LocalizedText(
            thai: "ไม่มีชั้นข้อมูล “\(layer)”", english: "no layer “\(layer)”")
        let nearest = nearestWord(to: layer, among: words)
        let list = words.joined(separator: ", ")
        throw CommandError(
            message: LocalizedText(
                thai: text.thai + (nearest.map { " หมายถึง “\($0)” หรือไม่" } ?? "") + " (มี \(list))",
                english: text.english + (nearest.map { "; did you mean “\($0)”?" } ?? "")
                    + " (there is \(list))"))
    }
}

struct ExportAnswer: Encodable {
    struct Loss: Encodable {
        let kind: String
        let row: Int
        let field: String?
        let message: String
    }

    let layer: String
    let output: String
    let features: Int
    /// What the format could not hold.
    let losses: [Loss]

    init(layer: String, output: String, _ result: ExportResult, _ language: Language) {
        self.layer = layer
        self.output = output
        features = result.features
        losses = result.losses.map {
            Loss(kind: $0.kindWord, row: $0.row, field: $0.field, message: $0.words[language])
        }
    }
}
