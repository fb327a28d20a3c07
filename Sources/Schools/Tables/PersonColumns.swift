/// The columns of a table that hold citizen numbers.
enum CitizenNumberColumns {
    /// The columns where at least half the cells hold a citizen number, ascending.
    ///
    /// Half, and not all: numbers of pupils without nationality begin with G, and typing errors
    /// fail the check digit. At least `count` cells, as one alone may have strayed in.
    static func find(in rows: [[String]], atLeast count: Int) -> [Int] {
        var numbers: [Int: Int] = [:]
        var cells: [Int: Int] = [:]
        for row in rows {
            for (column, cell) in row.enumerated() where cell.utf8.count >= 13 {
                if PersonalNumber.occurs(in: cell) { numbers[column, default: 0] += 1 }
            }
        }
        for row in rows {
            for column in numbers.keys where column < row.count && !isNothing(row[column]) {
                cells[column, default: 0] += 1
            }
        }
        return numbers.filter { $0.value >= count && $0.value * 2 >= cells[$0.key] ?? 0 }
            .keys.sorted()
    }
}

/// Which column of a list of pupils tells one pupil from another.
enum PupilNumberColumn {
    /// The column with a header of pupils' numbers that holds citizen numbers.
    ///
    /// DMC has been seen to write เลขประจำตัวนักเรียน over the citizen number and over the school's
    /// own number alike (domain facts, 2.1), so values go before words; numbers of parents have
    /// headers of their own. Without values, only the right word will do.
    static func find(
        headers: [String], in rows: [[String]], of profile: TableProfile
    ) -> Int? {
        let citizenNumbers = CitizenNumberColumns.find(in: rows, atLeast: 1)
        func isOfPupil(_ column: Int) -> Bool {
            profile.pupilNumberKeys.contains(TableProfile.key(headers[safe: column] ?? ""))
        }
        if let column = citizenNumbers.first(where: isOfPupil) { return column }
        let unnamed = citizenNumbers.first { column in
            !profile.isPersonal(header: headers[safe: column] ?? "")
        }
        return unnamed ?? headers.firstIndex { TableProfile.key($0) == citizenNumber }
    }

    private static let citizenNumber = ThaiText.key("เลขประจำตัวประชาชน")
}

/// Columns known by where they stand, in exports whose columns always stand alike.
enum PositionalHeader {
    /// Gives fields whose header is mislabelled the column at their place.
    ///
    /// Only where most of the other headers stand where they belong, all moved by the same number
    /// of columns, and the column there has no other known header.
    static func complete(_ layout: inout TableLayout, _ profile: TableProfile) {
        let keys = layout.headers.map(TableProfile.key)
        for order in profile.orders {
            guard let shift = shift(of: keys, from: order) else { continue }
            for (place, key) in order.enumerated() {
                let column = place + shift
                guard let field = profile.field(key: key), layout.columns[field] == nil,
                    keys.indices.contains(column), !order.contains(keys[column]),
                    profile.field(key: keys[column]) == nil
                else { continue }
                layout.columns[field] = column
            }
        }
    }

    /// How far the columns stand right of their places; nil where fewer than half stand alike.
    private static func shift(of keys: [String], from order: [String]) -> Int? {
        var votes: [Int: Int] = [:]
        for (column, key) in keys.enumerated() where !key.isEmpty {
            guard let place = order.firstIndex(of: key) else { continue }
            votes[column - place, default: 0] += 1
        }
        let best = votes.max { ($0.value, -$0.key) < ($1.value, -$1.key) }
        return best.flatMap { $0.value * 2 > order.count ? $0.key : nil }
    }
}
