import GRDB

/// The schools that answer a query, best first.
struct SearchScan {
    /// A school by its number, and the field of it that answers.
    struct Hit {
        var school: Int
        var field: SearchField
        /// The field's text, packed.
        var text: [UInt8]
    }

    /// How many there are; `hits` may have fewer.
    let total: Int
    let hits: [Hit]
    /// Whether no school has the words and these are only the nearest.
    let isApproximate: Bool

    /// Looks through the index of a store; `limit` is the most schools to name.
    init(_ query: SearchQuery, limit: Int, _ database: Database) throws {
        var ranks: [Rank] = []
        try SearchIndex.forEachBlock(database) { Self.append(&ranks, query, $0) }
        let nearest = ranks.isEmpty ? NearestQuery(query) : nil
        if let nearest {
            var fewest = Int.max
            try SearchIndex.forEachBlock(database) { Self.append(&ranks, nearest, $0, &fewest) }
        }
        isApproximate = nearest != nil && !ranks.isEmpty
        total = ranks.count
        ranks.sort()
        var blocks: [Int: SearchBlock] = [:]
        hits = try ranks.prefix(limit).compactMap { rank in
            let record = Int(rank & 0xFFFF_FFFF)
            let number = record / SearchBlock.size
            let block = try blocks[number] ?? SearchIndex.block(of: record, database)
            blocks[number] = block
            return block.flatMap { Self.hit($0, record - $0.first, query, nearest) }
        }
    }

    /// A score in the upper half, and in the lower the record, whose number is its Thai order.
    private typealias Rank = UInt64

    private static func append(_ ranks: inout [Rank], _ query: SearchQuery, _ block: SearchBlock) {
        let texts = block.texts.span
        let needle = query.rarest
        var record = 0
        var place = 0
        while let found = texts.firstIndex(of: needle, from: place) {
            while block.range(record).upperBound <= found { record += 1 }
            let range = block.range(record)
            if let rank = query.rank(texts.extracting(range)) {
                ranks.append(Rank(rank.score) << 32 | Rank(block.first + record))
            }
            place = range.upperBound
        }
    }

    /// Adds those whose spelling is off by the fewest letters that any so far is off by.
    private static func append(
        _ ranks: inout [Rank], _ query: NearestQuery, _ block: SearchBlock, _ fewest: inout Int
    ) {
        let texts = block.texts.span
        for record in block.records
        where query.isPossible(block.letters(record), within: fewest) {
            let text = texts.extracting(block.range(record))
            guard let rank = query.rank(text, within: fewest) else { continue }
            if rank.letters < fewest {
                fewest = rank.letters
                ranks = []
            }
            ranks.append(Rank(rank.score) << 32 | Rank(block.first + record))
        }
    }

    private static func hit(
        _ block: SearchBlock, _ record: Int, _ query: SearchQuery, _ nearest: NearestQuery?
    ) -> Hit? {
        let text = block.texts.span.extracting(block.range(record))
        let number = nearest.map { $0.rank(text)?.field } ?? query.rank(text)?.field
        return number.flatMap { text.field($0) }.map { field, text in
            Hit(school: block.school(record), field: field, text: text)
        }
    }
}
