import Geo

/// Schools that a map draws alike: a class of its legend.
public struct SchoolGroup: Hashable, Sendable {
    /// As the legend says it.
    public let name: String
    /// Their codes, in the order of the content.
    public let schools: [String]
}

/// The classes that a theme divides the schools with a position into, as its legend names them.
///
/// Empty where the theme draws all schools alike. Schools that lie beyond the map are in them too.
public func schoolGroups(
    of theme: MapTheme, _ content: MapContent, options: MapOptions, measure: any TextMeasuring
) -> [SchoolGroup] {
    let content = content.inOrder
    let input = ThemeInput(
        content: content, options: options, schools: Array(content.schools.indices),
        units: AreaUnit.units(of: content), pen: Pen(options: options, measure: measure),
        room: options.format.areaInSquarePoints)
    return theme.plan(input).symbols.filter { !$0.isAside }.compactMap { group in
        guard let words = group.words else { return nil }
        let members = group.members.map(\.school).sorted()
        return SchoolGroup(name: words, schools: members.map { content.schools[$0].code })
    }
}
