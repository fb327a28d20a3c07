import Geo
import Schools

extension ReachQuestion {
    private var nobody: LocalizedText {
        LocalizedText(
            thai: "ไม่มี\(schools.noun.thai)ที่มีพิกัด จึงวัดระยะไม่ได้",
            english: "There are no \(schools.noun.english) with a position to measure from.")
    }

    func sentence(_ units: [UnitFinding], _ straight: StraightReach) -> LocalizedText {
        let far = units.filter { $0.reach.farthest != nil }
            .max { ($0.reach.farthest?.metres ?? 0) < ($1.reach.farthest?.metres ?? 0) }
        guard let far, let end = far.reach.farthest,
            let found = straight.nearest(to: end.position)
        else { return nobody }
        let (name, school) = (land.units[far.unit].name, names(found.spot))
        let distance = kilometres(end.metres)
        return LocalizedText(
            thai: "พื้นที่ที่อยู่ไม่เกินระยะจาก\(schools.noun.thai)ที่ใกล้ที่สุด: \(list(units, .thai)) "
                + "จุดที่ไกลที่สุดอยู่ใน\(name.behindThai) ห่างจาก\(school.behindThai) \(distance) กม.",
            english: "So much of the area is within reach of the nearest of the "
                + "\(schools.noun.english): \(list(units, .english)); the farthest place is in "
                + "\(name), \(distance) km from \(school).")
    }

    /// The parts in percent, such as "20.1 % ≤ 1 km, 88.0 % ≤ 15 min".
    private func list(_ units: [UnitFinding], _ language: Language) -> String {
        let whole = land.squareMetres.reduce(0, +)
        func part(_ own: (UnitFinding) -> Double) -> String {
            let sum = units.reduce(0) { $0 + own($1) * land.squareMetres[$1.unit] }
            return ReadableNumber.grouped(whole > 0 ? sum / whole * 100 : 0, decimals: 1) + " %"
        }
        let distances = kilometres.enumerated().map { number, limit in
            "\(part { $0.reach.within[number] }) ≤ \(text(limit)) \(kilometre[language])"
        }
        let times = knownMinutes.enumerated().map { number, limit in
            "\(part { $0.withinMinutes[number] }) ≤ \(text(limit)) \(minute[language])"
        }
        return (distances + times).joined(separator: ", ")
    }

    func sentence(_ reaches: [PlaceReach]) -> LocalizedText {
        let known = reaches.filter { $0.nearest != nil }
        let farthest = known.max { ($0.nearest?.metres ?? 0) < ($1.nearest?.metres ?? 0) }
        guard let farthest, let end = farthest.nearest else { return nobody }
        let (all, school) = (ReadableNumber.grouped(known.count), names(end.spot))
        let name = farthest.place.name ?? farthest.place.code
        let distance = kilometres(end.metres)
        return LocalizedText(
            thai: "จากสถานที่ \(all) แห่ง: \(list(known, .thai)) "
                + "ที่ไกลที่สุดคือ\((name ?? "แห่งที่ไม่มีชื่อ").behindThai) "
                + "ห่างจาก\(school.behindThai) \(distance) กม.\(doubt.thai)",
            english: "Of \(all) places: \(list(known, .english)); the farthest is "
                + "\(name ?? "one without a name"), \(distance) km from \(school)\(doubt.english).")
    }

    /// That a place may have a school of which nobody knows where it stands.
    private var doubt: LocalizedText {
        let count = schools.unplaced.count
        guard count > 0 else { return LocalizedText(thai: "", english: "") }
        return LocalizedText(
            thai: " (ไม่นับโรงเรียน \(number(count)) แห่งที่ไม่มีพิกัด ซึ่งอาจอยู่ใกล้กว่า)",
            english: " (\(number(count)) schools without a position are not looked at; they may be "
                + "nearer)")
    }

    /// The places beyond the least distance asked for in whose tambon a school without a position is.
    func beside(_ reaches: [PlaceReach]) -> LocalizedText? {
        guard let least = kilometres.first else { return nil }
        let unplaced = Dictionary(grouping: schools.unplaced) {
            Self.tambon($0.tambon ?? "", $0.amphoe ?? "")
        }
        let found = reaches.filter { !$0.isWithin(kilometres: least) }.compactMap { reach in
            reach.unit.flatMap { unit -> String? in
                let own = land.units[unit]
                let near = unplaced[Self.tambon(own.name, own.parentName ?? "")] ?? []
                guard !near.isEmpty else { return nil }
                let place = reach.place.name ?? reach.place.code ?? "–"
                return "\(place) (\(near.map(\.name).joined(separator: ", ")))"
            }
        }
        guard !found.isEmpty else { return nil }
        let list = found.joined(separator: ", ")
        return LocalizedText(
            thai: "สถานที่เกิน \(text(least)) กม. ที่มีโรงเรียนไม่มีพิกัดอยู่ในตำบลเดียวกัน จึงอาจไม่ไกลจริง: \(list)",
            english:
                "Places beyond \(text(least)) km with a school without a position in their own "
                + "tambon, which may be nearer: \(list)")
    }

    private static func tambon(_ name: String, _ amphoe: String) -> [String] {
        [ThaiText.placeNameKey(name), ThaiText.placeNameKey(amphoe)]
    }

    private func list(_ reaches: [PlaceReach], _ language: Language) -> String {
        let distances = kilometres.map { limit in
            let near = reaches.count { $0.isWithin(kilometres: limit) }
            return "\(ReadableNumber.grouped(near)) ≤ \(text(limit)) \(kilometre[language])"
        }
        let times = knownMinutes.map { limit in
            let near = reaches.count { $0.isWithin(minutes: limit) }
            return "\(ReadableNumber.grouped(near)) ≤ \(text(limit)) \(minute[language])"
        }
        return (distances + times).joined(separator: ", ")
    }

    func notes(_ reaches: [PlaceReach]) -> [LocalizedText] {
        methods + (reaches.isEmpty ? [] : [sentence(reaches)]) + schools.notes
    }

    var methods: [LocalizedText] {
        let straight = LocalizedText(
            thai: "ระยะทางเป็นเส้นตรงบนทรงรี WGS 84 ไม่ได้คำนึงถึงน้ำและภูเขา",
            english:
                "Distances are straight lines on the ellipsoid WGS 84; water and mountains are "
                + "not considered.")
        guard roads != nil else { return [straight] }
        let limit = ReadableNumber.grouped(Int(RoadNetwork.farthestTie))
        return [
            straight,
            LocalizedText(
                thai: "นาทีเป็นเวลาบนถนนตามตารางความเร็ว ไม่นับทางจากที่ดินถึงถนน "
                    + "ที่ไม่มีถนนในระยะ \(limit) ม. ถือว่าไม่มีถนน",
                english:
                    "Minutes are on roads by the table of speeds, without the way to the road; "
                    + "what has no road within \(limit) m has none."),
        ]
    }

    // MARK: Texts

    private var kilometre: LocalizedText { LocalizedText(thai: "กม.", english: "km") }
    private var minute: LocalizedText { LocalizedText(thai: "นาที", english: "min") }

    private func kilometres(_ metres: Double) -> String {
        ReadableNumber.grouped(metres / 1_000, decimals: 2)
    }
}
