public import Geo

/// What stands on the page that is put on the table at a hearing, in words already.
public struct ReceiptContent: Sendable {
    /// What kind of paper it is: information for consideration.
    public var purpose: String
    public var title: String
    /// The office and the period.
    public var subtitle: String
    /// What would follow, in one sentence.
    public var sentence: String
    public var map: ReceiptMap
    public var tables: [ReceiptTable]
    /// Facts behind a bold word each, such as what buildings are left.
    public var facts: [ReceiptFact]
    /// What is not known or taken for granted.
    public var unknownTitle: String
    public var unknown: [String]
    /// What stands below where not all of them find room, `#` for their number.
    public var unknownMore = ""
    /// Lists that the page only has the beginning of in its facts; they stand on pages behind it.
    public var annex: [ReceiptTable] = []
    public var annexWords = ReceiptAnnexWords()
    public var objection: ReceiptObjection

    public init(
        purpose: String, title: String, subtitle: String, sentence: String, map: ReceiptMap,
        tables: [ReceiptTable], facts: [ReceiptFact], unknownTitle: String, unknown: [String],
        objection: ReceiptObjection
    ) {
        self.purpose = purpose
        self.title = title
        self.subtitle = subtitle
        self.sentence = sentence
        self.map = map
        self.tables = tables
        self.facts = facts
        self.unknownTitle = unknownTitle
        self.unknown = unknown
        self.objection = objection
    }
}

/// The words of the pages behind a receipt.
public struct ReceiptAnnexWords: Hashable, Sendable {
    /// What stands above the pages behind.
    public var title = ""
    /// What the first page says of them.
    public var note = ""
    /// Behind the title of a table that goes on from the page before.
    public var continued = ""
    /// The number of a page, `#` for the number.
    public var page = "#"

    public init() {}
}

/// The land around a school that may close, with the ways to school before and after.
public struct ReceiptMap: Sendable {
    public var tambon: [MapArea]
    public var schools: [School]
    /// Where pupils are taken to live, and the place of the school that they would go to.
    public var homes: [Home]
    /// The other schools that the same pupils could go to: they bound the land of the school.
    public var rivals: [Coordinate]
    /// How far its land reaches at most, in metres.
    public var reach: Double
    /// The points of its land, and how many metres they lie apart; empty for all of it.
    public var land: [Coordinate] = []
    public var spacing = 0.0
    public var words: Words

    public init(
        tambon: [MapArea], schools: [School], homes: [Home], rivals: [Coordinate], reach: Double,
        words: Words
    ) {
        self.tambon = tambon
        self.schools = schools
        self.homes = homes
        self.rivals = rivals
        self.reach = reach
        self.words = words
    }

    public struct School: Hashable, Sendable {
        public enum Part: Sendable { case closing, receiving, other }

        public var name: String
        public var position: Coordinate
        public var part: Part

        public init(name: String, position: Coordinate, part: Part) {
            self.name = name
            self.position = position
            self.part = part
        }
    }

    public struct Home: Hashable, Sendable {
        public var position: Coordinate
        /// The place in `schools`; nil where no school was found.
        public var school: Int?

        public init(position: Coordinate, school: Int?) {
            self.position = position
            self.school = school
        }
    }

    /// The words on and below the two maps.
    public struct Words: Hashable, Sendable {
        public var before: String
        public var after: String
        public var land: String
        public var closing: String
        public var receiving: String
        public var other: String
        public var way: String

        public init(
            before: String, after: String, land: String, closing: String, receiving: String,
            other: String, way: String
        ) {
            self.before = before
            self.after = after
            self.land = land
            self.closing = closing
            self.receiving = receiving
            self.other = other
            self.way = way
        }
    }
}

/// A table with where its numbers are from.
public struct ReceiptTable: Hashable, Sendable {
    public struct Column: Hashable, Sendable {
        public var title: String
        public var isNumber: Bool

        public init(_ title: String, isNumber: Bool = false) {
            self.title = title
            self.isNumber = isNumber
        }
    }

    public var title: String
    public var columns: [Column]
    public var rows: [[String]]
    /// What stands below where not all rows find room, `#` for their number.
    public var more: String
    public var source: String
    /// Whether the first row stands out: the worst.
    public var stressesFirst = false

    public init(
        title: String, columns: [Column], rows: [[String]], more: String, source: String
    ) {
        self.title = title
        self.columns = columns
        self.rows = rows
        self.more = more
        self.source = source
    }
}

/// A line of text behind a bold word.
public struct ReceiptFact: Hashable, Sendable {
    public var name: String
    public var text: String

    public init(name: String, text: String) {
        self.name = name
        self.text = text
    }
}

/// The box in which people write.
public struct ReceiptObjection: Hashable, Sendable {
    public var title: String
    /// Words with a dotted line behind each, such as the name and the signature.
    public var blanks: [String]

    public init(title: String, blanks: [String]) {
        self.title = title
        self.blanks = blanks
    }
}
