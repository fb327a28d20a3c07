import Schools

/// What a theme finds for a school or an area: a number, or why there is none.
enum Reading: Equatable, Sendable {
    case value(Double)
    case absent(Absence)

    var value: Double? { if case .value(let value) = self { value } else { nil } }
    var absence: Absence? { if case .absent(let absence) = self { absence } else { nil } }
}

/// Why there is no number to show.
enum Absence: String, CaseIterable, Sendable {
    case pupils = "no-pupils"
    case teachers = "no-teachers"
    case rooms = "no-rooms"
    /// An area in which no school lies.
    case schools = "no-schools"
    /// A school that the norm says nothing of.
    case norm = "no-norm"
    case data = "unknown"

    /// How a school is drawn that has no number; the shapes differ from those that have one.
    var style: SymbolStyle {
        switch self {
        case .pupils: SchoolSize.none.style
        case .teachers, .rooms:
            SymbolStyle(shape: .diamond, fill: MapColour.noPupils, stroke: MapColour.ink)
        case .norm: SymbolStyle(shape: .diamond, fill: MapColour.noData, stroke: MapColour.ink)
        case .schools, .data: SchoolSize.unknown.style
        }
    }

    func text(_ words: MapWords) -> String {
        switch self {
        case .pupils: SchoolSize.none.text[words.language]
        case .teachers: words.pick("ไม่มีครู", "No teachers")
        case .rooms: words.pick("ไม่มีห้องเรียน", "No classes")
        case .schools: words.pick("ไม่มีโรงเรียน", "No schools")
        case .norm: words.pick("เกณฑ์ไม่ครอบคลุม", "Not covered by the norm")
        case .data: words.noData
        }
    }
}
