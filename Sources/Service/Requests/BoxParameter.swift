import Geo
import GeoSource
import SchoolStore

/// The parameter `bbox`: four or six numbers in the order of the system's axes.
enum BoxParameter {
    /// The regions of a box; two where it goes across 180 degrees.
    ///
    /// - Throws: `ServiceError`.
    static func regions(
        _ text: String, system: ReferenceSystem
    ) throws -> [FeatureQuery.Region] {
        let numbers = try numbers(text)
        // Heights are given by some clients; nothing here has one.
        let half = numbers.count / 2
        var low = Coordinate(x: numbers[0], y: numbers[1])
        var high = Coordinate(x: numbers[half], y: numbers[half + 1])
        if system.isNorthFirst {
            (low, high) = (Coordinate(x: low.y, y: low.x), Coordinate(x: high.y, y: high.x))
        }
        // A box that is upside down has nothing in it, nor has one outside the system.
        let nothing = FeatureQuery.Region.box(
            Envelope(minX: 1, minY: 1, maxX: 0, maxY: 0))
        guard low.y <= high.y else { return [nothing] }
        switch system {
        case .crs84, .wgs84: return degrees(low, high)
        default:
            guard low.x <= high.x, let outline = try outline(low, high, system) else {
                return [nothing]
            }
            return [.polygon(outline)]
        }
    }

    private static func numbers(_ text: String) throws -> [Double] {
        let numbers = text.split(separator: ",", omittingEmptySubsequences: false).map { part in
            part.trimming.decimal
        }
        let whole = numbers.compactMap(\.self)
        guard whole.count == numbers.count, [4, 6].contains(whole.count) else {
            throw ServiceError.badParameter(
                "bbox", thai: "ต้องเป็นตัวเลข 4 ตัว (หรือ 6 ตัว) คั่นด้วยจุลภาค",
                english: "must be four numbers, or six, with commas between")
        }
        return whole
    }

    private static func degrees(_ low: Coordinate, _ high: Coordinate) -> [FeatureQuery.Region] {
        guard low.x > high.x else {
            return [.box(Envelope(minX: low.x, minY: low.y, maxX: high.x, maxY: high.y))]
        }
        return [
            .box(Envelope(minX: low.x, minY: low.y, maxX: 180, maxY: high.y)),
            .box(Envelope(minX: -180, minY: low.y, maxX: high.x, maxY: high.y)),
        ]
    }

    /// The box as a polygon on WGS 84, with so many points that its curved sides are right within a
    /// metre for a country; nil outside what the system is good for.
    private static func outline(
        _ low: Coordinate, _ high: Coordinate, _ system: ReferenceSystem
    ) throws -> Polygon? {
        let steps = 32
        func side(_ from: Coordinate, _ to: Coordinate) -> [Coordinate] {
            (0..<steps).map { step in
                let part = Double(step) / Double(steps)
                return Coordinate(
                    x: from.x + (to.x - from.x) * part, y: from.y + (to.y - from.y) * part)
            }
        }
        let (right, left) = (Coordinate(x: high.x, y: low.y), Coordinate(x: low.x, y: high.y))
        var ring = side(low, right) + side(right, high) + side(high, left) + side(left, low)
        let transformation = try Transformation(from: try system.coordinates, to: .wgs84)
        guard transformation.transform(&ring) == 0, let first = ring.first else { return nil }
        return Polygon(exterior: ring + [first])
    }
}

extension Substring {
    /// Without the spaces at both ends.
    var trimming: Substring {
        let start = firstIndex { $0 != " " } ?? endIndex
        let end = lastIndex { $0 != " " }.map(index(after:)) ?? start
        return self[start..<end]
    }

    /// The decimal number that it is; nil for anything else, `0x10` and `nan` among it.
    var decimal: Double? {
        guard utf8.allSatisfy({ "+-.0123456789eE".utf8.contains($0) }) else { return nil }
        return Double(self).flatMap { $0.isFinite ? $0 : nil }
    }
}
