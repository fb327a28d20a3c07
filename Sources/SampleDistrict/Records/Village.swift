import Geo

/// A village that a school bears the name of.
struct Village {
    /// By TIS 1099: the tambon's six digits and the number of the village.
    let code: String
    let name: String
    let tambon: String
    let school: School

    /// The villages of a district, in the order of their schools.
    static func all(in district: District) -> [Village] {
        var numbers: [Int: Int] = [:]
        return district.schools.compactMap { school in
            guard let name = name(of: school) else { return nil }
            let tambon = district.tambon[school.tambon]
            numbers[school.tambon, default: 0] += 1
            let number = padded(numbers[school.tambon] ?? 0, to: 2)
            return Village(
                code: tambon.code + number, name: name, tambon: tambon.name, school: school)
        }
    }

    /// Its middle, a walk from the school, in metres of Indian 1975 / UTM 47N.
    var middle: Coordinate {
        var random = SeededGenerator(seed: 13_000 + UInt64(school.number))
        func step() -> Double { Double(random.within(60...300)) * (random.chance(50) ? 1 : -1) }
        return Coordinate(x: school.position.x + step(), y: school.position.y + step())
    }

    /// Nil for schools of temples and the like.
    private static func name(of school: School) -> String? {
        let word = "ชุมชน"
        let name =
            school.name.hasPrefix(word) ? school.name.dropFirst(word.count) : school.name[...]
        return name.hasPrefix("บ้าน") ? String(name) : nil
    }
}
