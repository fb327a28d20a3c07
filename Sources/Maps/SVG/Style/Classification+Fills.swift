import Schools

extension Classification {
    /// What the areas of each class are filled with, from the lowest class up.
    func fills(ink: MapInk) -> [String] {
        let outermost = classes.map { abs($0.step) }.max() ?? 0
        switch (ink, isDiverging) {
        case (.colour, true):
            return classes.map { MapColour.diverging(step: $0.step, outermost: outermost) }
        case (.colour, false): return MapColour.ramp(classes.count)
        case (.black, true):
            return classes.map { MapTexture.diverging(step: $0.step, outermost: outermost).fill }
        case (.black, false): return MapTexture.ramp(classes.count).map(\.fill)
        }
    }

    /// What the symbols of each class are filled with: patterns are finer than those of areas.
    func symbolFills(ink: MapInk) -> [String] {
        guard ink == .black else { return fills(ink: ink) }
        let last = max(classes.count - 1, 1)
        return classes.indices.map { MapTexture(.fine, percent: 100 * $0 / last).fill }
    }
}
