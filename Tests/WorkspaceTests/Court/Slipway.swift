import Geo
import GeoSource
import Schools

/// The projections by which mistakes between reference systems are made: forwards, not undone.
struct Slipway {
    private let toGrid: [Int: Step]
    private let fromGrid: [Int: Step]
    private let toIndianGrid: [Int: Step]
    private let toIndian: Step?
    private let fromIndian: Step?
    private let wronglyToIndian: Step?
    private let wronglyFromIndian: Step?

    private final class Step {
        private let transformation: Transformation

        init?(_ source: CoordinateReferenceSystem, _ target: CoordinateReferenceSystem) {
            guard let own = try? Transformation(from: source, to: target) else { return nil }
            transformation = own
        }

        func callAsFunction(_ point: Coordinate) -> Coordinate? { transformation.transform(point) }
    }

    init() {
        toGrid = [47: Step(.wgs84, .wgs84UTM47), 48: Step(.wgs84, .wgs84UTM48)]
            .compactMapValues(\.self)
        fromGrid = [47: Step(.wgs84UTM47, .wgs84), 48: Step(.wgs84UTM48, .wgs84)]
            .compactMapValues(\.self)
        toIndianGrid = [47: Step(.wgs84, .indian1975UTM47), 48: Step(.wgs84, .indian1975UTM48)]
            .compactMapValues(\.self)
        toIndian = Step(.wgs84, .indian1975)
        fromIndian = Step(.indian1975, .wgs84)
        // EPSG:1812 by its numbers; a longer axis by a hair keeps GeoSource's own shift out.
        let wrong = try? CoordinateReferenceSystem(
            "+proj=longlat +a=6377276.365 +rf=300.8017 +towgs84=293,836,318,0.5,1.6,-2.8,2.1")
        wronglyFromIndian = wrong.flatMap { Step($0, .wgs84) }
        wronglyToIndian = wrong.flatMap { Step(.wgs84, $0) }
    }

    /// The UTM metres of a position on WGS 84.
    func metres(_ point: Coordinate, zone: Int) -> Coordinate? { toGrid[zone]?(point) }

    /// Where a school comes to lie once the mistake is made, in one of two ways.
    func shift(_ point: Coordinate, _ kind: Hypothesis, _ isFirstWay: Bool) -> Coordinate? {
        let zone = point.x < 102 ? 47 : 48
        switch kind {
        case .indian1975:
            guard isFirstWay else { return toIndian?(point) }
            return toIndianGrid[zone]?(point).flatMap { fromGrid[zone]?($0) }
        case .movedWrongly:
            return isFirstWay
                ? toIndian?(point).flatMap { wronglyFromIndian?($0) }
                : wronglyToIndian?(point).flatMap { fromIndian?($0) }
        case .zone: return toGrid[zone]?(point).flatMap { fromGrid[zone == 47 ? 48 : 47]?($0) }
        default: return point
        }
    }
}
