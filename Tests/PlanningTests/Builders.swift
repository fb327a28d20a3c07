import Geo
import Planning
import Schools

/// A school as planning sees it; its code follows from its number.
func planSchool(
    _ id: Int, pupils: Int? = nil, at place: (Double, Double)? = nil, amphoe: String? = nil,
    rooms: Int? = nil
) -> PlanSchool {
    PlanSchool(
        id: id, code: String(1_099_000_000 + id), name: "บ้าน\(id)", amphoe: amphoe,
        coordinate: place.map { Coordinate(longitude: $0.0, latitude: $0.1) }, pupils: pupils,
        rooms: rooms)
}

/// A staffing norm of steps, each from some pupils through some others.
func norm(_ steps: [(from: Int, through: Int?, administrators: Int, teachers: Int)]) -> StaffingNorm
{
    StaffingNorm(
        version: LocalizedText(thai: "ทดสอบ", english: "test"),
        rows: steps.map {
            StaffingNorm.Row(
                from: $0.from, through: $0.through, administrators: $0.administrators,
                teachers: $0.teachers)
        })
}

extension PlanAnswer {
    /// The cells of a column.
    func cells(_ column: String) -> [Cell] {
        guard let place = columns.firstIndex(where: { $0.name == column }) else { return [] }
        return rows.map { $0.cells[place] }
    }

    /// All that is said in Thai.
    var words: String { ([sentence] + notes).map(\.thai).joined(separator: "\n") }
}
