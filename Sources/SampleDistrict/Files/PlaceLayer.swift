import Geo
import GeoSource

/// The layer of villages, places.shp, in WGS 84 / UTM 47N.
struct PlaceLayer {
    let villages: [Village]

    /// - Throws: `GeoSourceError` where PROJ cannot transform coordinates.
    func files() throws -> [SampleFile] {
        var middles = villages.map(\.middle)
        let transformation = try Transformation(from: .indian1975UTM47, to: .wgs84UTM47)
        let failed = transformation.transform(&middles)
        precondition(failed == 0, "the district lies inside UTM zone 47")
        var shapes = ShapefileWriter(.point)
        for middle in middles {
            shapes.append(
                Coordinate(x: Self.toCentimetres(middle.x), y: Self.toCentimetres(middle.y)))
        }
        let table = DBaseWriter(fields: Self.fields, languageDriver: 0)
        return shapes.files(named: "places") + [
            table.file(named: "places.dbf", rows: villages.map { [$0.code, $0.name, $0.tambon] }),
            SampleFile(name: "places.prj", bytes: Array(Self.projection.utf8)),
            SampleFile(name: "places.cpg", bytes: Array("874".utf8)),
        ]
    }

    private static let fields = [
        DBaseWriter.Field(name: "VILL_CODE", width: 8), .init(name: "VILL_NAME", width: 40),
        .init(name: "TAM_NAMT", width: 40),
    ]

    /// EPSG:32647 in ESRI's words.
    static let projection = """
        PROJCS["WGS_1984_UTM_Zone_47N",GEOGCS["GCS_WGS_1984",DATUM["D_WGS_1984",\
        SPHEROID["WGS_1984",6378137.0,298.257223563]],PRIMEM["Greenwich",0.0],\
        UNIT["Degree",0.0174532925199433]],PROJECTION["Transverse_Mercator"],\
        PARAMETER["False_Easting",500000.0],PARAMETER["False_Northing",0.0],\
        PARAMETER["Central_Meridian",99.0],PARAMETER["Scale_Factor",0.9996],\
        PARAMETER["Latitude_Of_Origin",0.0],UNIT["Meter",1.0]]
        """

    private static func toCentimetres(_ metres: Double) -> Double { (metres * 100).rounded() / 100 }
}
