/// The word that was probably meant, out of those there are.
///
/// By Levenshtein distance over comparison keys; nil where not even half of the word is right.
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

/// The Levenshtein distance: insertions, deletions and replacements.
private func editDistance(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Int {
    var previous = Array(0...b.count)
    for (i, x) in a.enumerated() {
        var current = [i + 1]
        for (j, y) in b.enumerated() {
            current.append(
                min(previous[j] + (x == y ? 0 : 1), previous[j + 1] + 1, current[j] + 1))
        }
        previous = current
    }
    return previous[b.count]
}
