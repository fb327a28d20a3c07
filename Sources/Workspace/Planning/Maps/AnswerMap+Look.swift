import Geo
import Maps
import Planning
import Schools

extension AnswerMap {
    var look: AnswerLook {
        var look = AnswerLook(
            name: answer.name, title: answer.title, legend: picture.legend, kind: kind,
            sentence: answer.sentence)
        look.decimals = decimals
        look.areas = picture.areas
        look.hasOverlays = !picture.overlays.isEmpty
        look.ways = ways
        look.aside = picture.ends
        if hasNumbers || !picture.overlays.isEmpty { look.marks = spotKinds }
        look.notes = answer.basis.tables.map(\.version)
        look.uncovered = Set(
            answer.rows.filter { !picture.uncovered.isDisjoint(with: $0.cells) }
                .compactMap { text("code", $0) })
        return look
    }

    /// As many decimals as the answer's table shows the numbers with; nil for spots of which the
    /// answer does not say.
    private var decimals: Int? {
        if let decimals = picture.decimals { return decimals }
        guard picture.spots.isEmpty else { return nil }
        switch picture.value {
        case .column(let name): return decimals(of: name)
        case .difference(let name, let other):
            return decimals(of: name).flatMap { own in decimals(of: other).map { max(own, $0) } }
        case .words: return nil
        }
    }

    private func decimals(of column: String) -> Int? {
        answer.columns.first { $0.name == column }?.decimals
    }

    /// The lines of the rows, unless the answer says which are drawn.
    private var ways: [MapWays] {
        guard picture.ways.isEmpty, picture.spots.isEmpty else {
            return picture.ways.map {
                MapWays($0.title, $0.lines, isStraight: $0.isStraight, isFaint: $0.isFaint)
            }
        }
        return [
            MapWays(
                picture.lines ?? LocalizedText(thai: "เส้นทาง", english: "Way"),
                answer.rows.flatMap { $0.geometry?.ways ?? [] })
        ]
    }

    /// Whether some of the spots are told by a number, the others apart from them.
    private var hasNumbers: Bool { picture.spots.contains { $0.kind == nil } }

    /// What the spots are, in their order.
    private var spotKinds: [LocalizedText] {
        var seen: Set<String> = []
        return picture.spots.compactMap(\.kind).filter { seen.insert($0.thai).inserted }
    }

    private var kind: AnswerLook.Kind {
        if !picture.spots.isEmpty, !hasNumbers, picture.overlays.isEmpty {
            return .kinds(spotKinds, leads: true)
        }
        if case .words(let column) = picture.value {
            var seen: Set<String> = []
            let words = answer.rows.compactMap { row -> LocalizedText? in
                switch cell(column, row) {
                case .words(let words): words
                case .text(let text): LocalizedText(thai: text, english: text)
                default: nil
                }
            }.filter { seen.insert($0.thai).inserted }
            return .kinds(words)
        }
        switch picture.look {
        case .classes: return .classes
        case .tints: return .tints
        case .amounts: return .amounts
        case .differences(let above, let below, let equal):
            return .differences(above: above, below: below, equal: equal)
        }
    }
}
