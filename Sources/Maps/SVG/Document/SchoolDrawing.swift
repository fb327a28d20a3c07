import Geo
import Schools

/// Draws the schools as the theme's plan has them.
struct SchoolDrawing {
    let sheet: MapSheet

    /// With more schools than this, each is as few bytes as can be: no words, no group of its own.
    private static let fewest = 3_000

    var elements: [SVGElement] {
        guard sheet.layout.transform != nil else { return [] }
        let count = sheet.plan.symbols.reduce(0) { $0 + $1.members.count }
        let schools = SVGElement.group(id: "schools")
        let groups = count > Self.fewest ? sheet.plan.symbols.map(compact) : named
        return [around, schools.adding(groups)].compactMap { $0 }
    }

    private var named: [SVGElement] {
        var names = IdentifierSet()
        return sheet.plan.symbols.map { group in
            group.style.painted(
                SVGElement.group(id: group.id).with("data-class", group.words)
            ).adding(
                group.members.compactMap { member in
                    sheet.positions[member.school].map { position in
                        school(member.school, position, member.radius, group.style, &names)
                    }
                })
        }
    }

    private func school(
        _ index: Int, _ position: Coordinate, _ radius: Double, _ style: SymbolStyle,
        _ names: inout IdentifierSet
    ) -> SVGElement {
        let school = sheet.content.schools[index]
        var words = school.name
        if let pupils = school.pupils, pupils >= 0 {
            words += " · " + sheet.pen.words.pupils(pupils)
        }
        return SVGElement.group(id: names.take("school-" + school.code))
            .with("data-code", school.code)
            .with("data-pupils", school.pupils.map(String.init))
            .with("data-value", sheet.plan.schoolValues[index])
            .adding(SVGElement.title(words))
            .adding(style.shape.element(x: position.x, y: position.y, radius: radius))
            .adding(school.isDoubtful ? ring(position, radius) : nil)
    }

    private func ring(_ position: Coordinate, _ radius: Double) -> SVGElement {
        SymbolStyle.doubtfulRing(x: position.x, y: position.y, radius: radius, sheet.pen.tokens)
    }
}

extension SchoolDrawing {
    /// Schools as positions only: the symbol stands in a marker once for all of one radius.
    private func compact(_ group: SymbolGroup) -> SVGElement {
        var result = SVGElement.group(id: group.id).with("data-class", group.words)
        var start = 0
        while start < group.members.count {
            let step = Self.step(of: group.members[start].radius)
            var end = start
            while end < group.members.count, Self.step(of: group.members[end].radius) == step {
                end += 1
            }
            result = result.adding(
                run(group, start..<end, radius: Double(step) / Self.stepsPerPoint))
            start = end
        }
        let doubtful = group.members.filter { sheet.content.schools[$0.school].isDoubtful }
        return result.adding(
            doubtful.compactMap { member in
                sheet.positions[member.school].map { ring($0, member.radius) }
            })
    }

    /// Radii are told apart by a twentieth of a point.
    private static let stepsPerPoint = 20.0

    private static func step(of radius: Double) -> Int {
        max(Int((min(radius, 1e6) * stepsPerPoint).rounded()), 1)
    }

    private func run(_ group: SymbolGroup, _ members: Range<Int>, radius: Double) -> SVGElement {
        let id = "\(group.id)-\(members.lowerBound)"
        let symbol = group.style.shape.element(x: 0, y: 0, radius: radius)
        let marker = SVGElement("marker").with("id", id).with("overflow", "visible")
            .with("markerUnits", "userSpaceOnUse")
            .with("markerWidth", 1).with("markerHeight", 1)
            .adding(group.style.painted(SVGElement.group()).adding(symbol))
        let run = SVGElement.group().with("marker-start", "url(#\(id))").adding(marker)
        let own = group.members[members]
        guard let groups = groups(ofShared: own) else {
            return run.adding(places(own, tellsValues: !group.isAside))
        }
        return run.adding(
            groups.map { value, members in
                SVGElement.group().with("data-value", value)
                    .adding(places(members, tellsValues: false))
            })
    }

    /// Members by their values, where many share one, in the order of the values; else nil.
    private func groups(
        ofShared members: ArraySlice<(school: Int, radius: Double)>
    ) -> [(value: String?, members: ArraySlice<(school: Int, radius: Double)>)]? {
        let values = sheet.plan.schoolValues
        guard !values.isEmpty else { return nil }
        let groups = Dictionary(grouping: members) { values[$0.school] ?? "" }
        guard groups.count * 16 < members.count else { return nil }
        return groups.sorted { $0.key < $1.key }.map { ($0.isEmpty ? nil : $0, $1[...]) }
    }

    private func places(
        _ members: ArraySlice<(school: Int, radius: Double)>, tellsValues: Bool
    ) -> MarkupBytes {
        let tellsPupils = tellsValues && self.tellsPupils
        var markup = MarkupBytes()
        for member in members {
            guard let position = sheet.positions[member.school] else { continue }
            let school = sheet.content.schools[member.school]
            markup.begin("path")
            markup.attribute("data-code", school.code)
            if tellsValues, let value = sheet.plan.schoolValues[member.school] {
                markup.attribute("data-value", value)
            } else if tellsPupils {
                markup.attribute("data-pupils", school.pupils)
            }
            markup.attribute("d") { Self.append(position, to: &$0) }
            markup.end()
        }
        return markup
    }

    /// Where areas are coloured by a number, theirs is what the map tells; its schools are places.
    private var tellsPupils: Bool {
        switch sheet.plan.fill {
        case .land, .tints: true
        case .classes, .unitClasses: false
        }
    }

    /// A path of one point, in tenths: a hundredth would move no symbol that small.
    private static func append(_ position: Coordinate, to bytes: inout [UInt8]) {
        let place = PagePoint(position, grid: 10)
        bytes.append(UInt8(ascii: "M"))
        NumberText.append(hundredths: Int(place.x), to: &bytes)
        bytes.append(0x20)
        NumberText.append(hundredths: Int(place.y), to: &bytes)
        bytes.append(UInt8(ascii: "z"))
    }

    /// The schools around the part that the map is about: small, grey, without a name.
    private var around: SVGElement? {
        guard let around = sheet.around, let transform = sheet.layout.transform else { return nil }
        let frame = sheet.layout.frame
        var markup = MarkupBytes()
        for school in around.schools {
            guard let place = school.place else { continue }
            let position = transform.apply(sheet.extent.projection.project(place))
            guard frame.contains(position) else { continue }
            markup.begin("path")
            markup.attribute("data-code", school.code)
            markup.attribute("d") { Self.append(position, to: &$0) }
            markup.end()
        }
        return SVGElement.group(id: "schools-around").with("fill", "none")
            .with("stroke", MapColour.aroundSchool)
            .with("stroke-width", sheet.pen.tokens(MapSpace.dot) * 2)
            .with("stroke-linecap", "round").adding(markup)
    }
}
