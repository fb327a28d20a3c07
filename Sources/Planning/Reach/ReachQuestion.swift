public import Geo
import Schools

/// A place from which pupils set out, such as a village.
public struct ReachPlace: Hashable, Sendable {
    public var code: String?
    public var name: String?
    /// What sort it is, in the data's own words.
    public var kind: String?
    /// How many live there; nil where nobody has counted them.
    public var people: Int?
    /// WGS 84 in degrees.
    public var position: Coordinate

    public init(
        code: String? = nil, name: String? = nil, kind: String? = nil, people: Int? = nil,
        position: Coordinate
    ) {
        self.code = code
        self.name = name
        self.kind = kind
        self.people = people
        self.position = position
    }
}

/// From where schools are to be reached, and which.
public struct ReachQuestion: Sendable {
    public var schools: AskedSchools
    public var land: Land
    public var places: [ReachPlace]
    /// The distances that areas and places are counted within, in kilometres, ascending.
    public var kilometres: [Double]
    public var basis: PlanBasis

    public init(
        schools: AskedSchools, land: Land, places: [ReachPlace] = [],
        kilometres: [Double] = [1, 3, 6], basis: PlanBasis
    ) {
        self.schools = schools
        self.land = land
        self.places = places
        self.kilometres = kilometres
        self.basis = basis
    }

    /// The places with the school nearest to each, by the order of the question.
    func reaches(_ straight: StraightReach) -> [PlaceReach] {
        places.map { place in
            let nearest = straight.nearest(to: place.position)
            return PlaceReach(
                place: place, unit: land.unit(at: place.position), spot: nearest?.spot,
                metres: nearest?.metres)
        }
    }

    /// Reads how far, as columns and words write it: "3", "0.5".
    func text(_ kilometres: Double) -> String {
        kilometres == kilometres.rounded()
            ? ReadableNumber.grouped(Int(kilometres))
            : ReadableNumber.grouped(kilometres, decimals: 1)
    }

    /// What stands in a column's name: "3", "0_5".
    func word(_ kilometres: Double) -> String {
        String(text(kilometres).map { $0 == "." ? "_" : $0 })
    }
}

/// How far a place is from its nearest school, in a straight line.
struct PlaceReach {
    var place: ReachPlace
    /// The unit of land that it lies in.
    var unit: Int?
    var spot: Int?
    var metres: Double?

    func isWithin(_ kilometres: Double) -> Bool {
        metres.map { $0 <= kilometres * 1_000 } ?? false
    }
}
