import Geo
import Planning
import Support
import Testing

struct ShapeTests {
    @Test func `geometries of every kind come back as they went in`() throws {
        let bench = try ShapeBench()
        let line = [Coordinate(x: 0, y: 0), Coordinate(x: 1, y: 2)]
        var holed = rectangle(0, 0, 9, 9)
        holed.holes = [rectangle(1, 1, 2, 2).exterior]
        let geometries: [Geometry] = [
            .point(line[1]), .multiPoint([]), .lineString(line), .multiLineString([line, line]),
            .polygon(holed), .multiPolygon([holed, rectangle(20, 20, 21, 21)]),
            .collection([.lineString(line), .polygon(holed)]),
        ]
        for geometry in geometries where geometry != .multiPoint([]) {
            #expect(try bench.shape(geometry).geometry() == geometry)
        }
        #expect(try bench.shape(.multiPoint([])).isEmpty())
    }

    @Test func `squares are united, cut and taken away`() throws {
        let bench = try ShapeBench()
        let one = try bench.shape([rectangle(0, 0, 2, 2)])
        let other = try bench.shape([rectangle(1, 0, 3, 2)])
        #expect(try one.union(other).area() == 6)
        #expect(try one.intersection(other).area() == 2)
        #expect(try one.difference(other).area() == 2)
        #expect(try one.symmetricDifference(other).area() == 4)
        #expect(try one.intersects(other))
        #expect(try !one.covers(other))
        #expect(try bench.union(of: [one, other]).area() == 6)
        #expect(try bench.union(of: []).isEmpty())
    }

    @Test func `what breaks the rules is mended or refused with GEOS's words`() throws {
        let bench = try ShapeBench()
        let bow = Polygon(exterior: [
            Coordinate(x: 0, y: 0), Coordinate(x: 2, y: 2), Coordinate(x: 2, y: 0),
            Coordinate(x: 0, y: 2), Coordinate(x: 0, y: 0),
        ])
        let shape = try bench.shape([bow])
        #expect(try !shape.isValid())
        #expect(try shape.madeValid().area() == 2)
        #expect(throws: ShapeError.self) {
            try bench.shape(.point(Coordinate(x: .nan, y: 0)))
        }
        #expect(try bench.shape([Polygon(exterior: [Coordinate(x: 0, y: 0)])]).isEmpty())
        do {
            _ = try bench.shape([rectangle(0, 0, 1, .greatestFiniteMagnitude)]).buffer(-.infinity)
        } catch {
            #expect(!error.function.isEmpty)
        }
    }

    @Test(arguments: 0..<200)
    func `no ring makes it fall`(seed: Int) throws {
        var random = SplitMix64(seed: UInt64(seed))
        let bench = try ShapeBench()
        let values: [Double] = [0, 1, -1, 1e-300, 1e300, 99.9, 7.5, -0.0]
        let ring = (0..<Int.random(in: 0...8, using: &random)).map { _ in
            Coordinate(
                x: values.randomElement(using: &random) ?? 0,
                y: values.randomElement(using: &random) ?? 0)
        }
        let square = try bench.shape([rectangle(0, 0, 1, 1)])
        if let shape = try? bench.shape([Polygon(exterior: ring)]) {
            _ = try? shape.madeValid().intersection(square).polygons()
            _ = try? shape.buffer(1)
            _ = try? shape.pointInside()
        }
    }
}
