import Geo
import Support
import Testing

@Suite struct WKBTests {
    static let samples: [Geometry] = [
        .point(Coordinate(x: 100.5, y: 13.75)),
        .multiPoint([Coordinate(x: 1, y: 2), Coordinate(x: 3, y: 4)]),
        .lineString([Coordinate(x: 0, y: 0), Coordinate(x: 1, y: 1)]),
        .multiLineString([[Coordinate(x: 0, y: 0), Coordinate(x: 1, y: 1)]]),
        .polygon(square(0, 0, side: 4, hole: square(1, 1, side: 1).exterior)),
        .multiPolygon([square(0, 0, side: 1), square(5, 5, side: 2)]),
        .collection([.point(Coordinate(x: 9, y: 9)), .polygon(square(0, 0, side: 1))]),
    ]

    @Test(arguments: samples)
    func `a geometry survives the way to bytes and back`(_ geometry: Geometry) throws {
        #expect(try Geometry(wkb: geometry.wkb) == geometry)
    }

    @Test(arguments: samples)
    func `every proper prefix is an error, never a trap`(_ geometry: Geometry) {
        let bytes = geometry.wkb
        for length in 0..<bytes.count {
            #expect(throws: WKBError.self) { try Geometry(wkb: Array(bytes.prefix(length))) }
        }
    }

    @Test(arguments: 0..<200)
    func `random bytes are an error or a geometry, never a trap`(seed: UInt64) {
        var generator = SplitMix64(seed: seed)
        var bytes = (0..<64).map { _ in UInt8.random(in: 0...255, using: &generator) }
        bytes[0] = 1
        bytes.replaceSubrange(1..<5, with: [UInt8(seed % 8), 0, 0, 0])
        _ = try? Geometry(wkb: bytes)
    }

    @Test func `Z and M are read over`() throws {
        // POINT ZM (1 2 3 4), ISO type 3001.
        var bytes: [UInt8] = [1, 0xB9, 0x0B, 0, 0]
        for value in [1.0, 2.0, 3.0, 4.0] {
            withUnsafeBytes(of: value.bitPattern.littleEndian) { bytes.append(contentsOf: $0) }
        }
        #expect(try Geometry(wkb: bytes) == .point(Coordinate(x: 1, y: 2)))
    }
}
