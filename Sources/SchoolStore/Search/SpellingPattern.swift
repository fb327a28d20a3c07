/// A word prepared for counting how many letters a text is off from it.
///
/// Insertions, deletions, replacements and neighbours exchanged, by the bit-parallel algorithm of
/// Hyyrö 2003, "A Bit-Vector Algorithm for Computing Levenshtein and Damerau Edit Distances".
struct SpellingPattern {
    /// A machine word holds this many letters; what is beyond is not looked at.
    static let longest = 64

    let count: Int
    /// For each byte, a bit for each letter of the word that it is.
    private let places: [UInt64]

    init(_ word: [UInt8]) {
        var places = [UInt64](repeating: 0, count: 256)
        for (index, byte) in word.prefix(Self.longest).enumerated() {
            places[Int(byte)] |= 1 << index
        }
        self.places = places
        count = min(word.count, Self.longest)
    }

    /// The distance to the part of a text that is nearest.
    func distance(toPartOf text: Span<UInt8>) -> Int { distance(text, isWhole: false) }

    /// The distance to a text from its beginning to its end.
    func distance(to text: Span<UInt8>) -> Int { distance(text, isWhole: true) }

    private func distance(_ text: Span<UInt8>, isWhole: Bool) -> Int {
        guard count > 0 else { return isWhole ? text.count : 0 }
        let last = UInt64(count - 1)
        var up: UInt64 = .max
        var down: UInt64 = 0
        var equal: UInt64 = 0
        var diagonal: UInt64 = .max
        var distance = count
        var best = count
        let places = places.span
        for index in text.indices {
            let before = equal
            equal = places[Int(text[index])]
            let exchanged = (~diagonal & equal) << 1 & before
            diagonal = (((equal & up) &+ up) ^ up) | equal | down | exchanged
            var right = down | ~(diagonal | up)
            var left = up & diagonal
            // Without a branch: which way it goes is as good as random.
            distance += Int(truncatingIfNeeded: (right >> last & 1) &- (left >> last & 1))
            // A whole text is paid for from its first letter on; a part may begin anywhere.
            right = right << 1 | (isWhole ? 1 : 0)
            left <<= 1
            up = left | ~(diagonal | right)
            down = right & diagonal
            best = min(best, distance)
        }
        return isWhole ? distance : best
    }
}
