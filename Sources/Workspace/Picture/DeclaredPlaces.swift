import Maps
import Schools

/// The areas that registers mean by the names of tambon and amphoe, for schools without a position.
struct DeclaredPlaces {
    /// nil where several areas have the name.
    private var amphoe: [String: String?] = [:]
    /// By the name, and by the name with the code of the amphoe.
    private var tambon: [String: String?] = [:]

    init(_ areas: MapAreas) {
        for area in areas.amphoe {
            Self.add(area.code, as: ThaiText.placeNameKey(area.name), to: &amphoe)
        }
        for area in areas.tambon {
            let name = ThaiText.placeNameKey(area.name)
            Self.add(area.code, as: name, to: &tambon)
            if let parent = area.parentCode { Self.add(area.code, as: name + parent, to: &tambon) }
        }
    }

    private static func add(_ code: String, as key: String, to codes: inout [String: String?]) {
        codes[key] = codes[key] == nil ? .some(code) : .some(nil)
    }

    /// The codes of the areas of a school, each nil where its name does not tell.
    func codes(of row: MapRow) -> (tambon: String?, amphoe: String?) {
        let amphoe = row.amphoe.flatMap { self.amphoe[ThaiText.placeNameKey($0)] ?? nil }
        guard let name = row.tambon.map(ThaiText.placeNameKey) else { return (nil, amphoe) }
        return ((amphoe.flatMap { tambon[name + $0] } ?? tambon[name]) ?? nil, amphoe)
    }
}
