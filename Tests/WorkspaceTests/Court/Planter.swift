import Geo
import Schools
import Support

@testable import Workspace

/// Plants errors of every kind in a register, and the noise of real ones beside them.
///
/// Nothing is taken from the court but its list of kinds. Rates are chosen to try it hard: one
/// school in eight has an error of its own, one file in seven has one as a whole.
struct Planter {
    let ground: PlantingGround
    var random: SplitMix64
    /// The share of schools with an error of their own.
    let errorRate: Double
    private let slipway = Slipway()

    /// How a register writes and what it tells.
    private struct Style {
        var decimals: Int
        var isGrid: Bool
        var hasDistances: Bool
        var hasEarlier: Bool
        var systematic: Hypothesis
        var systematicShare: Double
        /// Which of two ways a mistake of the whole file took.
        var isFirstWay: Bool
        var offices: [Int: Coordinate] = [:]
        var areaOffice: Coordinate
    }

    static let usualErrorRate = 0.12

    init(_ ground: PlantingGround, seed: UInt64, errorRate: Double = usualErrorRate) {
        self.errorRate = errorRate
        self.ground = ground
        random = SplitMix64(seed: seed)
    }

    /// The schools of a province, in which errors are planted.
    mutating func register(_ schools: [PlantingGround.School]) -> PlantedRegister {
        let truths = schools.map { trueSpot(of: $0) }
        let style = style(schools, truths)
        var register = PlantedRegister(systematic: style.systematic)
        for (school, truth) in zip(schools, truths) {
            add(school, truth, style, to: &register)
        }
        plantCopies(in: &register)
        plantPlaceholders(in: &register, schools)
        relabelCopies(in: &register)
        return register
    }

    private mutating func chance(_ share: Double) -> Bool {
        Double.random(in: 0..<1, using: &random) < share
    }

    private mutating func uniform(_ range: ClosedRange<Double>) -> Double {
        Double.random(in: range, using: &random)
    }

    // MARK: The truth

    /// The school's point, or one up to 300 m across the border in three of a hundred.
    private mutating func trueSpot(of school: PlantingGround.School) -> Coordinate {
        guard chance(0.03),
            let corner = ground.boundaries[school.unit].polygons.first?.exterior
                .randomElement(using: &random)
        else { return school.point }
        return moved(corner, uniform(0...300))
    }

    private mutating func moved(_ point: Coordinate, _ metres: Double) -> Coordinate {
        let local = LocalMetres(latitude: point.y)
        // A random direction without sines: a point on the rim of a square will do.
        var (x, y) = (uniform(-1...1), uniform(-1...1))
        let length = max(0.01, (x * x + y * y).squareRoot())
        (x, y) = (x / length * metres, y / length * metres)
        return Coordinate(
            x: point.x + x / local.perDegreeOfLongitude, y: point.y + y / local.perDegreeOfLatitude)
    }

    private mutating func style(
        _ schools: [PlantingGround.School], _ truths: [Coordinate]
    ) -> Style {
        var style = Style(
            decimals: [6, 6, 6, 6, 6, 5, 5, 4, 7, 15].randomElement(using: &random) ?? 6,
            isGrid: chance(0.12), hasDistances: chance(0.5), hasEarlier: chance(0.3),
            systematic: .asGiven, systematicShare: 0, isFirstWay: chance(0.5),
            areaOffice: truths.randomElement(using: &random) ?? Coordinate(x: 0, y: 0))
        if chance(1.0 / 7) {
            let kinds: [Hypothesis] = [
                .exchanged, .minutesAsDecimal, .indian1975, .indian1975, .movedWrongly, .zone,
            ]
            style.systematic = kinds.randomElement(using: &random) ?? .indian1975
            style.systematicShare = uniform(0.3...1)
        }
        for (school, truth) in zip(schools, truths) {
            let amphoe = amphoe(school.unit)
            if style.offices[amphoe] == nil || chance(0.05) { style.offices[amphoe] = truth }
        }
        return style
    }

    /// A number for the amphoe of a tambon.
    private func amphoe(_ unit: Int) -> Int {
        ground.unitsOfAmphoe[ground.boundaries[unit].parentCode ?? ""]?.first ?? unit
    }

    // MARK: The row

