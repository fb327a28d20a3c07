import Geo
import GeoSource

/// The layer of roads, roads.shp, in WGS 84 / UTM 47N.
struct RoadLayer {
    let lines: [RoadLine]

    /// The lines as somebody digitised them: one twice, one of no length, one that stops short of its
    /// road and one that runs on beyond it.
    var records: [RoadLine] {
        var records = lines
        guard let lane = lines.firstIndex(where: { $0.road.kind == .village }),
            let track = lines.lastIndex(where: { $0.road.kind == .track })
        else { return lines }
        records[lane].points[0].x += Self.gap
        if let long = lines.firstIndex(where: { $0.road.kind == .track && $0.points.count > 4 }) {
            records[long].points = Self.overshooting(lines[long].points)
        }
        records.append(lines[track])
        let end = lines[track].points[0]
        records.append(RoadLine(road: lines[track].road, points: [end, end]))
        return records
    }

    /// Metres by which a lane misses its road.
    private static let gap = 0.5
    /// Metres by which a track runs on beyond its road, and passes beside the junction.
    private static let overshoot = (beyond: 25.0, beside: 3.0)

    /// The line carried on beyond its last point, so that it crosses the road there.
    private static func overshooting(_ points: [Coordinate]) -> [Coordinate] {
        let (before, last) = (points[points.count - 2], points[points.count - 1])
        let length = distance(before, last)
        let (dx, dy) = ((last.x - before.x) / length, (last.y - before.y) / length)
        let end = Coordinate(
            x: last.x + overshoot.beyond * dx - overshoot.beside * dy,
            y: last.y + overshoot.beyond * dy + overshoot.beside * dx)
        return points.dropLast() + [end]
    }

    /// - Throws: `GeoSourceError` where PROJ cannot transform coordinates.
    func files() throws -> [SampleFile] {
        let transformation = try Transformation(from: .indian1975UTM47, to: .wgs84UTM47)
        var shapes = ShapefileWriter(.line)
        for record in records {
            var points = record.points
            let failed = transformation.transform(&points)
            precondition(failed == 0, "the district lies inside UTM zone 47")
            shapes.append(line: points.map(Self.toCentimetres))
        }
        let table = DBaseWriter(fields: Self.fields, languageDriver: 0)
        return shapes.files(named: "roads") + [
            table.file(named: "roads.dbf", rows: records.map { Self.cells(of: $0.road) }),
            SampleFile(name: "roads.prj", bytes: Array(PlaceLayer.projection.utf8)),
            SampleFile(name: "roads.cpg", bytes: Array("874".utf8)),
        ]
    }

    private static let fields = [
        DBaseWriter.Field(name: "ชื่อถนน", width: 60), .init(name: "ประเภท", width: 16),
        .init(name: "ทางเดียว", width: 8), .init(name: "ความเร็ว", width: 4),
        .init(name: "ระดับ", width: 2),
    ]

    private static func cells(of road: Road) -> [String] {
        [
            road.name, road.kind.rawValue, road.isOneWay ? "ใช่" : "",
            road.speed.map(String.init) ?? "", road.isBridge ? "1" : "0",
        ]
    }

    private static func toCentimetres(_ place: Coordinate) -> Coordinate {
        Coordinate(x: (place.x * 100).rounded() / 100, y: (place.y * 100).rounded() / 100)
    }
}

extension Road {
    /// The speed that signs allow, in kilometres an hour, where there are signs.
    fileprivate var speed: Int? {
        switch kind {
        case .national: isBridge ? 60 : 80
        case .municipal: isOneWay ? 30 : nil
        default: nil
        }
    }
}
