import Foundation
import Geo
import Maps
import Planning
import Schools

extension AnswerMap {
    /// The places that the answer says are drawn, with what the register has of schools.
    func spots(_ register: [MapSchool]) -> [MapSchool] {
        let known = Dictionary(
            register.map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })
        return picture.spots.enumerated().map { place, spot in
            let own = spot.code.flatMap { known[$0] }
            var school = MapSchool(
                code: spot.code ?? Self.code(ofSpot: place), name: name(spot),
                position: spot.position, tambonCode: own?.tambonCode, amphoeCode: own?.amphoeCode,
                isDoubtful: own?.isDoubtful ?? false)
            school.figures.indicator = spot.value
            school.figures.level = spot.kind?.thai
            return school
        }
    }

    /// The schools of the register, those that are spots told as such.
    func marked(_ register: [MapSchool]) -> [MapSchool] {
        let kinds = Dictionary(
            picture.spots.compactMap { spot in spot.code.map { ($0, spot.kind?.thai) } },
            uniquingKeysWith: { first, _ in first })
        return register.map { school in
            var school = school
            school.figures.level = kinds[school.code] ?? nil
            return school
        }
    }

    private static func code(ofSpot place: Int) -> String { "spot-\(place + 1)" }

    private func name(_ spot: PlanPicture.Spot) -> String {
        [spot.name, spot.detail?[language] ?? ""].filter { !$0.isEmpty }.joined(separator: " ")
    }

    /// The part of the district that the answer is about; nil for all of it.
    ///
    /// Where spots are drawn, the tambon that they and their ways are in; where rows are some of
    /// the tambon, those.
    func focus(_ areas: MapAreas) -> MapFocus? {
        guard picture.overlays.isEmpty else { return nil }
        guard !picture.spots.isEmpty else { return focusOnRows(areas) }
        let index = AreaIndex(areas.tambon.map(\.geometry))
        let places =
            picture.spots.map(\.position)
            + picture.ways.filter { !$0.isFaint }.flatMap(\.lines).joined()
        let inside = Set(places.compactMap { index.area(at: $0) })
        // Where it is about most of the district, all of it tells more.
        guard !inside.isEmpty, 2 * inside.count <= areas.tambon.count else { return nil }
        return MapFocus(
            name: title, tambon: Set(inside.map { areas.tambon[$0].code }),
            schools: Set(
                picture.spots.indices.map { picture.spots[$0].code ?? Self.code(ofSpot: $0) }))
    }

    private func focusOnRows(_ areas: MapAreas) -> MapFocus? {
        guard answer.basis.parameters.contains(where: { Self.narrowing.contains($0.name) })
        else { return nil }
        let asked = Set(areaRows.compactMap(\.code))
        let own = Set(areas.tambon.map(\.code)).intersection(asked)
        guard picture.areas == nil, !own.isEmpty, own.count < areas.tambon.count else { return nil }
        return MapFocus(name: title, tambon: own)
    }

    /// The period, and which schools alone were asked.
    var subtitle: String? {
        let only = answer.basis.parameters.filter { Self.narrowing.contains($0.name) }
            .map { $0.name == "only" ? named($0.value) : $0.value }
        let words =
            only.isEmpty
            ? nil : (language == .thai ? "เฉพาะ" : "only ") + only.joined(separator: ", ")
        let parts = [answer.basis.period?.wording[language], words].compactMap(\.self)
        return parts.isEmpty ? nil : parts.joined(separator: " · ")
    }

    /// The parameters that leave schools out; levels stand in the titles.
    private static let narrowing = ["only", "network"]

    /// Conditions as they were typed, their keys in the words of readers.
    private func named(_ conditions: String) -> String {
        guard language == .thai else { return conditions }
        let words = [
            "amphoe": "อำเภอ", "tambon": "ตำบล", "network": "เครือข่าย", "size": "ขนาด",
            "level": "ระดับ", "school": "โรงเรียน",
        ]
        return words.sorted { $0.key < $1.key }.reduce(conditions) { text, word in
            text.replacingOccurrences(of: word.key + "=", with: word.value)
        }
    }
}
