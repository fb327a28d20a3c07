import Geo

/// Numbers the places of vertices, each place once.
///
/// Open addressing over the coordinates in units of a billionth of a degree (0.1 mm): a dictionary
/// takes several times as long for a million vertices.
struct VertexTable {
    private(set) var places: [Coordinate] = []
    private var slots: [Int32]
    private var mask: Int

    init(capacity: Int) {
        var size = 64
        while size < capacity * 2 { size *= 2 }
        slots = Array(repeating: -1, count: size)
        mask = size - 1
        places.reserveCapacity(capacity)
    }

    /// The number of a place; it must be on the globe.
    mutating func number(of place: Coordinate) -> Int32 {
        if places.count * 2 > slots.count { grow() }
        let key = Self.key(place)
        var slot = Self.hash(key) & mask
        while slots[slot] >= 0 {
            if Self.key(places[Int(slots[slot])]) == key { return slots[slot] }
            slot = (slot + 1) & mask
        }
        let number = Int32(places.count)
        slots[slot] = number
        places.append(place)
        return number
    }

    private mutating func grow() {
        let size = slots.count * 2
        slots = Array(repeating: -1, count: size)
        mask = size - 1
        for (number, place) in places.enumerated() {
            var slot = Self.hash(Self.key(place)) & mask
            while slots[slot] >= 0 { slot = (slot + 1) & mask }
            slots[slot] = Int32(number)
        }
    }

    private static func key(_ place: Coordinate) -> SIMD2<Int64> {
        SIMD2(Int64((place.x * 1e9).rounded()), Int64((place.y * 1e9).rounded()))
    }

    /// Mixes as MurmurHash3's finaliser does.
    private static func hash(_ key: SIMD2<Int64>) -> Int {
        var mixed = UInt64(bitPattern: key.x &* 0x9E37_79B1 &+ key.y)
        mixed = (mixed ^ (mixed >> 33)) &* 0xFF51_AFD7_ED55_8CCD
        mixed = (mixed ^ (mixed >> 33)) &* 0xC4CE_B9FE_1A85_EC53
        return Int(truncatingIfNeeded: (mixed ^ (mixed >> 33)) & 0x7FFF_FFFF_FFFF_FFFF)
    }
}
