import Foundation
import Schools
import Testing

@testable import Maps

/// One tile of a pattern, drawn point by point.
private struct Tile {
    private let side: Double
    private var circles: [(x: Double, y: Double, radius: Double)] = []
    private var lines: [(x1: Double, y1: Double, x2: Double, y2: Double, weight: Double)] = []

    init(_ pattern: SVGElement) {
        func number(_ element: SVGElement, _ name: String) -> Double {
            element.attributes.first { $0.name == name }.flatMap { Double($0.value) } ?? 0
        }
        side = number(pattern, "width")
        for case .element(let group) in pattern.children {
            for case .element(let mark) in group.children {
                if mark.name == "circle" {
                    circles.append((number(mark, "cx"), number(mark, "cy"), number(mark, "r")))
                } else {
                    lines.append(
                        (
                            number(mark, "x1"), number(mark, "y1"), number(mark, "x2"),
                            number(mark, "y2"), number(group, "stroke-width")
                        ))
                }
            }
        }
    }

    /// The share of the tile that ink covers.
    var coverage: Double {
        let steps = 240
        let inked = (0..<steps * steps).count { index in
            let x = (Double(index % steps) + 0.5) * side / Double(steps)
            let y = (Double(index / steps) + 0.5) * side / Double(steps)
            return circles.contains { hypot(x - $0.x, y - $0.y) < $0.radius }
                || lines.contains { holds($0, x, y) }
        }
        return Double(inked) / Double(steps * steps)
    }

    private func holds(
        _ line: (x1: Double, y1: Double, x2: Double, y2: Double, weight: Double), _ x: Double,
        _ y: Double
    ) -> Bool {
        let (dx, dy) = (line.x2 - line.x1, line.y2 - line.y1)
        let length = hypot(dx, dy)
        let along = ((x - line.x1) * dx + (y - line.y1) * dy) / length
        let across = abs((x - line.x1) * dy - (y - line.y1) * dx) / length
        return along >= 0 && along <= length && across < line.weight / 2
    }
}

@Suite struct TextureTests {
    private static let tokens = MapTokens(format: .a4)

    private static func coverage(_ texture: MapTexture) -> Double {
        switch texture.fill {
        case MapColour.paper: 0
        case MapColour.black: 1
        default: Tile(texture.pattern(tokens)).coverage
        }
    }

    @Test(arguments: MapTexture.Kind.allCases)
    func `ink covers as much as the texture says`(kind: MapTexture.Kind) {
        // Crosses far apart cover a ninth at most.
        for percent in kind == .unknown ? [3, 6, 10] : [5, 12, 28, 42] {
            let coverage = Self.coverage(MapTexture(kind, percent: percent))
            #expect(abs(coverage - Double(percent) / 100) < 0.01, "\(kind) \(percent)")
        }
    }

    @Test(arguments: 2...9)
    func `more ink for each class, and never too much for names`(count: Int) {
        let coverage = MapTexture.ramp(count).map(Self.coverage)
        #expect(coverage.count == count && coverage[0] > 0.03)
        let step = 0.48 / Double(count - 1)
        #expect(zip(coverage, coverage.dropFirst()).allSatisfy { $1 - $0 > step * 0.7 })
        #expect(coverage.allSatisfy { $0 <= 0.55 })
        if count == 5 {
            #expect(Set(MapTexture.ramp(5).suffix(3).map(\.kind)).count == 3)
            #expect(coverage[4] - coverage[3] > 0.08)
        }
    }

    @Test func `textures of changes grow from the middle, falling below it and rising above`() {
        let sides = [-1, 1].map { side in
            (0...3).map { MapTexture.diverging(step: $0 * side, outermost: 3) }
        }
        for side in sides {
            let coverage = side.map(Self.coverage)
            #expect(zip(coverage, coverage.dropFirst()).allSatisfy { $1 - $0 > 0.1 })
        }
        #expect(sides[0].dropFirst().allSatisfy { $0.kind == .lines })
        #expect(sides[1].dropFirst().allSatisfy { $0.kind == .backlines })
    }

    @Test func `tints and water are light and all different`() {
        let textures = MapTexture.tints + [MapTexture.water, MapTexture.unknown]
        #expect(MapTexture.tints.count == MapColour.tints.count)
        #expect(Set(textures).count == textures.count)
        #expect(textures.map(Self.coverage).allSatisfy { $0 < 0.2 })
    }

    @Test func `symbols are white, hatched or black as their colours are light or dark`() {
        let sizes = MapColour.sizes.map {
            MapTexture.symbol(brightness: MapColour.brightness($0) ?? 1).percent
        }
        #expect(sizes.first == 0 && sizes.last == 100 && sizes == sizes.sorted())
        #expect(MapTexture.symbol(brightness: .infinity).percent == 0)
        #expect(Classification([1, 2, 3]).symbolFills(ink: .black).first == MapColour.paper)
        #expect(Classification([1, 2, 3]).symbolFills(ink: .black).last == MapColour.black)
    }

    @Test func `a texture is known from its fill`() {
        for kind in MapTexture.Kind.allCases {
            let texture = MapTexture(kind, percent: 17)
            #expect(MapTexture(fill: texture.fill) == texture)
        }
        for fill in ["#FFFFFF", "url(#no-data)", "url(#texture-)", "url(#texture-dots-x)"] {
            #expect(MapTexture(fill: fill) == nil)
        }
    }
}

@Suite struct BlackInkTests {
    private func drawing(_ theme: MapTheme, _ ink: MapInk) -> String {
        var options = MapOptions()
        options.ink = ink
        return drawMap(theme, District().content, options: options, measure: PlainMeasure()).svg
    }

    private func values(_ attribute: String, in svg: String) -> Set<String> {
        Set(
            svg.components(separatedBy: " \(attribute)=\"").dropFirst().map { part in
                String(part.prefix { $0 != "\"" })
            })
    }

    @Test(arguments: MapTheme.all)
    func `in black ink nothing is grey or coloured`(theme: MapTheme) {
        let svg = drawing(theme, .black)
        for attribute in ["fill", "stroke"] {
            let plain = values(attribute, in: svg).filter { !$0.hasPrefix("url(#") }
            #expect(plain.isSubset(of: ["none", MapColour.black, MapColour.paper]), "\(plain)")
        }
        #expect(values("fill-opacity", in: svg).isEmpty)
    }

    @Test(arguments: MapTheme.all)
    func `every pattern used is defined once, and none besides`(theme: MapTheme) {
        for ink in MapInk.allCases {
            let svg = drawing(theme, ink)
            let used = values("fill", in: svg).filter { $0.hasPrefix("url(#texture") }
            let ids = svg.components(separatedBy: "<pattern id=\"").dropFirst().map { part in
                String(part.prefix { $0 != "\"" })
            }
            #expect(Set(ids.filter { $0 != "no-data" }.map { "url(#\($0))" }) == used)
            #expect(Set(ids).count == ids.count)
            if ink == .colour { #expect(used.isEmpty) }
        }
    }
}
