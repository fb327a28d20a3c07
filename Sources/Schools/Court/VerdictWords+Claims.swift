/// What each hypothesis says, and the sentences made of it.
extension VerdictWords {
    static let doubt = LocalizedText(
        thai: "พิกัดน่าสงสัย แต่ยังสรุปสาเหตุไม่ได้",
        english: "the coordinates are doubtful, and nothing explains them yet")
    static let missing = LocalizedText(thai: "ไม่มีพิกัดให้พิจารณา", english: "no coordinates to weigh")
    static let distanceContradicts = LocalizedText(
        thai: "ระยะทางถึงสำนักงานตามทะเบียนเป็นไปไม่ได้จากพิกัดนี้",
        english: "from this point the declared distances to the offices are impossible")
    static let zero = LocalizedText(
        thai: "พิกัด 0, 0 เป็นค่าที่ใส่แทนพิกัดจริง (มั่นใจ 99.9%)",
        english: "0, 0 stands in for coordinates that nobody had (99.9 % sure)")
    static let plain = LocalizedText(
        thai: "ไม่พบสิ่งผิดปกติของพิกัด", english: "nothing is odd about the coordinates")
    static let plainInTambon = LocalizedText(
        thai: "พิกัดใช้ได้ตามที่ให้มา: จุดอยู่ในตำบลตามทะเบียน",
        english: "the coordinates are right as given: the point is in the tambon of the register")

    static func claim(_ hypothesis: Hypothesis, _ misreading: Misreading?) -> LocalizedText {
        switch hypothesis {
        case .asGiven:
            LocalizedText(
                thai: "พิกัดน่าจะถูกตามที่ให้มา", english: "the coordinates are right as given")
        case .exchanged:
            LocalizedText(
                thai: "ละติจูดกับลองจิจูดสลับกัน", english: "latitude and longitude are exchanged")
        case .sign:
            LocalizedText(
                thai: "เครื่องหมายบวกลบของพิกัดผิด", english: "a sign of the coordinates is wrong")
        case .minutesAsDecimal: minutesClaim(misreading)
        case .zone:
            LocalizedText(
                thai: "โซน UTM 47 กับ 48 สลับกัน", english: "UTM zones 47 and 48 are confused")
        case .indian1975:
            LocalizedText(
                thai: "พิกัดเป็น Indian 1975 ไม่ใช่ WGS 84",
                english: "the coordinates are Indian 1975's, not WGS 84's")
        case .movedWrongly:
            LocalizedText(
                thai: "พิกัดถูกแปลงจาก Indian 1975 ด้วยสูตรที่ใช้กับประเทศไทยไม่ได้ (EPSG:1812)",
                english: "the coordinates were taken from Indian 1975 by an operation that is "
                    + "wrong in Thailand (EPSG:1812)")
        case .digit:
            LocalizedText(
                thai: "พิกัดพิมพ์ผิดหนึ่งหลัก", english: "a digit of the coordinates is mistyped")
        case .anotherSchool:
            LocalizedText(
                thai: "พิกัดเป็นของโรงเรียนอื่น", english: "the coordinates are another school's")
        case .placeholder:
            LocalizedText(
                thai: "พิกัดเป็นค่าที่ใส่แทนไว้ ไม่ใช่ค่าที่วัด",
                english: "the coordinates stand in for ones that nobody measured")
        case .doubtful: doubt
        case .missing: missing
        }
    }

    private static func minutesClaim(_ misreading: Misreading?) -> LocalizedText {
        misreading == .minutes
            ? LocalizedText(
                thai: "องศา ลิปดา ถูกพิมพ์เป็นทศนิยม",
                english: "degrees and minutes are typed as decimal degrees")
            : LocalizedText(
                thai: "องศา ลิปดา ฟิลิปดา ถูกพิมพ์เป็นทศนิยม",
                english: "degrees, minutes and seconds are typed as decimal degrees")
    }

    /// What is not proved and still worth a look.
    static func suspicion(_ hypothesis: Hypothesis) -> LocalizedText {
        let claim = claim(hypothesis, nil)
        return LocalizedText(
            thai: "อาจเป็นเพราะ\(claim.thai)", english: "perhaps \(claim.english)")
    }

    static func sentence(
        _ claim: LocalizedText, _ evidence: [LocalizedText], _ confidence: Double?
    ) -> LocalizedText {
        let thai = evidence.isEmpty ? "" : ": " + evidence.map(\.thai).joined(separator: "; ")
        let english =
            evidence.isEmpty ? "" : ": " + evidence.map(\.english).joined(separator: "; ")
        let sure = confidence.map(percent)
        return LocalizedText(
            thai: claim.thai + thai + (sure.map { " (มั่นใจ \($0)%)" } ?? ""),
            english: claim.english + english + (sure.map { " (\($0) % sure)" } ?? ""))
    }

    /// The verdict on a file.
    static func file(
        _ misreading: Misreading, confidence: Double, shift: (east: Double, north: Double)?,
        witnesses: (pro: Int, con: Int)
    ) -> LocalizedText {
        let claim = claim(misreading.hypothesis, misreading)
        let whole = LocalizedText(
            thai: "ทั้งแฟ้ม: \(claim.thai)", english: "the file as a whole: \(claim.english)")
        var evidence = [
            LocalizedText(
                thai: "โรงเรียนที่ชี้ชัด \(witnesses.pro) แห่งสนับสนุน \(witnesses.con) แห่งค้าน",
                english: "of the schools that tell, \(witnesses.pro) speak for it and "
                    + "\(witnesses.con) against")
        ]
        if let shift { evidence.append(offset(shift)) }
        return sentence(whole, evidence, confidence)
    }

    /// The verdict on a file that is off, and nobody knows why.
    static func file(_ drift: Drift) -> LocalizedText {
        let whole = LocalizedText(
            thai: "ทั้งแฟ้ม: พิกัดคลาดจากรอบก่อนเท่า ๆ กัน",
            english: "the file as a whole: the points are off from the earlier rounds alike")
        let count = LocalizedText(
            thai: "\(drift.agreeing) จาก \(drift.known) โรงเรียนที่รอบก่อนมีพิกัด",
            english: "\(drift.agreeing) of the \(drift.known) schools that those knew")
        return sentence(whole, [offset((drift.east, drift.north)), count], nil)
    }

    private static func offset(_ shift: (east: Double, north: Double)) -> LocalizedText {
        let (east, north) = (Int(shift.east.rounded()), Int(shift.north.rounded()))
        return LocalizedText(
            thai: "จุดคลาดไปทาง\(east < 0 ? "ตะวันตก" : "ตะวันออก") \(abs(east)) ม. "
                + "ทาง\(north < 0 ? "ใต้" : "เหนือ") \(abs(north)) ม.",
            english: "points are \(abs(east)) m too far \(east < 0 ? "west" : "east") and "
                + "\(abs(north)) m too far \(north < 0 ? "south" : "north")")
    }

    /// A percentage with one decimal, never more than 99.9: nothing here is sure.
    private static func percent(_ confidence: Double) -> String {
        let tenths = min(999, max(0, Int((confidence * 1000).rounded(.down))))
        return "\(tenths / 10).\(tenths % 10)"
    }
}
