import Geo
import SchoolStore
import Schools

/// A problem as a feature: at the position of its school, where that has one.
struct ListedProblem: Sendable {
    /// Its place in the list, from 1.
    let number: Int
    let problem: Problem
    let point: Coordinate?

    /// The problems of a store, worst first.
    static func all(_ store: SchoolStore) throws -> [ListedProblem] {
        all(try store.problems(), ProblemSchools(try store.schools()))
    }

    static func all(_ problems: [Problem], _ schools: ProblemSchools) -> [ListedProblem] {
        problems.enumerated().map { place, problem in
            ListedProblem(
                number: place + 1, problem: problem,
                point: schools.school(of: problem)?.coordinate)
        }
    }

    func put(
        _ attribute: ProblemAttribute, _ language: Language,
        into sink: inout some FieldSink & ~Copyable
    ) {
        switch attribute {
        case .kind: sink.text(problem.kind)
        case .severity: sink.text(problem.severity.rawValue)
        case .source: sink.text(problem.source)
        case .row: sink.integer(problem.row)
        case .school: sink.text(problem.school)
        case .field: sink.text(problem.field)
        case .value: sink.text(problem.value)
        case .message: sink.text(problem.message[language])
        case .suggestion: sink.text(problem.suggestion[language])
        }
    }
}
