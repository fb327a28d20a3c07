import Foundation
import Schools
import Yams

/// What every node of a manifest is read by; each error names its line.
extension ManifestParser {
    func mapping(
        _ node: Node, _ name: String, allowed: [String]
    ) throws -> [String: Node] {
        guard let mapping = node.mapping else {
            throw error(.wrongType(key: name, expected: "key: value"), at: node)
        }
        var pairs: [String: Node] = [:]
        for (key, value) in mapping {
            let word = key.string ?? ""
            guard allowed.contains(word) else {
                throw error(
                    .unknownKey(
                        word, nearest: nearestWord(to: word, among: allowed), allowed: allowed),
                    at: key)
            }
            pairs[word] = value
        }
        return pairs
    }

    func text(_ node: Node, key: String) throws -> String {
        guard let scalar = node.scalar, !scalar.string.isEmpty else {
            throw error(.wrongType(key: key, expected: "text"), at: node)
        }
        return scalar.string
    }

    func number(_ node: Node, key: String, in range: ClosedRange<Int>) throws -> Int {
        let word = try text(node, key: key)
        guard let number = Int(ThaiText.arabicDigits(word)), range.contains(number) else {
            let likely = Int(word).map { $0 &+ ThaiDate.eraOffset }
                .flatMap { range.contains($0) ? String($0) : nil }
            throw error(
                .badValue(
                    key: key, value: word, nearest: likely,
                    allowed: ["\(range.lowerBound)–\(range.upperBound)"]), at: node)
        }
        return number
    }

    /// A day as ISO 8601 in the common era, written in any way that Thai offices write days.
    func date(_ node: Node?, key: String) throws -> String? {
        guard let node else { return nil }
        let word = try text(node, key: key)
        // Both eras are plain in a whole year; in a year of two digits neither is.
        guard let reading = ThaiDateReading(word), reading.doubt != .twoDigitYear else {
            throw error(
                .badValue(
                    key: key, value: word, nearest: nil, allowed: ["2565-06-10", "10 มิ.ย. 2565"]),
                at: node)
        }
        return reading.date.iso
    }

    func degrees(
        _ node: Node, key: String, in range: ClosedRange<Double>
    ) throws -> Double {
        let word = try text(node, key: key)
        guard let number = Double(ThaiText.arabicDigits(word)), range.contains(number) else {
            throw error(
                .badValue(
                    key: key, value: word, nearest: nil,
                    allowed: ["\(range.lowerBound)–\(range.upperBound)"]), at: node)
        }
        return number
    }

    func line(_ node: Node) -> Int? { node.mark?.line }

    func error(_ code: ManifestError.Code, at node: Node) -> ManifestError {
        ManifestError(code, path: path, line: line(node))
    }
}
