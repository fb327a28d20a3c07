public import Geo

extension Transformation {
    /// The geometry in the target system, or nil where any of its coordinates fails.
    public func transform(_ geometry: Geometry) -> Geometry? {
        switch geometry {
        case .point(let coordinate): transform(coordinate).map(Geometry.point)
        case .multiPoint(let points): transformed(points).map(Geometry.multiPoint)
        case .lineString(let line): transformed(line).map(Geometry.lineString)
        case .multiLineString(let lines):
            all(lines) { transformed($0) }.map(Geometry.multiLineString)
        case .polygon(let polygon): transformed(polygon).map(Geometry.polygon)
        case .multiPolygon(let polygons):
            all(polygons) { transformed($0) }.map(Geometry.multiPolygon)
        case .collection(let members): all(members) { transform($0) }.map(Geometry.collection)
        }
    }

    private func transformed(_ coordinates: [Coordinate]) -> [Coordinate]? {
        var result = coordinates
        return transform(&result) == 0 ? result : nil
    }

    private func transformed(_ polygon: Polygon) -> Polygon? {
        guard let exterior = transformed(polygon.exterior),
            let holes = all(polygon.holes, { transformed($0) })
        else { return nil }
        return Polygon(exterior: exterior, holes: holes)
    }

    private func all<T>(_ parts: [T], _ body: (T) -> T?) -> [T]? {
        var result: [T] = []
        result.reserveCapacity(parts.count)
        for part in parts {
            guard let part = body(part) else { return nil }
            result.append(part)
        }
        return result
    }
}
