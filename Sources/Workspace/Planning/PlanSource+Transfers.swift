import Planning
import Schools

extension PlanSource {
    /// The numbers of the schools in some amphoe, each given by its name or code.
    ///
    /// - Throws: `MapChoiceError` where there is no such amphoe, or no school in any of them.
    public func schools(inAmphoe names: [String]) throws -> Set<Int> {
        let schools = try schools()
        let all = PlanUnits(.amphoe, units: try units(.amphoe), schools: schools)
        let choice = NameChoice(
            kind: .amphoe,
            things: zip(all.units, all.members).map { unit, members in
                ([unit.code, unit.name].compactMap(\.self), members)
            }, key: ThaiText.placeNameKey)
        let members = try names.flatMap { try choice.one($0) }
        return Set(members.map { schools[$0].id })
    }
}
