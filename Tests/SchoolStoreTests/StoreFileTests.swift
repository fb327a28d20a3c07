import Foundation
import GRDB
import Geo
import Schools
import Support
import Testing

@testable import SchoolStore

@Suite struct StoreFileTests {
    struct Interrupted: Error {}

    @Test func `a build that fails leaves the old store as it was and nothing else`() throws {
        let directory = try TemporaryFolder()
        try makeStore(at: directory.store) { try $0.addSchool("1099000001", name: "เดิม") }
        let before = try Data(contentsOf: URL(fileURLWithPath: directory.store))
        #expect(throws: Interrupted.self) {
            try makeStore(at: directory.store) { writer in
                try writer.addSchool("1099000002")
                throw Interrupted()
            }
        }
        #expect(try Data(contentsOf: URL(fileURLWithPath: directory.store)) == before)
        #expect(directory.names == ["schoolmap.sqlite"])
    }

    @Test func `two builds at once: the second is refused`() throws {
        let directory = try TemporaryFolder()
        try makeStore(at: directory.store) { writer in
            try writer.addSchool("1099000001")
            let error = #expect(throws: StoreError.self) {
                try makeStore(at: directory.store) { _ in }
            }
            #expect(error?.code == .busy)
        }
        #expect(try SchoolStore(path: directory.store).schools().count == 1)
    }

    @Test func `what a killed build left behind is taken over`() throws {
        let directory = try TemporaryFolder()
        try Data("half a file".utf8).write(
            to: URL(fileURLWithPath: directory.store + ".building"))
        try makeStore(at: directory.store) { try $0.addSchool("1099000001") }
        #expect(directory.names == ["schoolmap.sqlite"])
    }

    @Test func `a store read while a new one replaces it goes on answering`() throws {
        let directory = try TemporaryFolder()
        try makeStore(at: directory.store) { try $0.addSchool("1099000001", name: "เดิม") }
        let old = try SchoolStore(path: directory.store)
        try makeStore(at: directory.store) { try $0.addSchool("1099000001", name: "ใหม่") }
        #expect(try old.schools().map(\.name) == ["เดิม"])
        #expect(try SchoolStore(path: directory.store).schools().map(\.name) == ["ใหม่"])
    }

    @Test func `files that are no stores are refused with the reason`() throws {
        let directory = try TemporaryFolder()
        #expect(throws: StoreError(.missing, path: directory.store)) {
            try SchoolStore(path: directory.store)
        }
        try Data("no database at all, only some text".utf8).write(
            to: URL(fileURLWithPath: directory.store))
        #expect(throws: StoreError(.notAStore, path: directory.store)) {
            try SchoolStore(path: directory.store)
        }
    }

    @Test func `a directory that is not there is a reason, not a crash`() throws {
        let error = #expect(throws: StoreError.self) {
            try makeStore(at: "/nonexistent/schoolmap.sqlite") { _ in }
        }
        guard case .notWritable = error?.code else {
            Issue.record("expected notWritable, got \(String(describing: error))")
            return
        }
    }

    @Test(.enabled(if: FileManager.default.fileExists(atPath: "/proc/self/fd")))
    func `hundreds of stores opened and closed leave no descriptor behind`() throws {
        let directory = try TemporaryFolder()
        try makeStore(at: directory.store) { try $0.addSchool("1099000001") }
        for _ in 0..<300 { _ = try SchoolStore(path: directory.store).schools() }
        #expect(directory.openFiles == 0)
    }
}

@Suite struct SpatialIndexTests {
    @Test(arguments: [0, 1, 46, 47, 2116, 2117, 5000])
    func `a packed index is a sound R-tree that finds what a scan finds`(count: Int) throws {
        let directory = try TemporaryFolder()
        var generator = SplitMix64(seed: UInt64(count))
        try makeStore(at: directory.store) { writer in
            for number in 0..<count {
                let point = Coordinate(
                    x: .random(in: 97...106, using: &generator),
                    y: .random(in: 5...21, using: &generator))
                try writer.addSchool(String(1_099_000_000 + number), at: point)
            }
        }
        let store = try SchoolStore(path: directory.store)
        let check = try store.queue.read {
            try String.fetchOne($0, sql: "SELECT rtreecheck('idx_school_geometry')")
        }
        #expect(check == "ok")
        let indexed = try answer(
            """
            SELECT COUNT(*) FROM idx_school_geometry
            WHERE xmin <= 102.25 AND xmax >= 99.5 AND ymin <= 15 AND ymax >= 8
            """, in: store)
        let scanned = try answer(
            """
            SELECT COUNT(*) FROM school
            WHERE longitude BETWEEN 99.5 AND 102.25 AND latitude BETWEEN 8 AND 15
            """, in: store)
        #expect(indexed == scanned)
    }

