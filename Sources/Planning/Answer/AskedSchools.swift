public import Schools

/// The schools that a question about places is asked of, and those that it cannot be asked of.
public struct AskedSchools: Sendable {
    /// Those with a position that teach what is asked for, by code.
    public let placed: [PlanSchool]
    /// Those that teach it and have no position.
    public let unplaced: [PlanSchool]
    /// Those of which nobody has written what they teach, where it is asked for.
    public let untold: [PlanSchool]
    /// Where they stand; places are those in `placed`.
    public let spots: SchoolSpots
    /// What they have to teach; nil for anything.
    public let level: TaughtStages?

    public init(_ schools: [PlanSchool], teaching level: TaughtStages? = nil) {
        self.level = level
        var (placed, unplaced, untold): ([PlanSchool], [PlanSchool], [PlanSchool]) = ([], [], [])
        for school in schools.sorted(by: { ($0.code, $0.id) < ($1.code, $1.id) }) {
            if let level {
                guard let stages = school.stages else {
                    untold.append(school)
                    continue
                }
                guard stages.isSuperset(of: level) else { continue }
            }
            if school.coordinate == nil {
                unplaced.append(school)
            } else {
                placed.append(school)
            }
        }
        (self.placed, self.unplaced, self.untold) = (placed, unplaced, untold)
        spots = SchoolSpots(placed.map(\.coordinate))
    }

    /// What they are called: "schools", or "schools that teach primary".
    var noun: LocalizedText {
        guard let level else { return LocalizedText(thai: "โรงเรียน", english: "schools") }
        return LocalizedText(
            thai: "โรงเรียนที่สอนระดับ\(level.wording.thai)",
            english: "schools that teach \(level.wording.english)")
    }

    /// What is not known of them.
    var notes: [LocalizedText] {
        [
            SchoolNote.of(
                unplaced,
                LocalizedText(
                    thai: "ไม่มีพิกัด จึงไม่อยู่ในการคำนวณ",
                    english: "without a position and so not counted in")),
            placed.doubtfulNote,
            SchoolNote.of(
                untold,
                LocalizedText(
                    thai: "ทะเบียนไม่บอกระดับที่เปิดสอน จึงไม่อยู่ในการคำนวณ",
                    english: "of which the register does not say what they teach, so not counted in"
                )),
        ].compactMap(\.self)
    }
}

/// A note that names schools, with the word for them in front.
enum SchoolNote {
    /// nil without any.
    static func of(_ schools: [PlanSchool], _ what: LocalizedText) -> LocalizedText? {
        PlanSchool.note(
            schools,
            LocalizedText(thai: "โรงเรียน\(what.thai)", english: "schools \(what.english)"))
    }
}
