import Foundation
import Geo
import Support

@testable import Schools

/// How a measurement of the court came out.
struct CourtReport {
    /// Planted, claimed and right, for one kind.
    struct Tally {
        var planted = 0
        /// Of those planted, how many got this verdict.
        var found = 0
        var claimed = Score()
        /// Of those claimed, the likely and the certain ones.
        var firm = Score()
        var certain = Score()

        var recall: Double { planted == 0 ? 1 : Double(found) / Double(planted) }
    }

    struct Score {
        var count = 0
        var right = 0
        /// The sum of the confidences.
        var said = 0.0

        var wrong: Int { count - right }
        var precision: Double { count == 0 ? 1 : Double(right) / Double(count) }

        mutating func add(_ isRight: Bool, _ confidence: Double) {
            count += 1
            right += isRight ? 1 : 0
            said += confidence
        }
    }

    /// The time that judging took.
    var seconds = 0.0
    private(set) var total = 0
    private(set) var undecided = 0
    private(set) var kinds: [Hypothesis: Tally] = [:]
    private(set) var bins = [Score](repeating: Score(), count: edges.count)
    /// What was planted in whole files and what was found, with counts.
    private(set) var files: [String: Int] = [:]
    /// Certain verdicts that are wrong, in words.
    private(set) var mistakes: [String] = []

    private static let edges = [
        0.0, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 0.98, 0.99, 0.995, 0.999, 0.9995, 0.9998,
    ]
    /// Metres that a right position may be off: numbers of four decimals, rounded seconds.
    private static let tolerance = 60.0

    subscript(kind: Hypothesis) -> Tally { kinds[kind] ?? Tally() }

    var certain: Score {
        kinds.values.reduce(into: Score()) {
            $0.count += $1.certain.count
            $0.right += $1.certain.right
        }
    }

    /// The mean difference between what was said and what was observed, over all verdicts.
    var calibrationError: Double {
        let count = bins.reduce(0) { $0 + $1.count }
        return bins.reduce(0) { $0 + abs($1.said - Double($1.right)) } / Double(max(1, count))
    }

    mutating func count(_ plant: Plant, _ verdict: Verdict) {
        total += 1
        kinds[plant.hypothesis, default: Tally()].planted += 1
        guard verdict.certainty != .undecided else {
            undecided += 1
            return
        }
        let isRight = Self.isRight(verdict, plant)
        if verdict.hypothesis == plant.hypothesis {
            kinds[plant.hypothesis, default: Tally()].found += 1
        }
        var tally = self[verdict.hypothesis]
        tally.claimed.add(isRight, verdict.confidence)
        if verdict.certainty <= .likely { tally.firm.add(isRight, verdict.confidence) }
        if verdict.certainty == .certain { tally.certain.add(isRight, verdict.confidence) }
        kinds[verdict.hypothesis] = tally
        let bin = Self.edges.lastIndex { verdict.confidence >= $0 } ?? 0
        bins[bin].add(isRight, verdict.confidence)
        if !isRight, verdict.certainty == .certain {
            mistakes.append("\(plant.hypothesis.rawValue): \(verdict.sentence.english)")
        }
    }

    /// Whether both the kind and the place are right; a slip too small to matter is as given.
    private static func isRight(_ verdict: Verdict, _ plant: Plant) -> Bool {
        if verdict.hypothesis == .asGiven || verdict.proposed != nil {
            guard let point = verdict.proposed ?? verdict.given,
                LocalMetres(latitude: point.y).distance(point, plant.truth) <= tolerance
            else { return false }
        }
        return verdict.hypothesis == .asGiven || verdict.hypothesis == plant.hypothesis
    }

    mutating func count(_ kind: Hypothesis, _ verdict: FileVerdict) {
        files["\(kind.rawValue) → \(verdict.hypothesis.rawValue)", default: 0] += 1
    }

    /// The tables in Markdown.
    var text: String {
        let head =
            "\(total) schools, \(undecided) undecided, \(certain.count) certain of which "
            + "\(certain.wrong) wrong; judged in \(String(format: "%.2f", seconds)) s"
        let fileLines = files.sorted { $0.key < $1.key }.map { "- \($0.key): \($0.value)" }
        let lines =
            [head, ""] + kindLines + [""] + binLines + ["", "Files, planted → found:"] + fileLines
            + ["", "Certain and wrong:"] + mistakes.map { "- \($0)" }
        return lines.joined(separator: "\n")
    }

    private var kindLines: [String] {
        let head = [
            "| kind | planted | recall | claimed | precision | likely or certain | precision "
                + "| certain | wrong |",
            "|---|--:|--:|--:|--:|--:|--:|--:|--:|",
        ]
        return head
            + Hypothesis.allCases.filter { kinds[$0] != nil }.map { kind in
                let tally = self[kind]
                return "| \(kind.rawValue) | \(tally.planted) | \(percent(tally.recall)) "
                    + "| \(tally.claimed.count) | \(percent(tally.claimed.precision)) "
                    + "| \(tally.firm.count) | \(percent(tally.firm.precision)) "
                    + "| \(tally.certain.count) | \(tally.certain.wrong) |"
            }
    }

    private var binLines: [String] {
        let head = ["| confidence from | verdicts | said | observed |", "|--:|--:|--:|--:|"]
        return head
            + zip(Self.edges, bins).filter { $1.count > 0 }.map { edge, bin in
                "| \(edge) | \(bin.count) | \(percent(bin.said / Double(bin.count))) "
                    + "| \(percent(bin.precision)) |"
            }
    }

    private func percent(_ share: Double) -> String { String(format: "%.2f %%", share * 100) }
}
