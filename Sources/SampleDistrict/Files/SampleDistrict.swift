import Geo

/// The sample district that is bundled with SchoolMap: the files of a folder `shapefiles`.
///
/// The same bytes on every machine. Boundaries are in Indian 1975 / UTM 47N (EPSG:24047), the
/// schools' coordinates in WGS 84; every mistake in them is planted and listed in README.md.
///
/// - Throws: `GeoSourceError` where PROJ cannot transform coordinates.
public func sampleDistrict() throws -> [SampleFile] {
    let district = District()
    let roads = RoadPlan(of: district)
    let tambon = BoundaryLayers(district: district).tambon()
    let places = PlaceLayer(villages: Village.all(in: district))
    let roadLayer = RoadLayer(lines: roads.lines)
    let sheets = try sheets(of: district, roads)
    let flaws = tambon.flaws + sheets.flatMap(\.flaws)
    let layers =
        try tambon.files + BoundaryLayers(district: district).amphoe() + places.files()
        + roadLayer.files()
    let readme = Readme(
        district: district, places: places.villages.count,
        roads: roadLayer.records.count, sheets: sheets, flaws: flaws)
    let texts = [
        SampleFile(name: "schoolmap.yaml", bytes: Array(manifest.utf8)),
        SampleFile(name: "README.md", bytes: Array(readme.text.utf8)),
    ]
    return (layers + sheets.map(\.file) + texts).sorted { $0.name < $1.name }
}

/// The tables in the order of the manifest.
private func sheets(of district: District, _ roads: RoadPlan) throws -> [Sheet] {
    let schools = district.schools
    let supplement = PupilSupplement(district: district)
    let budgets = BudgetTables(schools: schools)
    return [
        try SchoolRegister(of: district, roads).sheet(), try FormerRegister(of: district).sheet(),
        HistoryTable(district: district).sheet(),
    ] + pupilTables(of: schools) + [
        supplement.lateTable(), supplement.correction(), StaffTable().sheet(of: schools),
        BuildingTable().sheet(of: schools), EquipmentTable().sheet(of: schools),
        IndicatorTable(district: district).sheet(), ProjectTable(district: district).sheet(),
        budgets.costCentres(), budgets.budget(), LinkTable().sheet(of: schools),
    ]
}

/// The pupils of each round, no two tables alike.
private func pupilTables(of schools: [School]) -> [Sheet] {
    let rounds = Round.all
    return [
        LongPupilTable(round: rounds[0], key: .tenDigits, encoding: .cp874).sheet(of: schools),
        WidePupilTable(round: rounds[1], encoding: .cp874).sheet(of: schools),
        LongPupilTable(round: rounds[2], key: .obec, encoding: .cp874).sheet(of: schools),
        LongPupilTable(
            round: rounds[3], key: .smis, encoding: .utf8WithByteOrderMark, hasSubtotals: false
        ).sheet(of: schools),
        WidePupilTable(round: rounds[4], encoding: .utf8WithByteOrderMark).sheet(of: schools),
        LongPupilTable(round: rounds[5], key: .tenDigits, encoding: .utf8WithByteOrderMark)
            .sheet(of: schools),
    ]
}
