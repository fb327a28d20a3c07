import Schools
import Support
import Testing

@Suite struct AngleRoundTripTests {
    @Test(arguments: AngleStyle.all, 0..<10)
    func `an angle is read back as it was written`(style: AngleStyle, seed: UInt64) throws {
        var generator = SplitMix64(seed: seed)
        for axis in [Angle.Axis.latitude, .longitude] {
            let limit = axis == .latitude ? 90.0 : 180.0
            let degrees = Double.random(in: -limit...limit, using: &generator)
            let text = style.text(degrees, axis)
            let angle = try #require(Angle(text), "\(text)")
            #expect(abs(angle.degrees - degrees) < 1e-7, "\(text)")
            #expect(angle.axis == nil || angle.axis == axis)
        }
    }

    @Test(arguments: AngleStyle.all, [", ", "; ", " / ", "\n"])
    func `two angles in one cell are read back as they were written`(
        style: AngleStyle, separator: String
    ) throws {
        var generator = SplitMix64(seed: 1)
        for _ in 0..<10 {
            let latitude = Double.random(in: 5...21, using: &generator)
            let longitude = Double.random(in: 97...106, using: &generator)
            let text =
                style.text(latitude, .latitude) + separator + style.text(longitude, .longitude)
            guard case .geographic(let first, let second) = PointText(both: text) else {
                Issue.record("\(text) is unreadable")
                continue
            }
            #expect(abs(first.degrees - latitude) < 1e-7, "\(text)")
            #expect(abs(second.degrees - longitude) < 1e-7, "\(text)")
        }
    }
}
