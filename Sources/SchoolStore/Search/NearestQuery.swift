/// A query that allows for spelling mistakes.
struct NearestQuery {
    private let words: [NearestWord]
    private let joined: NearestWord?

    /// Nil where all is too short to be misspelt: nearly every name is near to two letters.
    init?(_ query: SearchQuery) {
        words = query.words.map(NearestWord.init)
        joined = query.joined.map(NearestWord.init)
        guard (words + [joined].compactMap(\.self)).contains(where: { $0.allowed > 0 }) else {
            return nil
        }
    }

    /// How near a school is: by letters, then by the whole field, then by the kind of field.
    struct Rank {
        let letters: Int
        let score: Int
        let field: Int
    }

    /// Whether a record with these letters can be near.
    func isPossible(_ letters: LetterSet, within: Int) -> Bool {
        words.allSatisfy { $0.isPossible(letters, within: within) }
    }

    /// How near a school's record is; nil where it is farther than `within` or than allowed.
    func rank(_ record: Span<UInt8>, within: Int = .max) -> Rank? {
        let together = joined.flatMap { Self.rank([$0], record, within) }
        let apart = Self.rank(words, record, within)
        guard let together, let apart else { return together ?? apart }
        return together.score <= apart.score ? together : apart
    }

    private static func rank(
        _ words: [NearestWord], _ record: Span<UInt8>, _ within: Int
    ) -> Rank? {
        var letters = 0
        var whole = 0
        var worst: (letters: Int, kind: Int, index: Int) = (-1, 0, 0)
        for word in words {
            guard let near = word.nearest(record, within: within - letters) else { return nil }
            letters += near.letters
            whole += near.whole
            if near.letters > worst.letters { worst = (near.letters, near.kind, near.index) }
        }
        let score = min(letters, 255) << 16 | min(whole, 255) << 8 | worst.kind
        return Rank(letters: letters, score: score, field: worst.index)
    }
}

private struct NearestWord {
    private let text: SpellingPattern
    private let place: SpellingPattern
    /// Without the marks above and below, which are forgotten sooner than a letter is mistaken.
    private let bareText: SpellingPattern
    private let barePlace: SpellingPattern
    /// A number is looked for in codes, a word in names and places.
    private let isNumber: Bool
    let allowed: Int
    private let letters: LetterSet

    /// One letter in each four may be wrong, three at most; a code is known whole or not at all.
    ///
    /// Chosen so that a name with a slip is found and a name that does not exist finds nothing.
    init(_ word: SearchWord) {
        isNumber = word.isCode && word.text.allSatisfy { (0x30...0x39).contains($0) }
        // The shortest code has six digits.
        let isLong = word.place.count >= (isNumber ? 6 : 4)
        allowed = isLong ? min(3, word.place.count / 4) : 0
        text = SpellingPattern(word.text)
        place = SpellingPattern(word.place)
        bareText = SpellingPattern(PackedText.withoutMarks(word.text.span))
        barePlace = SpellingPattern(PackedText.withoutMarks(word.place.span))
        letters = LetterSet(word.place.span)
    }

    func isPossible(_ letters: LetterSet, within: Int) -> Bool {
        isNumber || self.letters.missing(in: letters) <= min(allowed, within)
    }

    struct Near {
        var letters: Int
        var whole: Int
        var kind: Int
        var index: Int
    }

    /// The nearest field of a record.
    func nearest(_ record: Span<UInt8>, within: Int) -> Near? {
        var nearest: Near?
        var index = -1
        var limit = min(allowed, within)
        record.forEachField { field, bytes in
            index += 1
            guard (field == .code) == isNumber else { return true }
            let pattern = field.isPlace ? place : text
            // A code is typed whole where it is not found.
            guard !isNumber || abs(bytes.count - pattern.count) <= limit else { return true }
            guard self.letters.missing(in: LetterSet(bytes)) <= limit else { return true }
            let letters = pattern.distance(toPartOf: bytes)
            guard letters <= limit else { return true }
            let bare = field.isPlace ? barePlace : bareText
            let whole =
                pattern.distance(to: bytes)
                + bare.distance(to: PackedText.withoutMarks(bytes).span)
            if let nearest, (nearest.letters, nearest.whole) <= (letters, whole) { return true }
            limit = letters
            nearest = Near(
                letters: letters, whole: whole, kind: Int(field.rawValue), index: index)
            return true
        }
        return nearest
    }
}
