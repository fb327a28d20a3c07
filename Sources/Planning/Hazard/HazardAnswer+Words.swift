import Geo
import Schools

extension HazardQuestion {
    var title: LocalizedText {
        LocalizedText(
            thai: "โรงเรียนที่ได้รับผลกระทบจาก “\(name)”", english: "Schools that “\(name)” meets")
    }

    var roadTitle: LocalizedText {
        LocalizedText(thai: "ถนนที่ “\(name)” ตัด", english: "Roads that “\(name)” cuts")
    }

    func sentence(_ found: HazardFindings) -> LocalizedText {
        let inside = ReadableNumber.grouped(found.inside.count)
        let pupils = ReadableNumber.grouped(found.inside.compactMap(\.pupils).reduce(0, +))
        let unknown = found.inside.count { $0.pupils == nil }
        let doubt = LocalizedText(
            thai: unknown > 0 ? " (ไม่ทราบจำนวน \(ReadableNumber.grouped(unknown)) แห่ง)" : "",
            english: unknown > 0 ? " (\(ReadableNumber.grouped(unknown)) of unknown size)" : "")
        return LocalizedText(
            thai: "ในพื้นที่ภัย \(square) ตร.กม. มีโรงเรียน \(inside) แห่ง นักเรียน \(pupils) คน\(doubt.thai)"
                + roadWords(found).thai + seatWords(found).thai,
            english: "In \(square) km² of hazard there are \(inside) schools with \(pupils) "
                + "pupils\(doubt.english)\(roadWords(found).english)\(seatWords(found).english).")
    }

    private func roadWords(_ found: HazardFindings) -> LocalizedText {
        guard let roads else { return LocalizedText(thai: "", english: "") }
        let cut = ReadableNumber.grouped(roads.metres / 1_000, decimals: 1)
        let lost = ReadableNumber.grouped(found.cutOff.count)
        let isStray = stray != nil
        return LocalizedText(
            thai: " ถนนถูกตัด \(cut) กม. โรงเรียนนอกพื้นที่ภัยที่ไม่มีถนนถึงอีก \(lost) แห่ง"
                + (isStray ? " (ชั้นข้อมูลถนนอาจไม่ใช่ของพื้นที่นี้)" : ""),
            english: "; \(cut) km of road are cut, and no road leads to \(lost) schools outside "
                + "any more" + (isStray ? " (but the roads may be of another area)" : ""))
    }

    /// That the roads seem to be of another area, so that what they cut tells little.
    var stray: LocalizedText? { roads?.before.strayNote(for: schools) }

    /// How many find a seat in a safe school.
    private func seatWords(_ found: HazardFindings) -> LocalizedText {
        guard found.inside.count + found.cutOff.count > 0 else {
            return LocalizedText(thai: "", english: "")
        }
        let (seated, left) = (number(found.seats.seated), number(found.seats.unseated))
        return LocalizedText(
            thai: " จัดที่ในโรงเรียนปลอดภัยให้ได้ \(seated) คน ยังไม่มีที่ \(left) คน",
            english: "; safe schools have seats for \(seated) of their pupils and none for \(left)")
    }

    /// In which order seats are given, and what a straight line does not know.
    private var seating: LocalizedText {
        let reach = number(Int(RefugeSeats.reach / 1_000))
        let joined = LocalizedText(
            thai: " คู่ที่เดิมไม่มีถนนเชื่อมกันได้ทีหลัง",
            english: "; pairs that no road joined before come last")
        return LocalizedText(
            thai: "ที่ว่างแต่ละที่นับครั้งเดียว คู่โรงเรียนที่ใกล้กันที่สุดได้ก่อน ไม่เกิน \(reach) กม."
                + (roads == nil ? "" : joined.thai) + " ระยะในแนวตรงไม่คำนึงถึงน้ำ",
            english: "Each seat is given once, the nearest pair of schools first, up to \(reach) km"
                + (roads == nil ? "" : joined.english)
                + ". Straight distances know nothing of water.")
    }

    var mended: LocalizedText? {
        guard area.countOfMended > 0 else { return nil }
        let count = number(area.countOfMended)
        return LocalizedText(
            thai: "รูปปิดของพื้นที่ภัย \(count) รูปมีเส้นตัดกันเองหรือไม่ถูกต้อง ได้ซ่อมแล้ว ตรวจกับต้นฉบับ",
            english:
                "\(count) of the hazard's polygons cross themselves or are not valid; they were "
                + "mended: compare them with the original.")
    }

