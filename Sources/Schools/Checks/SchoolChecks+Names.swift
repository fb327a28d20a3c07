/// The names that other tables give a school, against the register's.
extension SchoolChecks {
    func spelling(_ facts: SchoolFacts) -> [SchoolFinding] {
        guard let name = facts.name else { return [] }
        var seen: Set<String> = [ThaiText.schoolNameKey(name)]
        return facts.namesElsewhere.compactMap { other in
            guard seen.insert(ThaiText.schoolNameKey(other)).inserted else { return nil }
            return facts.finding(flaw(other, name, facts), .name, other)
        }
    }

    private func flaw(_ other: String, _ name: String, _ facts: SchoolFacts) -> Flaw {
        let key = ThaiText.schoolNameKey(other)
        if facts.formerNames.contains(where: { ThaiText.schoolNameKey($0) == key }) {
            return .nameFormer(register: name)
        }
        let owners = names.schools(named: other).map(codes).filter { $0 != facts.code }
        if let owner = owners.first, owners.count == 1 { return .nameOfAnother(code: owner) }
        return Self.isSpelling(key, of: ThaiText.schoolNameKey(name))
            ? .nameSpelling(register: name) : .nameDiffers(register: name)
    }

    /// Whether two names are one that was spelled in two ways.
    ///
    /// That is: where they begin and end alike, with at most two letters between that differ, or
    /// where one is the other with more behind it. A number that differs makes another school.
    static func isSpelling(_ a: String, of b: String) -> Bool {
        let (a, b) = (Array(a.unicodeScalars), Array(b.unicodeScalars))
        let head = zip(a, b).prefix { $0 == $1 }.count
        let (restOfA, restOfB) = (a.dropFirst(head), b.dropFirst(head))
        let tail = zip(restOfA.reversed(), restOfB.reversed()).prefix { $0 == $1 }.count
        let (differentInA, differentInB) = (restOfA.dropLast(tail), restOfB.dropLast(tail))
        let hasNumber = (differentInA + differentInB).contains { $0.properties.numericType != nil }
        if hasNumber { return false }
        let isLonger = tail == 0 && min(a.count, b.count) == head && head >= shortestName
        return isLonger || max(differentInA.count, differentInB.count) <= 2 && head + tail >= 3
    }

    /// Letters that a name must have to stand for a longer one; วัด and บ้าน begin thousands.
    private static let shortestName = 6
}
