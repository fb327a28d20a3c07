import Geo
import Support
import Testing

@testable import SchoolStore
@testable import Schools

@Suite struct FilterLayerTests {
    private func store(_ directory: TemporaryFolder) throws -> SchoolStore {
        try makeStore(at: directory.store) { writer in
            for (code, name, x, pupils) in [
                ("1099000001", "บ้านนา", 99.5, 4), ("1099000002", "บ้านป่า", 100.5, 40),
                ("1099000003", "วัดใหม่", 102.5, 400),
            ] {
                let school = try writer.addSchool(
                    code, name: name, at: Coordinate(longitude: x, latitude: 7))
                var enrolment = Enrolment()
                enrolment.totals = [(school, pupils, 6)]
                try writer.add(
                    enrolment, period: AcademicPeriod(year: 2565, round: 1), source: 1)
            }
            try writer.addSchool("1099000004", name: "ไม่มีที่", at: nil)
        }
        return try SchoolStore(path: directory.store)
    }

    private func rows(
        _ store: SchoolStore, _ layer: StoredLayer, _ text: String
    ) throws -> [Int32] {
        var query = FeatureQuery(layer)
        try query.require(Filter(text: text), isPast: store.asOf != nil)
        return try store.rows(of: query)
    }

    @Test func `every queryable of every layer can be asked for, now and as of a period`() throws {
        let directory = try TemporaryFolder()
        try store(directory).hidePupils(ofSchools: [])
        for period in [nil, AcademicPeriod(year: 2565, round: 1)] {
            let store = try SchoolStore(path: directory.store, asOf: period)
            try store.hidePupils(ofSchools: [1])
            for layer in [StoredLayer.schools, .boundaries(.tambon)] {
                for property in layer.queryables(isPast: period != nil).all {
                    let text =
                        property.isGeometry
                        ? "S_INTERSECTS(\(property.name), BBOX(98, 6, 101, 8))"
                        : "\(property.name) IS NULL OR \(property.name) = \(property.name)"
                    let found = try rows(store, layer, text)
                    #expect(!found.isEmpty, "\(layer.name) \(property.name)")
                }
            }
        }
    }

    @Test func `schools are found by text, number and place`() throws {
        let directory = try TemporaryFolder()
        let store = try store(directory)
        try store.hidePupils(ofSchools: [])
        #expect(try rows(store, .schools, "name LIKE 'บ้าน%' AND pupils > 10") == [2])
        #expect(
            try rows(store, .schools, "size_class IN ('small') OR geometry IS NULL") == [1, 2, 4])
        #expect(try rows(store, .schools, "S_INTERSECTS(geometry, POINT(100.5 7))") == [2])
        let triangle = "POLYGON((99 6, 101 6, 100 9, 99 6))"
        #expect(try rows(store, .schools, "S_INTERSECTS(geometry, \(triangle))") == [1, 2])
        #expect(try rows(store, .schools, "NOT S_INTERSECTS(geometry, \(triangle))") == [3])
        #expect(try rows(store, .boundaries(.tambon), "S_CONTAINS(geometry, POINT(100 7))") == [1])
        #expect(try rows(store, .boundaries(.tambon), "S_DISJOINT(geometry, POINT(5 7))") == [1])
    }

    @Test func `no filter finds out what pupils are not told`() throws {
        let directory = try TemporaryFolder()
        let store = try store(directory)
        try store.hidePupils(ofSchools: [1])
        for text in [
            "pupils = 4", "pupils < 10", "pupils BETWEEN 1 AND 9", "pupils IN (1, 2, 3, 4, 5)",
            "pupils * 2 = 8", "NOT (pupils > 9)", "size_class = 'small' AND code = '1099000001'",
            "pupils <> 5 AND code = '1099000001'", "pupils / rooms < 1",
        ] {
            #expect(try rows(store, .schools, text).contains(1) == false, "\(text)")
        }
        #expect(try rows(store, .schools, "pupils_suppressed = TRUE") == [1])
        #expect(try rows(store, .schools, "pupils IS NULL") == [1, 4])
    }
}
