import Schools

/// The text that `search` looks in: keys of the name and the places, and the codes.
enum SearchKey {
    /// Parts are set apart by a bar, which no key contains, so that no match spans two of them.
    static func of(_ school: SchoolRecord) -> String {
        var key = school.name.map(ThaiText.schoolNameKey) ?? ""
        for code in [school.code, school.smis, school.obec] {
            if let code { key += "|" + code }
        }
        for place in [school.tambon, school.amphoe, school.details[.network]] {
            if let place { key += "|" + ThaiText.placeNameKey(place) }
        }
        return key
    }
}
