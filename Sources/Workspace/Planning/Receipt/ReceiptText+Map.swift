import Geo
import Maps
import Planning
import Schools

extension ReceiptText {
    /// More lines than this make a map a thicket.
    private static let mostHomes = 50
    /// Fewer villages than this say little of where people live.
    private static let fewestPlaces = 4

    /// The land around the school, with the ways from villages, or else from points of its land.
    var map: ReceiptMap {
        let closure = result.closure
        let closing = closure.question.closing
        var schools = result.schools.compactMap { school -> ReceiptMap.School? in
            guard let position = school.coordinate, school.code != closing.code else { return nil }
            return ReceiptMap.School(
                name: school.name, position: position,
                part: closure.isTaking(school) ? .receiving : .other)
        }
        if let position = closing.coordinate {
            schools.append(.init(name: closing.name, position: position, part: .closing))
        }
        let box = reach(schools)
        schools = schools.filter { $0.part != .other || box?.contains($0.position) ?? true }
        var map = ReceiptMap(
            tambon: areas(within: box), schools: schools, homes: homes(schools),
            rivals: closure.rivals, reach: CatchmentSample.reach, words: words)
        if let spacing = closure.spacing {
            (map.land, map.spacing) = (closure.homes.map(\.coordinate), spacing)
        }
        return map
    }

    /// What may be seen on the maps: what they are about, and as much again around it.
    private func reach(_ schools: [ReceiptMap.School]) -> Envelope? {
        let shown =
            schools.filter { $0.part != .other }.map(\.position)
            + result.closure.homes.map(\.coordinate)
        return Envelope(shown).map { box in
            box.expanded(by: max(box.width, box.height, 0.03))
        }
    }

    private func areas(within box: Envelope?) -> [MapArea] {
        guard let box else { return [] }
        return result.areas.filter { area in
            area.polygons.contains { Envelope($0.exterior).map(box.intersects) ?? false }
        }.map { MapArea(code: $0.code, name: $0.name, geometry: $0.polygons) }
    }

    private func homes(_ schools: [ReceiptMap.School]) -> [ReceiptMap.Home] {
        func place(_ school: PlanSchool?) -> Int? {
            school.flatMap { school in
                schools.firstIndex { $0.name == school.name && $0.position == school.coordinate }
            }
        }
        let closure = result.closure
        if usesPlaces {
            return closure.places.prefix(Self.mostHomes).map {
                .init(position: $0.place.coordinate, school: place($0.receiver))
            }
        }
        let step = max(1, (closure.homes.count + Self.mostHomes - 1) / Self.mostHomes)
        return stride(from: step / 2, to: closure.homes.count, by: step).map {
            let home = closure.homes[$0]
            return .init(position: home.coordinate, school: place(home.receiver))
        }
    }

    private var usesPlaces: Bool { result.closure.places.count >= Self.fewestPlaces }

    private var words: ReceiptMap.Words {
        ReceiptMap.Words(
            before: pick("ปัจจุบัน", "Now"), after: pick("หากไม่เปิดสอน", "If it did not open"),
            land: result.closure.spacing == nil
                ? ""
                : pick(
                    "พื้นที่ที่ใกล้โรงเรียนนี้ที่สุด (เส้นตรง ไม่ข้ามน้ำ)", "Land nearest to it (not across water)"),
            closing: pick("โรงเรียนที่พิจารณา", "The school in question"),
            receiving: pick("โรงเรียนปลายทาง", "Receiving school"),
            other: pick("โรงเรียนอื่น", "Other school"),
            way: usesPlaces
                ? pick("เส้นตรงจากหมู่บ้านถึงโรงเรียน", "Straight line from a village")
                : pick("เส้นตรงจากจุดตัวอย่างในพื้นที่", "Straight line from a point of the land"))
    }
}
