public import Geo

/// Weighs where schools are: every way in which coordinates go wrong against all that is known.
///
/// Bayes' rule over hypotheses: how common each is (`Prior`, corrected by the school's own file in
/// `FileTrial`), how apt it is to make just these digits (`Precision`, `Slip`), and how likely the
/// school stands where it leads (`CourtGround.density`, `Testimony`). What comes out is corrected
/// by a measurement (`Calibration`). One court hears the files of one reference system.
public struct Court {
    let ground: CourtGround
    private let moves: CourtMoves
    private let reference: PointReference
    private let offices: CourtOffices
    private let places: CourtPlaces?
    private let roadDistance: ((Coordinate) -> Double?)?

    /// - Parameters:
    ///   - reference: what the numbers of the file are, as its manifest or its columns say.
    ///   - roadDistance: metres from a position to the nearest road; nil where none is near.
    public init(
        ground: CourtGround, moves: CourtMoves, reference: PointReference,
        offices: CourtOffices = CourtOffices(), places: CourtPlaces? = nil,
        roadDistance: ((Coordinate) -> Double?)? = nil
    ) {
        self.ground = ground
        self.moves = moves
        self.reference = reference
        self.offices = offices
        self.places = places
        self.roadDistance = roadDistance
    }

    /// Weighs what has befallen a file as a whole, and learns from it what its schools need.
    public func fileVerdict(_ cases: [CourtCase]) -> FileVerdict {
        let looked = Self.sample(cases, of: Precision.sampleSize).compactMap { school in
            WrittenPoint(school.point).flatMap { $0.hasZero ? nil : (point: $0, school: school) }
        }
        var ground = ground
        if ground.units.isEmpty { ground.extent = Self.extent(of: looked.map(\.point)) }
        let plausible = (ground.envelope ?? ground.extent)?.expanded(by: 0.25)
        let bench = Bench(
            ground: ground,
            reader: PointReader(
                reference: reference, plausible: plausible ?? PositionJudge.thailand),
            moves: moves, precision: Precision(of: looked.map(\.point)),
            places: places.flatMap { $0.isEmpty ? nil : $0 }, roadDistance: roadDistance)
        bench.offices = offices(cases, bench)
        let sample = Self.sample(looked, of: FileTrial.sampleSize)
        let trial = FileTrial(sample, bench: bench)
        bench.shares = trial.shares
        return FileVerdict(trial, sample, bench: bench)
    }

    /// At most about so many, evenly from all.
    private static func sample<Element>(_ all: [Element], of size: Int) -> [Element] {
        let step = max(1, all.count / size)
        return stride(from: 0, to: all.count, by: step).map { all[$0] }
    }

    /// Where schools are when no boundary tells: Thailand if most are there, else among each other.
    private static func extent(of points: [WrittenPoint]) -> Envelope? {
        let degrees = points.filter { !$0.isGrid }.map { Coordinate(x: $0.x.value, y: $0.y.value) }
        let thai = PositionJudge.thailand
        let home = degrees.count {
            thai.contains($0) || thai.contains(Coordinate(x: $0.y, y: $0.x))
        }
        guard home * 2 < degrees.count, degrees.count >= 20 else { return thai }
        let xs = degrees.map(\.x).sorted()
        let ys = degrees.map(\.y).sorted()
        // All but one in a hundred on either side, at least one, and a tenth around.
        let edge = max(1, degrees.count / 100)
        let own = Envelope(
            minX: xs[edge], minY: ys[edge], maxX: xs[xs.count - 1 - edge],
            maxY: ys[ys.count - 1 - edge])
        return own.expanded(by: max(own.width, own.height) / 10)
    }

    private func offices(_ cases: [CourtCase], _ bench: Bench) -> OfficeBook {
        var toArea: [OfficeBook.Sighting] = []
        var toDistrict: [Int: [OfficeBook.Sighting]] = [:]
        for school in cases
        where school.kilometresToArea != nil || school.kilometresToAmphoe != nil {
            guard let point = WrittenPoint(school.point),
                let given = bench.reader.given(point), bench.reader.plausible.contains(given)
            else { continue }
            if let kilometres = school.kilometresToArea {
                toArea.append(.init(point: given, kilometres: kilometres))
            }
            if let kilometres = school.kilometresToAmphoe, school.declared.districts.count == 1 {
                toDistrict[school.declared.districts[0], default: []]
                    .append(.init(point: given, kilometres: kilometres))
            }
        }
        return OfficeBook(
            given: offices, ground: ground, toArea: toArea, toDistrict: toDistrict)
    }
}

extension Precision {
    /// More schools do not make it better.
    static let sampleSize = 2500

    init(of points: [WrittenPoint]) {
        let degrees = points.filter { !$0.isGrid }
        self.init(degrees.flatMap { [$0.x.decimals, $0.y.decimals] })
        isSexagesimal =
            degrees.count { $0.x.isSexagesimal || $0.y.isSexagesimal } * 2 > degrees.count
    }
}
