import Schools

extension Classification {
    /// What the areas or symbols of each class are filled with, from the lowest class up.
    func fills(ink: MapInk) -> [String] {
        spread(MapColour.ramp)
    }
}
