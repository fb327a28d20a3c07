import Geo

/// A made-up school as the register has it, before any mistake is planted.
struct School {
    /// From 1, in the order of the codes.
    let number: Int
    let name: String
    /// The index of its tambon in the district.
    let tambon: Int
    /// In metres of Indian 1975 / UTM 47N.
    let position: Coordinate

    /// The OBEC code: six digits, the first a zero.
    var obec: String { "097" + padded(number, to: 3) }

    /// The SMIS code: area, then four digits of which 0 says primary.
    var smis: String { PlaceNames.officeCode + padded(number, to: 4) }

    /// The 10-digit code: 10 for OBEC, the province, the OBEC code.
    var tenDigits: String { "10" + PlaceNames.provinceCode + obec }

    /// The 10-digit code as every table of the office writes it: one school's lacks a digit.
    var code: String {
        number == PlantedSchools.shortCode
            ? "10" + PlaceNames.provinceCode + obec.dropFirst() : tenDigits
    }

    var level: Level {
        if PlantedSchools.primaryOnly.contains(number) { return .primary }
        let isExtended = name.hasPrefix("ชุมชน") || name.hasSuffix("วิทยา") || number % 13 == 2
        return isExtended ? .kindergartenToLowerSecondary : .kindergartenToPrimary
    }

    /// About how many pupils it has.
    var capacity: Int {
        var random = SeededGenerator(seed: 3_000 + UInt64(number))
        if number == PlantedSchools.withoutPupils { return 0 }
        if number == 1 { return 1_790 }
        if name.hasPrefix("อนุบาล") { return random.within(430...860) }
        if name.hasSuffix("วิทยา") { return 720 }
        if name.hasPrefix("ชุมชน") { return random.within(240...460) }
        return random.chance(64) ? random.within(28...112) : random.within(128...330)
    }

    /// The year it was founded, Buddhist era.
    var founded: Int {
        var random = SeededGenerator(seed: 4_000 + UInt64(number))
        return random.within(2462...2526)
    }
}

/// Which grades a school teaches.
enum Level: String {
    case kindergartenToPrimary = "อนุบาล-ประถมศึกษา"
    case kindergartenToLowerSecondary = "อนุบาล-มัธยมศึกษาตอนต้น"
    case primary = "ประถมศึกษา"

    var grades: [Grade] {
        switch self {
        case .kindergartenToPrimary: Array(Grade.all[0..<9])
        case .kindergartenToLowerSecondary: Grade.all
        case .primary: Array(Grade.all[3..<9])
        }
    }
}

/// A grade from the first of kindergarten (0) to the third of lower secondary (11).
struct Grade: Hashable {
    let index: Int

    static let all = (0..<12).map { Grade(index: $0) }

    var stage: Stage { index < 3 ? .kindergarten : index < 9 ? .primary : .lowerSecondary }

    /// The year within its stage, from 1.
    var year: Int { index - [0, 3, 9][stage.rawValue] + 1 }

    enum Stage: Int, CaseIterable {
        case kindergarten, primary, lowerSecondary
    }
}

/// A number with zeros in front of it.
func padded(_ number: Int, to width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
}
