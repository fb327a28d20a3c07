import Schools

extension FolderReading {
    /// The manifest of the folder: what is certain as sources, what is not as comments.
    func manifestText(language: Language) -> String {
        let head = [
            "# " + Words.head[language],
            "# office: {code: \"9302\", name: สพป.พัทลุง เขต 2}",
        ]
        let certain = sources.filter { $0.doubt == nil }
        let kinds = Set(certain.map(\.entry.kind))
        let layers =
            kinds.isSuperset(of: [.schools, .boundaries]) ? Words.catchments(language) : []
        var lines = head + layers + (certain.isEmpty ? ["sources: []"] : ["sources:"])
        for source in certain {
            lines += comments(source, language) + source.entry.yaml.map { "  \($0)" }
        }
        let doubtful = sources.filter { $0.doubt != nil }
        if !doubtful.isEmpty { lines += ["", "# " + Words.doubtful[language]] }
        for source in doubtful {
            lines += comments(source, language) + source.entry.yaml.map { "#  \($0)" }
        }
        if !unused.isEmpty { lines += ["", "# " + Words.unused[language]] }
        lines += unused.map { "#   \($0.path): \($0.reason[language])" }
        return lines.joined(separator: "\n") + "\n"
    }

    private func comments(_ source: RecognisedSource, _ language: Language) -> [String] {
        let said = source.reasons + (source.doubt.map { [$0] } ?? [])
        return ["  # \(source.title[language])"] + said.map { "  #   \($0[language])" }
    }
}

private enum Words {
    static let head = LocalizedText(
        thai: "เขียนโดย schoolmap init ตรวจแล้วแก้ได้ทุกบรรทัด จากนั้นสั่ง schoolmap build",
        english: "written by schoolmap init; check it, change what is wrong, then schoolmap build")
    static let doubtful = LocalizedText(
        thai: "ยังไม่ใช้ เพราะขาดข้อมูลที่ต้องระบุ เติมแล้วเอา # ออก",
        english: "not used yet: something has to be said first; then take the # away")
    /// The land of each school as a layer, where there is land to divide.
    static func catchments(_ language: Language) -> [String] {
        let meaning = LocalizedText(
            thai: "เขตบริการของแต่ละโรงเรียน: line ตามเส้นตรง, road ตามถนน, none ไม่ต้องการ",
            english: "the catchment of each school: line (straight), road (by road) or none")
        return ["# " + meaning[language], "catchments: line"]
    }

    static let unused = LocalizedText(thai: "ไม่ใช้", english: "not used")
}

extension SourceEntry {
    /// The entry as lines of a list in YAML.
    fileprivate var yaml: [String] {
        var lines = ["- \(kind.rawValue): \(quoted(path))"]
        func add(_ key: String, _ value: String?) {
            if let value { lines.append("  \(key): \(value)") }
        }
        add("layer", layer.map(quoted))
        add("level", level?.rawValue)
        add("year", period.map { String($0.year) })
        add("round", period?.round.map(String.init))
        add("crs", crs)
        let named = columns.sorted { $0.key.rawValue < $1.key.rawValue }
            .map { "\($0.key.rawValue): \(quoted($0.value))" }
        if !named.isEmpty { add("columns", "{\(named.joined(separator: ", "))}") }
        return lines
    }
}

/// A text as YAML: plain where that is safe, else in double quotes with what they need escaped.
private func quoted(_ text: String) -> String {
    let isPlain = text.unicodeScalars.allSatisfy { scalar in
        scalar.properties.isAlphabetic || (0x0E00...0x0E7F).contains(scalar.value)
            || ("0"..."9").contains(scalar) || "._-/() ".unicodeScalars.contains(scalar)
    }
    let startsWell = text.unicodeScalars.first?.properties.isAlphabetic ?? false
    if isPlain, startsWell, !text.hasSuffix(" "),
        !["true", "false", "null", "yes", "no"]
            .contains(text.lowercased())
    {
        return text
    }
    let escaped = text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
        .replacing("\n", with: "\\n").replacing("\t", with: "\\t")
    return "\"\(escaped)\""
}
