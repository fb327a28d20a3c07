/// The rows of a list of single pupils, as they nearly always are, read without delay.
///
/// A list has as many rows as the office has pupils, and few different schools, grades and words for
/// boy and girl: each is understood once. Whatever is not so plain is left to `PupilReader`.
struct PupilList {
    struct Pupil {
        let school: Int
        let grade: Grade?
        let sex: PupilCount.Sex
    }

    private let crosswalk: Crosswalk
    /// In the order in which they are asked.
    private let codeColumns: [Int]
    private let gradeColumn: Int?
    private let sexColumn: Int?
    /// The code of the last row, as lists go school by school.
    private var lastCode = ""
    private var lastSchool = 0
    private var grades: [String: Grade] = [:]
    private var sexes: [String: PupilCount.Sex] = [:]

    init(layout: TableLayout, crosswalk: Crosswalk) {
        self.crosswalk = crosswalk
        codeColumns = SchoolKey.fields.compactMap { layout.columns[$0] }
        gradeColumn = layout.columns[.grade]
        sexColumn = layout.columns[.sex]
    }

    /// The pupil of a row; nil where its school or grade is not plain.
    mutating func pupil(_ row: some TableCells) -> Pupil? {
        guard let school = school(row) else { return nil }
        var grade: Grade?
        if let gradeColumn {
            guard let known = self.grade(row.text(gradeColumn)) else { return nil }
            grade = known
        }
        return Pupil(
            school: school, grade: grade, sex: sexColumn.map { sex(row.text($0)) } ?? .unspecified)
    }

    mutating func sex(_ text: String) -> PupilCount.Sex {
        if let known = sexes[text] { return known }
        let sex = PupilCount.Sex(text)
        // Other words may be anything, a person's name too.
        if sex != .unspecified { sexes[text] = sex }
        return sex
    }

    private mutating func school(_ row: some TableCells) -> Int? {
        for column in codeColumns {
            let cell = row.text(column)
            if isNothing(cell) { continue }
            if cell == lastCode { return lastSchool }
            guard let school = crosswalk.school(code: cell) else { return nil }
            (lastCode, lastSchool) = (cell, school)
            return school
        }
        return nil
    }

    private mutating func grade(_ text: String) -> Grade? {
        if let known = grades[text] { return known }
        guard SubtotalScope(text) == nil, let grade = Grade(text) else { return nil }
        grades[text] = grade
        return grade
    }
}
