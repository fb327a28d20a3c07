import GRDB

/// Something that a store may know of its schools or not.
public enum KnownFact: CaseIterable, Sendable {
    case pupils, teachers, rooms, levels, networks, buildings, equipment, indicators, projects

    fileprivate func rows(yearLimit: String) -> String {
        switch self {
        case .pupils: "school_summary WHERE pupils IS NOT NULL"
        case .teachers: "school_summary WHERE teachers IS NOT NULL"
        case .rooms: "school_summary WHERE rooms IS NOT NULL"
        case .levels: "school WHERE level IS NOT NULL"
        case .networks: "school WHERE network IS NOT NULL"
        case .buildings: "building WHERE \(yearLimit)"
        case .equipment: "equipment WHERE \(yearLimit)"
        case .indicators: "indicator WHERE \(yearLimit)"
        case .projects: "project_school"
        }
    }
}

extension SchoolStore {
    /// Whether anything of the kind is known of any school.
    public func knows(_ fact: KnownFact) throws -> Bool {
        try queue.read { database in
            let rows = fact.rows(yearLimit: yearLimit)
            return try Bool.fetchOne(database, sql: "SELECT EXISTS (SELECT 1 FROM \(rows))") == true
        }
    }
}
