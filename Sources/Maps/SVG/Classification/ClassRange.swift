import Schools

/// One class of values.
struct ClassRange: Sendable {
    var lower: Double
    var upper: Double
    /// Whether the upper end belongs to it; the lower always does.
    var holdsUpper: Bool
    /// Whether it goes on above its upper end without limit.
    var isOpen = false
    /// Whether it lies below the centre: its ends are then distances downwards.
    var isMirrored = false
    /// How many classes it lies from the lowest or, where classes diverge, from the middle one.
    var step: Int
    /// What an office calls it.
    var name: LocalizedText?

    /// Whether it holds a value at a distance from the centre.
    func holds(_ distance: Double) -> Bool {
        let value = isMirrored ? -distance : distance
        return value >= lower && (value < upper || holdsUpper && value == upper || isOpen)
    }

    var mirrored: ClassRange {
        var copy = self
        copy.isMirrored = true
        copy.step = -step
        return copy
    }
}

extension [ClassRange] {
    /// Ranges that follow each other between two ends.
    init(from lower: Double, limits: [Double], through upper: Double) {
        var starts = [lower]
        for limit in limits where limit > starts[starts.count - 1] && limit <= upper {
            starts.append(limit)
        }
        self = starts.indices.map { index in
            let isLast = index == starts.count - 1
            return ClassRange(
                lower: starts[index], upper: isLast ? upper : starts[index + 1],
                holdsUpper: isLast, step: index)
        }
    }
}
