import Geo

/// The position on the page of each school that lies on the map.
struct SchoolPositions {
    private var places: [Coordinate?]
    private(set) var count = 0

    init(_ extent: MapExtent, _ transform: PageTransform?, count: Int) {
        places = Array(repeating: nil, count: count)
        guard let transform else { return }
        for school in extent.schools {
            places[school.index] = transform.apply(school.position)
            self.count += 1
        }
    }

    /// All positions, in the order of the schools.
    var values: [Coordinate] { places.compactMap(\.self) }

    /// The position of the school at a place in the content; nil where it lies off the map.
    subscript(school: Int) -> Coordinate? {
        places.indices.contains(school) ? places[school] : nil
    }
}
