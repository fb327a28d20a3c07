import Maps
import SchoolStore
import Schools

/// A school as the viewer lists it.
struct SiteSchool: Sendable {
    let row: MapRow
    let smis: String?
    let obec: String?
    /// The name of its tambon: that of the boundary it lies in, else what the register says.
    let tambon: String?
    let amphoe: String?
    /// Of the areas it lies in or, without a position, that the register names; that of the
    /// amphoe by its tambon, where amphoe have no boundaries.
    let tambonCode: String?
    let amphoeCode: String?
    /// Names and codes that it used to have.
    let former: [String]

    /// Every school by code.
    static func all(_ store: SchoolStore, _ areas: MapAreas) throws -> [SiteSchool] {
        let former = try store.formerWords()
        let tambon = names(areas.tambon)
        let amphoe = areas.parentNames.merging(names(areas.amphoe)) { _, name in name }
        let parents = Dictionary(
            areas.tambon.compactMap { area in area.parentCode.map { (area.code, $0) } },
            uniquingKeysWith: { first, _ in first })
        var declared = DeclaredPlaces(areas)
        var schools: [SiteSchool] = []
        let count = try store.count(of: "school")
        guard count > 0 else { return [] }
        schools.reserveCapacity(count)
        try store.forEachSchool(rows: 1...count) { feature in
            let row = MapRow(feature, withTexts: true)
            let known = row.coordinate == nil ? declared.codes(of: row) : nil
            let tambonCode = row.tambonCode ?? known?.tambon
            let amphoeCode =
                row.amphoeCode ?? known?.amphoe ?? tambonCode.flatMap { parents[$0] }
            schools.append(
                SiteSchool(
                    row: row, smis: feature.text(SchoolColumn.smis.rawValue),
                    obec: feature.text(SchoolColumn.obec.rawValue),
                    tambon: tambonCode.flatMap { tambon[$0] } ?? row.tambon,
                    amphoe: amphoeCode.flatMap { amphoe[$0] } ?? row.amphoe,
                    tambonCode: tambonCode, amphoeCode: amphoeCode,
                    former: former[row.id] ?? []))
        }
        return schools.sorted { ($0.row.code, $0.row.id) < ($1.row.code, $1.row.id) }
    }

    private static func names(_ areas: [MapArea]) -> [String: String] {
        Dictionary(areas.map { ($0.code, $0.name) }, uniquingKeysWith: { first, _ in first })
    }

    /// The size by its pupils; nil where they are not told or none.
    func size(_ disclosure: PupilDisclosure?) -> SizeClass? {
        pupils(disclosure).flatMap(SizeClass.init(pupils:))
    }

    /// Its pupils; nil where they are not known or not told.
    func pupils(_ disclosure: PupilDisclosure?) -> Int? {
        disclosure?.hidesNow(row.id) == true ? nil : row.pupils
    }
}
