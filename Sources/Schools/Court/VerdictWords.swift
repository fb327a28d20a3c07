import Geo

/// The words of a verdict: what happened, and what speaks for it.
struct VerdictWords {
    let hearing: Hearing
    /// Nil where nothing explains the point.
    let candidate: Candidate?
    let isPlaced: Bool

    /// Where the school is taken to be.
    private var stands: Coordinate? {
        isPlaced ? candidate?.position ?? hearing.given : hearing.given
    }

    /// What happened, without evidence.
    var claim: LocalizedText {
        guard let candidate else { return Self.doubt }
        let claim = Self.claim(candidate.hypothesis, candidate.misreading)
        guard !isPlaced, candidate.position != nil else { return claim }
        return LocalizedText(
            thai: claim.thai + " แต่ยังบอกตำแหน่งที่ถูกไม่ได้",
            english: claim.english + ", but the right place cannot be told")
    }

    var evidence: [LocalizedText] {
        var evidence: [LocalizedText] = []
        if let candidate, candidate.hypothesis != .asGiven, isPlaced,
            let position = candidate.position
        {
            evidence += placed(at: position)
        } else {
            evidence += [standing].compactMap { $0 }
        }
        evidence += shared
        evidence += distances
        evidence += [earlier, village, file].compactMap { $0 }
        return evidence
    }

    /// Kilometres in words; what is declared may be any number.
    private static func distance(_ kilometres: Double) -> LocalizedText {
        Schools.distance(Int((min(kilometres, 99_999) * 1000).rounded()))
    }

    /// Where the proposed point lies, against where the given one did.
    private func placed(at position: Coordinate) -> [LocalizedText] {
        let ground = hearing.bench.ground
        let declared = hearing.school.declared
        guard let unit = ground.unit(at: position) else { return [standing].compactMap { $0 } }
        let name = ground.units[unit].name
        let isDeclared = declared.units.contains(unit)
        let isExchanged = candidate?.hypothesis == .exchanged
        let now = LocalizedText(
            thai: "\(isExchanged ? "เมื่อสลับกลับ " : "เมื่อแก้แล้ว ")จุดอยู่ใน\(ground.level)\(name)"
                + (isDeclared ? "ตามทะเบียน" : ""),
            english: "\(isExchanged ? "exchanged back" : "once mended") the point is in \(name)"
                + (isDeclared ? ", as the register says" : ""))
        return [now] + [before(position)].compactMap { $0 }
    }

    private func before(_ position: Coordinate) -> LocalizedText? {
        guard let given = hearing.given else {
            return LocalizedText(
                thai: "ตัวเลขเดิมไม่ใช่ตำแหน่งใดบนโลก", english: "as written it is no place on Earth")
        }
        let kilometres = LocalMetres.kilometres(given, position)
        // Far beyond the country a distance says nothing more.
        guard kilometres < 1000 else { return nil }
        let far = Self.distance(kilometres)
        return LocalizedText(
            thai: "เดิมคลาดไป \(far.thai)", english: "as written it is \(far.english) off")
    }

    /// Where the given point lies, against what is declared.
    private var standing: LocalizedText? {
        let ground = hearing.bench.ground
        guard let given = hearing.given else {
            return LocalizedText(
                thai: "ตัวเลขไม่ใช่ตำแหน่งใดบนโลก", english: "the numbers are no place on Earth")
        }
        guard !ground.units.isEmpty else { return nil }
        let far = ground.metres(from: given, to: hearing.school.declared)
            .map { Self.distance($0 / 1000) }
        guard let unit = ground.unit(at: given) else {
            return LocalizedText(
                thai: "จุดอยู่นอกแนวเขตทั้งหมด", english: "the point is outside every boundary")
        }
        let name = ground.units[unit].name
        if hearing.school.declared.units.contains(unit) {
            return LocalizedText(
                thai: "จุดอยู่ใน\(ground.level)\(name)ตามทะเบียน",
                english: "the point is in \(name), as the register says")
        }
        guard let far, let declared = hearing.school.declared.tambon else {
            return LocalizedText(
                thai: "จุดอยู่ใน\(ground.level)\(name)", english: "the point is in \(name)")
        }
        return LocalizedText(
            thai: "จุดอยู่ใน\(ground.level)\(name) แต่ทะเบียนว่า\(declared) ห่าง \(far.thai)",
            english: "the point is in \(name), the register says \(declared), \(far.english) away")
    }

    private var shared: [LocalizedText] {
        guard hearing.sharing > 0 else { return [] }
        return [
            LocalizedText(
                thai: "พิกัดเดียวกับโรงเรียนอื่น \(hearing.sharing) แห่ง",
                english: "the same coordinates as \(hearing.sharing) other school"
                    + (hearing.sharing == 1 ? "" : "s"))
        ]
    }

    /// The declared distances, where they say something about where the school stands.
    private var distances: [LocalizedText] {
        guard let stands else { return [] }
        return hearing.testimony.distances.compactMap { own in
            let support = own.office.support(declared: own.kilometres, at: stands)
            guard support > 3 || support < 0.5 else { return nil }
            let straight = Self.distance(LocalMetres.kilometres(own.office.position, stands))
            let declared = Self.distance(own.kilometres)
            let office = own.target.wording
            let agrees = support > 3
            return LocalizedText(
                thai: "ระยะทางถึง\(office.thai)ตามทะเบียน \(declared.thai)"
                    + (agrees ? "สอดคล้องกับ" : "ขัดกับ") + "ระยะตรง \(straight.thai)",
                english: "the declared \(declared.english) to \(office.english) "
                    + (agrees ? "agree with" : "contradict") + " \(straight.english) straight")
        }
    }

    private var earlier: LocalizedText? {
        guard let stands, let earlier = hearing.testimony.earlier.first else { return nil }
        let far = Self.distance(LocalMetres.kilometres(earlier, stands))
        return LocalizedText(
            thai: "ห่างจากพิกัดรอบก่อน \(far.thai)",
            english: "\(far.english) from where an earlier round had it")
    }

    private var village: LocalizedText? {
        guard let stands else { return nil }
        let nearest = hearing.testimony.villages
            .map { LocalMetres.kilometres($0, stands) }.min()
        guard let nearest else { return nil }
        let far = Self.distance(nearest)
        return LocalizedText(
            thai: "ห่างจากหมู่บ้านชื่อเดียวกัน \(far.thai)",
            english: "\(far.english) from the village of its name")
    }

    private var file: LocalizedText? {
        guard let misreading = candidate?.misreading, misreading != .none,
            hearing.file.misreading == misreading
        else { return nil }
        return LocalizedText(
            thai: "โรงเรียนอื่นในแฟ้มเดียวกันผิดแบบเดียวกัน",
            english: "other schools of the file are off in the same way")
    }
}

extension CourtGround {
    /// The word before the name of an area.
    fileprivate var level: String { units.first?.level == .tambon ? "ตำบล" : "อำเภอ" }
}
