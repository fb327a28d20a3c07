import Geo
import Schools

extension HazardQuestion {
    /// A row for each school that is inside or cut off, with its point.
    public func answer() -> PlanAnswer {
        let found = HazardFindings(self)
        let rows =
            found.inside.map { row($0, .inside, found) }
            + found.cutOff.map { row($0, .cutOff, found) }
        var answer = PlanAnswer(
            name: "hazard", title: title, columns: Self.columns, rows: rows,
            sentence: sentence(found), notes: notes(found), basis: basis)
        var picture = PlanPicture(
            rows.isEmpty ? .column("pupils") : .words("state"), rows.isEmpty ? .tints : .classes,
            legend: LocalizedText(thai: "สภาพ", english: "State"))
        picture.overlays = [overlay]
        picture.warnings = [far, mended].compactMap(\.self)
        answer.picture = picture
        answer.warn(of: stray)
        return answer
    }

    /// A row for each road as far as it lies in the hazard, the longest first.
    public func answerByRoad() -> PlanAnswer {
        let rows = (roads?.pieces ?? []).map { piece in
            PlanAnswer.Row(
                [.init(piece.name), .init(piece.class), .decimal(piece.metres / 1_000)],
                geometry: .multiLineString(piece.lines))
        }
        let found = HazardFindings(self)
        var answer = PlanAnswer(
            name: "hazard-roads", title: roadTitle, columns: Self.roadColumns, rows: rows,
            sentence: sentence(found), notes: notes(found), basis: basis)
        answer.picture = roadPicture(found)
        answer.warn(of: stray)
        return answer
    }

    /// The hazard with all roads, those cut, and the schools that it meets.
    private func roadPicture(_ found: HazardFindings) -> PlanPicture {
        var picture = PlanPicture(
            .words("state"), legend: LocalizedText(thai: "สภาพ", english: "State"))
        picture.overlays = [overlay]
        picture.spots = [(State.inside, found.inside), (.cutOff, found.cutOff)].flatMap {
            state, met in
            met.compactMap { school in
                school.coordinate.map {
                    PlanPicture.Spot(
                        $0, code: school.code, name: school.name, kind: state.wording)
                }
            }
        }
        guard let roads else { return picture }
        picture.ways = [
            .roads(of: roads.before),
            PlanPicture.Ways(
                LocalizedText(thai: "ถนนที่ถูกตัด", english: "Roads cut"),
                roads.pieces.flatMap(\.lines), isStraight: false),
        ]
        picture.warnings = [far, mended].compactMap(\.self)
        return picture
    }

    private var overlay: PlanPicture.Overlay {
        PlanPicture.Overlay(
            title: LocalizedText(thai: "พื้นที่ภัย: \(name)", english: "Hazard: \(name)"),
            polygons: area.polygons)
    }

    static let columns = [
        PlanAnswer.Column("code", thai: "รหัส", english: "Code"),
        PlanAnswer.Column("name", thai: "โรงเรียน", english: "School"),
        PlanAnswer.Column("tambon", thai: "ตำบล", english: "Tambon"),
        PlanAnswer.Column("amphoe", thai: "อำเภอ", english: "Amphoe"),
        PlanAnswer.Column("state", thai: "สภาพ", english: "State"),
        PlanAnswer.Column("pupils", thai: "นักเรียน (คน)", english: "Pupils"),
        PlanAnswer.Column("refuge_code", thai: "รหัสโรงเรียนรองรับ", english: "Safe school's code"),
        PlanAnswer.Column(
            "refuge_km", thai: "ระยะเส้นตรง (กม.)", english: "In a straight line (km)", decimals: 2),
        PlanAnswer.Column("seats", thai: "จัดที่ให้ (คน)", english: "Seats given"),
        PlanAnswer.Column("unseated", thai: "ไม่มีที่ (คน)", english: "Without a seat"),
        PlanAnswer.Column(
            "refuges", thai: "โรงเรียนปลอดภัยที่จัดที่ให้", english: "Safe schools with the seats"),
    ]

    static let roadColumns = [
        PlanAnswer.Column("name", thai: "ถนน", english: "Road"),
        PlanAnswer.Column("class", thai: "ประเภท", english: "Class"),
        PlanAnswer.Column("km", thai: "ถูกตัด (กม.)", english: "Cut (km)", decimals: 2),
    ]

    private func row(
        _ school: PlanSchool, _ state: State, _ found: HazardFindings
    ) -> PlanAnswer.Row {
        let shares = found.seats.shares[school.id] ?? []
        let best =
            shares.first.map { ($0.refuge.code, $0.metres) }
            ?? found.refuges(of: school).first.map { ($0.school.code, $0.metres) }
        let isCounted = school.pupils != nil
        return PlanAnswer.Row(
            [
                .text(school.code), .text(school.name), .init(school.tambon), .init(school.amphoe),
                .words(state.wording), .init(school.pupils), .init(best?.0),
                .init((best?.1).map { $0 / 1_000 }),
                .init(isCounted ? shares.reduce(0) { $0 + $1.seats } : nil),
                .init(isCounted ? found.seats.left[school.id] : nil),
                .words(shares.isEmpty ? list(found.refuges(of: school)) : list(shares)),
            ], geometry: school.coordinate.map(Geometry.point))
    }

    /// Rooms by the norm less the pupils, not below zero; nil where either is not known.
    func room(_ school: PlanSchool) -> Int? {
        school.places(perRoom: limits.pupilsPerRoom).map { max(0, $0) }
    }

    private func list(_ shares: [RefugeSeats.Share]) -> LocalizedText {
        func text(_ kilometre: String, _ seats: (String) -> String) -> String {
            shares.map { share in
                let distance = ReadableNumber.grouped(share.metres / 1_000, decimals: 1)
                return "\(share.refuge.name) \(distance) \(kilometre) "
                    + "(\(seats(ReadableNumber.grouped(share.seats))))"
            }.joined(separator: ", ")
        }
        return LocalizedText(
            thai: text("กม.") { "\($0) คน" }, english: text("km") { "seats for \($0)" })
    }

    /// The nearest of those that have no seat left, or of which that is not known.
    private func list(_ near: [PlacedSchools.Near]) -> LocalizedText {
        func text(_ near: PlacedSchools.Near, _ language: Language) -> String {
            let distance = ReadableNumber.grouped(near.metres / 1_000, decimals: 1)
            let isKnown = room(near.school) != nil
            return language == .thai
                ? "\(near.school.name) \(distance) กม. (\(isKnown ? "ไม่ได้จัดที่ให้" : "ไม่ทราบที่ว่าง"))"
                : "\(near.school.name) \(distance) km (\(isKnown ? "no seat given" : "room unknown"))"
        }
        return LocalizedText(
            thai: near.isEmpty ? "ไม่มี" : near.map { text($0, .thai) }.joined(separator: ", "),
            english: near.isEmpty
                ? "none" : near.map { text($0, .english) }.joined(separator: ", "))
    }
}