    private mutating func add(
        _ school: PlantingGround.School, _ truth: Coordinate, _ style: Style,
        to register: inout PlantedRegister
    ) {
        var plant = Plant(hypothesis: .asGiven, truth: truth)
        if style.systematic != .asGiven, chance(style.systematicShare) {
            plant.hypothesis = style.systematic
        } else if chance(errorRate) {
            plant.hypothesis = Self.own.randomElement(using: &random) ?? .doubtful
        }
        var written = write(plant, style)
        if written == nil {
            // The mistake cannot be made with this point.
            plant.hypothesis = .asGiven
            written = write(plant, style)
        }
        var ground = ground.court
        let names = declared(school)
        var row = CourtCase(
            point: written ?? .missing,
            declared: ground.place(names.name, names.parentName, names.province))
        if style.hasDistances {
            row.kilometresToArea = road(from: style.areaOffice, to: truth)
            row.kilometresToAmphoe = style.offices[amphoe(school.unit)].flatMap {
                road(from: $0, to: truth)
            }
        }
        if style.hasEarlier, chance(0.6) { row.earlier = [earlier(truth)] }
        register.cases.append(row)
        register.plants.append(plant)
    }

    /// Kinds that befall single rows; the rarest once, the commonest more often.
    private static let own: [Hypothesis] = [
        .exchanged, .sign, .minutesAsDecimal, .minutesAsDecimal, .zone, .indian1975, .indian1975,
        .movedWrongly, .digit, .digit, .digit, .digit, .anotherSchool, .anotherSchool,
        .placeholder, .doubtful, .doubtful,
    ]

    /// The tambon that the row names: a wrong one in three of two hundred.
    private mutating func declared(_ school: PlantingGround.School) -> Boundary {
        let own = ground.boundaries[school.unit]
        guard chance(0.015) else { return own }
        let near = ground.unitsOfAmphoe[own.parentCode ?? ""] ?? []
        let unit =
            chance(0.8)
            ? near.randomElement(using: &random)
            : ground.boundaries.indices.randomElement(using: &random)
        return ground.boundaries[unit ?? school.unit]
    }

    /// Kilometres by road, rounded as offices do; nonsense in four of a hundred.
    private mutating func road(from office: Coordinate, to school: Coordinate) -> Double? {
        guard !chance(0.1) else { return nil }
        guard !chance(0.04) else { return uniform(1...80).rounded() }
        let straight = LocalMetres(latitude: school.y).distance(office, school) / 1000
        let road = straight * (chance(0.1) ? uniform(1.5...2.4) : uniform(1.05...1.7)) + 0.2
        return chance(0.5) ? road.rounded() : (road * 10).rounded() / 10
    }

    /// Where an earlier round had the school: mostly right within some metres.
    private mutating func earlier(_ truth: Coordinate) -> Coordinate {
        moved(truth, chance(0.9) ? uniform(0...40) : uniform(500...20_000))
    }

    /// What is written down of a true spot once the mistake is made; nil where it cannot be made.
    private mutating func write(_ plant: Plant, _ style: Style) -> PointText? {
        var point = plant.truth
        switch plant.hypothesis {
        case .indian1975, .movedWrongly, .zone:
            guard let shifted = slipway.shift(point, plant.hypothesis, isFirstWay(plant, style))
            else {
                return nil
            }
            point = shifted
        case .doubtful:
            point = moved(point, chance(0.7) ? uniform(1000...30_000) : uniform(30_000...300_000))
        default: break
        }
        if style.isGrid, ![.sign, .minutesAsDecimal, .placeholder].contains(plant.hypothesis) {
            return grid(point, plant.hypothesis)
        }
        return degrees(
            point, plant.hypothesis, decimals: style.decimals,
            isSeconds: isFirstWay(plant, style))
    }

    /// A file goes one way; single rows either.
    private mutating func isFirstWay(_ plant: Plant, _ style: Style) -> Bool {
        plant.hypothesis == style.systematic ? style.isFirstWay : chance(0.6)
    }

    private mutating func grid(_ point: Coordinate, _ kind: Hypothesis) -> PointText? {
        let zone = point.x < 102 ? 47 : 48
        guard let metres = slipway.metres(point, zone: zone) else { return nil }
        var (x, y) = (metres.x.rounded(), metres.y.rounded())
        if kind == .exchanged { swap(&x, &y) }
        if kind == .digit, !slip(&x, &y, decimals: 0, reach: -2) { return nil }
        return .grid(easting: x, northing: y, zone: zone)
    }

    private mutating func degrees(
        _ point: Coordinate, _ kind: Hypothesis, decimals: Int, isSeconds: Bool
    ) -> PointText? {
        var (x, y) = (rounded(point.x, decimals), rounded(point.y, decimals))
        switch kind {
        case .exchanged: swap(&x, &y)
        case .sign: if chance(0.5) { x = -x } else { y = -y }
        case .minutesAsDecimal:
            let finer = Int.random(in: 0...2, using: &random)
            x = sexagesimal(point.x, isSeconds: isSeconds, finer: finer)
            y = sexagesimal(point.y, isSeconds: isSeconds, finer: finer)
        case .digit: if !slip(&x, &y, decimals: decimals, reach: 3) { return nil }
        case .placeholder:
            let round = Int.random(in: 0...2, using: &random)
            (x, y) = (rounded(x, round), rounded(y, round))
        default: break
        }
        return .geographic(Angle(degrees: y), Angle(degrees: x))
    }

