/// The limits that planning goes by, as an office's table says them.
public struct PlanLimits: Hashable, Sendable {
    /// Which table it is, in the words that stand on every answer.
    public var version: LocalizedText
    /// The most pupils of a small school, tier by tier, the highest first.
    public var tiers: [Int]
    /// How far another school may be in a straight line.
    public var kilometres: Double
    /// How long the way by road may take.
    public var minutes: Double
    /// How many pupils a classroom is for.
    public var pupilsPerRoom: Int
    /// What it costs to carry a pupil a kilometre, in baht.
    public var bahtPerPupilKilometre: Double
    /// Days with lessons in a year.
    public var schoolDays: Int
    /// From so many times the straight line on, a way by road goes round something.
    public var detour: Double

    public init(
        version: LocalizedText, tiers: [Int], kilometres: Double, minutes: Double,
        pupilsPerRoom: Int, bahtPerPupilKilometre: Double, schoolDays: Int, detour: Double
    ) {
        self.version = version
        self.tiers = tiers
        self.kilometres = kilometres
        self.minutes = minutes
        self.pupilsPerRoom = pupilsPerRoom
        self.bahtPerPupilKilometre = bahtPerPupilKilometre
        self.schoolDays = schoolDays
        self.detour = detour
    }

    /// The most pupils of a small school.
    public var smallSchool: Int { tiers.first ?? 0 }

    /// The lowest tier that a number of pupils is in; nil above all.
    public func tier(ofPupils pupils: Int) -> Int? { tiers.last { pupils <= $0 } }

    /// What newspapers and offices have written of the merging of small schools.
    ///
    /// Sources (domain facts, 2.4): small is at most 120 pupils; first those below 60 (Bangkok
    /// Post 2019) and 40 (The Nation, 5 August 2019; Thai PBS 2024); within 6 km of each other and
    /// half an hour's travel (Bangkok Post, "School merger policy so unfair"). Pupils per room,
    /// the cost of transport, the days and the detour were not found in print: they are
    /// assumptions that an office replaces by its own.
    public static let shipped = PlanLimits(
        version: LocalizedText(
            thai: "เกณฑ์ที่มากับโปรแกรม (ขนาด ระยะ และเวลาตามข่าว ค่าอื่นเป็นข้อสมมติ)",
            english: "shipped limits (sizes, distance and time as reported; others assumed)"),
        tiers: [120, 60, 40], kilometres: 6, minutes: 30, pupilsPerRoom: 40,
        bahtPerPupilKilometre: 2, schoolDays: 200, detour: 2.5)
}

/// A limit by the word that stands in an office's table.
public enum PlanLimit: String, CaseIterable, Sendable {
    /// May stand in several rows, one a tier.
    case smallSchool = "small_school_pupils"
    case kilometres = "distance_km"
    case minutes = "travel_minutes"
    case pupilsPerRoom = "pupils_per_room"
    case bahtPerPupilKilometre = "transport_baht_per_pupil_km"
    case schoolDays = "school_days"
    case detour = "detour_factor"

    /// The numbers that make sense.
    public var range: ClosedRange<Double> {
        switch self {
        case .smallSchool: 1...10_000
        case .kilometres: 0.1...1_000
        case .minutes: 1...1_440
        case .pupilsPerRoom: 1...1_000
        case .bahtPerPupilKilometre: 0...100_000
        case .schoolDays: 1...366
        case .detour: 1...1_000
        }
    }

    /// Whether it counts things.
    public var isWhole: Bool {
        switch self {
        case .smallSchool, .pupilsPerRoom, .schoolDays: true
        case .kilometres, .minutes, .bahtPerPupilKilometre, .detour: false
        }
    }

    /// What it is, and where the shipped number is from.
    public var wording: LocalizedText {
        switch self {
        case .smallSchool:
            LocalizedText(
                thai: "โรงเรียนขนาดเล็ก: นักเรียนไม่เกินกี่คน (หนึ่งแถวต่อหนึ่งชั้น)",
                english: "small school: pupils at most (a row a tier)")
        case .kilometres:
            LocalizedText(
                thai: "ระยะเส้นตรงไม่เกินกี่กิโลเมตร", english: "straight distance at most, km")
        case .minutes:
            LocalizedText(
                thai: "เวลาเดินทางตามถนนไม่เกินกี่นาที", english: "travel by road at most, minutes")
        case .pupilsPerRoom:
            LocalizedText(
                thai: "นักเรียนต่อห้องเรียน (ข้อสมมติของสำนักงาน)",
                english: "pupils per room (an assumption of the office)")
        case .bahtPerPupilKilometre:
            LocalizedText(
                thai: "ค่าพาหนะ บาทต่อคนต่อกิโลเมตร (ข้อสมมติของสำนักงาน)",
                english: "transport, baht per pupil and km (an assumption of the office)")
        case .schoolDays:
            LocalizedText(
                thai: "วันเรียนต่อปี (ข้อสมมติของสำนักงาน)",
                english: "school days a year (an assumption of the office)")
        case .detour:
            LocalizedText(
                thai: "ถนนยาวกว่าเส้นตรงตั้งแต่กี่เท่าจึงนับว่าอ้อม (ข้อสมมติ)",
                english: "road over straight line from which it is a detour (an assumption)")
        }
    }
}
