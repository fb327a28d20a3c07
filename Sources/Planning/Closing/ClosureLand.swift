import Geo
import Schools

/// The land on which pupils of some grades of a closing school are taken to live: that which is
/// nearer to it than to any other school that teaches them.
struct ClosureLand {
    /// What is taught to them; nil for grades of which nobody knows what that is.
    private(set) var stages: [TaughtStages?]
    /// How many of them there are.
    private(set) var pupils: Int
    /// Where the other schools are that teach the same, as far away as they bound the land.
    let rivals: [Coordinate]
    /// Empty where no tambon is known; nil where the school has no position.
    let sample: CatchmentSample?

    /// The lands of all grades of a school; grades whose rivals are the same have the same land.
    static func lands(
        of closing: PlanSchool, _ grades: [GradeCount], _ ground: ClosureGround
    ) -> [ClosureLand] {
        var lands: [ClosureLand] = []
        for grade in grades.isEmpty ? [GradeCount(grade: nil, pupils: 0)] : grades {
            let rivals = rivals(of: closing, grade.stage, among: ground.schools)
            if let known = lands.firstIndex(where: { $0.rivals == rivals }) {
                lands[known].pupils += grade.pupils
                lands[known].stages.append(grade.stage)
            } else {
                let sample = closing.coordinate.map {
                    CatchmentSample(around: $0, rivals: rivals, areas: ground.areas)
                }
                lands.append(
                    ClosureLand(
                        stages: [grade.stage], pupils: grade.pupils, rivals: rivals, sample: sample
                    ))
            }
        }
        return lands
    }

    /// Where the schools are that the same pupils could go to instead.
    private static func rivals(
        of closing: PlanSchool, _ stages: TaughtStages?, among schools: [PlanSchool]
    ) -> [Coordinate] {
        let needed = stages ?? closing.knownStages
        return schools.filter { school in
            guard school.code != closing.code else { return false }
            guard let needed else { return true }
            return school.knownStages?.isSuperset(of: needed) ?? false
        }.compactMap(\.coordinate).filter { place in
            closing.coordinate.map {
                LocalMetres(latitude: $0.y).distance($0, place) <= 2 * CatchmentSample.reach
            } ?? false
        }
    }

    /// Whether a place lies on it.
    func holds(_ place: Coordinate, around home: Coordinate) -> Bool {
        let local = LocalMetres(latitude: home.y)
        let distance = local.distance(place, home)
        return distance <= CatchmentSample.reach
            && !rivals.contains { local.distance($0, place) < distance }
            && (sample?.points.isEmpty ?? true || sample?.holds(place) == true)
    }
}

extension PlanSchool {
    /// Whether it may teach some stages: not where it is known that it does not.
    func mayTeach(_ stages: TaughtStages?) -> Bool {
        guard let stages, let knownStages else { return true }
        return knownStages.isSuperset(of: stages)
    }
}
