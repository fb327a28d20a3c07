/// The length that the codes of a register have, found out from its first rows.
public struct CodeScheme: Hashable, Sendable {
    /// The number of characters of a sound code in this file.
    public var length: Int
    /// Per cent of the sampled codes that have it.
    public var share: Int

    /// The ministry's ten digits.
    public static let ministry = CodeScheme(length: MinistryCode.length, share: 100)

    /// The scheme of the sampled codes.
    ///
    /// A file where nine codes in ten have another length than ten does not hold ministry codes:
    /// that is one finding about the file, not one about each row.
    public init(samples: some Sequence<String>) {
        var lengths: [Int: Int] = [:]
        var count = 0
        for sample in samples {
            let reading = CodeReading(sample, length: MinistryCode.length)
            guard !reading.isUnusable else { continue }
            lengths[reading.text.count, default: 0] += 1
            count += 1
        }
        let common = lengths.max { ($0.value, -$0.key) < ($1.value, -$1.key) }
        guard let common, common.value * 10 >= count * 9 else {
            self = .ministry
            return
        }
        length = common.key
        share = common.value * 100 / count
    }

    private init(length: Int, share: Int) {
        self.length = length
        self.share = share
    }

    /// The finding about the file, where its codes are not the ministry's.
    public var flaw: Flaw? {
        length == MinistryCode.length ? nil : .codeScheme(length: length, share: share)
    }
}
