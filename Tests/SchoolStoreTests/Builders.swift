import Foundation
import Geo
import Schools
import Support

@testable import SchoolStore

extension TemporaryFolder {
    /// Where its store is.
    var store: String { path("schoolmap.sqlite") }
}

func square(_ x: Double, _ y: Double, side: Double) -> Polygon {
    Polygon(exterior: [
        Coordinate(x: x, y: y), Coordinate(x: x + side, y: y),
        Coordinate(x: x + side, y: y + side), Coordinate(x: x, y: y + side),
        Coordinate(x: x, y: y),
    ])
}

extension StoreWriter {
    /// Adds a school with made-up values for all that a test does not name.
    @discardableResult
    func addSchool(
        _ code: String, name: String = "บ้านทดสอบ", at point: Coordinate? = Coordinate(x: 100, y: 7),
        tambon: String? = nil
    ) throws -> Int {
        var record = SchoolRecord(row: 2, code: code)
        record.name = name
        record.tambon = tambon
        return try add(
            record,
            position: SchoolPosition(
                coordinate: point, origin: .asGiven,
                flaws: point == nil ? [.coordinateMissing] : []),
            areas: SchoolAreas(tambon: "990101"), source: 1)
    }

    func addSource(_ kind: SourceKind = .schools, path: String = "schools.csv") throws -> Int {
        let id = openSource()
        try closeSource(
            id,
            SourceRecord(
                kind: kind, path: path, sha256: "00", bytes: 1, modifiedAt: nil,
                importedAt: "2026-01-01T00:00:00Z"))
        return id
    }
}

/// A store with one tambon and the schools that `body` adds.
func makeStore(at path: String, _ body: (StoreWriter) throws -> Void) throws {
    try StoreFile.write(to: path) { writer in
        _ = try writer.addSource()
        try writer.add(
            Boundary(
                level: .tambon, code: "990101", name: "ทดสอบ", polygons: [square(99, 6, side: 2)]),
            source: 1, row: 1)
        try body(writer)
    }
}
