/// How well a school answers a query: the smaller, the better.
struct SearchRank: Comparable {
    /// The word that fits worst decides, then all together.
    let score: Int
    /// The field that decided, as its place in the school's record.
    let field: Int

    init(worst: FieldFit, sum: Int) {
        score = worst.fit.rawValue << 8 | min(sum, 255)
        field = worst.index
    }

    static func < (a: SearchRank, b: SearchRank) -> Bool { a.score < b.score }
}

/// A field of a record and how well a word fits it.
struct FieldFit: Comparable {
    let fit: Fit
    /// The number of the field in its record.
    let index: Int

    static func < (a: FieldFit, b: FieldFit) -> Bool { a.fit < b.fit }
}

extension SearchQuery {
    /// How well a school's record answers; nil where a word is nowhere in it.
    func rank(_ record: Span<UInt8>) -> SearchRank? {
        let together = joined.flatMap { rank([$0], record) }
        let apart = rank(words, record)
        guard let together, let apart else { return together ?? apart }
        return min(together, apart)
    }

    private func rank(_ words: [SearchWord], _ record: Span<UInt8>) -> SearchRank? {
        var worst = FieldFit(fit: .whole, index: 0)
        var sum = 0
        for word in words {
            guard let fit = word.bestFit(record) else { return nil }
            if fit >= worst { worst = fit }
            sum += fit.fit.rawValue
        }
        return SearchRank(worst: worst, sum: sum)
    }
}

extension SearchWord {
    fileprivate func bestFit(_ record: Span<UInt8>) -> FieldFit? {
        var best: FieldFit?
        var index = 0
        record.forEachField { field, text in
            if let bytes = bytes(for: field), let start = text.firstIndex(of: bytes) {
                let fit = Fit(field, text: text, at: start, length: bytes.count)
                if best.map({ fit < $0.fit }) ?? true { best = FieldFit(fit: fit, index: index) }
            }
            index += 1
            // What comes behind the name is better only where a whole code is.
            return best.map { $0.fit > .inside } ?? true
        }
        return best
    }
}

extension Span<UInt8> {
    /// Hands the fields of a record to `body` with their text, as long as it wants more.
    func forEachField(_ body: (SearchField, Span<UInt8>) -> Bool) {
        var start = 0
        while start < count, let field = SearchField(mark: self[start]) {
            var end = start + 1
            while end < count, self[end] > SearchField.lastMark { end += 1 }
            guard body(field, extracting(start + 1..<end)) else { return }
            start = end
        }
    }

    /// The field of a number, with its text.
    func field(_ number: Int) -> (field: SearchField, text: [UInt8])? {
        var found: (SearchField, [UInt8])?
        var index = 0
        forEachField { field, text in
            if index == number { found = (field, text.indices.map { text[$0] }) }
            index += 1
            return found == nil
        }
        return found
    }
}
