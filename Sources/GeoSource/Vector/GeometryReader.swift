import CGDAL
import Geo

/// What became of a feature's shape.
enum GeometryOutcome {
    case geometry(Geometry, repair: String?)
    case missing(reason: String?)
    case invalid(reason: String)
    case unsupported(type: String)
    case outside
}

/// Turns OGR's geometry into a value: linear, in two dimensions, reprojected, polygons valid.
///
/// Validity is checked after the reprojection, because it is the result that has to be valid.
struct GeometryReader: ~Copyable {
    private let transformation: Transformation?
    private let checksValidity: Bool

    init(transformation: consuming Transformation?, checksValidity: Bool) {
        self.transformation = transformation
        self.checksValidity = checksValidity
    }

    var operation: TransformationOperation? {
        switch transformation {
        case .some(let transformation): transformation.operation
        case .none: nil
        }
    }

    /// Reads a feature's geometry, which it may change in place.
    func read(_ handle: OGRGeometryH?, log: DiagnosticLog) -> GeometryOutcome {
        let messages = log.take()
        defer { log.take() }
        guard let handle, OGR_G_IsEmpty(handle) == 0 else {
            return .missing(reason: messages.last)
        }
        guard OGR_G_HasCurveGeometry(handle, 1) == 0 else {
            // 0: the library's own angular step, 4° (OGRGeometryFactory::curveToLineString).
            guard let linear = OGR_G_GetLinearGeometry(handle, 0, nil) else {
                return .unsupported(type: Self.typeName(handle))
            }
            defer { OGR_G_DestroyGeometry(linear) }
            return readLinear(linear, log: log)
        }
        return readLinear(handle, log: log)
    }

    private func readLinear(_ handle: OGRGeometryH, log: DiagnosticLog) -> GeometryOutcome {
        OGR_G_FlattenTo2D(handle)
        var failures = 0
        guard let geometry = geometry(handle, &failures) else {
            return .unsupported(type: Self.typeName(handle))
        }
        guard failures == 0 else { return .outside }
        guard checksValidity, Self.isPolygonal(handle) else {
            return .geometry(geometry, repair: nil)
        }
        log.take()
        guard OGR_G_IsValid(handle) == 0 else { return .geometry(geometry, repair: nil) }
        let reason = log.take().last ?? "invalid"
        guard let repaired = PolygonRepair.polygonalParts(of: handle, geometry) else {
            return .invalid(reason: reason)
        }
        return .geometry(repaired, repair: reason)
    }

    /// The value of a geometry; nil for surfaces in space and other types beyond simple features.
    private func geometry(_ handle: OGRGeometryH, _ failures: inout Int) -> Geometry? {
        switch OGR_GT_Flatten(OGR_G_GetGeometryType(handle)) {
        case wkbPoint: coordinates(handle, &failures).first.map(Geometry.point)
        case wkbLineString: .lineString(coordinates(handle, &failures))
        case wkbPolygon: .polygon(polygon(handle, &failures))
        case wkbMultiPoint:
            .multiPoint(Self.children(handle).flatMap { coordinates($0, &failures) })
        case wkbMultiLineString:
            .multiLineString(Self.children(handle).map { coordinates($0, &failures) })
        case wkbMultiPolygon:
            .multiPolygon(Self.children(handle).map { polygon($0, &failures) })
        case wkbGeometryCollection: collection(handle, &failures)
        default: nil
        }
    }

    private func collection(_ handle: OGRGeometryH, _ failures: inout Int) -> Geometry? {
        var members: [Geometry] = []
        for child in Self.children(handle) {
            guard let member = geometry(child, &failures) else { return nil }
            members.append(member)
        }
        return .collection(members)
    }

    private func polygon(_ handle: OGRGeometryH, _ failures: inout Int) -> Polygon {
        OGR_G_CloseRings(handle)
        let children = Self.children(handle)
        let rings = children.map { coordinates($0, &failures) }
        return Polygon(exterior: rings.first ?? [], holes: Array(rings.dropFirst()))
    }

    /// The coordinates of a point, line or ring, reprojected here and in OGR's own copy.
    private func coordinates(_ handle: OGRGeometryH, _ failures: inout Int) -> [Coordinate] {
        let count = Int(OGR_G_GetPointCount(handle))
        guard count > 0 else { return [] }
        var result = [Coordinate](repeating: Coordinate(x: 0, y: 0), count: count)
        let stride = CInt(MemoryLayout<Coordinate>.stride)
        result.withUnsafeMutableBytes { bytes in
            guard let x = bytes.baseAddress else { return }
            OGR_G_GetPoints(
                handle, x, stride, x + MemoryLayout<Double>.stride, stride, nil, 0)
        }
        guard transformation != nil else {
            failures += result.count { !$0.isFinite }
            return result
        }
        failures += transform(&result)
        if checksValidity, failures == 0 {
            result.withUnsafeBytes { bytes in
                guard let x = bytes.baseAddress else { return }
                OGR_G_SetPoints(
                    handle, CInt(count), x, stride, x + MemoryLayout<Double>.stride, stride, nil, 0)
            }
        }
        return result
    }

    private func transform(_ coordinates: inout [Coordinate]) -> Int {
        switch transformation {
        case .some(let transformation): transformation.transform(&coordinates)
        case .none: 0
        }
    }

    private static func children(_ handle: OGRGeometryH) -> [OGRGeometryH] {
        (0..<OGR_G_GetGeometryCount(handle)).compactMap { OGR_G_GetGeometryRef(handle, $0) }
    }

    private static func isPolygonal(_ handle: OGRGeometryH) -> Bool {
        let type = OGR_GT_Flatten(OGR_G_GetGeometryType(handle))
        return type == wkbPolygon || type == wkbMultiPolygon || type == wkbGeometryCollection
    }

    private static func typeName(_ handle: OGRGeometryH) -> String {
        OGRGeometryTypeToName(OGR_G_GetGeometryType(handle)).map { String(cString: $0) } ?? "?"
    }
}