    func notes(_ found: HazardFindings) -> [LocalizedText] {
        [
            far, mended, roads == nil ? Self.withoutRoads : longest, places(found), rooms, seating,
            SchoolNote.of(
                found.unplaced,
                LocalizedText(
                    thai: "ไม่มีพิกัด จึงไม่ทราบว่าอยู่ในพื้นที่ภัยหรือไม่",
                    english: "without a position, of which nobody knows whether they are inside")),
            SchoolNote.of(
                schools.filter { $0.isDoubtful && $0.coordinate != nil },
                LocalizedText(
                    thai: "พิกัดน่าสงสัย อาจอยู่ในหรือนอกพื้นที่ภัยผิดจากจริง",
                    english: "of doubtful position, held to be inside or outside perhaps wrongly")),
        ].compactMap(\.self) + (roads?.before.notes ?? [])
    }

    private var square: String {
        ReadableNumber.grouped(area.squareMetres / 1e6, decimals: 2)
    }

    /// That the layer is elsewhere: a mistake in its reference system, mostly.
    var far: LocalizedText? {
        guard let own = area.envelope?.centre else { return nil }
        guard abs(own.y) <= 90 else { return Self.exchanged }
        let nearest = schools.compactMap(\.coordinate).map { Geodesic.metres($0, own) }.min()
        let reach = area.envelope.map {
            Geodesic.metres(Coordinate(x: $0.minX, y: $0.minY), own)
        }
        guard let nearest, let reach, nearest > reach + 50_000 else { return nil }
        let distance = ReadableNumber.grouped(nearest / 1_000, decimals: 0)
        return LocalizedText(
            thai: "ชั้นข้อมูลอยู่ห่างจากโรงเรียนที่ใกล้ที่สุด \(distance) กม. ตรวจระบบพิกัด (--crs)",
            english: "The layer lies \(distance) km from the nearest school; look at its reference "
                + "system (--crs).")
    }

    private static let exchanged = LocalizedText(
        thai: "ละติจูดของชั้นข้อมูลเกิน 90 องศา ลองจิจูดกับละติจูดน่าจะสลับกัน แก้แฟ้มแล้วสั่งใหม่",
        english: "The layer's latitudes are beyond 90 degrees: longitude and latitude seem to be "
            + "exchanged. Mend the file and try again.")

    private static let withoutRoads = LocalizedText(
        thai: "ไม่มีถนนในฐานข้อมูล จึงไม่ทราบว่าถนนใดถูกตัดและที่ใดเข้าถึงไม่ได้",
        english: "The store has no roads: what is cut and who cannot be reached is not known.")

    private var longest: LocalizedText? {
        let named = (roads?.pieces ?? []).filter { $0.name != nil }.prefix(10)
        guard !named.isEmpty else { return nil }
        func list(_ unit: String) -> String {
            named.map {
                "\($0.name ?? "") \(ReadableNumber.grouped($0.metres / 1_000, decimals: 1)) \(unit)"
            }.joined(separator: ", ")
        }
        return LocalizedText(
            thai: "ถนนที่ถูกตัดยาวที่สุด: \(list("กม."))",
            english: "The longest roads cut: \(list("km"))")
    }

    private func places(_ found: HazardFindings) -> LocalizedText? {
        guard !places.isEmpty else { return nil }
        let states = places.map { state(of: $0.position) }
        func count(_ state: State) -> String {
            ReadableNumber.grouped(states.count { $0 == state })
        }
        func people(_ state: State) -> String? {
            let known = zip(places, states).filter { $0.1 == state }.compactMap(\.0.people)
            return known.isEmpty ? nil : ReadableNumber.grouped(known.reduce(0, +))
        }
        func thai(_ state: State) -> String {
            count(state) + " แห่ง" + (people(state).map { " ประชากร \($0) คน" } ?? "")
        }
        func english(_ state: State) -> String {
            count(state) + (people(state).map { " with \($0) people" } ?? "")
        }
        let lost = roads != nil
        return LocalizedText(
            thai: "สถานที่ในพื้นที่ภัย \(thai(.inside))"
                + (lost ? " ถูกตัดขาดจากถนน \(thai(.cutOff))" : ""),
            english: "Places inside: \(english(.inside))"
                + (lost ? "; cut off: \(english(.cutOff))" : ""))
    }

    private var rooms: LocalizedText {
        let norm = limits.pupilsPerRoom
        return LocalizedText(
            thai: "ที่ว่าง = ห้องเรียน × \(norm) − นักเรียน ถูกตัดขาด = เดิมมีถนนเชื่อมโครงข่ายหลัก "
                + "แต่ไม่เชื่อมเมื่อตัดถนนในพื้นที่ภัยออก",
            english:
                "Room is rooms × \(norm) − pupils. Cut off: roads joined it with the main part "
                + "of the network, and no longer do without those in the hazard.")
    }
}
