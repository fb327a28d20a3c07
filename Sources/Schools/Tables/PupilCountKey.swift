/// A school, grade and sex in one number, which is hashed many times faster than the three.
struct PupilCountKey: Hashable {
    private let packed: Int

    private static let sexes: [PupilCount.Sex] = [.unspecified, .male, .female]

    init(school: Int, grade: Grade?, sex: PupilCount.Sex) {
        let place =
            switch sex {
            case .unspecified: 0
            case .male: 1
            case .female: 2
            }
        packed = school << 8 | (grade.rank + 1) << 2 | place
    }

    var school: Int { packed >> 8 }

    var grade: Grade? {
        let rank = (packed >> 2 & 0x3F) - 1
        return Grade.Stage(rawValue: rank / 10).flatMap { rank < 0 ? nil : Grade($0, rank % 10) }
    }

    var sex: PupilCount.Sex { Self.sexes[packed & 3] }
}

extension Grade? {
    /// The order of grades, with no grade before the first.
    var rank: Int { map { $0.stage.rawValue * 10 + $0.year } ?? -1 }
}
