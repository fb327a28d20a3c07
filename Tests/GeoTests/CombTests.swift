import Geo
import Testing

/// A border that goes to and fro many thousand times, as a careless digitiser leaves it.
@Suite struct CombTests {
    @Test func `a point is found between the teeth of a comb, and not in its gaps`() {
        let teeth = (0..<5_000).flatMap { index -> [Coordinate] in
            let x = Double(index) / 5_000
            return [Coordinate(x: x, y: 1), Coordinate(x: x + 0.0001, y: 0.5)]
        }
        let corners = [Coordinate(x: 1, y: 0), Coordinate(x: 0, y: 0), teeth[0]]
        let index = AreaIndex([[Polygon(exterior: teeth + corners)]])
        #expect(index.area(at: Coordinate(x: 0.5, y: 0.25)) == 0)
        // Close under the tips: inside at a tip, outside between two of them.
        #expect(index.area(at: Coordinate(x: 0.50001, y: 0.99)) == nil)
        #expect(index.area(at: Coordinate(x: 0.5, y: 0.99)) == 0)
        #expect(index.area(at: Coordinate(x: 0.5, y: 1.5)) == nil)
    }
}
