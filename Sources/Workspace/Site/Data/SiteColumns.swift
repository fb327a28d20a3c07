import Geo
import Maps
import Schools

extension SiteBase {
    /// `data/schools.json`: every school, a column for each thing known.
    func columns(_ disclosure: PupilDisclosure?) -> JSON {
        func column(_ value: (SiteSchool) -> JSON) -> JSON { .list(schools.map(value)) }
        var levels: [String: String] = [:]
        for text in Set(schools.compactMap(\.row.level)) {
            levels[text] = SchoolLevel(written: text)?.word
        }
        return .object([
            ("code", column { .text($0.row.code) }),
            ("name", column { .text($0.row.name) }),
            ("smis", column { .text($0.smis) }),
            ("lon", column { .degrees($0.row.coordinate.map { Self.rounded($0.x) }) }),
            ("lat", column { .degrees($0.row.coordinate.map { Self.rounded($0.y) }) }),
            ("tambon", column { .text($0.tambon) }),
            ("amphoe", column { .text($0.amphoe) }),
            ("tambon_code", column { .text($0.tambonCode) }),
            ("amphoe_code", column { .text($0.amphoeCode) }),
            ("network", column { .text($0.row.network) }),
            ("level", column { .text($0.row.level.flatMap { levels[$0] }) }),
            ("size", column { .text($0.size(disclosure)?.rawValue) }),
            ("pupils", column { .integer($0.pupils(disclosure)) }),
            ("suppressed", column { .flag(disclosure?.hidesNow($0.row.id) ?? false) }),
            ("doubtful", column { .flag($0.row.isDoubtful) }),
            ("search", column { .text($0.words) }),
        ])
    }

    /// To a tenth of a metre.
    private static func rounded(_ degrees: Double) -> Double {
        (degrees * 1e6).rounded() / 1e6
    }
}

extension SiteSchool {
    /// What else the school is found by; nil for nothing.
    fileprivate var words: String? {
        let words = [obec].compactMap(\.self) + former
        return words.isEmpty ? nil : words.joined(separator: " ")
    }
}
