import Geo
import Testing

@testable import Schools

/// What speaks for a position besides the tambon and the digits.
@Suite struct WitnessTests {
    private let office = Coordinate(longitude: 100.13, latitude: 7.53)
    private let near = Coordinate(longitude: 100.15, latitude: 7.55)

    // MARK: Offices

    @Test(arguments: [
        (4.0, true), (6.0, true), (1.0, false), (30.0, false),
    ])
    func `a road is somewhat longer than the straight line`(_ kilometres: Double, _ agrees: Bool) {
        // 3.1 km in a straight line.
        let office = Office(position: office, uncertainty: 0, isEstimated: false)
        #expect((office.support(declared: kilometres, at: near) > 1) == agrees)
    }

    @Test func `a declared distance decides between two places in the tambon`() {
        // Which second decimal is mistyped decides between 7.51 and 7.59, both in โคกม่วง.
        var court = TestCourt()
        court.offices = CourtOffices(area: Coordinate(longitude: 100.15, latitude: 7.20))
        var close = courtCase(7.543211, 100.356789)
        close.kilometresToArea = 48
        var far = close
        far.kilometresToArea = 5
        #expect(!court.verdict(close).contradictsDistances)
        #expect(court.verdict(close).hypothesis == .digit)
        let verdict = court.verdict(far)
        #expect(verdict.contradictsDistances)
        #expect(verdict.flaws.contains { $0.kind == "coordinate-distance-contradicts" })
    }

    @Test func `an office is found from the distances that its schools declare`() throws {
        let sightings = spots(30, in: (100.1, 7.5)).map { point in
            OfficeBook.Sighting(
                point: point, kilometres: 1.3 * LocalMetres.kilometres(point, office))
        }
        let wrong = OfficeBook.Sighting(point: near, kilometres: 90)
        let found = try #require(Office(estimatedFrom: sightings + [wrong, wrong]))
        #expect(LocalMetres.kilometres(found.position, office) < 0.5)
        #expect(found.isEstimated && found.uncertainty >= 1)
        #expect(Office(estimatedFrom: Array(sightings.prefix(5))) == nil, "too few")
        let nonsense = sightings.enumerated().map { number, sighting in
            OfficeBook.Sighting(point: sighting.point, kilometres: Double(number * 29 % 97) + 3)
        }
        #expect(Office(estimatedFrom: nonsense) == nil, "they agree on no place")
    }

    @Test(
        arguments: [
            ("12.5", 12.5), ("33 กม.", 33), ("๑๒ กิโลเมตร", 12), ("12,5 km", 12.5),
            ("800 เมตร", 0.8), ("1,250 ม.", 1.25), ("0", 0), ("", nil), ("-", nil), ("ใกล้", nil),
            ("12 ไมล์", nil), ("9000", nil),
            ("1.2.3", nil),
        ] as [(String, Double?)])
    func `a declared distance is read with its unit`(_ text: String, _ kilometres: Double?) {
        #expect(CourtCase.kilometres(text) == kilometres)
    }

    // MARK: Earlier rounds, villages, roads

    @Test func `an earlier round upholds a point across the border`() {
        var school = courtCase(7.48, 100.156789)
        let alone = TestCourt().verdict(school)
        school.earlier = [Coordinate(longitude: 100.1568, latitude: 7.4801)]
        let upheld = TestCourt().verdict(school)
        #expect(upheld.hypothesis == .asGiven)
        #expect(upheld.confidence > alone.confidence)
        #expect(upheld.evidence.contains { $0.english.contains("earlier round") })
    }

    @Test func `an earlier round with the same numbers was copied and says nothing`() {
        var school = courtCase(7.48, 100.156789)
        let alone = TestCourt().verdict(school)
        school.earlier = [Coordinate(longitude: 100.156789, latitude: 7.48)]
        #expect(TestCourt().verdict(school).confidence == alone.confidence)
    }

    @Test func `an earlier round tells which digit it was`() {
        var school = courtCase(7.623211, 100.156789)
        school.earlier = [Coordinate(longitude: 100.15681, latitude: 7.52323)]
        let verdict = TestCourt().verdict(school)
        #expect(verdict.hypothesis == .digit)
        #expect(verdict.place == [7.52321, 100.15679])
    }

    @Test func `the village of its name tells which digit it was`() {
        var court = TestCourt()
        court.places = CourtPlaces([
            ("บ้านควนโคกยา", Coordinate(longitude: 100.157, latitude: 7.524)),
            ("ควน", Coordinate(longitude: 100.157, latitude: 7.564)),
        ])
        var school = courtCase(7.623211, 100.156789)
        school.name = "โรงเรียนบ้านควนโคกยา (สาขา)"
        let verdict = court.verdict(school)
        #expect(verdict.place == [7.52321, 100.15679])
        #expect(verdict.evidence.contains { $0.thai.contains("หมู่บ้านชื่อเดียวกัน") })
    }

    @Test func `places are found by the longest name that the school's begins with`() {
        let village = Coordinate(x: 1, y: 2)
        let places = CourtPlaces([
            ("บ้านหนองบัว", village), ("หนองบัวแดง", Coordinate(x: 3, y: 4)), ("นา", village),
        ])
        #expect(places.positions(inNameOf: "บ้านหนองบัวใต้") == [village])
        #expect(places.positions(inNameOf: "วัดหนองบัวแดง") == [Coordinate(x: 3, y: 4)])
        #expect(places.positions(inNameOf: "นาดี").isEmpty, "too short to tell")
        #expect(places.positions(inNameOf: "โรงเรียน").isEmpty)
    }

    @Test func `a school far from every road is doubted`() {
        func weight(_ metres: Double?) -> Double {
            Testimony(
                ground: fourTambon, declared: .unknown, distances: [], earlier: [], villages: [],
                roadDistance: { _ in metres }
            ).support(at: near)
        }
        #expect(weight(50) > 1)
        #expect(weight(500) < weight(50))
        #expect(weight(5000) < weight(500))
        #expect(weight(nil) < 1)
    }
}
