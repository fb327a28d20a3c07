/// Fills areas that are too many for lines around each: those of one colour together, as bytes.
struct DenseAreaDrawing {
    let sheet: MapSheet

    /// Areas without a line between them are painted over their edges by this much, in points:
    /// renderers leave a hair of the ground between two edges that meet.
    private static let overlap = 0.25

    var elements: [SVGElement] {
        switch sheet.plan.fill {
        case .classes(let classes, let fills): classGroups(classes, fills, tambon)
        case .unitClasses(let classes, let fills):
            classGroups(classes, fills) { units($0, hasValues: true) }
        case .tints: unitGroups(sheet.tints)
        case .land:
            [
                painted(SVGElement.group(), MapColour.land)
                    .adding(units(Array(sheet.units.indices)))
            ]
        }
    }

    private func painted(_ group: SVGElement, _ fill: String) -> SVGElement {
        group.with("fill", fill).with("stroke", fill).with("stroke-width", Self.overlap)
            .with("stroke-linejoin", "round")
    }

    /// The areas of each class, those of none first.
    private func classGroups(
        _ classes: [Int?], _ fills: [String], _ areas: ([Int]) -> MarkupBytes
    ) -> [SVGElement] {
        var members = Array(repeating: [Int](), count: fills.count + 1)
        for (index, own) in classes.enumerated() { members[own.map { $0 + 1 } ?? 0].append(index) }
        return members.indices.map { place in
            let isKnown = place > 0
            let group = SVGElement.group(id: isKnown ? "class-\(place)" : "class-none")
            return
                (isKnown
                ? painted(group, fills[place - 1]) : group.with("fill", "url(#no-data)"))
                .adding(areas(members[place]))
        }.filter { !$0.children.isEmpty }
    }

    private func tambon(_ members: [Int]) -> MarkupBytes {
        var markup = MarkupBytes()
        for index in members {
            let area = sheet.content.tambon[index]
            let path = sheet.network.path(of: .tambon, area: index)
            guard !path.isEmpty else { continue }
            markup.begin("path")
            markup.attribute("data-code", area.code)
            markup.attribute("data-value", sheet.plan.value(ofArea: index))
            markup.attribute("d") { $0.append(contentsOf: path.bytes) }
            markup.end()
        }
        return markup
    }

    /// Units of one tint in a group.
    private func unitGroups(_ tints: [String]) -> [SVGElement] {
        MapColour.tints.map { tint in
            painted(SVGElement.group(), tint)
                .adding(units(sheet.units.indices.filter { tints[$0] == tint }))
        }.filter { !$0.children.isEmpty }
    }

    /// Each unit as one area, whatever it is made of.
    private func units(_ members: [Int], hasValues: Bool = false) -> MarkupBytes {
        var outlines = UnitOutlines(sheet.network)
        var markup = MarkupBytes()
        for index in members {
            let unit = sheet.units[index]
            var path = PathData()
            if let amphoe = unit.amphoe {
                outlines.add([amphoe], of: .amphoe, to: &path)
            } else {
                outlines.add(unit.tambon, of: .tambon, to: &path)
            }
            guard !path.isEmpty else { continue }
            markup.begin("path")
            markup.attribute("data-code", unit.code.isEmpty ? nil : unit.code)
            if hasValues { markup.attribute("data-value", sheet.plan.value(ofArea: index)) }
            markup.attribute("d") { $0.append(contentsOf: path.bytes) }
            markup.end()
        }
        return markup
    }
}
