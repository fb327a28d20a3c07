import Maps
import Schools

/// The areas that registers mean by the names of tambon and amphoe, for schools without a position.
///
/// Names are looked up when they are asked for: mostly few schools have no position, and to make
/// keys of a country's names takes as long as to draw some of its layers.
struct DeclaredPlaces {
    private let tambon: [MapArea]
    private let amphoe: [MapArea]
    private var known: [Place: String?] = [:]

    /// A name with the code of the amphoe that it is in, where that is known.
    private struct Place: Hashable {
        let key: String
        let isTambon: Bool
        let parent: String?
    }

    init(_ areas: MapAreas) { (tambon, amphoe) = (areas.tambon, areas.amphoe) }

    /// The codes of the areas of a school, each nil where its name does not tell.
    mutating func codes(of row: MapRow) -> (tambon: String?, amphoe: String?) {
        let amphoe = row.amphoe.flatMap { code($0, isTambon: false) }
        guard let name = row.tambon else { return (nil, amphoe) }
        let inside = amphoe.flatMap { code(name, isTambon: true, in: $0) }
        return (inside ?? code(name, isTambon: true), amphoe)
    }

    private mutating func code(_ name: String, isTambon: Bool, in parent: String? = nil) -> String?
    {
        let place = Place(key: ThaiText.placeNameKey(name), isTambon: isTambon, parent: parent)
        if let code = known[place] { return code }
        let code = found(place)
        known[place] = .some(code)
        return code
    }

    /// The code of the one area of the name; nil where there are several or none.
    private func found(_ place: Place) -> String? {
        let areas = (place.isTambon ? tambon : amphoe)
            .filter { place.parent == nil || $0.parentCode == place.parent }
        let plain = areas.filter { $0.name == place.key }
        let same =
            plain.isEmpty
            ? areas.filter { ThaiText.placeNameKey($0.name) == place.key } : plain
        return same.count == 1 ? same[0].code : nil
    }
}
