import Foundation
import GeoSource
import Support
import Testing

/// Handles are closed by their owners; counted where the system tells of open files.
@Suite(.enabled(if: FileManager.default.fileExists(atPath: "/proc/self/fd")), .serialized)
struct HandleTests {
    @Test func `three hundred datasets leave no file open`() throws {
        let folder = try TemporaryFolder()
        let path = try ShapefileBuilder.named(EncodingDecisionTests.thai).write(to: folder)
        let table = try folder.write("a,b\n1,2\n", "t.csv")
        for _ in 0..<300 {
            try VectorSource(path: path).forEachFeature(fields: ["NAME"]) { _ in }
            try TableSource(path: table).forEachRow { _ in }
        }
        #expect(folder.openFiles == 0)
    }

    @Test func `a failed opening leaves no file open`() throws {
        let folder = try TemporaryFolder()
        try folder.write([UInt8](repeating: 0xFF, count: 300), "bad.shp")
        try folder.write([UInt8](repeating: 0xFF, count: 300), "bad.gpkg")
        for name in ["bad.shp", "bad.gpkg"] {
            for _ in 0..<50 {
                #expect(throws: GeoSourceError.self) {
                    _ = try VectorSource(path: folder.path(name))
                }
            }
        }
        #expect(folder.openFiles == 0)
    }

    @Test func `an error from the reader's closure closes the file`() throws {
        struct Enough: Error {}
        let folder = try TemporaryFolder()
        let path = try ShapefileBuilder.named(EncodingDecisionTests.thai).write(to: folder)
        for _ in 0..<50 {
            #expect(throws: Enough.self) {
                try VectorSource(path: path).forEachFeature { _ in throw Enough() }
            }
        }
        #expect(folder.openFiles == 0)
    }
}