    private func answer(_ sql: String, in store: SchoolStore) throws -> Int? {
        try store.queue.read { try Int.fetchOne($0, sql: sql) }
    }

    @Test func `a school added by another program later is indexed too`() throws {
        let directory = try TemporaryFolder()
        try makeStore(at: directory.store) { try $0.addSchool("1099000001") }
        let queue = try SpatiaLite.open(directory.store, readOnly: false)
        let count = try queue.write { database in
            try database.execute(
                sql: """
                    INSERT INTO school (code, position_quality, source_id, source_row, is_current,
                        geometry)
                    VALUES ('1099000009', 'good', 1, 9, 1, MakePoint(101, 8, 4326))
                    """)
            return try Int.fetchOne(database, sql: "SELECT COUNT(*) FROM idx_school_geometry")
        }
        #expect(count == 2)
    }
}

@Suite struct SpatialTests {
    private func answer(_ sql: String, in directory: TemporaryFolder) throws -> [Double] {
        let store = try SchoolStore(path: directory.store)
        return try store.queue.read { try Double.fetchAll($0, sql: sql) }
    }

    @Test func `geometry columns and spatial indexes are registered`() throws {
        let directory = try TemporaryFolder()
        try makeStore(at: directory.store) { try $0.addSchool("1099000001") }
        #expect(
            try answer(
                "SELECT spatial_index_enabled FROM geometry_columns ORDER BY 1", in: directory)
                == [1, 1])
        #expect(try answer("SELECT ST_IsValid(geometry) FROM tambon", in: directory) == [1])
        #expect(try answer("SELECT COUNT(*) FROM idx_school_geometry", in: directory) == [1])
        #expect(
            try answer("SELECT CheckSpatialIndex('school', 'geometry')", in: directory) == [1])
        #expect(try answer("SELECT ST_X(geometry) FROM school", in: directory) == [100])
    }

    /// Published control (RTSD; geomatics-tech.blogspot.com 2011-12): WGS 84 / UTM 47N
    /// 672978.171 E 1521044.256 N is Indian 1975 / UTM 47N 673310.690 E 1520741.207 N.
    @Test func `ST_Transform keeps the published control point of Indian 1975 both ways`() throws {
        let directory = try TemporaryFolder()
        try makeStore(at: directory.store) { _ in }
        for axis in ["X", "Y"] {
            let there = try answer(
                """
                SELECT ST_\(axis)(ST_Transform(MakePoint(673310.690, 1520741.207, 24047), 32647))
                    - ST_\(axis)(MakePoint(672978.171, 1521044.256, 32647))
                """, in: directory)
            let back = try answer(
                """
                SELECT ST_\(axis)(ST_Transform(MakePoint(672978.171, 1521044.256, 32647), 24047))
                    - ST_\(axis)(MakePoint(673310.690, 1520741.207, 24047))
                """, in: directory)
            #expect(abs(there[0]) < 0.5)
            #expect(abs(back[0]) < 0.5)
        }
    }

    @Test func `zones 47 and 48 of Indian 1975 agree with its degrees`() throws {
        let directory = try TemporaryFolder()
        try makeStore(at: directory.store) { _ in }
        for zone in [24047, 24048] {
            let difference = try answer(
                """
                SELECT ST_Distance(MakePoint(102, 15, 4326),
                    ST_Transform(ST_Transform(ST_Transform(MakePoint(102, 15, 4326), \(zone)),
                        4240), 4326))
                """, in: directory)
            // Heights are dropped between the steps, which costs a millimetre.
            #expect(difference[0] < 5e-8)
        }
    }
}
