import Geo

/// All that speaks for or against a school standing at a position.
struct Testimony {
    let ground: CourtGround
    let declared: DeclaredPlace
    /// Offices with the kilometres declared to them.
    let distances: [DeclaredDistance]
    /// Where other rounds had it.
    let earlier: [Coordinate]
    /// Villages of the school's name.
    let villages: [Coordinate]
    /// Metres to the nearest road.
    let roadDistance: ((Coordinate) -> Double?)?

    /// Shares and widths of the witnesses besides the declared place; estimates.
    private enum Trust {
        /// That an earlier round was right and the school did not move.
        static let earlier = 0.7
        static let earlierWidth = 0.1
        /// That the school stands in the village whose name it bears.
        static let village = 0.5
        static let villageWidth = 1.5
        /// The size of the land on which one knows nothing, in square kilometres: a tambon's.
        static let land = 70.0
    }

    /// The likelihood of the school standing there, per square kilometre.
    func weight(at point: Coordinate) -> Double {
        ground.density(at: point, declared) * support(at: point)
    }

    /// How much the witnesses besides the declared place say for a position; 1 is nothing.
    func support(at point: Coordinate) -> Double {
        var support = 1.0
        for declared in distances {
            support *= declared.office.support(declared: declared.kilometres, at: point)
        }
        for position in earlier {
            support *= nearness(point, [position], Trust.earlier, Trust.earlierWidth)
        }
        if !villages.isEmpty {
            support *= nearness(point, villages, Trust.village, Trust.villageWidth)
        }
        if let roadDistance { support *= roadSupport(roadDistance(point)) }
        return support
    }

    /// A bell around each of the places, wide at the foot, and a share for none of them.
    private func nearness(
        _ point: Coordinate, _ places: [Coordinate], _ trust: Double, _ width: Double
    ) -> Double {
        var density = 0.0
        for place in places {
            let far = LocalMetres.kilometres(point, place) / width
            let fall = 1 + far * far
            let squared = fall * fall
            density += 3 / (.pi * width * width * squared * squared)
        }
        return 1 - trust + trust * Trust.land * density / Double(places.count)
    }

    /// Schools stand by roads: nine in ten within 300 m of one that is drawn.
    private func roadSupport(_ metres: Double?) -> Double {
        guard let metres else { return 0.3 }
        return metres < 300 ? 1.6 : metres < 1000 ? 0.5 : 0.15
    }
}
