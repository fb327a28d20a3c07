import Geo

/// The sample district that is bundled with SchoolMap: the files of a folder `shapefiles`.
///
/// The same bytes on every machine. Boundaries are in Indian 1975 / UTM 47N (EPSG:24047), the
/// schools' coordinates in WGS 84; every mistake in them is planted and listed in README.md.
///
/// - Throws: `GeoSourceError` where PROJ cannot transform coordinates.
public func sampleDistrict() throws -> [SampleFile] {
    let district = District()
    let tambon = BoundaryLayers(district: district).tambon()
    let sheets = try sheets(of: district)
    let flaws = tambon.flaws + sheets.flatMap(\.flaws)
    let data = tambon.files + BoundaryLayers(district: district).amphoe() + sheets.map(\.file)
    let texts = [
        SampleFile(name: "schoolmap.yaml", bytes: Array(manifest.utf8)),
        SampleFile(
            name: "README.md",
            bytes: Array(Readme(district: district, sheets: sheets, flaws: flaws).text.utf8)),
    ]
    return (data + texts).sorted { $0.name < $1.name }
}

/// The tables in the order of the manifest.
private func sheets(of district: District) throws -> [Sheet] {
    let schools = district.schools
    let rounds = Round.all
    return [
        try SchoolRegister(of: district).sheet(),
        LongPupilTable(round: rounds[0], key: .tenDigits, encoding: .cp874).sheet(of: schools),
        WidePupilTable(round: rounds[1], encoding: .cp874).sheet(of: schools),
        LongPupilTable(round: rounds[2], key: .obec, encoding: .cp874).sheet(of: schools),
        LongPupilTable(
            round: rounds[3], key: .smis, encoding: .utf8WithByteOrderMark, hasSubtotals: false
        ).sheet(of: schools),
        WidePupilTable(round: rounds[4], encoding: .utf8WithByteOrderMark).sheet(of: schools),
        LongPupilTable(round: rounds[5], key: .tenDigits, encoding: .utf8WithByteOrderMark)
            .sheet(of: schools),
        StaffTable().sheet(of: schools),
        BuildingTable().sheet(of: schools),
        EquipmentTable().sheet(of: schools),
    ]
}
