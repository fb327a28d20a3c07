import Geo
import Schools

extension Closure {
    /// The school in question, where the pupils of each tambon would go, who takes them, and the
    /// place whose way grows most.
    ///
    /// A tambon's pupils stand in the middle of the land that they are taken to live on.
    func picture(_ counts: ClosureCounts) -> PlanPicture {
        var picture = PlanPicture(
            .column("pupils"),
            legend: LocalizedText(thai: "ใครจะไปเรียนที่ใด", english: "Who would go where"))
        picture.spots = closing(counts) + takers(counts) + shares(counts) + worst
        picture.ways = [
            PlanPicture.Ways(
                LocalizedText(
                    thai: "ไปเรียนที่ (เส้นตรง ไม่ใช่เส้นทางจริง)",
                    english: "To school (straight, no real way)"),
                ways, isStraight: true)
        ]
        picture.points = LocalizedText(thai: "จุด", english: "points")
        picture.warnings =
            (counts.showsDetail ? [.internalUse] : []) + [ClosureSummary(self, counts).homes]
        return picture
    }

    private func closing(_ counts: ClosureCounts) -> [PlanPicture.Spot] {
        var spot = PlanPlace.school(question.closing).spot(
            LocalizedText(thai: "โรงเรียนที่พิจารณา", english: "The school in question"))
        spot?.detail = counts.total.map(Self.people)
        return [spot].compactMap(\.self)
    }

    private static func people(_ count: Int) -> LocalizedText {
        let count = ReadableNumber.grouped(count)
        return LocalizedText(thai: "\(count) คน", english: "(\(count))")
    }

    private func takers(_ counts: ClosureCounts) -> [PlanPicture.Spot] {
        zip(receivers, counts.receivers).compactMap { receiver, count in
            var spot = PlanPlace.school(receiver.school).spot(
                LocalizedText(thai: "โรงเรียนปลายทาง", english: "Receiving school"))
            spot?.detail = count.moved.map { moved in
                let people = Self.people(moved)
                return LocalizedText(thai: "+\(people.thai)", english: "+\(moved)")
            }
            return spot
        }
    }

    private func shares(_ counts: ClosureCounts) -> [PlanPicture.Spot] {
        zip(moves, counts.moves).compactMap { move, count in
            move.middle.map { middle in
                PlanPicture.Spot(
                    middle, name: "", detail: Self.words(move, count),
                    kind: move.receiver == nil
                        ? ClosureWords.nowhere
                        : LocalizedText(
                            thai: "นักเรียนแต่ละตำบล (โดยประมาณ)",
                            english: "Pupils of a tambon (estimated)"))
            }
        }
    }

    /// "ต.ป่าบอน 12 คน +2.1 กม."; what may not be told is left away.
    private static func words(_ move: Move, _ count: Int?) -> LocalizedText {
        let people = count.map(Self.people)
        let extra = move.travel.map(\.extra).map { extra in
            (extra < 0 ? "" : "+") + ReadableNumber.grouped(extra / 1_000, decimals: 1)
        }
        let name =
            move.area.map { LocalizedText(thai: "ต.\($0)", english: $0) }
            ?? ClosureWords.area(nil)
        return LocalizedText(
            thai: [name.thai, people?.thai, extra.map { "\($0) กม." }].compactMap(\.self)
                .joined(separator: " "),
            english: [name.english, people?.english, extra.map { "\($0) km" }]
                .compactMap(\.self).joined(separator: " "))
    }

    private var worst: [PlanPicture.Spot] {
        places.prefix(1).filter { $0.travel.extra > 0 }.map { worst in
            let extra = ReadableNumber.grouped(worst.travel.extra / 1_000, decimals: 1)
            return PlanPicture.Spot(
                worst.place.coordinate, name: worst.place.name,
                detail: LocalizedText(thai: "+\(extra) กม.", english: "+\(extra) km"),
                kind: LocalizedText(
                    thai: "สถานที่ที่ไกลขึ้นมากที่สุด", english: "Place whose way grows most"))
        }
    }

    private var ways: [[Coordinate]] {
        moves.compactMap { move in
            guard let middle = move.middle, let end = move.receiver?.coordinate else { return nil }
            return [middle, end]
        }
            + places.prefix(1).filter { $0.travel.extra > 0 }.compactMap { worst in
                worst.receiver.coordinate.map { [worst.place.coordinate, $0] }
            }
    }
}
