import Geo

/// The two layers of boundaries, as an office's ArcView left them.
struct BoundaryLayers {
    let district: District

    /// tambon: says where it lies, but claims Western text for its Thai.
    func tambon() -> (files: [SampleFile], flaws: [PlantedFlaw]) {
        var shapes = ShapefileWriter(.polygon)
        var rows: [[String]] = []
        var flaws = [
            flaw(
                .encodingContradicted, row: nil,
                "tambon.dbf: language driver 0x57 says Windows Western, the bytes are CP874")
        ]
        for (index, tambon) in district.tambon.enumerated() {
            var polygons = tambon.land.polygons
            if tambon.label == PlantedSchools.tambonWithCrossedRing {
                polygons[0].holes.append(crossedRing(in: tambon.land))
                flaws.append(
                    flaw(.geometryInvalid, row: index + 1, "\(tambon.name): a ring crosses itself"))
            }
            shapes.append(polygons)
            let amphoe = district.amphoe[tambon.amphoe]
            rows.append([
                tambon.code, tambon.name, amphoe.code, amphoe.name, PlaceNames.provinceCode,
                PlaceNames.province,
            ])
        }
        let table = DBaseWriter(
            fields: Self.tambonFields + Self.amphoeFields, languageDriver: 0x57)
        let projection = SampleFile(name: "tambon.prj", bytes: Array(Self.projection.utf8))
        let files = shapes.files(named: "tambon") + [table.file(named: "tambon.dbf", rows: rows)]
        return (files + [projection], flaws)
    }

    /// amphoe: says what its text is, but not where it lies.
    func amphoe() -> [SampleFile] {
        var shapes = ShapefileWriter(.polygon)
        for amphoe in district.amphoe { shapes.append(amphoe.land.polygons) }
        let rows = district.amphoe.map {
            [$0.code, $0.name, PlaceNames.provinceCode, PlaceNames.province]
        }
        let table = DBaseWriter(fields: Self.amphoeFields, languageDriver: 0)
        let encoding = SampleFile(name: "amphoe.cpg", bytes: Array("ANSI 874".utf8))
        return shapes.files(named: "amphoe") + [
            table.file(named: "amphoe.dbf", rows: rows), encoding,
        ]
    }

    private static let tambonFields = [
        DBaseWriter.Field(name: "TAM_CODE", width: 6), .init(name: "TAM_NAMT", width: 40),
    ]
    private static let amphoeFields = [
        DBaseWriter.Field(name: "AMP_CODE", width: 4), .init(name: "AMP_NAMT", width: 40),
        .init(name: "PROV_CODE", width: 2), .init(name: "PROV_NAMT", width: 40),
    ]

    /// EPSG:24047 in ESRI's words.
    private static let projection = """
        PROJCS["Indian_1975_UTM_Zone_47N",GEOGCS["GCS_Indian_1975",DATUM["D_Indian_1975",\
        SPHEROID["Everest_Adjustment_1937",6377276.345,300.8017]],PRIMEM["Greenwich",0.0],\
        UNIT["Degree",0.0174532925199433]],PROJECTION["Transverse_Mercator"],\
        PARAMETER["False_Easting",500000.0],PARAMETER["False_Northing",0.0],\
        PARAMETER["Central_Meridian",99.0],PARAMETER["Scale_Factor",0.9996],\
        PARAMETER["Latitude_Of_Origin",0.0],UNIT["Meter",1.0]]
        """

    /// A hole like a bow tie some 80 m long, where neither border nor school is near.
    private func crossedRing(in land: Land.Unit) -> [Coordinate] {
        let place = district.emptyPlace(in: land, depth: 1_000, seed: 77)
        let corners = [(0.0, 0.0), (80.0, 50.0), (80.0, 0.0), (0.0, 30.0), (0.0, 0.0)]
        return corners.map { Coordinate(x: place.x + $0.0, y: place.y + $0.1) }
    }

    private func flaw(_ kind: PlantedFlaw.Kind, row: Int?, _ what: String) -> PlantedFlaw {
        PlantedFlaw(kind: kind, source: "tambon.shp", row: row, school: nil, what: what)
    }
}
