import Schools

extension CatchmentQuestion {
    func sentence(_ catchments: [Catchment]) -> LocalizedText {
        guard !schools.placed.isEmpty else {
            return LocalizedText(
                thai: "ไม่มี\(schools.noun.thai)ที่มีพิกัด จึงไม่มีเขตบริการ",
                english: "There are no \(schools.noun.english) with a position, so no catchments.")
        }
        let count = ReadableNumber.grouped(schools.placed.count)
        let whole = square(catchments.reduce(0) { $0 + $1.squareMetres })
        let sorted = catchments.indices.sorted {
            (catchments[$0].squareMetres, $0) < (catchments[$1].squareMetres, $1)
        }
        guard catchments.count > 1, let small = sorted.first, let large = sorted.last else {
            return LocalizedText(
                thai: "\(schools.noun.thai) \(count) แห่งมีเขตบริการเดียวกัน \(whole) ตร.กม.",
                english: "One catchment of \(whole) km² for \(count) \(schools.noun.english).")
        }
        let (least, most) = (catchments[small], catchments[large])
        return LocalizedText(
            thai: "\(schools.noun.thai) \(count) แห่งแบ่งพื้นที่ \(whole) ตร.กม. ตามโรงเรียนที่ใกล้ที่สุด "
                + "เขตใหญ่ที่สุดคือ\(name(most)) \(square(most.squareMetres)) ตร.กม. "
                + "เล็กที่สุดคือ\(name(least)) \(square(least.squareMetres)) ตร.กม.",
            english: "\(count) \(schools.noun.english) divide \(whole) km² by the nearest school; "
                + "the largest catchment is that of \(name(most)), "
                + "\(square(most.squareMetres)) km², the smallest that of \(name(least)), "
                + "\(square(least.squareMetres)) km².")
    }

    func notes(_ catchments: [Catchment]) -> [LocalizedText] {
        let shared = catchments.filter { $0.spot.schools.count > 1 }
        let bare = catchments.filter { $0.polygons.isEmpty }
            .flatMap { $0.spot.schools.map { schools.placed[$0] } }
        let outside = catchments.filter { land.unit(at: $0.spot.position) == nil }
            .flatMap { $0.spot.schools.map { schools.placed[$0] } }
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
        ].compactMap(\.self) + schools.notes
    }

    private var method: LocalizedText {
        LocalizedText(
            thai:
                "แบ่งด้วยเส้นกึ่งกลางระหว่างโรงเรียนบนระนาบคงรูป (Voronoi) ตัดตามแนวเขต พื้นที่คำนวณบนทรงรี WGS 84 "
                + "ไม่ได้คำนึงถึงถนน น้ำ และภูเขา",
            english:
                "Divided half-way between schools in a conformal plane (Voronoi) and cut by the "
                + "boundaries; areas are on the ellipsoid WGS 84. Roads, water and mountains are "
                + "not considered.")
    }

    private func name(_ catchment: Catchment) -> String {
        catchment.spot.schools.map { schools.placed[$0].name }.joined(separator: ", ")
    }

    private func square(_ metres: Double) -> String {
        ReadableNumber.grouped(metres / 1e6, decimals: 2)
    }
}
