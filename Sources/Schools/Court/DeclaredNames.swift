import Geo

/// Finds the tambon and the district that the names in a row mean.
///
/// Names are no keys: several tambon may share one, registers cut or abbreviate them, layers cut
/// them to the width of their column.
struct DeclaredNames: Sendable {
    private(set) var districtOfUnit: [Int] = []
    private var districtKeys: [String] = []
    private var districtProvinces: [String?] = []
    private var unitsByKey: [String: [Int]] = [:]
    private var districtsByKey: [String: [Int]] = [:]
    /// Names as long as the layer's column lets them be: the office's own may go on.
    private var cut: [(key: String, unit: Int)] = []
    private let isTambon: Bool

    var districtCount: Int { districtKeys.count }

    init(_ units: [Boundary], isTambon: Bool) {
        self.isTambon = isTambon
        let longest = units.map(\.name.unicodeScalars.count).max() ?? 0
        var districtsByCode: [String: Int] = [:]
        for (unit, boundary) in units.enumerated() {
            let key = ThaiText.placeNameKey(boundary.name)
            let code = isTambon ? boundary.districtKey : boundary.code
            let district = districtsByCode[code] ?? districtKeys.count
            if district == districtKeys.count {
                districtsByCode[code] = district
                addDistrict(isTambon ? boundary.parentName : boundary.name, boundary.province)
            }
            districtOfUnit.append(district)
            guard isTambon else { continue }
            unitsByKey[key, default: []].append(unit)
            if boundary.name.unicodeScalars.count == longest { cut.append((key, unit)) }
        }
    }

    private mutating func addDistrict(_ name: String?, _ province: String?) {
        let key = ThaiText.placeNameKey(name ?? "")
        districtsByKey[key, default: []].append(districtKeys.count)
        districtKeys.append(key)
        districtProvinces.append(province.map(ThaiText.placeNameKey))
    }

    func declared(tambon: String?, amphoe: String?, province: String?) -> DeclaredPlace {
        let districts = districts(named: amphoe, in: province)
        var units = isTambon ? self.units(named: tambon) : []
        let within = units.filter { districts.contains(districtOfUnit[$0]) }
        if !within.isEmpty {
            units = within
        } else if isTambon, !districts.isEmpty {
            // The tambon of that name is in another district: then the row contradicts itself.
            units = []
        } else if !isTambon, districts.count == 1 {
            units = districtOfUnit.indices.filter { districtOfUnit[$0] == districts[0] }
        }
        let own = units.isEmpty ? districts : Set(units.map { districtOfUnit[$0] }).sorted()
        return DeclaredPlace(units: units, districts: own, tambon: tambon, amphoe: amphoe)
    }

    private func units(named name: String?) -> [Int] {
        guard let name, !name.isEmpty else { return [] }
        let key = ThaiText.placeNameKey(name)
        if let found = unitsByKey[key] { return found }
        // By scalars: a cut name may end inside what Swift sees as one character.
        return cut.filter { key.unicodeScalars.starts(with: $0.key.unicodeScalars) }.map(\.unit)
    }

    private func districts(named name: String?, in province: String?) -> [Int] {
        guard let name, !name.isEmpty else { return [] }
        let key = ThaiText.placeNameKey(name)
        var found = districtsByKey[key] ?? []
        if found.isEmpty, !key.isEmpty {
            // เมือง in a register is เมืองพัทลุง on the map, and the other way round.
            found = districtKeys.indices.filter {
                let own = districtKeys[$0]
                return !own.isEmpty && (own.hasPrefix(key) || key.hasPrefix(own))
            }
        }
        guard let province = province.map(ThaiText.placeNameKey), !province.isEmpty else {
            return found
        }
        let within = found.filter { districtProvinces[$0] == province }
        return within.isEmpty ? found : within
    }
}

extension Boundary {
    /// What is equal for the tambon of one district.
    fileprivate var districtKey: String { parentCode ?? "\(province ?? "") \(parentName ?? "")" }
}
