import Geo
import Schools

/// What has to be remembered of every school during a build: a few numbers each, no texts.
///
/// Codes are in the crosswalk.
struct SchoolLedger {
    private(set) var rows: [Int32] = []
    private(set) var paths: [Int32] = []
    private(set) var coordinates: [Coordinate?] = []
    /// The newest register that has each school: 0 is the one in force, 1 the one before it, ….
    private(set) var registers: [Int32] = []
    /// The last register that was seen to have each school.
    private var lastRegisters: [Int32] = []
    private var pathNames: [String] = []

    var placedCount: Int { currentSchools.count { coordinates[$0] != nil } }

    mutating func append(
        _ school: SchoolRecord, at coordinate: Coordinate?, path: String, register: Int
    ) {
        if pathNames.last != path { pathNames.append(path) }
        rows.append(Int32(clamping: school.row))
        paths.append(Int32(pathNames.count - 1))
        coordinates.append(coordinate)
        registers.append(Int32(clamping: register))
        lastRegisters.append(Int32(clamping: register))
    }

    /// Whether the school is in the register in force.
    func isCurrent(_ school: Int) -> Bool { registers[school] == 0 }

    /// The schools of the register in force.
    var currentSchools: [Int] { registers.indices.filter { registers[$0] == 0 } }

    /// Notes that an older register has the school too; false where it was noted before.
    mutating func note(_ school: Int, inRegister register: Int) -> Bool {
        guard lastRegisters[school] != register else { return false }
        lastRegisters[school] = Int32(register)
        return true
    }

    /// The manifest's path of the register that a school is from.
    func path(of school: Int) -> String { pathNames[Int(paths[school])] }

    /// Groups of schools at one place, to a millionth of a degree (a decimetre).
    func sharedPlaces() -> [[Int]] {
        let placed = currentSchools.compactMap { index in
            coordinates[index].map { (key: Place($0), index: index) }
        }.sorted { ($0.key, $0.index) < ($1.key, $1.index) }
        var groups: [[Int]] = []
        var start = 0
        while start < placed.count {
            var end = start + 1
            while end < placed.count, placed[end].key == placed[start].key { end += 1 }
            if end - start > 1 { groups.append(placed[start..<end].map(\.index)) }
            start = end
        }
        return groups
    }

    private struct Place: Comparable {
        let x: Int
        let y: Int

        init(_ coordinate: Coordinate) {
            x = Int((coordinate.x * 1e6).rounded())
            y = Int((coordinate.y * 1e6).rounded())
        }

        static func < (a: Place, b: Place) -> Bool { (a.x, a.y) < (b.x, b.y) }
    }
}
