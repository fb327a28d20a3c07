import Schools

/// The statements that sum up each school's numbers, for now or for a period of the past.
enum SummarySQL {
    /// Whose numbers are wanted.
    enum Moment {
        /// Each school's newest round, and the newest table of staff.
        case newest
        /// A round, or the newest round of a year; only what is dated can be told of the past.
        case period(AcademicPeriod)
    }

    /// Fills a table with one row for each school that has any number or problem.
    ///
    /// Teachers are those of the newest table of staff at the moment; pupils those of the round,
    /// or the register's own number where there is none.
    static func fill(_ table: String, _ moment: Moment) -> String {
        """
        CREATE TEMP TABLE counted AS \(enrolments(moment));
        CREATE TEMP TABLE newest_staff AS
            SELECT MAX(\(key)) AS period FROM staff WHERE \(limit(moment));
        CREATE TEMP TABLE teaching AS
            SELECT school_id, SUM(CASE WHEN is_teacher THEN total ELSE 0 END) AS teachers
            FROM staff WHERE \(key) = (SELECT period FROM newest_staff) AND \(limit(moment))
            GROUP BY school_id;
        CREATE TEMP TABLE flawed AS
            SELECT school, json_group_array(kind) AS kinds
            FROM (SELECT DISTINCT school, kind FROM problem
                  WHERE school IS NOT NULL ORDER BY school, kind)
            GROUP BY school;
        CREATE INDEX temp.flawed_school ON flawed (school);
        CREATE INDEX temp.counted_school ON counted (school_id);
        CREATE INDEX temp.teaching_school ON teaching (school_id);
        INSERT INTO \(table)
            SELECT s.id, COALESCE(c.pupils, s.declared_pupils), NULLIF(c.rooms, 0), t.teachers,
                \(sizeClass("COALESCE(c.pupils, s.declared_pupils)")), f.kinds
            FROM school s
            LEFT JOIN counted c ON c.school_id = s.id
            LEFT JOIN teaching t ON t.school_id = s.id
            LEFT JOIN flawed f ON f.school = s.code
            WHERE c.pupils IS NOT NULL OR s.declared_pupils IS NOT NULL
                OR t.teachers IS NOT NULL OR f.kinds IS NOT NULL;
        DROP TABLE counted; DROP TABLE newest_staff; DROP TABLE teaching; DROP TABLE flawed;
        """
    }

    /// Periods as numbers in their order; without a year before all others.
    static let key = "COALESCE(year, 0) * 10 + COALESCE(round, 0)"

    /// The same for the columns of a table with an alias; NULL without a year.
    static func key(_ alias: String) -> String {
        "(\(alias).year * 10 + COALESCE(\(alias).round, 0))"
    }

    /// The key of the last moment of a period: a year without a round lasts to its end.
    static func key(of period: AcademicPeriod) -> Int { period.year * 10 + (period.round ?? 9) }

    private static func enrolments(_ moment: Moment) -> String {
        switch moment {
        case .newest:
            """
            SELECT school_id, pupils, rooms, MAX(\(key)) AS period FROM enrolment
                GROUP BY school_id
            """
        case .period(let period):
            // A table of a whole year stands for each of its rounds.
            """
            SELECT school_id, pupils, rooms, MAX(\(key)) AS period FROM enrolment
                WHERE year = \(period.year)
                    AND (round IS NULL OR round = \(period.round.map(String.init) ?? newestRound(period.year)))
                GROUP BY school_id
            """
        }
    }

    private static func newestRound(_ year: Int) -> String {
        "(SELECT MAX(round) FROM enrolment WHERE year = \(year))"
    }

    private static func limit(_ moment: Moment) -> String {
        switch moment {
        case .newest: "1"
        case .period(let period): "year IS NOT NULL AND \(key) <= \(key(of: period))"
        }
    }

    /// `SizeClass(pupils:)` in SQL, from the same limits.
    private static func sizeClass(_ pupils: String) -> String {
        let cases = SizeClass.allCases.map { size in
            "WHEN \(pupils) BETWEEN \(size.limits.lowerBound) AND \(size.limits.upperBound) "
                + "THEN '\(size.rawValue)'"
        }
        return "CASE \(cases.joined(separator: " ")) END"
    }
}
