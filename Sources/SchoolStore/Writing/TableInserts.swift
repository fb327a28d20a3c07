import GRDB

/// The plain tables that rows are added to one by one.
enum StoreTable: String, CaseIterable {
    case problem, pupil, room, enrolment, superseded, staff, building, equipment
    case indicator, project, budget, link, verdict, correction
    case sourceSchool = "source_school"
    case schoolVersion = "school_version"
    case schoolEvent = "school_event"
    case formerName = "former_name"
    case projectSchool = "project_school"
}

/// A prepared INSERT of all columns for each plain table.
struct TableInserts {
    private let inserts: [BulkInsert]

    init(_ database: Database) throws {
        inserts = try StoreTable.allCases.map { table in
            let columns = try database.columns(in: table.rawValue).count
            return try BulkInsert(
                database, "INSERT INTO \(table.rawValue) VALUES (\(BulkInsert.marks(columns)))")
        }
        places = Dictionary(
            uniqueKeysWithValues: StoreTable.allCases.enumerated().map { ($1, $0) })
    }

    private let places: [StoreTable: Int]

    subscript(table: StoreTable) -> BulkInsert {
        guard let place = places[table] else {
            preconditionFailure("every table has its statement")
        }
        return inserts[place]
    }
}
