public import Schools

/// What a theme is told to show, where it can show several things.
public struct MapChoices: Hashable, Sendable {
    /// A code of M-OBEC, the beginning of one, or words of a description.
    public var item: String?
    public var indicator: String?
    /// A project's code or words of its name; nil for all projects.
    public var project: String?
    /// The round to compare with; nil for the one before.
    public var since: AcademicPeriod?

    public init(
        item: String? = nil, indicator: String? = nil, project: String? = nil,
        since: AcademicPeriod? = nil
    ) {
        self.item = item
        self.indicator = indicator
        self.project = project
        self.since = since
    }
}

/// One condition on the schools of a map; several values of a key are alternatives.
public struct MapFilter: Hashable, Sendable {
    public enum Key: String, CaseIterable, Sendable {
        case amphoe, tambon, network, size, level, school
    }

    public var key: Key
    /// Names or codes.
    public var values: [String]

    public init(_ key: Key, _ values: [String]) {
        self.key = key
        self.values = values
    }
}

/// Why a map cannot show what it is asked for.
public struct MapChoiceError: Error, Hashable, Sendable {
    public enum Kind: String, Hashable, Sendable {
        case amphoe, tambon, network, size, level, school
        case item, indicator, project, since, classes, facility

        public var wording: LocalizedText {
            switch self {
            case .amphoe: LocalizedText(thai: "อำเภอ", english: "amphoe")
            case .tambon: LocalizedText(thai: "ตำบล", english: "tambon")
            case .network: LocalizedText(thai: "เครือข่าย", english: "network")
            case .size: LocalizedText(thai: "ขนาดโรงเรียน", english: "size of school")
            case .level: LocalizedText(thai: "ระดับที่เปิดสอน", english: "level")
            case .school: LocalizedText(thai: "โรงเรียน", english: "school")
            case .item: LocalizedText(thai: "รายการครุภัณฑ์", english: "item of equipment")
            case .indicator: LocalizedText(thai: "ตัวชี้วัด", english: "indicator")
            case .project: LocalizedText(thai: "โครงการ", english: "project")
            case .since: LocalizedText(thai: "รอบก่อนหน้า", english: "earlier round")
            case .classes: LocalizedText(thai: "วิธีแบ่งชั้น", english: "way of making classes")
            case .facility:
                LocalizedText(thai: "รายการในตาราง facilities", english: "item of the facilities")
            }
        }
    }

    public enum Code: Hashable, Sendable {
        /// The store has nothing of the kind.
        case nothingKnown
        case unknown(nearest: [String], available: [String])
        case ambiguous([String])
        /// The conditions together leave no school.
        case nothingLeft
        /// It is not before the round that is shown.
        case notEarlier(shown: AcademicPeriod)
    }

    public let kind: Kind
    public let value: String
    public let code: Code
}

/// Finds what is meant among things with names.
struct NameChoice<Thing> {
    let kind: MapChoiceError.Kind
    let things: [(names: [String], thing: Thing)]
    /// What makes texts comparable.
    var key: (String) -> String = ThaiText.key

    /// The one thing that is called so, or else the one whose name has the words in it.
    func one(_ text: String) throws(MapChoiceError) -> Thing {
        let found = try all(text)
        guard found.count == 1, let only = found.first else {
            throw MapChoiceError(
                kind: kind, value: text,
                code: .ambiguous(found.map { $0.names.joined(separator: " ") }))
        }
        return only.thing
    }

    /// Everything that is called so, or else everything whose name has the words in it.
    func all(_ text: String) throws(MapChoiceError) -> [(names: [String], thing: Thing)] {
        guard !things.isEmpty else {
            throw MapChoiceError(kind: kind, value: text, code: .nothingKnown)
        }
        let wanted = key(text)
        let equal = things.filter { $0.names.contains { key($0) == wanted } }
        if !equal.isEmpty { return equal }
        let partly = things.filter { $0.names.contains { key($0).contains(wanted) } }
        if !wanted.isEmpty, !partly.isEmpty { return partly }
        throw MapChoiceError(
            kind: kind, value: text,
            code: .unknown(nearest: nearest(to: wanted), available: things.compactMap(\.names.last))
        )
    }

    /// The names that were probably meant, three at most, the nearest first.
    private func nearest(to wanted: String) -> [String] {
        var left = things.compactMap(\.names.last)
        var nearest: [String] = []
        while nearest.count < 3, let next = nearestWord(to: wanted, among: left) {
            nearest.append(next)
            left.removeAll { $0 == next }
        }
        return nearest
    }
}
