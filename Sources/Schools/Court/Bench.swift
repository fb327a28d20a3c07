import Geo

/// What the court knows of one file before it hears a school of it.
///
/// A class, because every school is handed it: copying its parts would cost more than the weighing.
final class Bench {
    let ground: CourtGround
    let reader: PointReader
    let moves: CourtMoves
    let precision: Precision
    let places: CourtPlaces?
    let roadDistance: ((Coordinate) -> Double?)?
    /// Those of the file's schools; none until they have been looked for.
    var offices = OfficeBook.none
    /// The share of schools that each misreading has befallen, in the order of `Misreading`.
    var shares = Prior.ofMisreadings

    init(
        ground: CourtGround, reader: PointReader, moves: CourtMoves, precision: Precision,
        places: CourtPlaces?, roadDistance: ((Coordinate) -> Double?)?
    ) {
        self.ground = ground
        self.reader = reader
        self.moves = moves
        self.precision = precision
        self.places = places
        self.roadDistance = roadDistance
    }

    func testimony(of school: CourtCase, given: Coordinate?) -> Testimony {
        Testimony(
            ground: ground, declared: school.declared, distances: distances(of: school),
            earlier: school.earlier.filter { isIndependent($0, of: given) },
            villages: villages(of: school), roadDistance: roadDistance)
    }

    private func distances(of school: CourtCase) -> [DeclaredDistance] {
        var distances: [DeclaredDistance] = []
        if let office = offices.area, let kilometres = school.kilometresToArea {
            distances.append(.init(target: .area, office: office, kilometres: kilometres))
        }
        if let kilometres = school.kilometresToAmphoe, school.declared.districts.count == 1,
            let office = offices.districts[school.declared.districts[0]]
        {
            distances.append(.init(target: .district, office: office, kilometres: kilometres))
        }
        return distances
    }

    /// An earlier round with the very same numbers was copied and bears no witness.
    private func isIndependent(_ earlier: Coordinate, of given: Coordinate?) -> Bool {
        guard let given else { return true }
        return LocalMetres.kilometres(earlier, given) > 0.001
    }

    private func villages(of school: CourtCase) -> [Coordinate] {
        guard let places, let name = school.name else { return [] }
        let all = places.positions(inNameOf: name)
        guard all.count > 1, let centre = ground.centre(of: school.declared) else { return all }
        // Names repeat over the country: those of other provinces are others.
        let near = all.filter { LocalMetres.kilometres($0, centre) < 60 }
        return near
    }
}

/// A position that a hypothesis leads to, and how much speaks for it.
struct Candidate {
    let hypothesis: Hypothesis
    let misreading: Misreading?
    let position: Coordinate?
    var score: Double
}

extension Bench {
    /// The score of a misreading: its share, its witnesses, and how apt it makes such numbers.
    func candidate(
        _ misreading: Misreading, _ point: WrittenPoint, _ given: Coordinate?,
        _ testimony: Testimony
    ) -> Candidate? {
        guard let position = position(misreading, point, given) else { return nil }
        let mass = mass(misreading, point)
        let score = shares[misreading.rawValue] * mass * testimony.weight(at: position)
        return Candidate(
            hypothesis: misreading.hypothesis, misreading: misreading, position: position,
            score: score)
    }

    /// Where the school is if its numbers were misread that way; nil where they cannot have been.
    func position(
        _ misreading: Misreading, _ point: WrittenPoint, _ given: Coordinate?
    ) -> Coordinate? {
        let (x, y) = (point.x.value, point.y.value)
        func read(_ x: Double, _ y: Double) -> Coordinate? {
            reader.position(x: x, y: y, like: point)
        }
        switch misreading {
        case .none: return given
        case .exchanged: return read(y, x)
        case .latitudeSign: return isSignOdd(y) ? read(x, -y) : nil
        case .longitudeSign: return isSignOdd(x) ? read(-x, y) : nil
        case .bothSigns: return isSignOdd(x) && isSignOdd(y) ? read(-x, -y) : nil
        case .seconds, .minutes:
            guard !point.isGrid, !point.x.isSexagesimal, !point.y.isSexagesimal else { return nil }
            let isSeconds = misreading == .seconds
            let meant =
                isSeconds
                ? (point.x.asSeconds, point.y.asSeconds)
                : (point.x.asMinutes, point.y.asMinutes)
            guard let longitude = meant.0, let latitude = meant.1 else { return nil }
            return read(longitude, latitude)
        case .otherZone: return otherZone(point, given)
        case .indianDegrees: return given.flatMap(moves.indianDegrees)
        case .indianGrid: return given.flatMap(moves.indianGrid)
        case .movedWrongly: return given.flatMap(moves.movedWrongly)
        case .movedBackWrongly: return given.flatMap(moves.movedBackWrongly)
        }
    }

    /// North of the equator and east of Greenwich nobody leaves a sign out.
    private func isSignOdd(_ value: Double) -> Bool {
        value < 0 || reader.plausible.minX < 0 || reader.plausible.minY < 0
    }

    private func otherZone(_ point: WrittenPoint, _ given: Coordinate?) -> Coordinate? {
        guard point.isGrid else { return given.flatMap(moves.otherZone) }
        let own = Coordinate(x: point.x.value, y: point.y.value)
        if let zone = point.zone { return reader.reference.grid(own, zone == 47 ? 48 : 47) }
        let both = [47, 48].compactMap { reader.reference.grid(own, $0) }
        return both.first { $0 != given }
    }

    /// Numbers that are no place at all, as if spread over a good part of Asia: an estimate, per
    /// square kilometre.
    static let offEarth = 1e-7

    /// How likely just these digits are where the numbers are what they seem.
    func mass(of point: WrittenPoint) -> Double { mass(.none, point) }

    private func mass(_ misreading: Misreading, _ point: WrittenPoint) -> Double {
        guard !point.isGrid else { return 1 }
        let (x, y) = (point.x.decimals, point.y.decimals)
        return switch misreading {
        case .seconds: Precision.massOfSeconds(x) * Precision.massOfSeconds(y)
        case .minutes: Precision.massOfMinutes(x) * Precision.massOfMinutes(y)
        default: precision.mass(x) * precision.mass(y)
        }
    }
}
