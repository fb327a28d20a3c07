import Geo
import GeoSource
import Schools

/// The projections that the points of one table need, made when the first point needs them.
final class PointProjection {
    private let stated: CoordinateReferenceSystem?
    private var operations: [String: Projector] = [:]

    /// - Parameter stated: the CRS that the manifest gives for the table.
    init(stated: CoordinateReferenceSystem?) {
        self.stated = stated
    }

    var reference: PointReference {
        PointReference(
            isStated: stated != nil, geographic: { self.geographic($0) },
            grid: { self.grid($0, zone: $1) })
    }

    /// The names of the operations that were used, sorted.
    var operationNames: [String] {
        operations.values.filter(\.wasUsed).map(\.name).sorted()
    }

    private func geographic(_ coordinate: Coordinate) -> Coordinate? {
        guard let stated, stated.isGeographic, stated != .wgs84 else { return coordinate }
        return project(coordinate, from: stated)
    }

    private func grid(_ coordinate: Coordinate, zone: Int) -> Coordinate? {
        if let stated, !stated.isGeographic { return project(coordinate, from: stated) }
        let isIndian = stated?.datum == .indian1975
        return switch (zone, isIndian) {
        case (47, false): project(coordinate, from: .wgs84UTM47)
        case (48, false): project(coordinate, from: .wgs84UTM48)
        case (47, true): project(coordinate, from: .indian1975UTM47)
        case (48, true): project(coordinate, from: .indian1975UTM48)
        default: nil
        }
    }

    private func project(
        _ coordinate: Coordinate, from crs: CoordinateReferenceSystem
    ) -> Coordinate? {
        if operations[crs.code] == nil {
            guard let transformation = try? Projector(from: crs) else { return nil }
            operations[crs.code] = transformation
        }
        return operations[crs.code]?.project(coordinate)
    }
}

/// Owns a transformation so that a dictionary can hold it.
private final class Projector {
    private let transformation: Transformation
    private(set) var wasUsed = false

    init(from crs: CoordinateReferenceSystem) throws {
        transformation = try Transformation(from: crs, to: .wgs84)
    }

    var name: String { transformation.operation.name }

    func project(_ coordinate: Coordinate) -> Coordinate? {
        wasUsed = true
        return transformation.transform(coordinate)
    }
}
