import Foundation
import Planning
import Schools

/// A closing that was thought through and kept under a name.
///
/// It holds the question, what came of it then, and what data it was worked out from; the data
/// itself is never touched.
public struct Scenario: Codable, Hashable, Sendable {
    /// Raised whenever the file's layout changes.
    static let format = 1

    public var format = Scenario.format
    public var name: String
    public var question: Question
    /// The period of the numbers, such as 2566/1; null where the data has none.
    public var period: String?
    public var result: Figures
    /// The files and tables that it was worked out from, each with its SHA-256.
    public var data: [String: String]
    /// The tables in force, by name.
    public var tables: [String: String]

    public struct Question: Codable, Hashable, Sendable {
        public var code: String
        public var school: String
        /// Empty for the nearest schools with room.
        public var into: [String]
        public var growth: Double
        public var metres: Double?
        public var year: Int?
        public var round: Int?

        /// As it is typed.
        var asked: String {
            let into = into.isEmpty ? "auto" : into.joined(separator: ",")
            let within = metres.map { ", within \(ReadableNumber.plain($0 / 1_000))km" } ?? ""
            return "into \(into)\(within), growth \(ReadableNumber.plain(growth))"
        }
    }

    /// What came of it.
    public struct Figures: Codable, Hashable, Sendable {
        public var pupils: Int
        /// By the code of the school, in the order of codes.
        public var receivers: [Receiver]
        public var without_school: Int
        /// Over all who move; null where a way is not known.
        public var mean_extra_km: Double?
        public var worst_extra_km: Double?
        public var worst_place: String?
        public var is_by_road: Bool
        public var pupil_km_per_day: Double?
        public var baht_per_year: Double?
        public var sentence_th: String
        public var sentence_en: String
    }

    public struct Receiver: Codable, Hashable, Sendable {
        public var code: String
        public var name: String
        public var moved: Int
        public var pupils_after: Int?
        public var places_after: Int?
        public var places_with_growth: Int?
    }
}

extension Scenario {
    init(
        name: String, _ request: ClosureRequest, _ result: ClosureResult, asOf: AcademicPeriod?,
        data: [String: String]
    ) {
        let closing = result.closure.question.closing
        self.init(
            name: name,
            question: Question(
                code: closing.code, school: closing.name,
                into: result.closure.question.into.map(\.code), growth: request.growth,
                metres: request.metres, year: asOf?.year, round: asOf?.round),
            period: result.answer.basis.period?.shortWord, result: Figures(result), data: data,
            tables: Dictionary(
                result.answer.basis.tables.map { ($0.name, $0.version.thai) },
                uniquingKeysWith: { first, _ in first }))
    }
}

extension Scenario.Figures {
    fileprivate init(_ result: ClosureResult) {
        let closure = result.closure
        let known = closure.moves.filter { $0.receiver != nil && $0.travel != nil }
        let moved = known.reduce(0) { $0 + $1.pupils }
        let metres = known.reduce(0.0) { $0 + Double($1.pupils) * ($1.travel?.extra ?? 0) }
        let worst = known.max { ($0.travel?.extra ?? 0) < ($1.travel?.extra ?? 0) }
        self.init(
            pupils: closure.pupils,
            receivers: closure.receivers.map {
                Scenario.Receiver(
                    code: $0.school.code, name: $0.school.name, moved: $0.moved,
                    pupils_after: $0.pupilsAfter, places_after: $0.placesAfter,
                    places_with_growth: $0.placesGrown)
            },
            without_school: closure.unplaced,
            mean_extra_km: moved > 0
                ? (metres / Double(moved) / 1_000).rounded(decimals: 3) : nil,
            worst_extra_km: worst?.travel.map { ($0.extra / 1_000).rounded(decimals: 3) },
            worst_place: worst?.area, is_by_road: known.contains { $0.travel?.road != nil },
            pupil_km_per_day: closure.pupilKilometres?.rounded(decimals: 3),
            baht_per_year: closure.bahtPerYear?.rounded(decimals: 2),
            sentence_th: result.answer.sentence.thai, sentence_en: result.answer.sentence.english)
    }
}
