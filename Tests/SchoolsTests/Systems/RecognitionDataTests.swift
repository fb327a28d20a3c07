import Foundation
import Support
import Testing

@testable import Schools

/// Real files, recognised by what is in them.
@Suite struct RecognitionDataTests {
    @Test(
        .enabled(if: SharedData.isPresent),
        arguments: [
            ("bangkok/schools.csv", "emis-register"), ("bangkok/students.csv", "dmc-pupil-table"),
            ("bangkok/staff.csv", "p-obec-staff-table"),
            ("bangkok/buildings.csv", "b-obec-buildings"),
            ("bangkok/equipment.csv", "m-obec-equipment"),
            ("phatthalung/schools_9302.csv", "office-register"),
            ("thailand/schools_synthetic.csv", "office-register"),
            ("indonesia/schools.csv", "office-register"),
        ])
    func `published tables are recognised`(_ name: String, _ system: String) throws {
        let recognition = recognise(rows: try firstRows(of: SharedData.path(name)), fileName: name)
        #expect(recognition.system?.id == system)
        #expect(recognition.layout != nil && recognition.period == nil)
        #expect(!recognition.reasons.isEmpty)
    }

    @Test(.enabled(if: SharedData.isPresent))
    func `a register in another language is known by its values, with its columns named`() throws {
        let recognition = recognise(
            rows: try firstRows(of: SharedData.path("indonesia/schools.csv")),
            fileName: "schools.csv")
        #expect(
            recognition.columns == [
                .code: "npsn", .name: "sekolah", .latitude: "lintang", .longitude: "bujur",
            ])
        #expect(recognition.layout?.columns[.longitude] == 10)
    }

    @Test(arguments: [
        ("schools.csv", "emis-register", nil, nil), ("staff.csv", "p-obec-staff-table", nil, nil),
        ("buildings.csv", "b-obec-buildings", 2566, nil),
        ("equipment.csv", "m-obec-equipment", nil, nil),
        ("students-2565-1.csv", "dmc-pupil-table", 2565, 1),
        ("students-2565-2.csv", "smis-pupils-wide", 2565, 2),
        ("students-2565-3.csv", "dmc-pupil-table", 2565, 3),
        ("students-2566-1.csv", "dmc-pupil-table", 2566, 1),
        ("students-2566-2.csv", "smis-pupils-wide", 2566, 2),
        ("students-2566-3.csv", "dmc-pupil-table", 2566, 3),
    ])
    func `the sample is recognised, with the periods that its manifest gives`(
        _ name: String, _ system: String, _ year: Int?, _ round: Int?
    ) throws {
        let path = repository.appending(path: "shapefiles/\(name)").path
        let recognition = recognise(rows: try firstRows(of: path), fileName: name)
        #expect(recognition.system?.id == system)
        #expect(recognition.period?.period == year.map { AcademicPeriod(year: $0, round: round) })
        #expect(recognition.columns.isEmpty && recognition.confidence > 0.8)
    }
}
