import Schools

// The sentences that describe a map to those who cannot see it; true to the data, ties told.
extension MapWords {
    /// The template with the number in place of its "#".
    func filled(_ template: LocalizedText, with number: String) -> String {
        let parts = template[language].split(separator: "#", omittingEmptySubsequences: false)
        return parts.joined(separator: number)
    }

    func schoolsOnMap(_ count: Int) -> String {
        pick(
            "แผนที่แสดงโรงเรียน \(ReadableNumber.grouped(count)) แห่ง",
            "The map shows \(schools(count)).")
    }

    /// "1 school", "2 schools", "โรงเรียน 2 แห่ง".
    func schools(_ count: Int) -> String {
        let number = ReadableNumber.grouped(count)
        return pick(
            "โรงเรียน \(number) แห่ง", "\(number) \(count == 1 ? "school" : "schools")")
    }

    /// The name of an area with what it is, once: "อำเภอปากพะยูน".
    func name(_ name: String, of unit: MapUnit) -> String {
        let kinds = [unit.noun.thai, "เขต", "แขวง", "กิ่งอำเภอ", "กลุ่ม", "ศูนย์"]
        let isPlain = language == .thai && !kinds.contains { name.utf8.starts(with: $0.utf8) }
        return isPlain ? unit.noun.thai + name : name
    }

    /// Names in a row: "ก ข และ ค"; only their number where they are many.
    private func list(_ names: [String], _ counter: LocalizedText) -> String {
        guard names.count <= 3 else {
            return filled(counter, with: ReadableNumber.grouped(names.count))
        }
        guard let last = names.last, names.count > 1 else { return names.first ?? "" }
        let first = names.dropLast().joined(separator: pick(" ", ", "))
        return first + pick(" และ", " and ") + last
    }

    /// Who has the highest value, all of them where several have it.
    ///
    /// The names come with what they are; `counter` tells how many there are, such as "# อำเภอ".
    func highest(
        _ values: [(name: String, value: Double)], _ measure: Measure, counter: LocalizedText
    ) -> String? {
        if let sides = measure.sides {
            let told = [
                farthest(values.filter { $0.value > 0 }, 1, sides.highest, measure, counter),
                farthest(values.filter { $0.value < 0 }, -1, sides.lowest, measure, counter),
            ].compactMap { $0 }
            return told.isEmpty ? nil : told.joined(separator: " ")
        }
        guard let most = values.map(\.value).max() else { return nil }
        let names = values.filter { $0.value == most }.map(\.name)
        let who = list(names, counter)
        let phrase = measure.phrase[language]
        let value = measure.text(most, self)
        if names.count == values.count, names.count > 1 {
            return pick(
                "ทั้ง \(filled(counter, with: ReadableNumber.grouped(names.count))) มี\(phrase)เท่ากัน \(value)",
                "All \(filled(counter, with: ReadableNumber.grouped(names.count))) have the same "
                    + "\(phrase): \(value).")
        }
        if names.count > 1 {
            return pick(
                "\(who) มี\(phrase)มากที่สุดเท่ากัน \(value)",
                "\(who) have \(measure.superlative) \(phrase): \(value) each.")
        }
        return pick(
            "\(who)\(gap(who))มี\(phrase)มากที่สุด \(value)",
            "\(who) has \(measure.superlative) \(phrase): \(value).")
    }

    /// Who lies farthest from zero on one side.
    private func farthest(
        _ values: [(name: String, value: Double)], _ sign: Double, _ side: LocalizedText,
        _ measure: Measure, _ counter: LocalizedText
    ) -> String? {
        guard let most = values.map({ $0.value * sign }).max() else { return nil }
        let names = values.filter { $0.value * sign == most }.map(\.name)
        let (who, value) = (list(names, counter), measure.text(most * sign, self))
        guard names.count > 1 else {
            return pick(
                "\(who)\(gap(who))\(side.thai) \(value)", "\(side.english): \(who), \(value).")
        }
        return pick(
            "\(who) \(side.thai)เท่ากัน \(value)", "\(side.english): \(who), \(value) each.")
    }

    /// A name that ends with brackets or has a space in it needs one behind it.
    private func gap(_ name: String) -> String { name.contains(" ") ? " " : "" }

    /// Which unit has the highest value of a measure.
    func highest(_ table: UnitTable, _ readings: [Reading], _ measure: Measure) -> String? {
        let values = zip(table.rows, readings).compactMap { row, reading in
            row.isShown
                ? row.name.flatMap { name in
                    reading.value.map { (self.name(name, of: table.unit), $0) }
                } : nil
        }
        return highest(
            values, measure,
            counter: LocalizedText(
                thai: "# " + table.unit.noun.thai, english: "# " + table.unit.englishPlural))
    }

    /// Which school has the highest value of a measure.
    func highest(_ schools: [(MapSchool, Double)], _ measure: Measure) -> String? {
        highest(
            schools.map { ($0.0.name, $0.1) }, measure,
            counter: LocalizedText(thai: "โรงเรียน # แห่ง", english: "# schools"))
    }

    /// How many schools have no number, by why they have none.
    func absences(_ readings: [Reading]) -> String? {
        let parts = Absence.allCases.compactMap { absence -> String? in
            let count = readings.count { $0.absence == absence }
            guard count > 0 else { return nil }
            let number = ReadableNumber.grouped(count)
            return pick(
                "\(absence.text(self)) \(number) แห่ง",
                "\(absence.text(self).lowercased()): \(number)")
        }
        guard !parts.isEmpty else { return nil }
        return pick(
            "โรงเรียนที่" + parts.joined(separator: " "),
            "Schools without a value: " + parts.joined(separator: ", ") + ".")
    }

    /// Sentences one behind the other.
    func told(_ sentences: String?...) -> String {
        sentences.compactMap { $0 }.joined(separator: " ")
    }
}

extension String {
    /// The text with its first letter as a capital.
    var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
