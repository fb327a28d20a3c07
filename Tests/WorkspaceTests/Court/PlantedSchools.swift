import Geo
import GeoSource
import Support

@testable import Schools
@testable import Workspace

/// What was done to a school's point, and where the school really is.
struct Plant {
    var hypothesis: Hypothesis
    var truth: Coordinate
}

/// A register as an office would hand it in, with errors planted in it and known.
struct PlantedRegister {
    var cases: [CourtCase] = []
    var plants: [Plant] = []
    /// What was done to the whole of it; `asGiven` where nothing was.
    var systematic = Hypothesis.asGiven
}

/// The real names, tambon and areas that errors are planted in.
struct PlantingGround {
    struct School {
        let name: String
        let unit: Int
        let province: String
        let point: Coordinate
    }

    let boundaries: [Boundary]
    let schools: [School]
    let court: CoordinateCourt
    let unitsOfAmphoe: [String: [Int]]

    /// All of Thailand: 7,425 tambon, 34,000 schools.
    static func thailand() throws -> PlantingGround {
        let boundaries = try thailandBoundaries()
        let units = Dictionary(
            boundaries.enumerated().map { ($1.code, $0) }, uniquingKeysWith: { first, _ in first })
        let schools = try schools("thailand/schools_synthetic.csv", units)
        return PlantingGround(boundaries: boundaries, schools: schools)
    }

    static func thailandBoundaries() throws -> [Boundary] {
        try boundaries("thailand/tambon/tha_admbnda_adm3_rtsd_20220121.shp")
    }

    /// The 65 tambon of Phatthalung at full resolution, with as many schools as its two areas have.
    ///
    /// Their register has no coordinates: each gets a point in its tambon.
    static func phatthalung(seed: UInt64) throws -> PlantingGround {
        let boundaries = try boundaries("phatthalung/tambon/Phatthalung.shp")
        let locator = CourtGround(Gazetteer(tambon: boundaries, amphoe: []))
        var random = SplitMix64(seed: seed)
        let schools = (0..<258).compactMap { number -> School? in
            let unit = number % boundaries.count
            guard let land = boundaries[unit].polygons.first.flatMap({ Envelope($0.exterior) })
            else { return nil }
            for _ in 0..<200 {
                let point = Coordinate(
                    x: .random(in: land.minX...land.maxX, using: &random),
                    y: .random(in: land.minY...land.maxY, using: &random))
                guard locator.unit(at: point) == unit else { continue }
                return School(name: "", unit: unit, province: "พัทลุง", point: point)
            }
            return nil
        }
        return PlantingGround(boundaries: boundaries, schools: schools)
    }

    private init(boundaries: [Boundary], schools: [School]) {
        self.boundaries = boundaries
        self.schools = schools
        court = CoordinateCourt(gazetteer: Gazetteer(tambon: boundaries, amphoe: []))
        var unitsOfAmphoe: [String: [Int]] = [:]
        for (unit, boundary) in boundaries.enumerated() {
            unitsOfAmphoe[boundary.parentCode ?? "", default: []].append(unit)
        }
        self.unitsOfAmphoe = unitsOfAmphoe
    }

    private static func boundaries(_ layer: String) throws -> [Boundary] {
        let source = try VectorSource(path: SharedData.path(layer), encoding: .utf8)
        var boundaries: [Boundary] = []
        let fields = ["ADM3_PCODE", "ADM3_TH", "ADM2_PCODE", "ADM2_TH", "ADM1_TH"]
        try source.forEachFeature(crs: .wgs84, fields: fields) { feature in
            let texts = feature.values
            boundaries.append(
                Boundary(
                    level: .tambon, code: String((texts[0] ?? "").dropFirst(2)),
                    name: texts[1] ?? "", parentCode: texts[2], parentName: texts[3],
                    province: texts[4], polygons: feature.geometry?.polygons ?? []))
        }
        return boundaries
    }

    private static func schools(_ table: String, _ units: [String: Int]) throws -> [School] {
        var schools: [School] = []
        let source = try TableSource(path: SharedData.path(table))
        var isHeader = true
        try source.forEachRow { row in
            defer { isHeader = false }
            guard !isHeader, let unit = units[row.text(5)], let latitude = Double(row.text(7)),
                let longitude = Double(row.text(8))
            else { return }
            schools.append(
                School(
                    name: row.text(1), unit: unit, province: row.text(4),
                    point: Coordinate(longitude: longitude, latitude: latitude)))
        }
        return schools
    }
}
