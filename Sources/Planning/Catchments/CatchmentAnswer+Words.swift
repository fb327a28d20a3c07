import Geo
import Schools

extension CatchmentQuestion {
    var title: LocalizedText {
        let way =
            roads == nil
            ? LocalizedText(thai: "ตามระยะเส้นตรง", english: "in a straight line")
            : LocalizedText(thai: "ตามถนน", english: "by road")
        return LocalizedText(
            thai: "เขตบริการ\(way.thai)ของ\(schools.noun.thai)\(isLimited ? " ไม่เกินที่นั่ง" : "")",
            english: "Catchments \(way.english) of \(schools.noun.english)"
                + (isLimited ? " within their places" : ""))
    }

    /// What stands in place of a school's name.
    var nobody: LocalizedText {
        LocalizedText(
            thai: "(ไม่มีถนนไปถึงโรงเรียนใด)", english: "(no road leads to any school)")
    }

    func sentence(_ catchments: [Catchment]) -> LocalizedText {
        guard !schools.placed.isEmpty else {
            return LocalizedText(
                thai: "ไม่มี\(schools.noun.thai)ที่มีพิกัด จึงไม่มีเขตบริการ",
                english: "There are no \(schools.noun.english) with a position, so no catchments.")
        }
        let own = catchments.filter { $0.spot != nil && $0.hasLand }
        let count = ReadableNumber.grouped(own.reduce(0) { $0 + members($1).count })
        let whole = square(own.reduce(0) { $0 + $1.squareMetres })
        let sorted = own.indices.sorted {
            (own[$0].squareMetres, $0) < (own[$1].squareMetres, $1)
        }
        guard own.count > 1, let small = sorted.first, let large = sorted.last else {
            return LocalizedText(
                thai: "\(schools.noun.thai) \(count) แห่งมีเขตบริการเดียวกัน \(whole) ตร.กม.",
                english: "One catchment of \(whole) km² for \(count) \(schools.noun.english).")
        }
        let (least, most) = (own[small], own[large])
        return LocalizedText(
            thai: "\(schools.noun.thai) \(count) แห่งแบ่งพื้นที่ \(whole) ตร.กม. \(rule.thai)"
                + "\(fullness.thai) เขตใหญ่ที่สุดคือ\(name(most)) \(square(most.squareMetres)) ตร.กม. "
                + "เล็กที่สุดคือ\(name(least)) \(square(least.squareMetres)) ตร.กม.",
            english: "\(count) \(schools.noun.english) divide \(whole) km² \(rule.english)"
                + "\(fullness.english); "
                + "the largest catchment is that of \(name(most)), "
                + "\(square(most.squareMetres)) km², the smallest that of \(name(least)), "
                + "\(square(least.squareMetres)) km².")
    }

    /// Whether a full school's catchment is smaller than nearness alone would make it.
    private var isLimited: Bool { loads?.pupils != nil }

    private var rule: LocalizedText {
        let limit = LocalizedText(
            thai: isLimited ? "ซึ่งยังมีที่นั่ง" : "",
            english: isLimited ? " that still has places" : "")
        return roads == nil
            ? LocalizedText(
                thai: "ตามโรงเรียนที่ใกล้ที่สุด\(limit.thai)",
                english: "by the nearest school\(limit.english)")
            : LocalizedText(
                thai: "ตามโรงเรียนที่เดินทางทางถนนถึงก่อน\(limit.thai)",
                english: "by the school reached first by road\(limit.english)")
    }

    /// How many schools are full, where places are kept.
    private var fullness: LocalizedText {
        guard let loads, loads.pupils != nil else { return LocalizedText(thai: "", english: "") }
        let count = ReadableNumber.grouped(loads.full.count)
        return LocalizedText(
            thai: " โดยไม่มีโรงเรียนใดเกินที่นั่ง (เต็ม \(count) แห่ง)",
            english: ", none over its places (\(count) full)")
    }

    private var loadNotes: [LocalizedText] {
        guard let loads else { return [] }
        guard loads.pupils != nil else { return [tooFewPlaces(loads)] }
        let untold = SchoolNote.of(
            loads.untold,
            LocalizedText(
                thai: "ไม่ทราบจำนวนห้อง ถือว่ามีที่นั่งเท่านักเรียนที่มี",
                english: "of unknown rooms, taken to have places for the pupils that they have"))
        return [
            LocalizedText(
                thai:
                    "ที่นั่ง = ห้องเรียน × \(loads.perRoom) คน นักเรียนในเขตคือผู้ที่ถือว่าอาศัยในเขตนั้น ไม่ใช่ผู้ที่เรียนอยู่ "
                    + "ถือว่านักเรียนของโรงเรียนในตำบลอาศัยกระจายทั่วตำบล\(roads == nil ? "" : "ตามแนวถนน") "
                    + "โรงเรียนที่เต็มนับว่าไกลขึ้นจนพอดีที่นั่ง ผลรวมระยะทางจึงน้อยที่สุดเท่าที่ที่นั่งยอมให้",
                english:
                    "Places are classrooms × \(loads.perRoom); pupils of the land are those taken to live "
                    + "there, not those who go to the school. The pupils of a tambon's schools "
                    + "are taken to live evenly \(roads == nil ? "over it" : "along its roads"). A "
                    + "full school counts as farther until its places suffice, so that ways are "
                    + "the shortest in all that the places allow."),
            schools.level == nil
                ? nil
                : LocalizedText(
                    thai: "นักเรียนและที่นั่งเป็นของทั้งโรงเรียน ไม่ใช่เฉพาะระดับที่ถาม",
                    english: "Pupils and places are those of whole schools, not of the level alone."
                ),
            untold, elsewhere,
        ].compactMap(\.self)
    }

