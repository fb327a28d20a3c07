import Schools

/// The records of an index in the making, end to end in one buffer, with a key of each for the
/// order of the Thai dictionary.
///
/// The texts of 215,000 schools as strings would take more memory than all the rest of an import.
struct PackedRecords {
    /// A record and the number of its school.
    struct Record {
        let schoolID: Int
        let text: ArraySlice<UInt8>
    }

    private var texts: [UInt8] = []
    private var textEnds: [Int] = []
    private var keys: [UInt8] = []
    private var keyEnds: [Int] = []
    private var schools: [Int32] = []

    mutating func append(_ entry: SearchIndex.Entry) {
        texts += entry.packed
        textEnds.append(texts.count)
        keys += ThaiCollationKey(entry.name ?? entry.codes.first ?? "").bytes
        keyEnds.append(keys.count)
        schools.append(Int32(entry.schoolID))
    }

    var count: Int { schools.count }

    /// The places of the records in Thai order; ties keep the order in which they were added.
    func inThaiOrder() -> [Int] {
        keys.withUnsafeBufferPointer { keys in
            func key(_ index: Int) -> Slice<UnsafeBufferPointer<UInt8>> {
                keys[(index == 0 ? 0 : keyEnds[index - 1])..<keyEnds[index]]
            }
            return schools.indices.sorted { a, b in
                let (first, second) = (key(a), key(b))
                if first.lexicographicallyPrecedes(second) { return true }
                return a < b && first.elementsEqual(second)
            }
        }
    }

    subscript(index: Int) -> Record {
        let start = index == 0 ? 0 : textEnds[index - 1]
        return Record(schoolID: Int(schools[index]), text: texts[start..<textEnds[index]])
    }
}
