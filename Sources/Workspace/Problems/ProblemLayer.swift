import Geo
import Maps
import Schools

/// Problems as GeoJSON, with the properties of `check --json`.
enum ProblemLayer {
    /// - Parameter points: the position of each problem's school, WGS 84 in degrees.
    static func bytes(
        of problems: [Problem], at points: [Coordinate?], _ language: Language
    ) -> [UInt8] {
        var layer = GeoJSONLayer(name: "problems", schemaVersion: 1)
        for (place, (problem, point)) in zip(problems, points).enumerated() {
            let id = Array(String(place + 1).utf8)
            layer.append(id: id.span) { text, envelope in
                guard let point else { return false }
                text.append(point: point)
                envelope = envelope?.union(Envelope(point)) ?? Envelope(point)
                return true
            } properties: { text in
                text.append(problem, language)
            }
        }
        layer.finish()
        return layer.take()
    }
}

extension JSONBytes {
    fileprivate mutating func append(_ problem: Problem, _ language: Language) {
        append(raw: "\"kind\":")
        append(string: problem.kind)
        append(raw: ",\"severity\":")
        append(string: problem.severity.rawValue)
        append(raw: ",\"source\":")
        append(string: problem.source)
        append(raw: ",\"row\":")
        if let row = problem.row { append(row) } else { append(raw: "null") }
        append(raw: ",\"school\":")
        append(optional: problem.school)
        append(raw: ",\"field\":")
        append(optional: problem.field)
        append(raw: ",\"value\":")
        append(optional: problem.value)
        append(raw: ",\"message\":")
        append(string: problem.message[language])
        append(raw: ",\"suggestion\":")
        append(string: problem.suggestion[language])
    }

    private mutating func append(optional text: String?) {
        if let text { append(string: text) } else { append(raw: "null") }
    }
}
