import Geo
import Schools

extension MergerSearch {
    /// The answer to which small schools could go where.
    public func answer(_ question: MergerQuestion, basis: PlanBasis) -> PlanAnswer {
        let findings = findings(question)
        var basis = basis
        basis.tables.append(.init(name: "limits", version: question.limits.version))
        basis.parameters += [
            .init("max-pupils", "\(question.maxPupils)"),
            .init("within", question.metres / 1_000, unit: "km"),
            .init("minutes", question.minutes), .init("most", "\(question.mostNamed)"),
            .init("pupils-per-room", "\(question.limits.pupilsPerRoom)"),
        ]
        var answer = PlanAnswer(
            name: "mergers",
            title: LocalizedText(
                thai: "โรงเรียนขนาดเล็กและโรงเรียนใกล้เคียงที่อาจรับนักเรียนได้",
                english: "Small schools and those nearby that could take their pupils"),
            columns: Self.columns,
            rows: findings.flatMap { MergerRows($0, question).rows },
            sentence: MergerSummary(findings, question).sentence,
            notes: MergerNotes(search: self, question: question, findings: findings).notes,
            basis: basis)
        answer.picture = PlanPicture(
            .words("outcome"),
            legend: LocalizedText(
                thai: "โรงเรียนขนาดเล็ก: แห่งใกล้เคียงรับได้หรือไม่",
                english: "Small schools: could one nearby take their pupils"))
        answer.picture?.lines = LocalizedText(
            thai: "โรงเรียนใกล้เคียง", english: "To a school nearby")
        answer.picture?.ends = LocalizedText(
            thai: "แห่งอื่นที่อาจรับนักเรียน", english: "Another that could take pupils")
        return answer
    }

    private static let columns: [PlanAnswer.Column] = [
        .init("code", thai: "รหัส", english: "Code"),
        .init("name", thai: "โรงเรียน", english: "School"),
        .init("amphoe", thai: "อำเภอ", english: "Amphoe"),
        .init("pupils", thai: "นักเรียน", english: "Pupils"),
        .init("tier", thai: "ไม่เกิน", english: "At most"),
        .init("outcome", thai: "ผล", english: "Outcome"),
        .init("into_code", thai: "รหัสที่อาจรับ", english: "Could take: code"),
        .init("into_name", thai: "โรงเรียนที่อาจรับ", english: "Could take"),
        .init("straight_km", thai: "เส้นตรง กม.", english: "Straight km", decimals: 2),
        .init("road_km", thai: "ถนน กม.", english: "Road km", decimals: 2),
        .init("minutes", thai: "นาที", english: "Minutes", decimals: 1),
        .init("places", thai: "ที่ว่าง", english: "Places"),
        .init(
            "outside_km", thai: "ข้ามน้ำ/นอกเขต กม.", english: "Across water or outside km",
            decimals: 2),
        .init("obstacle", thai: "อ้อม/ไม่มีถนน", english: "Detour or no road"),
        .init("remark", thai: "หมายเหตุ", english: "Remark"),
    ]
}

/// The rows of one small school.
private struct MergerRows {
    let finding: MergerFinding
    let question: MergerQuestion

    init(_ finding: MergerFinding, _ question: MergerQuestion) {
        self.finding = finding
        self.question = question
    }

    var rows: [PlanAnswer.Row] {
        switch finding.outcome {
        case .candidates(let candidates):
            candidates.prefix(question.mostNamed).map { row($0, of: candidates.count) }
        case .nobody(let near, let beyond):
            [
                row(
                    LocalizedText(thai: "ไม่มีที่รับได้", english: "nobody"),
                    MergerWords.barrier(near, beyond, question))
            ]
        case .exempt(let exempt):
            [
                row(
                    LocalizedText(thai: "ยกเว้น", english: "exempt"),
                    MergerWords.reason(exempt))
            ]
        case .unplaced:
            [
                row(
                    LocalizedText(thai: "บอกไม่ได้", english: "cannot tell"),
                    LocalizedText(thai: "ไม่มีพิกัด", english: "no position"))
            ]
        case .withoutPupils:
            [
                row(
                    LocalizedText(thai: "ไม่มีนักเรียน", english: "no pupils"),
                    LocalizedText(thai: "ไม่มีผู้ต้องย้าย", english: "nobody has to go anywhere"))
            ]
        }
    }

    private var school: [PlanAnswer.Cell] {
        let school = finding.school
        return [
            .text(school.code), .text(school.name), .init(school.amphoe), .init(school.pupils),
            .init(finding.tier),
        ]
    }

    private func row(_ outcome: LocalizedText, _ remark: LocalizedText) -> PlanAnswer.Row {
        let nothing = [PlanAnswer.Cell](repeating: .none, count: 8)
        return PlanAnswer.Row(
            school + [.words(outcome)] + nothing + [.words(remark)],
            geometry: finding.school.coordinate.map { .point($0) })
    }

    private func row(_ candidate: MergerCandidate, of count: Int) -> PlanAnswer.Row {
        let outcome =
            candidate.doubts.isEmpty
            ? LocalizedText(thai: "รับได้", english: "could take")
            : LocalizedText(thai: "อาจรับได้", english: "perhaps")
        let leg = candidate.road.leg
        let remark = MergerWords.doubts(candidate.doubts)
        let ends = [finding.school.coordinate, candidate.school.coordinate].compactMap(\.self)
        return PlanAnswer.Row(
            school + [
                .words(outcome), .text(candidate.school.code), .text(candidate.school.name),
                .decimal(candidate.straightMetres / 1_000), .init(leg.map { $0.metres / 1_000 }),
                .init(leg?.minutes), .init(candidate.places),
                .init(candidate.metresOutside.map { $0 / 1_000 }),
                candidate.hasObstacle.map { .flag($0) } ?? .none,
                remark.map { .words($0) } ?? .none,
            ], geometry: .lineString(ends))
    }
}
