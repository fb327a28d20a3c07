import Geo
import GeoSource

/// Where the schools lie as the register gives it, mistakes included, in WGS 84.
struct Positions {
    private let district: District
    private let toDegrees: Transformed
    private let toUTM: Transformed

    /// What the two columns of the register hold.
    struct Cells {
        var latitude: String
        var longitude: String
        var flaw: PlantedFlaw.Kind?
        var what = ""

        fileprivate init(
            _ latitude: String, _ longitude: String, _ flaw: PlantedFlaw.Kind? = nil,
            _ what: String = ""
        ) {
            (self.latitude, self.longitude) = (latitude, longitude)
            (self.flaw, self.what) = (flaw, what)
        }
    }

    init(of district: District) throws {
        self.district = district
        let places = district.schools.map { Self.writtenPlace(of: $0, in: district) }
        toDegrees = try Transformed(places, to: .wgs84)
        toUTM = try Transformed(places, to: .wgs84UTM47)
    }

    /// The cells of a school, in whichever way its office writes coordinates.
    func cells(of school: School) -> Cells {
        if let planted = plantedCells(of: school) { return planted }
        let place = toDegrees[school]
        if let style = Notation.styles[school.number] {
            return Cells(
                style.text(place.y, axis: .latitude), style.text(place.x, axis: .longitude))
        }
        let places = school.number.isMultiple(of: 4) ? 7 : 6
        return Cells(decimal(place.y, places), decimal(place.x, places))
    }

    /// A place some hundred metres off: where the second row of a doubled code puts the school.
    func cellsNearby(_ school: School) -> (latitude: String, longitude: String) {
        let place = toDegrees[school]
        return (decimal(place.y + 0.0011, 6), decimal(place.x + 0.0009, 6))
    }

    private static func writtenPlace(of school: School, in district: District) -> Coordinate {
        if school.number == PlantedSchools.coordinateShared.second {
            return district.school(PlantedSchools.coordinateShared.first).position
        }
        if PlantedSchools.coordinateOutsideTambon.contains(school.number) {
            return district.placeNextDoor(to: school)
        }
        return school.position
    }

    private func plantedCells(of school: School) -> Cells? {
        let place = toDegrees[school]
        let (latitude, longitude) = (decimal(place.y, 6), decimal(place.x, 6))
        switch school.number {
        case PlantedSchools.coordinateUnreadable:
            return Cells("รอสำรวจ", "รอสำรวจ", .coordinateUnreadable, "“รอสำรวจ”: to be surveyed")
        case PlantedSchools.coordinateZero:
            return Cells("0", "0", .coordinateZero, "0, 0")
        case PlantedSchools.coordinateOneZero:
            return Cells(latitude, "0", .coordinateOneZero, "longitude 0")
        case PlantedSchools.coordinateDigit.mistyped:
            return Cells(
                latitude, decimal(place.x + 1, 6), .coordinateDigit,
                "longitude one degree too far east: a mistyped digit")
        case PlantedSchools.coordinateDigit.pointMoved:
            let shifted = decimal(place.y * 100, 4)
            return Cells(
                shifted, longitude, .coordinateDigit, "latitude \(shifted): point misplaced")
        case PlantedSchools.coordinateShared.first:
            return Cells(
                latitude, longitude, .coordinateShared, "one position for two schools, its own")
        case PlantedSchools.coordinateShared.second:
            return Cells(
                latitude, longitude, .coordinateOfAnotherSchool,
                "the position of the school above; in 2560 it had its own")
        default: return plantedCellsOfSeveral(school, latitude, longitude)
        }
    }

    private func plantedCellsOfSeveral(
        _ school: School, _ latitude: String, _ longitude: String
    ) -> Cells? {
        let number = school.number
        if PlantedSchools.coordinateMissing.contains(number) {
            return Cells("", "", .coordinateMissing, "no position")
        }
        if PlantedSchools.coordinateSwapped.contains(number) {
            return Cells(
                longitude, latitude, .coordinateSwapped, "latitude and longitude exchanged")
        }
        if PlantedSchools.coordinateOutsideTambon.contains(number) {
            let what = "lies in another tambon than \(district.tambon[school.tambon].name)"
            guard number == PlantedSchools.coordinateDoubtful else {
                return Cells(latitude, longitude, .coordinateOutsideTambon, what)
            }
            return Cells(
                latitude, longitude, .coordinateDoubtful,
                what + ", and nearer to its amphoe's seat than the road is long")
        }
        if PlantedSchools.coordinateInUTM.contains(number) {
            let place = toUTM[school]
            return Cells(
                decimal(place.y, 2), decimal(place.x, 2), .coordinateDatumUnknown,
                "UTM northing and easting; WGS 84, which the numbers cannot tell")
        }
        return nil
    }
}

/// The places of all schools in another coordinate reference system.
private struct Transformed {
    private let places: [Coordinate]

    init(_ places: [Coordinate], to target: CoordinateReferenceSystem) throws {
        let transformation = try Transformation(from: .indian1975UTM47, to: target)
        var places = places
        let failed = transformation.transform(&places)
        precondition(failed == 0, "the district lies inside UTM zone 47")
        self.places = places
    }

    subscript(school: School) -> Coordinate { places[school.number - 1] }
}
