/// What the court of coordinates finds; each message is a verdict with its evidence.
///
/// The words come from the verdict, so that the list of kinds shows each with one of its claims.
extension Flaw {
    /// One of each, for the list of kinds.
    static let court: [Flaw] =
        Hypothesis.allCases.compactMap { kind in
            court(kind, VerdictWords.sentence(VerdictWords.claim(kind, nil), [], 0.985), nil)
        } + [
            .coordinateDistanceContradicts(VerdictWords.distanceContradicts),
            .coordinateFileShifted(
                VerdictWords.file(
                    .indianGrid, confidence: 0.998, shift: (east: 332, north: -301),
                    witnesses: (pro: 41, con: 0))),
        ]

    /// The flaw of a verdict; nil for those that find nothing wrong, or what other flaws say.
    static func court(
        _ hypothesis: Hypothesis, _ sentence: LocalizedText, _ proposed: LocalizedText?
    ) -> Flaw? {
        switch hypothesis {
        // Those two have flaws of their own that a table is judged by before the court sits.
        case .asGiven, .exchanged, .missing: nil
        case .sign: .coordinateSign(sentence, proposed)
        case .minutesAsDecimal: .coordinateDMSAsDecimal(sentence, proposed)
        case .zone: .coordinateZone(sentence, proposed)
        case .indian1975: .coordinateIndian1975(sentence, proposed)
        case .movedWrongly: .coordinateMovedWrongly(sentence, proposed)
        case .digit: .coordinateDigit(sentence, proposed)
        case .anotherSchool: .coordinateOfAnotherSchool(sentence)
        case .placeholder: .coordinatePlaceholder(sentence)
        case .doubtful: .coordinateDoubtful(sentence)
        }
    }

    /// - Parameter proposed: the coordinates to write instead; nil where nobody can tell.
    public static func coordinateSign(_ verdict: LocalizedText, _ proposed: LocalizedText?) -> Flaw
    {
        let remedy = remedy(proposed)
        return Flaw(
            "coordinate-sign", .warning, thai: verdict.thai, english: verdict.english,
            tryThai: remedy.thai, tryEnglish: remedy.english)
    }

    public static func coordinateDMSAsDecimal(
        _ verdict: LocalizedText, _ proposed: LocalizedText?
    ) -> Flaw {
        let remedy = remedy(proposed)
        return Flaw(
            "coordinate-dms-as-decimal", .warning, thai: verdict.thai, english: verdict.english,
            tryThai: remedy.thai, tryEnglish: remedy.english)
    }

    public static func coordinateZone(_ verdict: LocalizedText, _ proposed: LocalizedText?) -> Flaw
    {
        let remedy = remedy(proposed)
        return Flaw(
            "coordinate-zone", .warning, thai: verdict.thai, english: verdict.english,
            tryThai: remedy.thai, tryEnglish: remedy.english)
    }

    public static func coordinateIndian1975(
        _ verdict: LocalizedText, _ proposed: LocalizedText?
    ) -> Flaw {
        let remedy = remedy(proposed)
        return Flaw(
            "coordinate-indian1975", .warning, thai: verdict.thai, english: verdict.english,
            tryThai: remedy.thai, tryEnglish: remedy.english)
    }

    public static func coordinateMovedWrongly(
        _ verdict: LocalizedText, _ proposed: LocalizedText?
    ) -> Flaw {
        let remedy = remedy(proposed)
        return Flaw(
            "coordinate-moved-wrongly", .warning, thai: verdict.thai, english: verdict.english,
            tryThai: remedy.thai, tryEnglish: remedy.english)
    }

    public static func coordinateDigit(
        _ verdict: LocalizedText, _ proposed: LocalizedText?
    ) -> Flaw {
        let remedy = remedy(proposed)
        return Flaw(
            "coordinate-digit", .warning, thai: verdict.thai, english: verdict.english,
            tryThai: remedy.thai, tryEnglish: remedy.english)
    }

    public static func coordinateOfAnotherSchool(_ verdict: LocalizedText) -> Flaw {
        let remedy = remedy(nil)
        return Flaw(
            "coordinate-of-another-school", .warning, thai: verdict.thai,
            english: verdict.english, tryThai: remedy.thai, tryEnglish: remedy.english)
    }

    public static func coordinatePlaceholder(_ verdict: LocalizedText) -> Flaw {
        let remedy = remedy(nil)
        return Flaw(
            "coordinate-placeholder", .warning, thai: verdict.thai, english: verdict.english,
            tryThai: remedy.thai, tryEnglish: remedy.english)
    }

    public static func coordinateDoubtful(_ verdict: LocalizedText) -> Flaw {
        Flaw(
            "coordinate-doubtful", .warning, thai: verdict.thai, english: verdict.english,
            tryThai: "โทรถามโรงเรียน หรือเก็บพิกัดใหม่ด้วยโทรศัพท์",
            tryEnglish: "ask the school, or take the point again with a phone")
    }

    public static func coordinateDistanceContradicts(_ verdict: LocalizedText) -> Flaw {
        Flaw(
            "coordinate-distance-contradicts", .note, thai: verdict.thai,
            english: verdict.english, tryThai: "ตรวจระยะทางในทะเบียน หรือตรวจพิกัดกับแผนที่",
            tryEnglish: "check the distance in the register, or the point on a map")
    }

    public static func coordinateFileShifted(_ verdict: LocalizedText) -> Flaw {
        Flaw(
            "coordinate-file-shifted", .warning, thai: verdict.thai, english: verdict.english,
            tryThai: "ระบุ crs: ของแฟ้มใน schoolmap.yaml หรือแก้ทั้งแฟ้ม",
            tryEnglish: "state the file's crs: in schoolmap.yaml, or correct the file as a whole")
    }

    private static func remedy(_ proposed: LocalizedText?) -> LocalizedText {
        guard let proposed else {
            return LocalizedText(
                thai: "เก็บพิกัดที่โรงเรียนด้วยโทรศัพท์",
                english: "take the point at the school with a phone")
        }
        return LocalizedText(
            thai: "ตรวจบนแผนที่แล้วใช้ \(proposed.thai)",
            english: "check it on a map, then use \(proposed.english)")
    }
}
