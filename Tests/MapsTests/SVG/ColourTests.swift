import Testing

@testable import Maps

@Suite struct ColourTests {
    @Test(
        arguments: [
            ((50, 2.6772, -79.7751), (50, 0, -82.7485), 2.0425),
            ((50, 2.5, 0), (73, 25, -18), 27.1492),
            ((60.2574, -34.0099, 36.2677), (60.4626, -34.1751, 39.4387), 1.2644),
            ((2.0776, 0.0795, -1.135), (0.9033, -0.0636, -0.5514), 0.9082),
        ] as [((Double, Double, Double), (Double, Double, Double), Double)])
    func `differences are those that Sharma, Wu and Dalal publish`(
        one: (Double, Double, Double), other: (Double, Double, Double), difference: Double
    ) {
        let first = Lab(lightness: one.0, a: one.1, b: one.2)
        let second = Lab(lightness: other.0, a: other.1, b: other.2)
        #expect(abs(first.difference(to: second) - difference) < 1e-4)
    }

    /// Five classes differ by 6 at least, nine by 3.5; lightness falls by 5 or more each time.
    @Test(arguments: Vision.allCases)
    func `ramps get darker step by step`(vision: Vision) {
        for count in 2...9 {
            let colours = MapColour.ramp(count)
            #expect(Set(colours).count == count)
            for (lighter, darker) in zip(colours, colours.dropFirst()) {
                let (one, other) = (vision.lab(lighter), vision.lab(darker))
                #expect(one.lightness - other.lightness > 5, "\(count): \(lighter)")
                let wanted = count <= 5 ? 5.9 : count <= 7 ? 4.7 : 3.5
                #expect(one.difference(to: other) > wanted, "\(count): \(lighter)")
            }
        }
    }

    @Test(arguments: Vision.allCases)
    func `sizes and conditions get darker step by step`(vision: Vision) {
        for colours in [MapColour.sizes, MapColour.conditions] {
            let lightness = colours.map { vision.lab($0).lightness }
            #expect(zip(lightness, lightness.dropFirst()).allSatisfy { $0 - $1 > 6 })
            #expect(vision.leastDifference(colours) > 10)
        }
    }

    @Test(arguments: Vision.allCases)
    func `diverging colours differ on both sides and in grey`(vision: Vision) {
        for side in [MapColour.below, MapColour.above] {
            let lightness = ([MapColour.middle] + side).map { vision.lab($0).lightness }
            #expect(zip(lightness, lightness.dropFirst()).allSatisfy { $0 - $1 > 5 })
        }
        let all = MapColour.below + [MapColour.middle] + MapColour.above
        #expect(vision.leastDifference(all) > 10)
        #expect(leastStep(all) > 6)
    }

    @Test(arguments: Vision.allCases)
    func `kinds can be told apart, in grey as well`(vision: Vision) {
        #expect(vision.leastDifference(MapColour.kinds) > 14)
        #expect(leastStep(MapColour.kinds) > 5)
        #expect(MapColour.kinds(3).count == 3 && Set(MapColour.kinds(8)).count == 8)
        #expect(MapColour.kinds(11).count == 11 && MapColour.kinds(0).isEmpty)
    }

    @Test(arguments: Vision.allCases)
    func `tints of neighbours differ from each other and from the water`(vision: Vision) {
        let areas = MapColour.tints + [MapColour.outside]
        #expect(vision.leastDifference(areas) > 6.5)
        #expect(leastStep(areas) > 3)
        #expect(vision.leastDifference([MapColour.land, MapColour.outside]) > 8)
    }

    @Test(arguments: Vision.allCases)
    func `no class looks like the water, in grey as little as in colour`(vision: Vision) {
        let sets =
            (2...8).map { MapColour.ramp($0) }
            + [MapColour.below + MapColour.above + [MapColour.middle, MapColour.nothing]]
        for colour in sets.joined() {
            let step = Vision.normal.lab(colour).lightness
            #expect(abs(step - Vision.normal.lab(MapColour.outside).lightness) > 1.4, "\(colour)")
            #expect(vision.leastDifference([colour, MapColour.outside]) > 5.5, "\(colour)")
        }
    }

    /// The least step of L* as a grey print shows it.
    private func leastStep(_ colours: [String]) -> Double {
        let lightness = colours.map { Vision.normal.lab($0).lightness }.sorted()
        return zip(lightness, lightness.dropFirst()).map { $1 - $0 }.min() ?? .infinity
    }

    /// The level AA of the Web Content Accessibility Guidelines for small text.
    @Test func `names can be read on everything they stand on`() {
        let sets = (2...9).flatMap { MapColour.ramp($0) } + MapColour.below + MapColour.above
        let grounds =
            sets + MapColour.kinds + MapColour.tints
            + [MapColour.middle, MapColour.land, MapColour.outside, MapColour.noData]
        for ground in grounds {
            let text = MapColour.isDark(ground) ? MapColour.paper : MapColour.ink
            #expect(contrast(text, ground) >= 4.5, "\(ground)")
        }
    }

    @Test func `what is no colour is neither light nor dark`() {
        for text in ["none", "url(#no-data)", "#FFF", "#GGGGGG", ""] {
            #expect(MapColour.brightness(text) == nil && !MapColour.isDark(text))
        }
        #expect(MapColour.brightness("#FFFFFF") == 1 && MapColour.isDark("#000000"))
    }

    @Test func `changes use the strength of their distance from the middle`() {
        #expect(MapColour.diverging(step: 0, outermost: 3) == MapColour.middle)
        #expect(MapColour.diverging(step: -1, outermost: 1) == MapColour.below[1])
        #expect(
            (1...2).map { MapColour.diverging(step: $0, outermost: 2) } == [
                MapColour.above[0], MapColour.above[2],
            ])
        #expect((1...3).map { MapColour.diverging(step: $0, outermost: 3) } == MapColour.above)
        #expect(MapColour.diverging(step: 9, outermost: 5) == MapColour.above[2])
    }
}
