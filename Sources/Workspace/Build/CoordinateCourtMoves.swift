import Geo
import GeoSource
import Schools

/// The movements between reference systems that the court of coordinates tries, by PROJ.
final class CoordinateCourtMoves {
    private let toUTM: [Int: MoveStep]
    private let fromUTM: [Int: MoveStep]
    private let fromIndianUTM: [Int: MoveStep]
    private let fromIndian: MoveStep?
    private let toIndian: MoveStep?
    private let toWrongIndian: MoveStep?
    private let fromWrongIndian: MoveStep?

    /// Indian 1975 with the shift EPSG:1812 (domain facts, 4.2), the wrong one of Thailand.
    ///
    /// The axis is two centimetres too long, so that the definition is taken at its word and not for
    /// Indian 1975 itself, which has another shift here.
    private static let wronglyShifted =
        "+proj=longlat +a=6377276.365 +rf=300.8017 +towgs84=293,836,318,0.5,1.6,-2.8,2.1"

    init() {
        let wgs84 = CoordinateReferenceSystem.wgs84
        toUTM = [
            47: MoveStep(from: wgs84, to: .wgs84UTM47), 48: MoveStep(from: wgs84, to: .wgs84UTM48),
        ].compactMapValues(\.self)
        fromUTM = [
            47: MoveStep(from: .wgs84UTM47, to: wgs84), 48: MoveStep(from: .wgs84UTM48, to: wgs84),
        ].compactMapValues(\.self)
        fromIndianUTM = [
            47: MoveStep(from: .indian1975UTM47, to: wgs84),
            48: MoveStep(from: .indian1975UTM48, to: wgs84),
        ].compactMapValues(\.self)
        fromIndian = MoveStep(from: .indian1975, to: wgs84)
        toIndian = MoveStep(from: wgs84, to: .indian1975)
        let wrong = try? CoordinateReferenceSystem(Self.wronglyShifted)
        toWrongIndian = wrong.flatMap { MoveStep(from: wgs84, to: $0) }
        fromWrongIndian = wrong.flatMap { MoveStep(from: $0, to: wgs84) }
    }

    var moves: CourtMoves {
        CourtMoves(
            indianDegrees: { [self] in fromIndian?.move($0) },
            indianGrid: { [self] point in
                let zone = Self.zone(of: point)
                return toUTM[zone]?.move(point).flatMap { fromIndianUTM[zone]?.move($0) }
            },
            movedWrongly: { [self] in
                toWrongIndian?.move($0).flatMap { fromIndian?.move($0) }
            },
            movedBackWrongly: { [self] in
                toIndian?.move($0).flatMap { fromWrongIndian?.move($0) }
            },
            otherZone: { [self] point in
                let zone = Self.zone(of: point)
                return toUTM[zone]?.move(point).flatMap { fromUTM[zone == 47 ? 48 : 47]?.move($0) }
            })
    }

    /// The zone whose numbers a position would have been written in.
    private static func zone(of point: Coordinate) -> Int { point.x < 102 ? 47 : 48 }
}

/// Owns a transformation so that a dictionary can hold it.
private final class MoveStep {
    private let transformation: Transformation

    init?(from source: CoordinateReferenceSystem, to target: CoordinateReferenceSystem) {
        guard let transformation = try? Transformation(from: source, to: target) else { return nil }
        self.transformation = transformation
    }

    func move(_ coordinate: Coordinate) -> Coordinate? { transformation.transform(coordinate) }
}
