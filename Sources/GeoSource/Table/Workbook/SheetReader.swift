/// Reads the rows of a sheet, a row at a time.
struct SheetReader {
    /// Excel's last column, XFD; beyond it the file is damaged.
    private static let columnLimit = 16_384

    private let strings: SharedStrings
    private let styles: CellStyles
    private let countsFrom1904: Bool
    private var row = SheetRow()
    private var rowNumber = 0

    init(strings: SharedStrings, styles: CellStyles, countsFrom1904: Bool) {
        self.strings = strings
        self.styles = styles
        self.countsFrom1904 = countsFrom1904
    }

    /// Hands out every row with a value in it, until the body returns false.
    ///
    /// Empty cells and rows may have a format, by hundreds of thousands; they are passed over.
    mutating func forEachRow(
        _ feed: inout XMLFeed, _ body: (Int, borrowing SheetRow) -> Bool
    ) throws(TableFault) {
        var isInData = false
        while true {
            switch try feed.next() {
            case .finish: return
            case .start where feed.isNamed("sheetData"): isInData = true
            case .end where isInData && feed.isNamed("sheetData"): return
            case .start where isInData && feed.isNamed("row"):
                rowNumber = feed.attribute("r").flatMap { feed.number($0) } ?? rowNumber + 1
                row.clear()
                try readRow(&feed)
                if !row.isEmpty, !body(rowNumber, row) { return }
            default: continue
            }
        }
    }

    private mutating func readRow(_ feed: inout XMLFeed) throws(TableFault) {
        var column = -1
        while true {
            switch try feed.next() {
            case .start where feed.isNamed("c"):
                let cell = Cell(&feed)
                column = cell.column ?? column + 1
                guard column < Self.columnLimit else { throw .notXML }
                row.begin(column)
                try readCell(cell, &feed)
                row.end()
            case .end where feed.isNamed("row"): return
            case .finish: return
            default: continue
            }
        }
    }

    private mutating func readCell(_ cell: Cell, _ feed: inout XMLFeed) throws(TableFault) {
        var hasFormula = false
        var hasValue = false
        var isValue = false
        while true {
            switch try feed.next() {
            case .start where feed.isNamed("v"):
                isValue = true
                hasValue = true
            case .start where feed.isNamed("f"): hasFormula = true
            case .start where feed.isNamed("is"):
                hasValue = true
                try RichText.append(&feed, to: &row.bytes)
            case .text where isValue: try take(feed.text, cell, feed)
            case .end where feed.isNamed("v"): isValue = false
            case .end where feed.isNamed("c"):
                if hasFormula, !hasValue { row.mark(.formulaWithoutValue) }
                return
            case .finish: return
            default: continue
            }
        }
    }

    /// Appends a value as its type says (ECMA-376 part 1, 18.18.11).
    private mutating func take(
        _ value: Range<Int>, _ cell: Cell, _ feed: borrowing XMLFeed
    ) throws(TableFault) {
        switch cell.type {
        case .shared:
            guard let index = feed.number(value), let range = strings.range(index) else {
                throw .stringMissing
            }
            row.bytes.append(contentsOf: strings.bytes[range])
        case .text: feed.append(value, to: &row.bytes)
        case .error:
            let code = String(decoding: feed.bytes[value].prefix(16), as: UTF8.self)
            // Whatever else a damaged file says there may be about a person.
            row.mark(.error(code.hasPrefix("#") ? code : "#ERROR"))
        case .truth:
            row.bytes.append(
                contentsOf: feed.number(value) == 0 ? "FALSE".utf8 : "TRUE".utf8)
        case .number: takeNumber(value, cell, feed)
        }
    }

    private mutating func takeNumber(
        _ value: Range<Int>, _ cell: Cell, _ feed: borrowing XMLFeed
    ) {
        let isMoment = styles.kind(cell.style) == .moment
        if !isMoment, value.count <= 15, feed.number(value) != nil {
            feed.appendLiteral(value, to: &row.bytes)
            return
        }
        let written = String(decoding: feed.bytes[value], as: UTF8.self)
        let moment =
            isMoment
            ? Double(written).flatMap {
                CellNumber.moment($0, countsFrom1904: countsFrom1904)
            } : nil
        row.bytes.append(contentsOf: (moment ?? CellNumber.text(written) ?? written).utf8)
    }
}

/// What a cell's tag says.
private struct Cell {
    enum CellType {
        case number, shared, text, truth, error
    }

    var column: Int?
    var style = 0
    var type = CellType.number

    init(_ feed: inout XMLFeed) {
        var (column, style, type) = (Int?.none, 0, CellType.number)
        feed.forEachAttribute { name, value in
            guard name.count == 1 else { return }
            switch feed.bytes[name.lowerBound] {
            case UInt8(ascii: "r"): column = Self.column(feed.bytes, value)
            case UInt8(ascii: "s"): style = feed.number(value) ?? 0
            case UInt8(ascii: "t"): type = Self.type(feed, value)
            default: break
            }
        }
        (self.column, self.style, self.type) = (column, style, type)
    }

    /// The column of a reference such as AB12, from 0; nil where it is none.
    private static func column(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Int? {
        var result = 0
        for index in range {
            let letter = Int(bytes[index]) - 64
            guard (1...26).contains(letter), result < 1 << 20 else { break }
            result = result * 26 + letter
        }
        return result > 0 ? result - 1 : nil
    }

    private static func type(_ feed: borrowing XMLFeed, _ value: Range<Int>) -> CellType {
        if feed.equals(value, "s") { return .shared }
        if feed.equals(value, "b") { return .truth }
        if feed.equals(value, "e") { return .error }
        // Formulas give "str"; "d" is a date that is ISO 8601 already.
        return feed.equals(value, "n") ? .number : .text
    }
}

/// Why a cell has no value that could be read.
enum CellFault: Hashable {
    /// A program wrote the formula and did not calculate it.
    case formulaWithoutValue
    /// #REF!, #N/A and their like.
    case error(String)
}

/// The texts of one row, end to end in a buffer that is used again.
struct SheetRow {
    fileprivate(set) var bytes: [UInt8] = []
    private(set) var fields: [FieldSpan] = []
    /// By column.
    private(set) var faults: [Int: CellFault] = [:]
    private var column = 0
    private var start = 0

    /// Whether no cell has anything in it.
    var isEmpty: Bool { bytes.isEmpty && faults.isEmpty }

    fileprivate mutating func clear() {
        bytes.removeAll(keepingCapacity: true)
        fields.removeAll(keepingCapacity: true)
        if !faults.isEmpty { faults.removeAll() }
    }

    fileprivate mutating func begin(_ column: Int) {
        self.column = column
        start = bytes.count
    }

    fileprivate mutating func mark(_ fault: CellFault) { faults[column] = fault }

    fileprivate mutating func end() {
        guard bytes.count > start || faults[column] != nil else { return }
        while fields.count < column { fields.append(FieldSpan(start: 0, end: 0)) }
        let span = FieldSpan(start: start, end: bytes.count)
        // A damaged file may give a column twice: the last one stands.
        if fields.count == column { fields.append(span) } else { fields[column] = span }
    }

    /// The letters of a column, from 0: A, B … Z, AA.
    static func letters(_ column: Int) -> String {
        let last = String(UnicodeScalar(UInt8(65 + column % 26)))
        return column < 26 ? last : letters(column / 26 - 1) + last
    }
}
