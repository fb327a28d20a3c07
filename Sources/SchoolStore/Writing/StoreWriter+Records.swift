public import Schools

extension StoreWriter {
    /// Writes an indicator; `unit` says which boundary it is about where that is known.
    public func add(
        _ indicator: Indicator, unit: Boundary?, period: AcademicPeriod?, source: Int, row: Int
    ) throws {
        var school: Int?
        var mention: PlaceMention?
        let kind: String
        switch indicator.subject {
        case .school(let own): (kind, school) = ("school", own)
        case .tambon(let place): (kind, mention) = ("tambon", place)
        case .amphoe(let place): (kind, mention) = ("amphoe", place)
        }
        try inserts[.indicator].run(
            .text(kind), BulkValue(school.map { $0 + 1 }), BulkValue(unit?.code ?? mention?.code),
            BulkValue(unit?.name ?? mention?.name), BulkValue(indicator.year ?? period?.year),
            .text(indicator.name), .real(indicator.value), BulkValue(indicator.unit),
            .integer(source), .integer(row))
    }

    /// Writes a project and which schools it is for.
    public func add(_ project: Project, source: Int, row: Int) throws {
        projectCount += 1
        try inserts[.project].run(
            .integer(projectCount), BulkValue(project.code), .text(project.name),
            BulkValue(project.budgetYear), BulkValue(project.budget?.satang),
            BulkValue(project.owner), BulkValue(project.status), BulkValue(project.report),
            .integer(source), .integer(row))
        for school in project.schools {
            try inserts[.projectSchool].run(.integer(projectCount), .integer(school + 1))
        }
    }

    /// Writes an amount of money; a line without a year is of the period's.
    public func add(_ line: BudgetLine, period: AcademicPeriod?, source: Int, row: Int) throws {
        try inserts[.budget].run(
            .integer(line.school + 1), BulkValue(line.year ?? period?.year),
            BulkValue(line.costCentre), BulkValue(line.category), BulkValue(line.description),
            .integer(line.amount.satang), .integer(source), .integer(row))
    }

    /// Writes the pages about a school.
    public func add(_ links: SchoolLinks, source: Int, row: Int) throws {
        for link in links.links {
            try inserts[.link].run(
                .integer(links.school + 1), .text(link.kind.rawValue), .text(link.address),
                .integer(source), .integer(row))
        }
    }

    /// Writes an event of a school.
    public func add(_ event: SchoolEvent, of school: Int, source: Int, row: Int) throws {
        try inserts[.schoolEvent].run(
            .integer(school + 1), .text(event.kind.rawValue), BulkValue(event.date?.iso),
            BulkValue(event.year), nil, BulkValue(event.formerName),
            BulkValue(event.formerCode), BulkValue(event.successor), BulkValue(event.note),
            .integer(source), .integer(row))
    }
}
