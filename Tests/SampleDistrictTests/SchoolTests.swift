import Geo
import Testing

@testable import SampleDistrict

struct SchoolTests {
    private let district = Sample.district

    @Test func `there are 114 schools, two to six in each tambon`() {
        #expect(district.schools.count == 114)
        for index in district.tambon.indices {
            #expect((2...6).contains(district.schools.filter { $0.tambon == index }.count))
        }
    }

    @Test func `every school lies well inside its tambon and away from the others`() {
        for school in district.schools {
            #expect(district.tambon[school.tambon].land.depth(of: school.position) >= 450)
            for other in district.schools where other.number > school.number {
                #expect(distance(school.position, other.position) >= 800)
            }
        }
    }

    @Test func `the island schools lie on islands`() {
        let names = ["บ้านเกาะเงินยวง", "บ้านเกาะหอยมุกดำ", "บ้านเกาะเรือกระดาษ"]
        for school in district.schools where names.contains(school.name) {
            let parts = district.tambon[school.tambon].land.polygons
            #expect(signedDistance(from: school.position, toRing: parts[1].exterior) > 0)
        }
        #expect(district.schools.filter { names.contains($0.name) }.count == names.count)
    }

    @Test func `codes are of the right length and belong to one school each`() {
        let odd = district.schools.filter { $0.code.count != 10 }.map(\.number)
        #expect(odd == [PlantedSchools.shortCode])
        #expect(Set(district.schools.map(\.code)).count == 114)
        #expect(Set(district.schools.map(\.smis)).count == 114)
        for school in district.schools {
            #expect(school.smis.count == 8)
            #expect(school.tenDigits == "1099" + school.obec)
            #expect(school.obec.hasPrefix("0"))
        }
    }

    @Test func `a next-door place lies in another tambon, over a kilometre from the school's own`()
    {
        for number in PlantedSchools.coordinateOutsideTambon {
            let school = district.school(number)
            let place = district.placeNextDoor(to: school)
            #expect(district.tambon[school.tambon].land.depth(of: place) < -1_000)
            #expect(district.tambon.contains { $0.land.depth(of: place) >= 450 })
            // A slip in one of the two numbers would not lead home.
            let home = district.tambon[school.tambon].land.polygons.flatMap(\.exterior)
            #expect(!home.contains { abs($0.x - place.x) < 250 || abs($0.y - place.y) < 250 })
        }
    }
}

struct EnrolmentTests {
    @Test(arguments: [1, 4, 23, 60, 114])
    func `a school has pupils in the grades it teaches and in no other, in every round`(
        number: Int
    ) {
        let school = Sample.district.school(number)
        let enrolment = Enrolment(of: school)
        for round in Round.all {
            let taught = Grade.all.filter { enrolment.count($0, in: round).total > 0 }
            #expect(!taught.isEmpty)
            #expect(Set(taught).isSubset(of: Set(school.level.grades)))
        }
    }

    @Test func `between rounds of a year few pupils come or go`() {
        for school in Sample.district.schools {
            let enrolment = Enrolment(of: school)
            for grade in Grade.all {
                let (first, last) = (Round.all[0], Round.all[2])
                let change =
                    enrolment.count(grade, in: last).total - enrolment.count(grade, in: first).total
                #expect(abs(change) <= 4)
            }
        }
    }

    @Test func `one school has nobody left, and the four sizes of OBEC all occur`() {
        let totals = Sample.district.schools.map { school in
            let enrolment = Enrolment(of: school)
            return Grade.all.reduce(0) { $0 + enrolment.count($1, in: Round.all[5]).total }
        }
        #expect(totals.filter { $0 == 0 }.count == 1)
        #expect(totals.filter { (1...120).contains($0) }.count > 57, "most schools are small")
        #expect(totals.contains { (121...600).contains($0) })
        #expect(totals.contains { (601...1_500).contains($0) })
        #expect(totals.contains { $0 > 1_500 })
    }

    @Test func `a room is opened for every 35 pupils`() {
        #expect(GradeCount(boys: 0, girls: 0).rooms == 0)
        #expect(GradeCount(boys: 20, girls: 15).rooms == 1)
        #expect(GradeCount(boys: 20, girls: 16).rooms == 2)
    }
}
