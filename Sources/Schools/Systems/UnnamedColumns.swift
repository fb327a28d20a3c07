/// The columns of positions in a register, told by their values where no header does.
struct UnnamedPoint {
    /// What `columns` in the manifest must say; empty where headers tell, or values do not.
    private(set) var columns: [Field: String] = [:]

    init(layout: TableLayout, rows: [[String]]) {
        let known: [Field] = [.latitude, .longitude, .easting, .northing, .coordinates]
        guard known.allSatisfy({ layout.columns[$0] == nil }) else { return }
        let data = Array(rows.dropFirst(layout.firstDataRow))
        let free = layout.headers.indices.filter { !layout.columns.values.contains($0) }
        columns = Self.find(in: data, headers: layout.headers, among: free)
    }

    /// The first pair of columns whose numbers are degrees or metres of a grid.
    static func find(
        in rows: [[String]], headers: [String], among columns: [Int]
    ) -> [Field: String] {
        let columns = columns.map { NumberColumn($0, rows: rows) }.filter { !$0.numbers.isEmpty }
        func pair(
            _ first: (NumberColumn) -> Bool, _ second: (NumberColumn) -> Bool
        ) -> (Int, Int)? {
            guard let a = columns.first(where: first),
                let b = columns.first(where: { $0.place != a.place && second($0) })
            else { return nil }
            return (a.place, b.place)
        }
        // East of 90° there is no latitude: longitudes of Thailand and its neighbours are told by
        // that.
        if let (longitude, latitude) = pair(
            { $0.isFine && $0.isWithin(90...180) }, { $0.isFine && $0.isWithin(-90...90) })
        {
            return named([.latitude: latitude, .longitude: longitude], headers)
        }
        // UTM of Thailand: 100–900 km east, 600–2,300 km north (domain facts, 4.3). In the South
        // both are between 600 and 900, and then the first is the easting, as X comes before Y.
        let eastings = 100_000.0...900_000, northings = 600_001.0...2_300_000
        if let (easting, northing) = pair(
            { $0.isWithin(eastings) }, { $0.isWithin(northings) })
            ?? pair({ $0.isWithin(northings) }, { $0.isWithin(eastings) }).map({ ($0.1, $0.0) })
        {
            return named([.easting: easting, .northing: northing], headers)
        }
        return [:]
    }

    /// The headers of some columns; none where one of them cannot be named.
    private static func named(_ places: [Field: Int], _ headers: [String]) -> [Field: String] {
        let names = places.compactMapValues { headers[safe: $0] }
        let areAll =
            names.count == places.count && names.values.allSatisfy { isName($0, in: headers) }
        return areAll ? names : [:]
    }

    /// Whether a header can be named: it is there once, and is no value.
    static func isName(_ header: String, in headers: [String]) -> Bool {
        !header.isEmpty && headers.count { $0 == header } == 1
            && header.unicodeScalars.contains(where: \.properties.isAlphabetic)
            && !PersonalText.occurs(in: header)
    }
}

/// The numbers of a column.
private struct NumberColumn {
    let place: Int
    /// Empty where one cell in ten is no number.
    let numbers: [Double]
    /// Whether most have three decimals or more, as degrees have.
    let isFine: Bool

    init(_ place: Int, rows: [[String]]) {
        let cells = rows.compactMap { $0[safe: place] }.filter { !isNothing($0) }
        let numbers = cells.compactMap { plainNumber(ThaiText.arabicDigits($0)) }
        let fine = cells.count { $0.utf8.drop { $0 != UInt8(ascii: ".") }.count > 3 }
        self.place = place
        self.numbers = numbers.count * 10 >= cells.count * 9 ? numbers : []
        isFine = fine * 2 >= cells.count
    }

    /// Whether eight in ten are in a range; registers have zeros and errors.
    func isWithin(_ range: ClosedRange<Double>) -> Bool {
        numbers.count(where: range.contains) * 10 >= numbers.count * 8
    }
}

/// The column of school codes under a header that does not say so, such as รหัส.
struct UnnamedCode {
    /// The header; nil where no column or several could be meant.
    let header: String?

    init(rows: [[String]]) {
        guard let top = rows.firstIndex(where: UnnamedRegister.isHeader) else {
            header = nil
            return
        }
        let headers = rows[top]
        let columns = headers.indices.filter { column in
            let cells = rows.dropFirst(top + 1).compactMap { $0[safe: column] }
                .filter { !isNothing($0) }
            guard cells.count > 2 else { return false }
            switch CodeColumn(cells).kind {
            case .ministry, .smis: return true
            case .obec, .villages, .own, .none: return false
            }
        }
        let names = columns.map { headers[$0] }.filter { UnnamedPoint.isName($0, in: headers) }
        header = names.count == 1 ? names[0] : nil
    }
}

/// A register whose headers are all unknown, told by codes, names and positions.
struct UnnamedRegister {
    /// The match, or nil where the values do not make a register.
    let match: SystemMatch?

    init(rows: [[String]]) {
        match = Self.find(in: rows)
    }

    private static func find(in rows: [[String]]) -> SystemMatch? {
        guard let top = rows.firstIndex(where: isHeader), rows.count > top + 2 else { return nil }
        let headers = rows[top]
        let data = Array(rows.dropFirst(top + 1))
        func cells(_ column: Int) -> [String] {
            data.compactMap { $0[safe: column] }.filter { !isNothing($0) }
        }
        let point = UnnamedPoint.find(in: data, headers: headers, among: Array(headers.indices))
        let code = headers.indices.first { isCode(cells($0), rows: data.count) }
        guard let code, !point.isEmpty, UnnamedPoint.isName(headers[code], in: headers) else {
            return nil
        }
        var columns = point
        columns[.code] = headers[code]
        let name = headers.indices.first { isNames(cells($0)) }
        if let name, UnnamedPoint.isName(headers[name], in: headers) {
            columns[.name] = headers[name]
        }
        guard let layout = try? TableProfile.schools.layout(of: rows, given: columns) else {
            return nil
        }
        return SystemMatch(
            system: .officeRegister, layout: layout, columns: columns, points: 2,
            // Values alone never make as sure as words do.
            confidence: 0.5, reasons: [wording])
    }

    private static let wording = LocalizedText(
        thai: "หัวตารางไม่รู้จัก แต่ค่ามีรหัสที่ไม่ซ้ำกับพิกัดทุกแถว อย่างทะเบียนโรงเรียน",
        english: "its headers are unknown, but each row has a code of its own and a position, "
            + "like a register of schools")

    static func isHeader(_ row: [String]) -> Bool {
        let cells = row.filter { !$0.isEmpty }
        return cells.count >= 3
            && cells.allSatisfy { $0.unicodeScalars.contains(where: \.properties.isAlphabetic) }
    }

    /// Whether cells are codes of one length, each once, and not of places.
    private static func isCode(_ cells: [String], rows: Int) -> Bool {
        let lengths = Set(cells.map(\.utf8.count))
        guard cells.count * 10 >= rows * 9, lengths.count == 1, let length = lengths.first,
            (6...10).contains(length), cells.allSatisfy({ $0.utf8.allSatisfy(isASCIIDigit) })
        else { return false }
        let column = CodeColumn(cells)
        return !column.repeats && column.kind != .villages
    }

    /// Whether cells are words, nearly each another.
    private static func isNames(_ cells: [String]) -> Bool {
        let words = cells.filter { $0.unicodeScalars.count { $0.properties.isAlphabetic } > 3 }
        return !cells.isEmpty && words.count * 10 >= cells.count * 9
            && Set(cells).count * 10 >= cells.count * 8
    }
}
