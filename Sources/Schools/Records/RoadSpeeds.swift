/// How fast roads of a class are driven, as an office's table says it.
///
/// A road that has a speed of its own is driven at that; a class without a row at `otherwise`.
public struct RoadSpeeds: Hashable, Sendable {
    /// One class of road.
    public struct Row: Hashable, Sendable {
        /// In the words of the data, such as `tertiary`.
        public var `class`: String
        public var kmPerHour: Double

        public init(_ class: String, _ kmPerHour: Double) {
            self.class = `class`
            self.kmPerHour = kmPerHour
        }
    }

    /// Which table it is, in the words that stand on an answer.
    public let version: LocalizedText
    public let rows: [Row]
    /// Of every class that has no row, and of roads without a class.
    public let otherwise: Double
    private let byKey: [String: Double]

    /// - Parameter rows: of two rows of a class the first counts.
    public init(version: LocalizedText, rows: [Row], otherwise: Double) {
        self.version = version
        self.rows = rows
        self.otherwise = otherwise
        byKey = Dictionary(rows.map { (ThaiText.key($0.class), $0.kmPerHour) }) { first, _ in first
        }
    }

    /// The speed of a class in kilometres an hour.
    public func kmPerHour(of class: String?) -> Double {
        `class`.flatMap { byKey[ThaiText.key($0)] } ?? otherwise
    }
}

extension RoadSpeeds {
    /// The speeds that come with the program.
    ///
    /// Assumptions, not measurements: what a car or a pickup of a school keeps up by day on the
    /// average, stops included; well below the limits of the Land Traffic Act (80 km/h in towns,
    /// 90 outside). Classes are OpenStreetMap's (wiki, "Key:highway") and those of section 6 of the
    /// Highways Act B.E. 2535 with the words of daily use.
    public static let shipped = RoadSpeeds(
        version: LocalizedText(
            thai: "ความเร็วสมมุติของ SchoolMap ฉบับที่ 1 (ไม่ใช่ผลการวัด)",
            english: "SchoolMap's assumed speeds, edition 1 (not measured)"),
        rows: openStreetMap + thai, otherwise: 35)

    private static let openStreetMap: [Row] = [
        Row("motorway", 90), Row("motorway_link", 50), Row("trunk", 75), Row("trunk_link", 45),
        Row("primary", 65), Row("primary_link", 40), Row("secondary", 55),
        Row("secondary_link", 40), Row("tertiary", 45), Row("tertiary_link", 35),
        Row("unclassified", 35), Row("residential", 25), Row("living_street", 15),
        Row("service", 15), Row("track", 15), Row("pedestrian", 5), Row("footway", 5),
        Row("path", 5), Row("steps", 3), Row("cycleway", 12), Row("ferry", 10),
    ]

    private static let thai: [Row] = [
        Row("ทางหลวงพิเศษ", 90), Row("ทางหลวงสัมปทาน", 90), Row("ทางหลวงแผ่นดิน", 75),
        Row("ทางหลวงชนบท", 55), Row("ทางหลวงท้องถิ่น", 35), Row("ถนนเทศบาล", 30),
        Row("ถนนในหมู่บ้าน", 25), Row("ซอย", 20), Row("ทางลูกรัง", 20),
    ]
}
