import Geo
import GeoSource
import SchoolStore
import Schools

/// Imports a layer of roads or of places.
struct FeatureImport {
    let session: BuildSession
    let entry: SourceEntry
    let id: Int

    /// Column names of the layers that there are (OpenStreetMap extracts, DOPA, GISTDA, DOH).
    private static let known: [Field: [String]] = [
        .name: [
            "name", "name_th", "name_t", "namt", "rd_name", "road_name", "vil_name", "vill_name",
            "mooban", "ชื่อ", "ชื่อหมู่บ้าน", "ชื่อถนน", "placename",
        ],
        .code: ["code", "osm_id", "vil_code", "vill_code", "rd_code", "road_id", "id"],
        .roadClass: ["class", "fclass", "highway", "type", "rd_class", "road_class", "ประเภท"],
        .oneWay: [
            "oneway", "one_way", "direction", "dir_travel", "ทางเดียว", "เดินรถ", "ทิศทาง",
            "ทิศทางเดินรถ",
        ],
        .maxSpeed: ["maxspeed", "max_speed", "speed", "kmh", "speed_kmh", "ความเร็ว"],
        .level: ["layer", "level", "ระดับ", "ระดับถนน", "bridge", "สะพาน"],
        .people: [
            "people", "population", "pop", "pop_total", "popt", "totpop", "ประชากร", "จำนวนประชากร",
            "ประชากรรวม",
        ],
    ]

    func run(_ record: inout SourceRecord) throws {
        let source = try VectorSource(entry, at: session.workspace.path(of: entry.path))
        record.describe(source.description, decision: nil, operation: nil)
        try session.report(source.description.findings, source: entry.path)
        guard source.description.crs.value.crs != nil else {
            record.account.rejected = source.description.count
            return
        }
        let columns = layer.fields.compactMap { field in
            column(field, among: source.description.fields.map(\.name)).map { (field, $0) }
        }
        var account = RowAccount()
        let summary = try source.forEachFeature(fields: columns.map(\.1)) { feature in
            let made = try features(feature, columns.map(\.0))
            for own in made {
                try session.writer.add(own, source: id, row: feature.row)
                session.features.append(own)
            }
            if made.isEmpty { account.rejected += 1 } else { account.matched += 1 }
        }
        try session.report(summary.findings, source: entry.path)
        record.describe(source.description, decision: nil, operation: summary.operation)
        record.account = account
    }

    private func column(_ field: Field, among names: [String]) -> String? {
        if let given = entry.columns[field] {
            return names.first { $0.lowercased() == given.lowercased() }
        }
        return (Self.known[field] ?? []).lazy
            .compactMap { known in names.first { $0.lowercased() == known } }.first
    }

    /// The roads or places of a feature; none where it has no shape of the layer's kind.
    private func features(
        _ feature: VectorFeature, _ fields: [Field]
    ) throws -> [NamedFeature] {
        func value(_ field: Field) throws -> String? {
            guard let place = fields.firstIndex(of: field), let text = feature.values[place],
                !text.isEmpty
            else { return nil }
            guard let flaw = PersonalText.flaw(inName: text) else { return text }
            try session.report([
                Problem(flaw, source: entry.path, row: feature.row, field: field.label)
            ])
            return nil
        }
        let shapes = layer == .road ? feature.geometry?.lines : feature.geometry?.points
        let empty = NamedFeature(
            layer: layer, code: try value(.code), name: try value(.name),
            class: try value(.roadClass), direction: RoadDirection(written: try value(.oneWay)),
            kmPerHour: roadSpeed(written: try value(.maxSpeed)),
            level: roadLevel(written: try value(.level)),
            people: peopleCount(written: try value(.people)), geometry: .collection([]))
        return (shapes ?? []).map { shape in
            var feature = empty
            feature.geometry = shape
            return feature
        }
    }

    private var layer: NamedFeature.Layer { entry.kind == .roads ? .road : .place }
}

extension Geometry {
    /// All its lines as one shape; none where it has no line.
    fileprivate var lines: [Geometry] {
        switch self {
        case .lineString(let line): [.multiLineString([line])]
        case .multiLineString(let lines): lines.isEmpty ? [] : [.multiLineString(lines)]
        case .collection(let members):
            [.multiLineString(members.flatMap(\.lines).flatMap(\.parts))].filter {
                !$0.parts.isEmpty
            }
        case .point, .multiPoint, .polygon, .multiPolygon: []
        }
    }

    private var parts: [[Coordinate]] {
        if case .multiLineString(let lines) = self { lines } else { [] }
    }

    /// Its points, one shape each.
    fileprivate var points: [Geometry] {
        switch self {
        case .point(let point): [.point(point)]
        case .multiPoint(let points): points.map(Geometry.point)
        case .collection(let members): members.flatMap(\.points)
        case .lineString, .multiLineString, .polygon, .multiPolygon: []
        }
    }
}
