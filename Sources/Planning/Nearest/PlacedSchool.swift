public import Geo
public import Schools

/// From where distances are measured.
public enum PlanPlace: Hashable, Sendable {
    case school(PlanSchool)
    /// WGS 84 in degrees.
    case point(Coordinate)

    public var coordinate: Coordinate? {
        switch self {
        case .school(let school): school.coordinate
        case .point(let point): point
        }
    }

    /// What it is called in a sentence.
    public var wording: LocalizedText {
        switch self {
        case .school(let school):
            LocalizedText(thai: school.called, english: school.called)
        case .point(let point):
            LocalizedText(
                thai: "จุด \(point.written)", english: "the point \(point.written)")
        }
    }
}

extension PlanSchool {
    /// With the word for school in front, once.
    public var called: String {
        ["โรงเรียน", "รร."].contains { name.hasPrefix($0) } ? name : "โรงเรียน" + name.behindThai
    }
}

extension String {
    /// As it stands behind a Thai word: a number, such as the code of a nameless school, behind a
    /// space.
    var behindThai: String { first?.isASCII == true ? " " + self : self }
}

extension Coordinate {
    /// Longitude and latitude with six decimals.
    fileprivate var written: String {
        "\(ReadableNumber.grouped(x, decimals: 6)),\(ReadableNumber.grouped(y, decimals: 6))"
    }
}

extension [PlanSchool] {
    /// A note that lists those without a position; nil where all have one.
    public var unplacedNote: LocalizedText? {
        let unplaced = filter { $0.coordinate == nil }
        guard !unplaced.isEmpty else { return nil }
        let (count, names) = (ReadableNumber.grouped(unplaced.count), unplaced.listed)
        return LocalizedText(
            thai: "ไม่มีพิกัด จึงวัดระยะไม่ได้ \(count) แห่ง: \(names.thai)",
            english: "\(count) without a position, so not measured: \(names.english)")
    }

    /// A note that lists those whose position is in doubt; nil where there are none.
    public var doubtfulNote: LocalizedText? {
        let doubtful = filter(\.isDoubtful)
        guard !doubtful.isEmpty else { return nil }
        let (count, names) = (ReadableNumber.grouped(doubtful.count), doubtful.listed)
        return LocalizedText(
            thai: "พิกัดน่าสงสัย ระยะอาจผิด \(count) แห่ง: \(names.thai)",
            english:
                "\(count) with a doubtful position, so distances may be wrong: \(names.english)")
    }
}
