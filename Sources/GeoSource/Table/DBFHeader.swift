/// One column of a DBF, and where it lies in a record.
struct DBFField: Hashable {
    /// Up to eleven bytes, in the encoding of the file.
    var nameBytes: [UInt8]
    /// "C" text, "N" number, "D" date, "L" yes or no, "F" float, and rarer ones.
    var type: Character
    /// Where it begins in the record, and how many bytes it has.
    var offset: Int
    var length: Int
    /// Digits after the point, of a number.
    var decimals = 0

    var isText: Bool { type == "C" }
}

/// The header of a dBASE file, checked against the size of the file.
///
/// Source: "Xbase File Format Description" (E. Bachmann), table file header. Every number in it is
/// taken as a claim: lengths that do not fit the file are corrected or refused.
struct DBFHeader: Hashable {
    private(set) var fields: [DBFField] = []
    /// Records that the file really holds, deleted ones included.
    private(set) var recordCount = 0
    /// Records that the header claims beyond those.
    private(set) var missingRecords = 0
    private(set) var headerLength = 0
    private(set) var recordLength = 0
    private(set) var languageDriver: UInt8 = 0

    init(_ file: borrowing VSIFile, size: Int) throws(GeoSourceError) {
        let start = file.bytes(at: 0, count: min(size, 65_536))
        guard start.count >= 33 else {
            throw Self.damaged("the file is shorter than a header", file.path)
        }
        languageDriver = start[29]
        headerLength = Int(start[8]) | Int(start[9]) << 8
        recordLength = Int(start[10]) | Int(start[11]) << 8
        // Some writers end the columns with another byte than 0x0D; then the header's length ends them.
        let isPlausible = headerLength > 64 && headerLength <= start.count
        fields = Self.fields(in: start, upTo: isPlausible ? headerLength : start.count)
        guard !fields.isEmpty else { throw Self.damaged("the header names no column", file.path) }
        let described = 33 + fields.count * 32
        // Some writers leave the length out or count wrongly; the columns are proof of the least.
        if headerLength < described - 1 || headerLength > size { headerLength = described }
        try fitFields(path: file.path)
        let claimed = (0..<4).reduce(0) { $0 | Int(start[4 + $1]) << (8 * $1) }
        // The last record may lack its padding.
        let room = max(0, size - headerLength)
        let held = (room + recordLength - 1) / recordLength
        let lastIsWorthReading = room % recordLength == 0 || room % recordLength > recordLength / 2
        let whole = lastIsWorthReading ? held : held - 1
        recordCount = min(claimed, whole)
        missingRecords = claimed - recordCount
    }

    /// The record length decides; columns that reach beyond it are shortened.
    private mutating func fitFields(path: String) throws(GeoSourceError) {
        let needed = (fields.last?.offset ?? 0) + (fields.last?.length ?? 0)
        if recordLength == 0 { recordLength = needed }
        for index in fields.indices {
            fields[index].length = max(
                0, min(fields[index].length, recordLength - fields[index].offset))
        }
        guard recordLength > 1, fields.contains(where: { $0.length > 0 }) else {
            throw Self.damaged("the record length of \(recordLength) holds no column", path)
        }
    }

    private static func fields(in start: [UInt8], upTo limit: Int) -> [DBFField] {
        var fields: [DBFField] = []
        var position = 32
        var offset = 1
        while position + 32 <= limit, start[position] != 0x0D, start[position] != 0 {
            let entry = start[position..<(position + 32)]
            let type = Character(UnicodeScalar(entry[position + 11]))
            var length = Int(entry[position + 16])
            // Clipper and FoxPro put the high byte of a long text where decimals are.
            if type == "C" { length += Int(entry[position + 17]) << 8 }
            let name = entry.prefix(11).prefix { $0 != 0 }
            fields.append(
                DBFField(
                    nameBytes: Array(name), type: type, offset: offset, length: length,
                    decimals: type == "C" ? 0 : Int(entry[position + 17])))
            offset += length
            position += 32
        }
        return fields
    }

    private static func damaged(_ detail: String, _ path: String) -> GeoSourceError {
        GeoSourceError(.damaged(detail: detail), function: "DBF header", path: path)
    }
}
