import Geo

extension MapContent {
    /// The part that the map is about, and what lies around it; all and nil without a focus, or
    /// where nothing has the codes of it.
    ///
    /// The areas around are all in `tambon`: amphoe where the map is about some of these, and else
    /// tambon.
    func focused() -> (content: MapContent, around: MapContent?) {
        guard let focus else { return (self, nil) }
        var inside = self, outside = self
        inside.tambon = tambon.filter(focus.holds)
        inside.amphoe = amphoe.filter { focus.amphoe.contains($0.code) }
        let hasLand = !inside.tambon.isEmpty || !inside.amphoe.isEmpty
        guard hasLand || focus.schools != nil else { return (self, nil) }
        outside.tambon =
            tambon.isEmpty || !inside.amphoe.isEmpty
            ? amphoe.filter { !focus.amphoe.contains($0.code) }
            : tambon.filter { !focus.holds($0) }
        outside.amphoe = []
        let isInside = areInside(focus, inside.tambon.isEmpty ? inside.amphoe : inside.tambon)
        inside.schools = schools.indices.filter { isInside[$0] }.map { schools[$0] }
        outside.schools = schools.indices.filter { !isInside[$0] }.map { schools[$0] }
        inside.countOfSchools =
            focus.countOfSchools
            ?? (outside.schools.isEmpty ? countOfSchools : inside.schools.count)
        return (inside, outside)
    }

    /// Whether the map is about each school.
    private func areInside(_ focus: MapFocus, _ land: [MapArea]) -> [Bool] {
        if let codes = focus.schools { return schools.map { codes.contains($0.code) } }
        let isUnknown = schools.contains { $0.tambonCode == nil && $0.amphoeCode == nil }
        let index = AreaIndex(isUnknown ? land.map(\.geometry) : [])
        return schools.map { focus.holds($0, land: index) }
    }
}

extension MapFocus {
    fileprivate func holds(_ area: MapArea) -> Bool {
        tambon.contains(area.code) || area.parentCode.map(amphoe.contains) ?? false
    }

    /// What is known of the school decides, and where nothing is, where its point lies.
    fileprivate func holds(_ school: MapSchool, land: AreaIndex) -> Bool {
        if school.tambonCode == nil, school.amphoeCode == nil {
            return school.place.flatMap(land.area) != nil
        }
        return school.tambonCode.map(tambon.contains) ?? false
            || school.amphoeCode.map(amphoe.contains) ?? false
    }
}
