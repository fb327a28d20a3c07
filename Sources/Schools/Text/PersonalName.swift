/// Finds the names of persons in texts where none belongs, by the titles before them.
///
/// Places and schools are called นางรอง, นายายอาม and บ้านนายาว, so a title counts only at the
/// beginning of a word, and นาย and นาง only with a space behind them or with a surname.
public enum PersonalName {
    /// Whether the text holds a title with a name behind it.
    public static func occurs(in text: String) -> Bool { finds(text, inFull: false) }

    /// Whether the text holds a title with a name and a surname behind it, or names a child.
    ///
    /// For cells that are names themselves: schools and places are called after grown-ups only.
    public static func occursInFull(in text: String) -> Bool { finds(text, inFull: true) }

    private static func finds(_ text: String, inFull: Bool) -> Bool {
        guard mayHoldTitle(text) else { return false }
        let words = NameText(text)
        return words.starts.contains { start in
            guard let (title, rest) = PersonalTitle.at(start, in: words) else { return false }
            return words.isName(title, from: start, rest: rest, inFull: inFull)
        }
    }

    /// A quick no for nearly every cell: the letters that titles cannot do without are not in it.
    private static func mayHoldTitle(_ text: String) -> Bool {
        guard text.utf8.count >= 5 else { return false }
        var last: UInt32 = 0
        var startsWithM = false
        for scalar in text.unicodeScalars {
            // Mr, Mrs, Miss and Ms begin a word.
            if startsWithM, [0x52, 0x72, 0x49, 0x69, 0x53, 0x73].contains(scalar.value) {
                return true
            }
            startsWithM = scalar.value == 0x4D && !isLatin(last)
            switch (last, scalar.value) {
            // A point behind a Thai letter; signs that hide others.
            case (0x0E01...0x0E4E, 0x2E), (_, 0x200B...0x200D): return true
            // ด็ of เด็ก, ดช, ดญ, นส; าย and าง of นาย and นาง; ว่ of ว่าที่.
            case (0x0E14, 0x0E47), (0x0E14, 0x0E0A), (0x0E14, 0x0E0D), (0x0E19, 0x0E2A),
                (0x0E32, 0x0E22), (0x0E32, 0x0E07), (0x0E27, 0x0E48):
                return true
            default: last = scalar.value
            }
        }
        return false
    }

    private static func isLatin(_ letter: UInt32) -> Bool {
        (0x41...0x5A).contains(letter) || (0x61...0x7A).contains(letter)
    }
}

/// A text with plain single spaces and nothing invisible in it.
struct NameText {
    let scalars: [Unicode.Scalar]

    init(_ text: String) {
        var scalars: [Unicode.Scalar] = []
        for scalar in text.unicodeScalars where !(0x200B...0x200D).contains(scalar.value) {
            let isSpace = scalar.properties.isWhitespace
            if isSpace, scalars.last == " " { continue }
            scalars.append(isSpace ? " " : scalar)
        }
        self.scalars = scalars
    }

    /// The places where a word begins: behind anything but a letter, a mark or an opening quote.
    var starts: [Int] {
        scalars.indices.filter { place in
            place == 0 || !Self.isLetter(scalars[place - 1])
        }
    }

    func isSpace(_ place: Int) -> Bool { place < scalars.count && scalars[place] == " " }

    /// Whether a title has a name behind it.
    func isName(_ title: PersonalTitle, from start: Int, rest: Int, inFull: Bool) -> Bool {
        let hasSpace = isSpace(rest)
        let given = word(at: hasSpace ? rest + 1 : rest)
        guard given.count >= 2, Self.canBeGiven(given, title) else { return false }
        let surnames = words(behind: (hasSpace ? rest + 1 : rest) + given.count)
        let hasSurname = surnames.first.map(Self.canBeSurname) ?? false
        // A school is called after the persons in brackets whose surname it has.
        if isInBrackets(start), surnames.contains(where: { stands($0, before: start) }) {
            return false
        }
        if inFull { return hasSurname || title.isOfChild }
        switch title.strength {
        case .certain: return true
        case .common: return hasSpace || hasSurname
        case .rank: return hasSurname
        }
    }

    /// The letters from a place on.
    private func word(at place: Int) -> ArraySlice<Unicode.Scalar> {
        guard place < scalars.count else { return [] }
        return scalars[place...].prefix(while: Self.isLetter)
    }

    /// The next words, up to three: a name and a surname of each of a couple.
    private func words(behind place: Int) -> [ArraySlice<Unicode.Scalar>] {
        var words: [ArraySlice<Unicode.Scalar>] = []
        var place = place
        while words.count < 3, isSpace(place) {
            let next = word(at: place + 1)
            guard !next.isEmpty else { break }
            words.append(next)
            place += 1 + next.count
        }
        return words
    }

    private func isInBrackets(_ place: Int) -> Bool {
        scalars[..<place].last { $0 == "(" || $0 == ")" } == "("
    }

    /// Whether a word of four letters or more stands somewhere before a place.
    private func stands(_ word: ArraySlice<Unicode.Scalar>, before end: Int) -> Bool {
        guard word.count >= 4, end >= word.count else { return false }
        return (0...(end - word.count)).contains { scalars[$0..<end].starts(with: word) }
    }

    // MARK: Words that are no names

    private static func canBeGiven(_ word: ArraySlice<Unicode.Scalar>, _ title: PersonalTitle)
        -> Bool
    {
        guard let first = word.first else { return false }
        if title.isLatin { return first.properties.isUppercase }
        // A word begins with a consonant or a vowel that is written before one.
        let begins =
            (0x0E01...0x0E2E).contains(first.value) || (0x0E40...0x0E44).contains(first.value)
        return begins && !NotNames.follows(word, title.text)
    }

    private static func canBeSurname(_ word: ArraySlice<Unicode.Scalar>) -> Bool {
        guard word.count >= 2, let first = word.first else { return false }
        if first.isASCII { return first.properties.isUppercase }
        return !NotNames.surnames.contains { word.starts(with: $0) }
    }

    private static func isThai(_ scalar: Unicode.Scalar) -> Bool {
        (0x0E01...0x0E4E).contains(scalar.value) && scalar.value != 0x0E3F
    }

    private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
        isThai(scalar) || scalar.properties.isAlphabetic
    }
}
