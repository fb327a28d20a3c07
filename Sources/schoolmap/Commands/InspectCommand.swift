import ArgumentParser
import GeoSource
import Schools

struct InspectCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "inspect",
        abstract: "Say what is in files: layers, count, geometry, CRS and encoding with evidence.")

    @OptionGroup var common: CommonOptions

    @Argument(help: "Files: .shp .gpkg .geojson .kml .kmz .fgb .csv .xlsx .xls .ods .dbf .zip")
    var files: [String]

    func run() throws {
        var inspections: [FileInspection] = []
        var failed = false
        for file in files {
            do {
                inspections.append(try inspect(file).covered)
                if !common.json, let last = inspections.last { show(last) }
            } catch {
                // One bad file must not hide the others.
                Console.complain(Messages(common.language).text(for: error))
                failed = true
            }
        }
        if common.json { try Console.answer(json: inspections) }
        if failed { throw ExitCode(1) }
    }

    private func show(_ file: FileInspection) {
        Console.answer("\(file.path)  (\(file.driver))")
        for layer in file.layers {
            let shape = layer.geometry ?? (isThai ? "ตาราง" : "table")
            Console.answer("  \(layer.name): \(layer.count) × \(shape)")
            if let crs = layer.crs {
                let code = crs.code ?? "?"
                fact(
                    "CRS",
                    "\(code) (\(crs.source.rawValue)) – \(isThai ? crs.evidenceThai : crs.evidence)"
                )
            }
            let encoding = layer.encoding
            fact(
                isThai ? "อักขระ" : "encoding",
                "\(encoding.name) (\(encoding.source.rawValue)) – "
                    + (isThai ? encoding.evidenceThai : encoding.evidence))
            if let extent = layer.extent {
                fact(isThai ? "ขอบเขต" : "extent", extent.map { "\($0)" }.joined(separator: ", "))
            }
            fact(
                isThai ? "คอลัมน์" : "fields",
                layer.fields.map { "\($0.name) (\($0.type))" }.joined(separator: ", "))
            for problem in layer.problems.prefix(20) { show(problem) }
            if layer.problems.count > 20 {
                fact(
                    "…",
                    isThai
                        ? "อีก \(layer.problems.count - 20) (--json)"
                        : "\(layer.problems.count - 20) more (--json)")
            }
        }
    }

    private func show(_ problem: Finding) {
        let place = problem.row.map { isThai ? "แถว \($0): " : "row \($0): " } ?? ""
        fact(
            "!",
            "\(place)\(problem.kind): \(isThai ? problem.messageThai : problem.message) → "
                + (isThai ? problem.suggestionThai : problem.suggestion))
    }

    private var isThai: Bool { common.language == .thai }

    private func fact(_ name: String, _ value: String) {
        Console.answer("    \(name.padded(to: 10))\(value)")
    }
}

extension FileInspection {
    /// The same without persons in the names of sheets and columns.
    fileprivate var covered: FileInspection {
        var file = self
        for layer in file.layers.indices {
            file.layers[layer].name = PersonalText.covered(file.layers[layer].name)
            for field in file.layers[layer].fields.indices {
                let name = file.layers[layer].fields[field].name
                file.layers[layer].fields[field].name = PersonalText.covered(name)
            }
        }
        return file
    }
}
