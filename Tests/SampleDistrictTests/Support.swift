import Foundation
import Geo

@testable import SampleDistrict

/// The district and its files, made once for all tests.
enum Sample {
    static let district = District()
    static let files: [SampleFile] = (try? sampleDistrict()) ?? []

    static func file(_ name: String) -> [UInt8] {
        files.first { $0.name == name }?.bytes ?? []
    }

    /// The lines of a table of the sample, decoded, without their line ends.
    static func lines(_ name: String) -> [String] {
        text(file(name)).split(separator: "\r\n", omittingEmptySubsequences: false)
            .dropLast().map(String.init)
    }

    /// The cells of the table of planted flaws in README.md.
    static var flawTable: [[String]] {
        let rows = text(file("README.md")).split(separator: "\n").filter { $0.hasPrefix("| ") }
        return rows.map { row in
            row.dropFirst(2).dropLast(2).split(separator: " | ", omittingEmptySubsequences: false)
                .map { String($0).trimmingCharacters(in: .whitespaces) }
        }
        .filter { PlantedFlaw.Kind(rawValue: $0[0]) != nil }
    }

    /// UTF-8, or CP874 read by its definition: the Thai block in order from 0xA1.
    static func text(_ bytes: [UInt8]) -> String {
        if let text = String(validating: bytes, as: UTF8.self) {
            return text.hasPrefix("\u{FEFF}") ? String(text.dropFirst()) : text
        }
        let marks: [UInt8: Unicode.Scalar] = [0x92: "’", 0x94: "”", 0xA0: "\u{A0}"]
        return String(
            String.UnicodeScalarView(
                bytes.compactMap { byte in
                    if let mark = marks[byte] { return mark }
                    return Unicode.Scalar(byte < 0x80 ? UInt32(byte) : UInt32(byte) + 0x0D60)
                }))
    }
}

/// The root of the repository, found from this file.
let repository = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

/// The development data beside the repository, where it is at hand.
let sharedData = repository.deletingLastPathComponent().appendingPathComponent("shared/data")

func isThere(_ url: URL) -> Bool {
    FileManager.default.fileExists(atPath: url.path)
}

/// A directed edge between two vertices.
struct Edge: Hashable {
    let start: Coordinate
    let end: Coordinate

    var reversed: Edge { Edge(start: end, end: start) }

    /// Whether they have a point in common that is no end of both.
    func crosses(_ other: Edge) -> Bool {
        func side(_ edge: Edge, _ point: Coordinate) -> Double {
            [edge.start, edge.end, point, edge.start].doubledSignedArea
        }
        let shared = [start, end].contains { $0 == other.start || $0 == other.end }
        return !shared && side(self, other.start) * side(self, other.end) <= 0
            && side(other, start) * side(other, end) <= 0
    }
}

/// The edges of all rings of a unit, its inside on the left.
func edges(of unit: Land.Unit) -> [Edge] {
    unit.polygons.flatMap(\.rings).flatMap { ring in
        zip(ring, ring.dropFirst()).map { Edge(start: $0, end: $1) }
    }
}

/// The rings that a set of directed edges closes to.
func rings(of edges: [Edge]) -> [[Coordinate]] {
    var next = [Coordinate: Coordinate](
        edges.map { ($0.start, $0.end) }, uniquingKeysWith: { first, _ in first })
    return edges.compactMap { edge in
        var ring = [edge.start]
        while let last = ring.last, let step = next.removeValue(forKey: last) { ring.append(step) }
        return ring.count > 1 ? ring : nil
    }
}