    private func rounded(_ value: Double, _ decimals: Int) -> Double {
        guard decimals < 15 else { return value }
        let power = (0..<decimals).reduce(1.0) { product, _ in product * 10 }
        return (value * power).rounded() / power
    }

    /// 7°27'30" as 7.2730, 7°27.5' as 7.275.
    private func sexagesimal(_ value: Double, isSeconds: Bool, finer: Int) -> Double {
        let degrees = value.rounded(.down)
        let minutes = (value - degrees) * 60
        guard isSeconds else { return rounded(degrees + minutes / 100, 4 + finer) }
        let whole = minutes.rounded(.down)
        let seconds = min(59, rounded((minutes - whole) * 60, finer))
        return rounded(degrees + whole / 100 + seconds / 10_000, 4 + finer)
    }

    /// One slip of the hand in one of the numbers; false where it changes nothing.
    private mutating func slip(
        _ x: inout Double, _ y: inout Double, decimals: Int, reach: Int
    ) -> Bool {
        let isEast = chance(0.5)
        let value = isEast ? x : y
        var text = Array(value == value.rounded() ? "\(Int(value))" : "\(value)")
        let point = text.firstIndex(of: ".") ?? text.count
        let places = (0..<min(text.count, point + 1 + reach)).filter { $0 != point }
        guard let place = places.randomElement(using: &random) else { return false }
        switch uniform(0...1) {
        case ..<0.5: text[place] = "0123456789".randomElement(using: &random) ?? "0"
        case ..<0.75: text.remove(at: place)
        case ..<0.9: text.insert(text[place], at: place)
        default:
            let next = text.indices.contains(place + 1) && text[place + 1] == "." ? 2 : 1
            guard text.indices.contains(place + next) else { return false }
            text.swapAt(place, place + next)
        }
        guard let slipped = Double(String(text)), slipped != value else { return false }
        if isEast { x = slipped } else { y = slipped }
        return true
    }

    // MARK: Points of others

    /// Gives schools the point of another of the register, mostly a near row.
    private mutating func plantCopies(in register: inout PlantedRegister) {
        let rows = register.plants.indices.filter {
            register.plants[$0].hypothesis == .anotherSchool
        }
        for row in rows {
            let step = chance(0.7) ? Int.random(in: 1...5, using: &random) : 40
            let source = chance(0.5) ? row - step : row + step
            guard register.plants.indices.contains(source),
                register.plants[source].hypothesis == .asGiven
            else {
                register.plants[row].hypothesis = .asGiven
                continue
            }
            register.cases[row].point = register.cases[source].point
        }
    }

    /// A copy of a point that four schools have is a placeholder's.
    private func relabelCopies(in register: inout PlantedRegister) {
        for group in SharedPoints(register.cases).groups where group.count >= 4 {
            for row in group where register.plants[row].hypothesis == .anotherSchool {
                register.plants[row].hypothesis = .placeholder
            }
        }
    }

    /// Gives three to eight schools of an amphoe one point, in every twelfth amphoe: the middle of
    /// a tambon, or the place of one school.
    private mutating func plantPlaceholders(
        in register: inout PlantedRegister, _ schools: [PlantingGround.School]
    ) {
        let byAmphoe = Dictionary(grouping: schools.indices) { amphoe(schools[$0].unit) }
        for rows in byAmphoe.sorted(by: { $0.key < $1.key }).map(\.value)
        where rows.count > 10 && chance(0.08) {
            let hub = rows.randomElement(using: &random) ?? 0
            let isSchool = chance(0.25) && register.plants[hub].hypothesis == .asGiven
            let unit = schools[hub].unit
            let middle = ground.boundaries[unit].polygons.first.flatMap { Envelope($0.exterior) }
            let centre = isSchool ? schools[hub].point : middle?.centre ?? schools[hub].point
            let point = PointText.geographic(
                Angle(degrees: rounded(centre.y, 6)), Angle(degrees: rounded(centre.x, 6)))
            for row in rows.shuffled(using: &random).prefix(Int.random(in: 3...8, using: &random)) {
                register.cases[row].point = point
                let isOwner = isSchool && row == hub
                register.plants[row].hypothesis = isOwner ? .asGiven : .placeholder
            }
        }
    }
}
