import Geo
import Schools

extension CatchmentQuestion {
    var title: LocalizedText {
        roads == nil
            ? LocalizedText(
                thai: "เขตบริการตามระยะเส้นตรงของ\(schools.noun.thai)",
                english: "Catchments in a straight line of \(schools.noun.english)")
            : LocalizedText(
                thai: "เขตบริการตามถนนของ\(schools.noun.thai)",
                english: "Catchments by road of \(schools.noun.english)")
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
        let own = catchments.filter { $0.spot != nil && !$0.polygons.isEmpty }
        let count = ReadableNumber.grouped(schools.placed.count)
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
            thai: "\(schools.noun.thai) \(count) แห่งแบ่งพื้นที่ \(whole) ตร.กม. \(rule.thai) "
                + "เขตใหญ่ที่สุดคือ\(name(most)) \(square(most.squareMetres)) ตร.กม. "
                + "เล็กที่สุดคือ\(name(least)) \(square(least.squareMetres)) ตร.กม.",
            english: "\(count) \(schools.noun.english) divide \(whole) km² \(rule.english); "
                + "the largest catchment is that of \(name(most)), "
                + "\(square(most.squareMetres)) km², the smallest that of \(name(least)), "
                + "\(square(least.squareMetres)) km².")
    }

    private var rule: LocalizedText {
        roads == nil
            ? LocalizedText(thai: "ตามโรงเรียนที่ใกล้ที่สุด", english: "by the nearest school")
            : LocalizedText(
                thai: "ตามโรงเรียนที่เดินทางทางถนนถึงก่อน", english: "by the school reached first by road"
            )
    }

    func notes(_ catchments: [Catchment]) -> [LocalizedText] {
        let shared = catchments.filter { members($0).count > 1 }
        let own = catchments.filter { $0.spot != nil }
        let bare = own.filter(\.polygons.isEmpty).flatMap(members)
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
        ].compactMap(\.self) + roadNotes(catchments) + schools.notes
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
        roads == nil
            ? LocalizedText(
                thai: "แบ่งด้วยเส้นกึ่งกลางระหว่างโรงเรียนบนระนาบคงรูป (Voronoi) ตัดตามแนวเขต "
                    + "พื้นที่คำนวณบนทรงรี WGS 84 ไม่ได้คำนึงถึงถนน น้ำ และภูเขา",
                english: "Divided half-way between schools in a conformal plane (Voronoi) and cut "
                    + "by the boundaries; areas are on the ellipsoid WGS 84. Roads, water and "
                    + "mountains are not considered.")
            : LocalizedText(
                thai: "ที่ดินแต่ละจุดเป็นของโรงเรียนที่ถนนสายใกล้ที่สุดไปถึงก่อน (นาทีตามตารางความเร็ว) "
                    + "ไม่นับทางจากที่ดินถึงถนน พื้นที่คำนวณบนทรงรี WGS 84",
                english: "Each place belongs to the school that its nearest road reaches first, in "
                    + "minutes by the table of speeds; the way from the place to the road is not "
                    + "counted. Areas are on the ellipsoid WGS 84.")
    }

    private func name(_ catchment: Catchment) -> String {
        members(catchment).map(\.name).joined(separator: ", ")
    }

    private func square(_ metres: Double) -> String {
        ReadableNumber.grouped(metres / 1e6, decimals: 2)
    }
}
