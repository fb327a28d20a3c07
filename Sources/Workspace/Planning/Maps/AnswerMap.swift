import Geo
import Maps
import Planning
import SchoolStore
import Schools

/// Draws an answer over the district: rows that are points as schools, rows that are polygons as
/// shaded areas.
///
/// The map has the answer's title and sentence; its sources are what the answer rests on, the
/// tables in force and the parameters included.
struct AnswerMap {
    let answer: PlanAnswer
    let source: PlanSource
    let language: Language
    let picture: PlanPicture

    init(_ answer: PlanAnswer, from source: PlanSource, in language: Language) {
        self.answer = answer
        self.source = source
        self.language = language
        picture = answer.picture ?? Self.plain(answer)
    }

    /// The first column of numbers by class, where an answer does not say how it is drawn.
    private static func plain(_ answer: PlanAnswer) -> PlanPicture {
        let numbers = answer.columns.indices.first { column in
            answer.rows.contains { row in
                switch row.cells[column] {
                case .integer, .decimal: true
                default: false
                }
            }
        }
        let column = numbers.map { answer.columns[$0] }
        return PlanPicture(.column(column?.name ?? ""), legend: column?.title ?? answer.title)
    }

    /// Writes the map, as SVG, PDF or PNG by the path's ending.
    ///
    /// - Throws: `StoreError`, `ExportError`, `PressError`.
    func write(to path: String) throws -> MapResult {
        let maps = try MapSource(source.store, language: language)
        var options = MapOptions()
        options.language = language
        let request = MapRequest(
            theme: .answer(look), options: options, title: title)
        let subject = MapSubject(content: try content(maps), chosen: nil)
        guard let result = try source.workspace.draw(subject, maps, request, to: [path]).first
        else { preconditionFailure("one path gives one result") }
        return result
    }

    /// What stands above the map.
    var title: String { (picture.title ?? answer.title)[language] }
}
