public import Geo
public import Schools

/// What would follow from closing a school: counts and distances, nothing about a person.
public struct Closure: Sendable {
    public var question: ClosureQuestion
    /// All that have to go somewhere, by grade.
    public var grades: [GradeCount]
    /// Who goes where, the farthest way more first.
    public var moves: [Move]
    public var receivers: [Receiver]
    /// Places with a name nearer to this school than to others, the farthest way more first.
    public var places: [PlaceChange]
    /// Where pupils are taken to live, and where they would go; of grades that have other land than
    /// most pupils, not.
    public var homes: [Home]
    /// The other schools that the same pupils could go to: they bound the land of this one.
    public var rivals: [Coordinate]
    /// How far the points lie apart that stand for where pupils live; nil where the school's own
    /// place does.
    public var spacing: Double?
    /// Whether some grades have other land, as other schools teach them.
    public var hasSeveralLands: Bool
    /// Whether moves are told by land alone, whatever the counts.
    public var isOfLand: Bool
    public var hasRoads: Bool
    /// Of schools that could be asked for nothing is known about rooms.
    public var withoutRooms: [PlanSchool]
    /// Schools nearby with room that no road leads to, or none within the minutes.
    public var unreached: [PlanSchool]
    /// The takers that no road leads to, or that lie across water where no roads are known.
    public var crossings: [Crossing]

    /// A school that the way to is no road.
    public struct Crossing: Hashable, Sendable {
        public var school: PlanSchool
        /// Of the straight line from the closing school, what lies outside all known land, in
        /// metres.
        public var metresOutside: Double
    }

    /// A point that stands for pupils who live around it.
    public struct Home: Hashable, Sendable {
        public var coordinate: Coordinate
        /// nil: no school was found.
        public var receiver: PlanSchool?
    }

    /// Pupils of one tambon who go to one school.
    public struct Move: Hashable, Sendable {
        /// nil where no tambon is known.
        public var area: String?
        public var areaCode: String?
        /// nil: no school was found for them.
        public var receiver: PlanSchool?
        /// In the order of `Closure.grades`.
        public var grades: [Int]
        public var travel: Travel?
        /// Where they are taken to live, in the middle; nil where nobody knows.
        public var middle: Coordinate?
        public var pupils: Int { grades.reduce(0, +) }
    }

    /// The way to school before and after, over all that were looked at: means in metres.
    public struct Travel: Hashable, Sendable {
        public var straightBefore: Double
        public var straightAfter: Double
        /// nil where no roads are known, or from less than half of the places they lead to both
        /// schools.
        public var road: Road?
        /// Of all places, the share from which no road leads to both schools.
        public var shareWithoutRoad: Double

        /// Means over all places: by road from where roads lead to both schools, from elsewhere
        /// straight to both, so that before and after are of the same places.
        public struct Road: Hashable, Sendable {
            public var metresBefore: Double
            public var metresAfter: Double
            /// Of those places alone that roads lead from.
            public var minutesBefore: Double?
            public var minutesAfter: Double?
        }

        /// Metres more than before: by road where that is known.
        public var extra: Double {
            road.map { $0.metresAfter - $0.metresBefore } ?? (straightAfter - straightBefore)
        }

        public var after: Double { road?.metresAfter ?? straightAfter }
        public var before: Double { road?.metresBefore ?? straightBefore }
    }

    /// A place with a name and its way to school before and after.
    public struct PlaceChange: Hashable, Sendable {
        public var place: ClosurePlace
        public var receiver: PlanSchool
        public var travel: Travel
    }

    /// A school that takes pupils.
    public struct Receiver: Hashable, Sendable {
        public var school: PlanSchool
        /// Those who come.
        public var moved: Int
        public var perRoom: Int
        public var norm: StaffingNorm.Row?
        public var normAfter: StaffingNorm.Row?
        /// Pupils after all have grown by the question's share, rounded up.
        public var grown: Int?

        public var pupilsAfter: Int? { school.pupils.map { $0 + moved } }

        /// Places by the norm of rooms; nil where rooms are not known.
        public var capacity: Int? {
            school.rooms.flatMap { rooms in
                let all = rooms.multipliedReportingOverflow(by: perRoom)
                return all.overflow ? nil : all.partialValue
            }
        }

        /// Below zero where there are too few.
        public var placesAfter: Int? {
            pupilsAfter.flatMap { after in capacity.map { $0 - after } }
        }
        public var placesGrown: Int? { grown.flatMap { grown in capacity.map { $0 - grown } } }
    }

    public var pupils: Int { grades.reduce(0) { $0 + $1.pupils } }
    public var placed: Int { moves.filter { $0.receiver != nil }.reduce(0) { $0 + $1.pupils } }
    public var unplaced: Int { pupils - placed }

    /// Whether some of the moves are to a school.
    public func isTaking(_ school: PlanSchool) -> Bool {
        moves.contains { $0.receiver?.code == school.code }
    }

    /// Kilometres that all who move are carried on a day, there and back; nil where a way is not
    /// known.
    public var pupilKilometres: Double? {
        var sum = 0.0
        for move in moves where move.receiver != nil && move.pupils > 0 {
            guard let travel = move.travel else { return nil }
            sum += Double(move.pupils) * travel.after / 1_000 * 2
        }
        return sum
    }

    /// Baht a day and a year by the table of limits.
    public var bahtPerDay: Double? {
        pupilKilometres.map { $0 * question.limits.bahtPerPupilKilometre }
    }

    public var bahtPerYear: Double? { bahtPerDay.map { $0 * Double(question.limits.schoolDays) } }
}
