import Foundation
import GRDB
import Schools

/// A part of the index: the records of some schools that follow each other in Thai order.
///
/// Small enough that one after the other is read into the same memory; one blob for all would be
/// 2 MB of new pages for each search, and that costs more than searching it.
struct SearchBlock {
    /// The most records in a block: about 40 kB of text.
    static let size = 512

    /// The number of its first record in the whole index.
    let first: Int
    /// The records, one behind the other.
    let texts: [UInt8]
    /// Where each record ends, as little-endian numbers of 32 bits.
    private let ends: [UInt8]
    /// The number of each record's school, likewise.
    private let schools: [UInt8]
    /// The letters of each record's names and places, as `LetterSet`s of 64 bits.
    private let letters: [UInt8]

    init(first: Int, _ records: some Sequence<PackedRecords.Record>) {
        var texts: [UInt8] = []
        var ends: [UInt8] = []
        var schools: [UInt8] = []
        var letters: [UInt8] = []
        for record in records {
            texts += record.text
            ends += Self.bytes(UInt32(texts.count))
            schools += Self.bytes(UInt32(record.schoolID))
            letters += Self.bytes(LetterSet(record: record.text.span).bits)
        }
        self.first = first
        (self.texts, self.ends, self.schools, self.letters) = (texts, ends, schools, letters)
    }

    /// The columns of the table, in the order of `init(_:)`.
    var columns: [any DatabaseValueConvertible] {
        [first, Data(texts), Data(ends), Data(schools), Data(letters)]
    }

    init(_ row: Row) throws {
        func bytes(_ column: Int) throws -> [UInt8] {
            try row.withUnsafeData(atIndex: column) { $0.map(Array.init) } ?? []
        }
        first = row[0]
        (texts, ends) = (try bytes(1), try bytes(2))
        (schools, letters) = (try bytes(3), try bytes(4))
    }

    /// The numbers of its records within it.
    var records: Range<Int> { 0..<ends.count / 4 }

    /// Where a record is in `texts`.
    func range(_ record: Int) -> Range<Int> {
        let start: UInt32 = record == 0 ? 0 : Self.number(record - 1, ends)
        let end: UInt32 = Self.number(record, ends)
        return Int(start)..<Int(end)
    }

    func school(_ record: Int) -> Int {
        let number: UInt32 = Self.number(record, schools)
        return Int(number)
    }

    func letters(_ record: Int) -> LetterSet { LetterSet(bits: Self.number(record, letters)) }

    private static func number<Number: FixedWidthInteger>(
        _ index: Int, _ bytes: [UInt8]
    ) -> Number {
        let size = MemoryLayout<Number>.size
        return (0..<size).reduce(0) { $0 | Number(bytes[index * size + $1]) << ($1 * 8) }
    }

    private static func bytes(_ number: some FixedWidthInteger) -> [UInt8] {
        (0..<number.bitWidth / 8).map { UInt8(truncatingIfNeeded: number >> ($0 * 8)) }
    }
}
