import Geo

extension Atlas {
    /// What lies around a unit, with the pages where it is to be found.
    func neighbours(of chapter: AtlasChapter, in content: MapContent) -> MapNeighbours {
        var neighbours =
            chapter.unit.kind == .network
            ? networks(around: chapter.unit, in: content) : content.neighbours
        neighbours.references = pages(besides: chapter).mapValues { "→ " + words.page($0) }
        return neighbours
    }

    /// The names of neighbours lead to their pages.
    func links(toNeighboursOn sheet: MapSheet, of chapter: AtlasChapter) -> [AtlasLink] {
        let pages = pages(besides: chapter)
        return sheet.neighbourNames.compactMap { name in
            pages[sheet.neighbours.areas[name.area].code].map { page in
                AtlasLink(box: name.box, target: Self.name(ofPage: page - 1))
            }
        }
    }

    /// The pages of the other units of the kind by their codes, from 1.
    private func pages(besides chapter: AtlasChapter) -> [String: Int] {
        var pages: [String: Int] = [:]
        for other in chapters
        where other.unit.kind == chapter.unit.kind && other.unit.code != chapter.unit.code {
            pages[other.unit.code] = other.page + 1
        }
        return pages
    }

    /// The tambon around a network, put together by the network that most of their schools are in.
    private func networks(around unit: AtlasUnit, in content: MapContent) -> MapNeighbours {
        let others = chapters.map(\.unit).filter { $0.kind == .network && $0.code != unit.code }
        var counts: [String: [Int]] = [:]
        let tambon = Dictionary(
            content.schools.map { ($0.code, $0.tambonCode) }, uniquingKeysWith: { first, _ in first }
        )
        for (place, other) in others.enumerated() {
            for case .some(.some(let code)) in other.schools.map({ tambon[$0.code] }) {
                counts[code, default: Array(repeating: 0, count: others.count)][place] += 1
            }
        }
        var lands: [[Polygon]] = Array(repeating: [], count: others.count)
        for area in content.tambon where !unit.focus.tambon.contains(area.code) {
            guard let own = counts[area.code], let most = own.max(),
                let place = own.firstIndex(of: most)
            else { continue }
            lands[place] += area.geometry
        }
        return MapNeighbours(
            areas: zip(others, lands).filter { !$1.isEmpty }.map { other, land in
                MapArea(code: other.code, name: other.name, geometry: land)
            }, kind: .network)
    }
}