    /// Pupils whom the division knows nothing of.
    private var elsewhere: LocalizedText? {
        let outside = schools.placed.filter { school in
            school.coordinate.map { land.unit(at: $0) == nil } ?? true
        }
        let count = (outside + schools.unplaced).reduce(0) { $0 + max(0, $1.pupils ?? 0) }
        guard count > 0 else { return nil }
        return LocalizedText(
            thai: "ไม่รวมนักเรียน \(ReadableNumber.grouped(count)) คนของโรงเรียนที่ไม่มีพิกัดหรืออยู่นอกแนวเขต",
            english: "\(ReadableNumber.grouped(count)) pupils of schools without a position or "
                + "outside the boundaries are not among them.")
    }

    private func tooFewPlaces(_ loads: CatchmentLoads) -> LocalizedText {
        let pupils = ReadableNumber.grouped(
            schools.placed.reduce(0) { $0 + max(0, $1.pupils ?? 0) })
        let places = ReadableNumber.grouped(loads.places.reduce(0, +))
        return LocalizedText(
            thai: "ที่นั่งรวม \(places) ที่ไม่พอให้นักเรียน \(pupils) คนไปโรงเรียนที่ไปถึงได้ "
                + "จึงแบ่งเขตโดยไม่จำกัดที่นั่ง",
            english: "\(places) places in all do not suffice for \(pupils) pupils within reach, so "
                + "the land is divided without regard to places.")
    }

    func notes(_ catchments: [Catchment]) -> [LocalizedText] {
        let shared = catchments.filter { members($0).count > 1 }
        let own = catchments.filter { $0.spot != nil }
        let bare = own.filter { !$0.hasLand }.flatMap(members)
        let outside = own.filter { catchment in
            catchment.spot.map { land.unit(at: $0.position) == nil } ?? false
        }.flatMap(members)
        let together = shared.map(name).joined(separator: "; ")
        return [
            method,
            shared.isEmpty
                ? nil
                : LocalizedText(
                    thai: "โรงเรียนที่อยู่จุดเดียวกันใช้เขตบริการร่วมกัน: \(together)",
                    english: "Schools on one spot share a catchment: \(together)"),
            SchoolNote.of(
                outside,
                LocalizedText(
                    thai: "มีพิกัดอยู่นอกแนวเขต", english: "that stand outside the boundaries")),
            SchoolNote.of(
                bare,
                LocalizedText(
                    thai: "ไม่มีพื้นที่ใดอยู่ใกล้ที่สุด", english: "that no land is nearest to")),
        ].compactMap(\.self) + loadNotes + roadNotes(catchments) + schools.notes
    }

    private func roadNotes(_ catchments: [Catchment]) -> [LocalizedText] {
        guard let roads else { return [] }
        let lonely = catchments.filter { catchment in
            catchment.spot.map { roads.tie($0.position) == nil } ?? false
        }.flatMap(members)
        let unreached = catchments.first { $0.spot == nil }.map { catchment in
            LocalizedText(
                thai: "พื้นที่ \(square(catchment.squareMetres)) ตร.กม. ไม่มีถนนไปถึงโรงเรียนใด",
                english: "From \(square(catchment.squareMetres)) km² no road leads to any school.")
        }
        let limit = ReadableNumber.grouped(Int(RoadNetwork.farthestTie))
        return [
            SchoolNote.of(
                lonely,
                LocalizedText(
                    thai: "ไม่มีถนนในระยะ \(limit) ม. จึงมีเฉพาะที่ดินรอบโรงเรียนที่ใกล้กว่าถนนทุกสาย",
                    english:
                        "without a road within \(limit) m, which have only the land around them "
                        + "that is nearer than any road")),
            unreached,
        ].compactMap(\.self)
    }

    private var method: LocalizedText {
        let isShifted = isLimited && loads?.full.isEmpty == false
        if roads == nil {
            let shift = LocalizedText(
                thai: isShifted ? " เส้นเลื่อนเข้าหาโรงเรียนที่เต็ม" : "",
                english: isShifted ? ", borders moved towards a school that is full," : "")
            return LocalizedText(
                thai: "แบ่งด้วยเส้นกึ่งกลางระหว่างโรงเรียนบนระนาบคงรูป (Voronoi)\(shift.thai) ตัดตามแนวเขต "
                    + "พื้นที่คำนวณบนทรงรี WGS 84 ไม่ได้คำนึงถึงถนน น้ำ และภูเขา",
                english: "Divided half-way between schools in a conformal plane "
                    + "(Voronoi)\(shift.english) and cut by the boundaries; areas are on the "
                    + "ellipsoid WGS 84. Roads, water and mountains are not considered.")
        }
        let shift = LocalizedText(
            thai: isShifted ? " โรงเรียนที่เต็มถือว่าถึงช้าลง" : "",
            english: isShifted ? ", a full school counting as reached later" : "")
        return LocalizedText(
            thai: "ที่ดินแต่ละจุดเป็นของโรงเรียนที่ถนนสายใกล้ที่สุดไปถึงก่อน (นาทีตามตารางความเร็ว)\(shift.thai) "
                + "ไม่นับทางจากที่ดินถึงถนน พื้นที่คำนวณบนทรงรี WGS 84",
            english: "Each place belongs to the school that its nearest road reaches first, in "
                + "minutes by the table of speeds\(shift.english); the way from the place to the "
                + "road is not counted. Areas are on the ellipsoid WGS 84.")
    }

    private func name(_ catchment: Catchment) -> String {
        members(catchment).map(\.name).joined(separator: ", ")
    }

    private func square(_ metres: Double) -> String {
        ReadableNumber.grouped(metres / 1e6, decimals: 2)
    }
}
