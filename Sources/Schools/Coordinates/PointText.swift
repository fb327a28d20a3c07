/// What the coordinate cells of a row say, before it is known whether they are right.
public enum PointText: Hashable, Sendable {
    /// Nothing, or one of the marks that offices put for nothing.
    case missing
    /// The table has no columns for positions.
    case notInTable
    /// Text that is no coordinate.
    case unreadable(String)
    /// Two angles in the order given: by convention latitude, then longitude.
    case geographic(Angle, Angle)
    /// Grid metres, with the UTM zone where the text names it.
    case grid(easting: Double, northing: Double, zone: Int?)

    /// Reads two cells of grid metres.
    public init(easting: String, northing: String) {
        self.init(latitude: northing, longitude: easting)
    }

    /// Reads two cells, of which grid numbers have the northing in the first.
    ///
    /// Angles stay in their columns, whatever their letters say; grid metres follow their letters.
    public init(latitude: String, longitude: String) {
        let first = PointText.trimmed(latitude)
        let second = PointText.trimmed(longitude)
        if PointText.isEmptyMark(first), PointText.isEmptyMark(second) {
            self = .missing
        } else if let a = CoordinateCell(first), let b = CoordinateCell(second) {
            self = PointText.grid(a, b, isEastingFirst: false) ?? .geographic(a.angle, b.angle)
        } else {
            let shown = [first, second].filter { !PointText.isEmptyMark($0) }
            self = .unreadable(shown.joined(separator: " / "))
        }
    }

    /// Reads one cell that holds both, in any of the usual ways of separating them.
    ///
    /// Without letters latitude comes before longitude, and easting before northing, as a map
    /// sheet gives it.
    public init(both text: String) {
        let text = PointText.trimmed(text)
        let body = PointText.withoutBrackets(text)
        if PointText.isEmptyMark(body) {
            self = .missing
        } else if let (zone, rest) = CoordinateCell.zone(of: body),
            case .grid(let easting, let northing, _) = PointText.pair(in: rest)
        {
            self = .grid(easting: easting, northing: northing, zone: zone)
        } else {
            self = PointText.pair(in: body) ?? .unreadable(text)
        }
    }

    /// The marks that stand for "no value" in the offices' tables.
    static func isEmptyMark(_ text: String) -> Bool {
        ["", "-", "--", "ไม่มี", "ไม่มีข้อมูล", "n/a", "N/A", "NULL", "null"].contains(text)
    }

    static func trimmed(_ text: String) -> String {
        let isPadding: (Unicode.Scalar) -> Bool = {
            $0.properties.isWhitespace || $0.value == 0x200B
        }
        let scalars = text.unicodeScalars
        guard let first = scalars.first, let last = scalars.last,
            isPadding(first) || isPadding(last)
        else { return text }
        guard let start = scalars.firstIndex(where: { !isPadding($0) }),
            let end = scalars.lastIndex(where: { !isPadding($0) })
        else { return "" }
        return String(scalars[start...end])
    }

    private static func withoutBrackets(_ text: String) -> String {
        guard let first = text.first, let last = text.last, text.count > 1,
            (first, last) == ("[", "]") || (first, last) == ("(", ")")
        else { return text }
        return trimmed(String(text.dropFirst().dropLast()))
    }

    /// The first way of halving the text that gives two coordinates.
    private static func pair(in text: String) -> PointText? {
        for halves in CellHalves(text).all {
            guard let a = CoordinateCell(halves.0), let b = CoordinateCell(halves.1) else {
                continue
            }
            if let grid = grid(a, b, isEastingFirst: true) { return grid }
            return Angle.isEastFirst(a.angle, b.angle) == true
                ? .geographic(b.angle, a.angle) : .geographic(a.angle, b.angle)
        }
        return nil
    }

    /// Grid metres, where both cells are; their letters overrule the usual order.
    private static func grid(
        _ a: CoordinateCell, _ b: CoordinateCell, isEastingFirst: Bool
    ) -> PointText? {
        guard a.isGrid, b.isGrid else { return nil }
        let (first, second) = (a.angle.degrees, b.angle.degrees)
        return Angle.isEastFirst(a.angle, b.angle) ?? isEastingFirst
            ? .grid(easting: first, northing: second, zone: a.zone ?? b.zone)
            : .grid(easting: second, northing: first, zone: a.zone ?? b.zone)
    }
}
