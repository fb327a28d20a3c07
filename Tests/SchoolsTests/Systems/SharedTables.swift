import Foundation
import Support

/// The first rows of a CSV file of the repository or of the shared data, as texts.
///
/// Bytes that are no UTF-8 are read as CP874, where Thai letters stand from A1 on.
func firstRows(of path: String, count: Int = 60) throws -> [[String]] {
    let handle = try FileHandle(forReadingFrom: URL(filePath: path))
    defer { try? handle.close() }
    var bytes = try handle.read(upToCount: 200_000) ?? Data()
    if bytes.count == 200_000, let end = bytes.lastIndex(of: 0x0A) { bytes = bytes[...end] }
    let text = String(data: bytes, encoding: .utf8) ?? cp874(bytes)
    return text.split(whereSeparator: \.isNewline).prefix(count).map { csvCells(String($0)) }
}

/// The different texts in some columns of a shared table, header and empty cells left out.
func sharedTexts(in columns: [Int], of path: String) throws -> [String] {
    let bytes = try Data(contentsOf: URL(filePath: SharedData.path(path)))
    var texts: Set<String> = []
    for line in bytes.split(separator: 0x0A).dropFirst() {
        let cells =
            line.contains(0x22)
            ? csvCells(String(decoding: line, as: UTF8.self))
            : line.split(separator: 0x2C, omittingEmptySubsequences: false)
                .map { String(decoding: $0, as: UTF8.self) }
        for column in columns where column < cells.count && !cells[column].isEmpty {
            texts.insert(cells[column])
        }
    }
    return texts.sorted()
}

private func cp874(_ bytes: Data) -> String {
    var scalars = String.UnicodeScalarView()
    for byte in bytes {
        let thai = Unicode.Scalar(UInt32(byte) + 0x0E01 - 0xA1)
        scalars.append(byte < 0xA1 ? Unicode.Scalar(byte) : thai ?? "?")
    }
    return String(scalars)
}

private func csvCells(_ line: String) -> [String] {
    var cells = [""]
    var isQuoted = false
    for character in line where character != "\u{FEFF}" {
        switch character {
        case "\"": isQuoted.toggle()
        case "," where !isQuoted: cells.append("")
        default: cells[cells.count - 1].append(character)
        }
    }
    return cells.map { $0.trimmingCharacters(in: .whitespaces) }
}

/// The texts of a dBase table in UTF-8: each field of each record.
func dbfTexts(of path: String) throws -> [String] {
    let bytes = [UInt8](try Data(contentsOf: URL(filePath: path)))
    func number(_ place: Int, _ count: Int) -> Int {
        (0..<count).reversed().reduce(0) { $0 << 8 | Int(bytes[place + $1]) }
    }
    let header = number(8, 2)
    let length = number(10, 2)
    let widths = stride(from: 32, to: header - 1, by: 32).map { Int(bytes[$0 + 16]) }
    var texts: [String] = []
    for record in 0..<number(4, 4) {
        var place = header + record * length + 1
        for width in widths where place + width <= bytes.count {
            let text = String(decoding: bytes[place..<place + width], as: UTF8.self)
            texts.append(text.trimmingCharacters(in: .whitespaces))
            place += width
        }
    }
    return texts.filter { !$0.isEmpty }
}
