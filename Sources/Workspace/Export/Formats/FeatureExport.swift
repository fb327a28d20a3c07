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
            guard count > 0 else { return }
            try forEach(store, rows: 1...count) { feature in
                feature.put(into: &writer)
                if format == .kml { writer.text(description(of: feature)) }
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
        if format == .kml { columns.append(OutputField("description", .text(width: 0))) }
        return OutputLayer(
            name: layer.name, shape: format == .workbook ? .none : layer.shape, fields: columns,
            crs: crs ?? .wgs84)
    }

    /// What a phone shows when the place is touched: a line for each column that is known.
    private func description(of feature: ExportFeature) -> String {
        var text = DescriptionText(titles: fields.map { $0.title[language] })
        feature.put(into: &text)
        return text.lines.joined(separator: "<br/>")
    }
}

extension ExportFeature {
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
        case .boundaries: .polygon
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
        case .flag: .flag
        }
    }
}

/// The values of a feature as lines of HTML, each behind its title.
private struct DescriptionText: FieldSink {
    let titles: [String]
    private(set) var lines: [String] = []
    private var column = 0

    init(titles: [String]) { self.titles = titles }

    mutating func text(_ bytes: Span<UInt8>) {
        add(bytes.withUnsafeBufferPointer { String(decoding: $0, as: UTF8.self) })
    }
    mutating func integer(_ number: Int) { add(String(number)) }
    mutating func degrees(_ number: Double) { missing() }
    mutating func flag(_ isTrue: Bool) { if isTrue { add("✓") } else { missing() } }
    mutating func words(_ json: Span<UInt8>?) { missing() }
    mutating func missing() { column += 1 }

    private mutating func add(_ value: String) {
        let safe = value.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
        lines.append("\(titles[column]): \(safe)")
        column += 1
    }
}
