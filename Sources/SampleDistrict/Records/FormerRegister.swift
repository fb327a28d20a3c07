import Geo
import GeoSource

/// The register as it was in 2560, schools-2560.csv: names, schools and places of then.
struct FormerRegister {
    static let year = 2560

    private let district: District
    private let schools: [School]
    private let places: [Coordinate]

    init(of district: District) throws {
        self.district = district
        schools = district.schools + PastNames.formerSchools.map { district.formerSchool($0) }
        var places = schools.map { Self.place(of: $0, in: district) }
        let transformation = try Transformation(from: .indian1975UTM47, to: .wgs84)
        let failed = transformation.transform(&places)
        precondition(failed == 0, "the district lies inside UTM zone 47")
        self.places = places
    }

    func sheet() -> Sheet {
        var sheet = Sheet("schools-\(Self.year).csv", .cp874)
        sheet.append(["ทะเบียนโรงเรียน ปีการศึกษา \(Self.year) \(PlaceNames.office)"])
        sheet.append([
            "รหัสโรงเรียน 10 หลัก", "รหัส SMIS 8 หลัก", "ชื่อสถานศึกษา", "ตำบล", "อำเภอ", "ละติจูด",
            "ลองจิจูด",
        ])
        for (school, place) in zip(schools, places) {
            let tambon = district.tambon[school.tambon]
            // Written down to four decimals, some ten metres.
            let row = [
                school.code, school.smis, PastNames.name(of: school, in: Self.year), tambon.name,
                district.amphoe[tambon.amphoe].name, decimal(place.y, 4), decimal(place.x, 4),
            ]
            let isShort = school.number == PlantedSchools.shortCode
            sheet.append(
                row, flaw: isShort ? .codeLength : nil, school: school.code,
                "nine digits in 2560 already")
        }
        return sheet
    }

    /// Where it was then: some have moved since.
    static func place(of school: School, in district: District) -> Coordinate {
        guard PastNames.moves.contains(where: { $0.school == school.number }) else {
            return school.position
        }
        return district.emptyPlace(
            in: district.tambon[school.tambon].land, depth: 450,
            seed: 2_000 + UInt64(school.number))
    }
}

extension District {
    /// A school of the past, on its tambon's land where no other stands.
    fileprivate func formerSchool(_ past: PastNames.FormerSchool) -> School {
        guard let index = tambon.firstIndex(where: { $0.label == past.label }) else {
            preconditionFailure("a school of the past in no tambon")
        }
        let position = emptyPlace(
            in: tambon[index].land, depth: 450, seed: 2_000 + UInt64(past.number))
        return School(number: past.number, name: past.name, tambon: index, position: position)
    }
}
