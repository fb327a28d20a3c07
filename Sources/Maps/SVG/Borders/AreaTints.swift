extension MapSheet {
    /// The tint of each unit, neighbours differing; of each province where there are many units.
    var tints: [String] {
        let isByProvince = !detail.showsTambon && !borderUnits.provinces.isEmpty
        let numbers = isByProvince ? borderUnits.provinces : Array(units.indices)
        let borders = network.neighbours(borderUnits).map { (numbers[$0.0], numbers[$0.1]) }
        let colouring = NeighbourColouring(
            countOfAreas: (numbers.max() ?? -1) + 1, borders: borders,
            countOfColours: MapColour.tints.count)
        return numbers.map { MapColour.tints[colouring.colours[$0]] }
    }
}
