/// A dBASE III table of character fields in code page 874.
///
/// Source: the dBASE III header (version, date, counts, language driver at byte 29), 32 bytes per
/// field descriptor, 0x0D; then records, each led by a space for "not deleted"; 0x1A at the end.
struct DBaseWriter {
    struct Field {
        /// At most ten characters of code page 874.
        let name: String
        let width: UInt8
    }

    let fields: [Field]
    /// What the header claims the text to be: 0 for nothing, 0x57 for "Windows ANSI".
    let languageDriver: UInt8
    /// 10 November 2023, in years since 1900, month and day.
    private static let date: [UInt8] = [123, 11, 10]

    func file(named name: String, rows: [[String]]) -> SampleFile {
        var bytes = header(recordCount: rows.count)
        for field in fields { bytes += descriptor(of: field) }
        bytes.append(0x0D)
        for row in rows {
            bytes.append(0x20)
            for (field, text) in zip(fields, row) {
                bytes += Self.padded(cp874(text), to: Int(field.width), with: 0x20)
            }
        }
        return SampleFile(name: name, bytes: bytes + [0x1A])
    }

    private func header(recordCount: Int) -> [UInt8] {
        let headerLength = UInt16(32 + 32 * fields.count + 1)
        let recordLength = fields.reduce(UInt16(1)) { $0 + UInt16($1.width) }
        var header: [UInt8] = [0x03] + Self.date
        header += (0..<4).map { UInt8(truncatingIfNeeded: recordCount >> ($0 * 8)) }
        for length in [headerLength, recordLength] {
            header += [UInt8(truncatingIfNeeded: length), UInt8(truncatingIfNeeded: length >> 8)]
        }
        header += [UInt8](repeating: 0, count: 17)
        return header + [languageDriver, 0, 0]
    }

    private func descriptor(of field: Field) -> [UInt8] {
        let name = Self.padded(cp874(field.name), to: 11, with: 0)
        return name + [0x43, 0, 0, 0, 0, field.width, 0] + [UInt8](repeating: 0, count: 14)
    }

    private static func padded(_ bytes: [UInt8], to width: Int, with filler: UInt8) -> [UInt8] {
        precondition(bytes.count <= width, "a text of the sample is longer than its field")
        return bytes + [UInt8](repeating: filler, count: width - bytes.count)
    }
}
