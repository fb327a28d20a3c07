/// The refused system that a table named as one of a kind is an export of; nil where it may be read.
///
/// - Parameter rows: the first rows of the table, header included.
public func refusedSystem(rows: [[String]], kind: SourceKind) -> SystemProfile? {
    let sample = Array(rows.prefix(60))
    func best(_ systems: [SystemProfile], _ layout: TableLayout?) -> SystemMatch? {
        systems.compactMap { SystemMatch($0, rows: sample, layout: layout) }
            .max { $0.points < $1.points }
    }
    guard let refused = best(SystemProfile.all.filter { $0.refusal != nil }, nil) else {
        return nil
    }
    let layout = try? TableProfile.of(kind)?.layout(of: sample)
    let own = best(SystemProfile.all.filter { $0.kind == kind && $0.refusal == nil }, layout)
    return refused.points > own?.points ?? 0 ? refused.system : nil
}

/// The period that a table of a kind seems to be of, from its names and titles; nil where nothing
/// tells.
///
/// - Parameter titles: the rows down to the header.
public func periodHint(
    titles: [[String]], fileName: String, sheet: String?, kind: SourceKind
) -> PeriodHint? {
    PeriodWords(rows: titles, fileName: fileName, sheet: sheet, before: nil).hint(for: kind)
}
