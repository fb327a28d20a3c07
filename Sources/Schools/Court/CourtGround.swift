import Geo

/// The land that schools are weighed on: the smallest areas known, and how likely each spot is.
public struct CourtGround: Sendable {
    /// The tambon, or the amphoe where no tambon are known.
    let units: [Boundary]
    let names: DeclaredNames
    /// The district of each unit, as a place in `districts`.
    let districtOfUnit: [Int]
    private(set) var districts: [District] = []
    private(set) var shapes: [Shape] = []
    private let index: AreaIndex
    /// Square kilometres of all.
    let area: Double
    let envelope: Envelope?
    /// Where schools are taken to be when there are no areas at all.
    var extent: Envelope?

    /// The size of an area, for densities.
    struct Shape: Sendable {
        var envelope: Envelope
        var squareKilometres: Double
    }

    struct District: Sendable {
        var envelope: Envelope?
        var squareKilometres = 0.0
    }

    public init(_ gazetteer: Gazetteer) {
        units = gazetteer.tambon.isEmpty ? gazetteer.amphoe : gazetteer.tambon
        index = AreaIndex(units.map(\.polygons))
        envelope = index.envelope
        names = DeclaredNames(units, isTambon: !gazetteer.tambon.isEmpty)
        districtOfUnit = names.districtOfUnit
        shapes = units.map(Shape.init)
        area = max(1, shapes.reduce(0) { $0 + $1.squareKilometres })
        districts = Array(repeating: District(), count: names.districtCount)
        for (unit, shape) in shapes.enumerated() { districts[districtOfUnit[unit]].add(shape) }
    }

    /// The area at a position, or nil.
    func unit(at point: Coordinate) -> Int? { index.area(at: point) }

    /// The areas that a row's names mean.
    ///
    /// Costs a look through all names where they are cut or abbreviated: rows that name the same
    /// place should share the answer.
    public func declared(
        tambon: String?, amphoe: String?, province: String? = nil
    ) -> DeclaredPlace {
        names.declared(tambon: tambon, amphoe: amphoe, province: province)
    }

    /// Metres from a position to the nearest border of the declared tambon; 0 inside.
    func metres(from point: Coordinate, to declared: DeclaredPlace) -> Double? {
        guard !declared.units.isEmpty else { return nil }
        if let unit = unit(at: point), declared.units.contains(unit) { return 0 }
        let metres = LocalMetres(latitude: point.y)
        return declared.units
            .map { metres.distance(from: point, toBordersOf: units[$0].polygons) }.min()
    }
}

extension CourtGround.Shape {
    init(_ boundary: Boundary) {
        let envelopes = boundary.polygons.compactMap { Envelope($0.exterior) }
        let whole = envelopes.dropFirst().reduce(envelopes.first) { $0?.union($1) }
        envelope = whole ?? Envelope(minX: 0, minY: 0, maxX: 0, maxY: 0)
        // At least a hectare, so that a sliver does not win by its density.
        squareKilometres = max(
            0.01,
            boundary.polygons.reduce(0) { $0 + $1.area } * squareKilometresPerDegree(envelope))
    }

    /// Kilometres around it, as if it were a little rougher than a square.
    var kilometresAround: Double { 5 * squareKilometres.squareRoot() }
}

extension CourtGround.District {
    fileprivate mutating func add(_ shape: CourtGround.Shape) {
        envelope = envelope?.union(shape.envelope) ?? shape.envelope
        squareKilometres += shape.squareKilometres
    }
}

/// The size of a square degree in the middle of an envelope.
func squareKilometresPerDegree(_ envelope: Envelope) -> Double {
    let metres = LocalMetres(latitude: min(89, max(-89, envelope.centre.y)))
    return metres.perDegreeOfLatitude * metres.perDegreeOfLongitude / 1e6
}

extension LocalMetres {
    /// Kilometres between two positions that may be far apart: the latitude is that between them.
    static func kilometres(_ a: Coordinate, _ b: Coordinate) -> Double {
        LocalMetres(latitude: (a.y + b.y) / 2).distance(a, b) / 1000
    }
}
