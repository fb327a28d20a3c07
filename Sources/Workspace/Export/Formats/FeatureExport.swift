import Foundation
import GeoSource
import SchoolStore
import Schools

extension ExportPlan {
    /// Writes the layer through GDAL and returns what the format could not hold.
    func write(
        _ store: SchoolStore, as format: FeatureFormat, crs: CoordinateReferenceSystem?,
        to path: String
    ) throws -> [WriteLoss] {
        let layer = outputLayer(format, crs)
        return try FeatureFile.write(layer, as: format, to: path) { writer in
            guard lastRow > 0 else { return }
            try forEach(store, rows: 1...lastRow) { feature in
                feature.put(into: &writer)
                if format == .kml { describe(feature, in: &writer) }
                if layer.shape != .none { feature.place(in: &writer) }
                try writer.endFeature()
            }
        }
    }

    private func outputLayer(
        _ format: FeatureFormat, _ crs: CoordinateReferenceSystem?
    ) -> OutputLayer {
        var columns = fields.map { field in
            OutputField(format == .shapefile ? field.shortName : field.name, field.kind.written)
        }
        if format == .kml {
            columns +=
                fields.contains(where: \.isName) ? [] : [OutputField("name", .text(width: 0))]
            columns.append(OutputField("description", .text(width: 0)))
        }
        return OutputLayer(
            name: layer.name, shape: format == .workbook ? .none : layer.shape, fields: columns,
            crs: crs ?? .wgs84)
    }

    /// Nothing on a phone is without a name: what has none goes by its code.
    private func describe(_ feature: ExportFeature, in writer: inout FeatureWriter) {
        if let column = fields.firstIndex(where: \.isName) {
            writer.fill(column, with: feature.heading)
        } else {
            writer.text(feature.heading)
        }
        writer.text(description(of: feature))
    }

    /// What a phone shows when the place is touched: a line for each column that is known.
    private func description(of feature: ExportFeature) -> String {
        var text = DescriptionText(fields: fields, language)
        feature.put(into: &text)
        return text.lines.joined(separator: "<br/>")
    }
}

extension ExportField {
    fileprivate var isName: Bool { name == "name" }
}

extension ExportFeature {
    /// What it is known by: of a problem its school.
    fileprivate var heading: String {
        if case .problem(let problem, _) = self {
            return problem.problem.school ?? problem.problem.kind
        }
        var heading = ""
        withID { id in heading = id.withUnsafeBufferPointer { String(decoding: $0, as: UTF8.self) }
        }
        return heading
    }

    fileprivate func place(in writer: inout FeatureWriter) {
        if let point { return writer.point(point) }
        _ = withShape { writer.shape(wkb: $0) }
    }
}

extension ExportLayer {
    var shape: OutputLayer.Shape {
        switch self {
        case .schools, .problems, .features(.place): .point
        case .features(.road): .line
        case .boundaries, .catchments: .polygon
        }
    }

    var isOfPoints: Bool { shape == .point }
}

extension ExportField.Kind {
    fileprivate var written: OutputField.Kind {
        switch self {
        case .text(let width), .words(let width): .text(width: width)
        case .integer: .integer
        case .degrees: .degrees
        case .decimal: .decimal
        case .flag: .flag
        }
    }
}

/// The values of a feature as lines of HTML, each behind its title.
private struct DescriptionText: FieldSink {
    let fields: [ExportField]
    let language: Language
    private(set) var lines: [String] = []
    private var column = 0

    /// What stands above the description, and what only programs ask for.
    private static let leftOut: Set<String> = [
        "name", "tambon_code", "amphoe_code", "parent_code", "position_quality", "position_origin",
    ]

    init(fields: [ExportField], _ language: Language) {
        self.fields = fields
        self.language = language
    }

    mutating func text(_ bytes: Span<UInt8>) {
        let text = bytes.withUnsafeBufferPointer { String(decoding: $0, as: UTF8.self) }
        let wording: LocalizedText? =
            switch fields[column].name {
            case "size_class": SizeClass(rawValue: text)?.wording
            case "building_condition": BuildingCondition(rawValue: text)?.wording
            default: nil
            }
        add(wording?[language] ?? text)
    }
    mutating func integer(_ number: Int) { add(String(number)) }
    mutating func degrees(_ number: Double) { missing() }
    mutating func decimal(_ number: Double) { add(ReadableNumber.grouped(number, decimals: 2)) }
    mutating func flag(_ isTrue: Bool) { if isTrue { add("✓") } else { missing() } }
    mutating func words(_ json: Span<UInt8>?) { missing() }
    mutating func missing() { column += 1 }

    private mutating func add(_ value: String) {
        defer { column += 1 }
        guard !Self.leftOut.contains(fields[column].name) else { return }
        let safe = value.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
        lines.append("\(fields[column].title[language]): \(safe)")
    }
}
