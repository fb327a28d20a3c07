/// The word that was probably meant, out of those there are.
///
/// By edit distance over comparison keys; nil where not even half of the word is right.
public func nearestWord(to word: String, among candidates: some Sequence<String>) -> String? {
    let key = Array(ThaiText.key(word).unicodeScalars)
    guard !key.isEmpty else { return nil }
    let ranked = candidates.map { candidate in
        let other = Array(ThaiText.key(candidate).unicodeScalars)
        return (distance: editDistance(key, other), word: candidate)
    }
    guard let best = ranked.min(by: { $0 < $1 }) else { return nil }
    return best.distance * 2 <= key.count ? best.word : nil
}

/// The optimal string alignment distance: insertions, deletions, replacements, neighbours exchanged.
private func editDistance(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Int {
    var beforeThat: [Int] = []
    var previous = Array(0...b.count)
    for (i, x) in a.enumerated() {
        var current = [i + 1]
        for (j, y) in b.enumerated() {
            var best = min(previous[j] + (x == y ? 0 : 1), previous[j + 1] + 1, current[j] + 1)
            if i > 0, j > 0, x == b[j - 1], a[i - 1] == y {
                best = min(best, beforeThat[j - 1] + 1)
            }
            current.append(best)
        }
        (beforeThat, previous) = (previous, current)
    }
    return previous[b.count]
}
