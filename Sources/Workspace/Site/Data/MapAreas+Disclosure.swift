import Maps
import SchoolStore

extension MapAreas {
    /// Takes the sums of areas away that hold a school whose number is hidden, and small numbers
    /// of persons.
    ///
    /// - Parameters:
    ///   - schools: as many as rows, in their order.
    mutating func hide(
        _ schools: [MapSchool], _ rows: [MapRow], _ disclosure: PupilDisclosure,
        _ indicator: IndicatorValues?
    ) {
        guard let indicator else {
            let withheld = Set(
                zip(schools, rows).compactMap { school, row in
                    disclosure.hidesNow(row.id) ? school.tambonCode : nil
                })
            for index in tambon.indices where withheld.contains(tambon[index].code) {
                tambon[index].value = nil
            }
            return
        }
        func isSmall(_ area: MapArea) -> Bool { disclosure.isSmall(area.value, indicator.unit) }
        for index in tambon.indices where isSmall(tambon[index]) { tambon[index].value = nil }
        for index in amphoe.indices where isSmall(amphoe[index]) { amphoe[index].value = nil }
    }
}
