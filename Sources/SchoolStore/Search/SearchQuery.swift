import Schools

/// What a person typed, as the words that a school must have.
struct SearchQuery {
    /// All of them must be found.
    let words: [SearchWord]
    /// The same in one, because Thai is written without spaces; nil for a single word.
    let joined: SearchWord?

    /// Nil where there is nothing to look for in the text.
    init?(_ text: String) {
        let typed = text.split(whereSeparator: \.isWhitespace).map { SearchWord(String($0)) }
            .filter { !$0.text.isEmpty }
        let telling = typed.filter { !Self.empty.contains($0.text) }
        let words = telling.isEmpty ? typed : telling
        guard let first = words.first else { return nil }
        guard words.count > 1 else {
            self.words = words
            joined = nil
            return
        }
        let rest = words.dropFirst().flatMap(\.text)
        joined = SearchWord(text: first.text + rest, place: first.place + rest)
        // A number beside a name belongs to the name: หนองบัว 2 is no school with a 2 in its code.
        self.words = words.map { word in
            word.text.count > 2
                ? word : SearchWord(text: word.text, place: word.place, isCode: false)
        }
    }

    /// The words beside which a name or place is typed, and which say nothing of their own.
    private static let empty = Set(
        ["โรงเรียน", "รร", "ตำบล", "อำเภอ", "จังหวัด", "เครือข่าย", "ต", "อ"].map(PackedText.bytes))

    /// The bytes that every school found must contain: the longest word, without its level.
    var rarest: [UInt8] { words.map(\.place).max { $0.count < $1.count } ?? [] }
}

/// A word to look for, packed.
struct SearchWord {
    let text: [UInt8]
    /// What to look for in places: the end of `text` behind ตำบล, อำเภอ and the like.
    let place: [UInt8]
    /// Whether codes are looked in.
    var isCode = true

    init(text: [UInt8], place: [UInt8], isCode: Bool = true) {
        self.text = text
        self.place = place
        self.isCode = isCode
    }

    init(_ typed: String) {
        let key = ThaiText.key(typed)
        let name = ThaiText.schoolNameKey(typed)
        text = PackedText.bytes(name)
        place = name == key ? PackedText.bytes(ThaiText.placeNameKey(typed)) : text
    }

    /// What to look for in a field; nil where the word does not look in it.
    func bytes(for field: SearchField) -> [UInt8]? {
        if field == .code, !isCode { return nil }
        return field.isPlace ? place : text
    }
}
