import ArgumentParser
import Foundation
import Maps
import Schools
import Workspace

struct TilesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "tiles",
        abstract: "Make vector tiles for web maps, as one MBTiles file or as a folder.")

    @OptionGroup var common: CommonOptions
    @OptionGroup var moment: PeriodOptions

    @Option(
        name: .shortAndLong,
        help: "F.mbtiles, or a folder to make (z/x/y.pbf with tiles.json and style.json).")
    var output: String

    @Option(help: "What the tiles have, as tiles/README.md says (default: district).")
    var definition: String?

    @Flag(help: "For whom: anybody, small counts of pupils suppressed (default), or the office.")
    var audience: TileAudience = .public

    @Option(help: "With --public: counts from 1 up to this, that excluded, are suppressed.")
    var threshold = Suppression.shippedThreshold

    @Option(help: "The coarsest zoom, in place of the definition's.")
    var minzoom: Int?

    @Option(help: "The finest zoom, in place of the definition's.")
    var maxzoom: Int?

    @Option(help: "For a folder: the address that it will have on the web.")
    var url: String?

    func validate() throws {
        let ending = URL(filePath: output).pathExtension.lowercased()
        guard !Self.otherFormats.contains(ending) else {
            throw ValidationError(
                thai: "เขียน .\(ending) ไม่ได้ --output เป็น F.mbtiles หรือโฟลเดอร์ "
                    + "(แปลงภายหลังได้ด้วย pmtiles convert F.mbtiles F.pmtiles)",
                english: ".\(ending) cannot be written; --output is F.mbtiles or a folder "
                    + "(pmtiles convert F.mbtiles F.pmtiles makes one of the other)")
        }
        guard threshold >= 2 else {
            throw ValidationError(
                thai: "--threshold ต้องเป็น 2 ขึ้นไป", english: "--threshold must be 2 or more")
        }
        let limits = 0...TileContent.zoomLimit
        guard limits.contains(minzoom ?? 0), limits.contains(maxzoom ?? 0) else {
            throw ValidationError(
                thai: "ระดับซูมเป็น 0 ถึง \(TileContent.zoomLimit)",
                english: "zooms are from 0 to \(TileContent.zoomLimit)")
        }
        guard minzoom ?? 0 <= maxzoom ?? TileContent.zoomLimit else {
            throw ValidationError(
                thai: "--minzoom ต้องไม่เกิน --maxzoom",
                english: "--minzoom must not be above --maxzoom")
        }
    }

    /// Files of other programs: a folder of such a name would be taken for one.
    private static let otherFormats = ["pmtiles", "mvt", "pbf", "gpkg", "zip", "tar", "geojson"]

    func run() throws {
        try common.run {
            let definition = try TileDefinition(at: definition).with(minzoom, maxzoom)
            let workspace = try common.open()
            let interruption = Interruption(
                removing: [Workspace.unfinishedPath(ofTilesAt: output)])
            defer { interruption.end() }
            let result = try workspace.exportTiles(
                definition, to: output, asOf: moment.period,
                for: audience == .public ? .public(threshold: threshold) : .office, address: url)
            if result.thinned > 0 { Console.note(TilesAnswer.warning(result)[common.language]) }
            if common.json {
                try Console.answer(json: TilesAnswer(result, definition, audience))
            } else {
                Console.answer(TilesAnswer.line(result, definition)[common.language])
            }
        }
    }
}

/// For whom tiles are.
enum TileAudience: String, EnumerableFlag {
    case `public`, office
}

extension TileDefinition {
    /// The same for other zooms; a layer that has none of them is left out.
    fileprivate func with(_ low: Int?, _ high: Int?) -> TileDefinition {
        var definition = self
        let first = low ?? min(zooms.lowerBound, high ?? zooms.lowerBound)
        let last = max(high ?? zooms.upperBound, first)
        definition.zooms = first...last
        definition.layers = layers.compactMap { layer in
            // A layer that went to an end of the set goes to the new one.
            let start = layer.zooms.lowerBound == zooms.lowerBound ? first : layer.zooms.lowerBound
            let end = layer.zooms.upperBound == zooms.upperBound ? last : layer.zooms.upperBound
            guard max(start, first) <= min(end, last) else { return nil }
            var layer = layer
            layer.zooms = max(start, first)...min(end, last)
            return layer
        }
        return definition
    }
}

struct TilesAnswer: Encodable {
    let output: String
    let audience: String
    let minzoom: Int
    let maxzoom: Int
    let tiles: Int
    let bytes: Int
    let largest: Int
    let thinned: Int
    let points_left_out: Int
    let layers: [String]
    let absent: [String]

    init(_ result: TileResult, _ definition: TileDefinition, _ audience: TileAudience) {
        output = result.path
        self.audience = audience.rawValue
        (minzoom, maxzoom) = (definition.zooms.lowerBound, definition.zooms.upperBound)
        (tiles, bytes, largest) = (result.tiles, result.bytes, result.largest)
        (thinned, points_left_out) = (result.thinned, result.pointsLeftOut)
        (layers, absent) = (result.layers, result.absent)
    }

    static func line(_ result: TileResult, _ definition: TileDefinition) -> LocalizedText {
        let zooms = "z\(definition.zooms.lowerBound)–\(definition.zooms.upperBound)"
        let layers = result.layers.joined(separator: ", ")
        return LocalizedText(
            thai: "\(result.path): \(result.tiles) ไทล์ \(zooms) (\(layers)) "
                + "ไทล์ใหญ่สุด \(result.largest / 1000) kB",
            english: "\(result.path): \(result.tiles) tiles, \(zooms) (\(layers)), the largest "
                + "\(result.largest / 1000) kB")
    }

    static func warning(_ result: TileResult) -> LocalizedText {
        LocalizedText(
            thai: "มี \(result.thinned) ไทล์ที่เกิน 500 kB จึงลดรายละเอียดลง (ขาดจุด "
                + "\(result.pointsLeftOut) จุด) ลด fields หรือเพิ่ม spacing ในไฟล์นิยาม",
            english: "\(result.thinned) tiles were over 500 kB and were thinned further "
                + "(\(result.pointsLeftOut) points left out); have fewer fields or a larger "
                + "spacing in the definition")
    }
}
