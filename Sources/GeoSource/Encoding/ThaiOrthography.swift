/// How well bytes read as Thai in CP874: counts that a spelling leaves behind.
///
/// Thai puts vowels and tone marks after a consonant and the vowels เ แ โ ใ ไ before one. Latin-1,
/// KOI8, Big5, GBK, EUC-KR and Shift-JIS use the same byte values without such an order.
struct ThaiOrthography: Hashable {
    struct Counts: Hashable {
        /// Bytes that are Thai letters, vowels or marks.
        var letters = 0
        /// Vowels and marks in a place where Thai has them.
        var hits = 0
        /// Bytes in a place where Thai cannot have them, or that CP874 leaves undefined.
        var violations = 0
        /// Letters that Thai hardly uses.
        var rare = 0
    }

    /// Different runs of letters that are looked at: more would not change the answer.
    private static let enough = 50_000

    private var counts = Counts()
    private var seen: Set<UInt64> = []

    var hits: Int { counts.hits }
    var violations: Int { counts.violations }

    /// Whether the counts are those of Thai.
    ///
    /// Thresholds measured: Thai registers have under 1 % violations, 35–45 % vowels and marks and
    /// under 4 % rare letters; the other encodings in `awkward/dbf_encodings` over 10 %, under 20 %
    /// or over 15 %. Three well-placed marks are the least that is no accident.
    var isThai: Bool {
        counts.hits >= 3 && counts.violations * 33 <= counts.letters
            && counts.rare * 8 <= counts.letters && counts.hits * 5 >= counts.letters
    }

    /// Whether the bytes cannot be Thai even with typing errors.
    var isForeign: Bool { counts.violations * 4 > counts.letters + counts.violations }

    fileprivate enum Class: UInt8 {
        case none, consonant, leading, follow, above, tone, silencer, other, undefined
    }

    /// The class of every byte, 0xA1 = ก onwards as in TIS-620.
    private static let classes: [Class] = {
        var table = [Class](repeating: .none, count: 256)
        for byte in 0x80...0xFF { table[byte] = .undefined }
        for byte in [0x80, 0x85] + Array(0x91...0x97) + [0xA0] { table[byte] = .none }
        for byte in 0xA1...0xCE { table[byte] = .consonant }
        for byte in [0xD0, 0xD2, 0xD3, 0xE5] { table[byte] = .follow }
        for byte in [0xD1, 0xE7, 0xED, 0xEE] + Array(0xD4...0xDA) { table[byte] = .above }
        for byte in 0xE0...0xE4 { table[byte] = .leading }
        for byte in 0xE8...0xEB { table[byte] = .tone }
        table[0xEC] = .silencer
        for byte in [0xCF, 0xDF, 0xE6, 0xEF] + Array(0xF0...0xFB) { table[byte] = .other }
        return table
    }()

    /// The letters ฃ ฅ ฆ ฌ ฎ ฏ ฐ ฑ ฒ ฤ ฦ ฬ ฮ and the signs ฯ ฿ ๅ ๎ ๏ ๚ ๛.
    fileprivate static let isRare: [Bool] = {
        var table = [Bool](repeating: false, count: 256)
        let bytes = [
            0xA3, 0xA5, 0xA6, 0xAC, 0xAE, 0xAF, 0xB0, 0xB1, 0xB2, 0xC4, 0xC6, 0xCC, 0xCE, 0xCF,
            0xDF, 0xE5, 0xEE, 0xEF, 0xFA, 0xFB,
        ]
        for byte in bytes { table[byte] = true }
        return table
    }()

    /// Adds one text (a field, a line) to the counts: each different run of letters once.
    ///
    /// A table of pupils repeats ป. and รวม a thousand times; counted each time, they would hide
    /// the words that show how the text is spelt.
    mutating func add(_ bytes: UnsafeBufferPointer<UInt8>) {
        var previous = Class.none
        var previousByte: UInt8 = 0
        var run = Run()
        for byte in bytes {
            let kind = Self.classes[Int(byte)]
            if kind != .none {
                run.hash = (run.hash ^ UInt64(byte)) &* 0x100_0000_01B3
                run.counts.count(byte, kind, after: previous, previousByte)
            }
            // A vowel that must lead, and leads nothing; at the end a fixed width may have cut it.
            if previous == .leading, kind != .consonant, kind != .leading {
                run.counts.violations += 1
            }
            if kind == .none, previous != .none { take(&run) }
            previous = kind
            previousByte = byte
        }
        if previous != .none { take(&run) }
    }

    private mutating func take(_ run: inout Run) {
        if seen.count < Self.enough, seen.insert(run.hash).inserted {
            counts.letters += run.counts.letters
            counts.hits += run.counts.hits
            counts.violations += run.counts.violations
            counts.rare += run.counts.rare
        }
        run = Run()
    }

    /// A run of letters: what it counts, and its FNV-1a hash to know it again.
    private struct Run {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        var counts = Counts()
    }
}

extension ThaiOrthography.Counts {
    fileprivate typealias Class = ThaiOrthography.Class

    fileprivate mutating func count(
        _ byte: UInt8, _ kind: Class, after previous: Class, _ previousByte: UInt8
    ) {
        guard kind != .undefined else {
            violations += 1
            return
        }
        letters += 1
        if ThaiOrthography.isRare[Int(byte)] { rare += 1 }
        // A Thai letter right after a Latin one: no Thai name is spelt so.
        if previous == .none, Self.isLatinLetter(previousByte) { violations += 1 }
        switch kind {
        case .follow, .above, .tone, .silencer:
            if Self.canFollow(kind, byte, previous, previousByte) {
                hits += 1
            } else {
                violations += 1
            }
        case .consonant where previous == .leading: hits += 1
        default: break
        }
    }

    private static func canFollow(
        _ kind: Class, _ byte: UInt8, _ previous: Class, _ previousByte: UInt8
    ) -> Bool {
        switch kind {
        case .above: previous == .consonant
        case .tone: previous == .consonant || previous == .above
        case .silencer: previous == .consonant || previousByte == 0xD4 || previousByte == 0xD8
        // ะ and า also stand after a tone mark, ะ after า (เกาะ), ำ split in two after ํ.
        default:
            previous == .consonant || previous == .tone || previousByte == 0xED
                || byte == 0xD0 && (previousByte == 0xD2 || previousByte == 0xD1)
                || byte == 0xE5 && previousByte == 0xC4
        }
    }

    private static func isLatinLetter(_ byte: UInt8) -> Bool {
        (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
    }
}
