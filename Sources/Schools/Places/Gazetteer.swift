public import Geo

/// The boundaries of an area: where a point lies, and what a name in a register means.
public struct Gazetteer: Sendable {
    /// What came of looking up where a school is and where it says it is.
    public struct Placement: Hashable, Sendable {
        /// The tambon and the amphoe that the point lies in, as places in the arrays.
        public var tambon: Int?
        public var amphoe: Int?
        public var flaws: [Flaw] = []
    }

    public let tambon: [Boundary]
    public let amphoe: [Boundary]
    private let tambonIndex: AreaIndex
    private let amphoeIndex: AreaIndex
    private let names: BoundaryNames

    /// Coasts are generalised and phones are off by some metres: nearer is not called outside.
    private static let toleranceInMetres = 50.0

    public init(tambon: [Boundary], amphoe: [Boundary]) {
        self.tambon = tambon
        self.amphoe = amphoe
        tambonIndex = AreaIndex(tambon.map(\.polygons))
        amphoeIndex = AreaIndex(amphoe.map(\.polygons))
        names = BoundaryNames(tambon)
    }

    /// The envelope around every boundary, or nil where there are none.
    public var envelope: Envelope? {
        guard let a = tambonIndex.envelope else { return amphoeIndex.envelope }
        return amphoeIndex.envelope?.union(a) ?? a
    }

    /// Places a school: the areas that its point lies in, against those that its row declares.
    public func place(
        _ point: Coordinate?, tambonName: String?, amphoeName: String?
    ) -> Placement {
        var result = Placement()
        guard envelope != nil else { return result }
        let declared = tambonName.map { names.tambon(named: $0, amphoe: amphoeName) }
        guard let point else {
            if let flaw = unknownTambon(declared, tambonName) { result.flaws.append(flaw) }
            return result
        }
        result.tambon = tambonIndex.area(at: point)
        result.amphoe = amphoeIndex.area(at: point)
        if result.tambon == nil, result.amphoe == nil, let flaw = placeOutside(point, in: &result) {
            result.flaws.append(flaw)
        } else if let flaw = unknownTambon(declared, tambonName) {
            result.flaws.append(flaw)
        } else if let declared, let found = result.tambon, !declared.contains(found) {
            placeElsewhere(point, declared, found: found, in: &result)
        }
        return result
    }

    /// The boundaries that a table may mean by a place: by code, or else by name.
    public func boundaries(_ place: PlaceMention) -> [Boundary] {
        if let code = place.code {
            return (tambon + amphoe).filter { $0.code == code || $0.code == "TH" + code }
        }
        guard let name = place.name else { return [] }
        let found = names.tambon(named: name, amphoe: place.amphoe).map { tambon[$0] }
        guard found.isEmpty else { return found }
        let key = ThaiText.placeNameKey(name)
        return amphoe.filter { ThaiText.placeNameKey($0.name) == key }
    }

    private func unknownTambon(_ declared: [Int]?, _ name: String?) -> Flaw? {
        guard let declared, declared.isEmpty, let name, !tambon.isEmpty else { return nil }
        return .tambonUnknown(nearest: nearestWord(to: name, among: tambon.map(\.name)))
    }

    /// Takes a point just off the drawn coast into the nearest area; others are outside.
    private func placeOutside(_ point: Coordinate, in result: inout Placement) -> Flaw? {
        let metres = LocalMetres(latitude: point.y)
        let areas = tambon.isEmpty ? amphoe : tambon
        let distances = areas.map { metres.distance(from: point, toBordersOf: $0.polygons) }
        guard let nearest = distances.indices.min(by: { distances[$0] < distances[$1] }) else {
            return .coordinateOutsideArea(metres: nil)
        }
        let distance = distances[nearest]
        guard distance > Self.toleranceInMetres else {
            if tambon.isEmpty { result.amphoe = nearest } else { result.tambon = nearest }
            return nil
        }
        return .coordinateOutsideArea(metres: distance.isFinite ? Int(distance.rounded()) : nil)
    }

    private func placeElsewhere(
        _ point: Coordinate, _ declared: [Int], found: Int, in result: inout Placement
    ) {
        let metres = LocalMetres(latitude: point.y)
        let distances = declared.map {
            (metres.distance(from: point, toBordersOf: tambon[$0].polygons), $0)
        }
        guard let nearest = distances.min(by: { $0 < $1 }) else { return }
        result.flaws.append(
            .coordinateOutsideTambon(
                declared: tambon[nearest.1].name, found: tambon[found].name,
                metres: Int(nearest.0.rounded())))
    }
}

/// Tambon by name, which is no key: several may share one, so that the amphoe decides.
private struct BoundaryNames {
    private var byName: [String: [Int]] = [:]
    private var amphoeKeys: [String?] = []
    /// Names as long as the layer's column lets them be: the office's own may go on.
    private var cut: [(key: String, index: Int)] = []

    init(_ boundaries: [Boundary]) {
        let longest = boundaries.map(\.name.unicodeScalars.count).max() ?? 0
        for (index, boundary) in boundaries.enumerated() {
            let key = ThaiText.placeNameKey(boundary.name)
            byName[key, default: []].append(index)
            amphoeKeys.append(boundary.parentName.map(ThaiText.placeNameKey))
            if boundary.name.unicodeScalars.count == longest { cut.append((key, index)) }
        }
    }

    func tambon(named name: String, amphoe: String?) -> [Int] {
        let key = ThaiText.placeNameKey(name)
        var found = byName[key] ?? []
        if found.isEmpty {
            // By scalars: a cut name may end inside what Swift sees as one character.
            found = cut.filter { key.unicodeScalars.starts(with: $0.key.unicodeScalars) }
                .map(\.index)
        }
        guard let amphoe, !amphoe.isEmpty else { return found }
        let amphoeKey = ThaiText.placeNameKey(amphoe)
        let exact = found.filter { amphoeKeys[$0] == amphoeKey }
        guard exact.isEmpty else { return exact }
        let within = found.filter { index in
            guard let own = amphoeKeys[index] else { return true }
            // เมือง in a register is เมืองพัทลุง on the map, and the other way round.
            return own.hasPrefix(amphoeKey) || amphoeKey.hasPrefix(own)
        }
        return within.isEmpty ? found : within
    }
}
