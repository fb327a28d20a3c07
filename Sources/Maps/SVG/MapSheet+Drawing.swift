import Geo
import Schools

extension MapSheet {
    /// The document, or with a height a page that has more below the map.
    func drawing(onHeight height: Double? = nil, with others: [SVGElement] = []) -> MapDrawing {
        let height = height ?? layout.height
        let placed =
            schoolNames.count + amphoeNames.count + tambonNames.count + remoteTambonNames.count
            + hubs.count(where: \.isNamed)
        let language = pen.words.language
        let root = SVGElement.page(
            width: layout.width, height: height, format: options.format, language: language
        )
        .adding(SVGElement.title(heading).with("id", "map-title"))
        .adding(SVGElement("desc").with("id", "map-description").adding(text: plan.sentence))
        .adding(definitions)
        .adding(
            SVGElement.rectangle(
                PageBox(minX: 0, minY: 0, maxX: layout.width, maxY: height)
            )
            .with("id", "paper").with("fill", MapColour.paper)
        )
        .adding(header)
        .adding(
            panelLayout.map { PanelDrawing(sheet: self, layout: $0).elements }
                ?? [map, furniture(placed: placed)]
        )
        .adding(others)
        return MapDrawing(
            svg: SVGWriter.document(inked(root)), labelsPlaced: placed, labelsWanted: namesWanted,
            unnamed: unnamed,
            widthInPoints: layout.width, heightInPoints: height)
    }

    private func inked(_ drawing: SVGElement) -> SVGElement {
        options.ink == .black ? BlackInk(tokens: pen.tokens).printed(drawing) : drawing
    }

    private var heading: String {
        let title = content.title ?? theme.title[pen.words.language]
        return [title, content.officeName].filter { !$0.isEmpty }.joined(separator: " · ")
    }

    private var definitions: SVGElement {
        let side = pen.tokens(3.2)
        let tile = PageBox(minX: 0, minY: 0, maxX: side, maxY: side)
        let hatch = SVGElement("pattern")
            .with("id", "no-data").with("width", side).with("height", side)
            .with("patternUnits", "userSpaceOnUse").with("patternTransform", "rotate(45)")
            .adding(SVGElement.rectangle(tile).with("fill", MapColour.noData))
            .adding(
                SVGElement.line(from: (0, 0), to: (0, side))
                    .with("stroke", MapColour.noDataHatch).with("stroke-width", MapWeight.hatch * 2)
            )
        let clip = SVGElement("clipPath").with("id", "inside-frame")
            .adding(SVGElement.rectangle(layout.frame))
        return SVGElement("defs").adding(hatch).adding(clip)
    }

    private var map: SVGElement {
        let stars = StarDrawing(sheet: self)
        return SVGElement.group(id: "map").with("clip-path", "url(#inside-frame)")
            .adding(
                SVGElement.rectangle(layout.frame).with("id", "outside")
                    .with("fill", MapColour.outside)
            )
            .adding(AreaDrawing(sheet: self).elements)
            .adding(grid?.inside)
            .adding(GroundRingDrawing(sheet: self).element)
            .adding(stars.lines)
            .adding(schoolLayer)
            .adding(stars.hubs)
            .adding(NameDrawing(sheet: self).elements)
    }
}

extension MapSheet {
    /// The tint of each unit, neighbours differing.
    var tints: [String] {
        let borders = network.neighbours(unitOfTambon: unitOfTambon, unitOfAmphoe: unitOfAmphoe)
        let colouring = NeighbourColouring(
            countOfAreas: units.count, borders: borders, countOfColours: MapColour.tints.count)
        return colouring.colours.map { MapColour.tints[$0] }
    }
}

extension MapSheet {
    private var schoolLayer: SVGElement {
        var names = IdentifierSet()
        return SVGElement.group(id: "schools").adding(
            plan.symbols.map { group in
                group.style.painted(SVGElement.group(id: group.id).with("data-class", group.words))
                    .adding(
                        group.members.compactMap { member in
                            positions[member.school].map { position in
                                school(member.school, position, member.radius, group.style, &names)
                            }
                        })
            })
    }

    private func school(
        _ index: Int, _ position: Coordinate, _ radius: Double, _ style: SymbolStyle,
        _ names: inout IdentifierSet
    ) -> SVGElement {
        let school = content.schools[index]
        var words = school.name
        if let pupils = school.pupils, pupils >= 0 { words += " · " + pen.words.pupils(pupils) }
        let ring =
            school.isDoubtful
            ? SymbolStyle.doubtfulRing(x: position.x, y: position.y, radius: radius, pen.tokens)
            : nil
        return SVGElement.group(id: names.take("school-" + school.code))
            .with("data-code", school.code)
            .with("data-pupils", school.pupils.map(String.init))
            .with("data-value", plan.schoolValues[index])
            .adding(SVGElement.title(words))
            .adding(style.shape.element(x: position.x, y: position.y, radius: radius))
            .adding(ring)
    }
}

/// Hands out ids: only letters that an id may have, and none twice.
struct IdentifierSet {
    private var taken: Set<String> = []

    mutating func take(_ wish: String) -> String {
        let isPlain = wish.utf8.count <= 64 && wish.utf8.allSatisfy(Self.isPlain)
        let plain = isPlain ? wish : Self.plain(wish)
        var name = plain
        var number = 2
        while !taken.insert(name).inserted {
            name = "\(plain)-\(number)"
            number += 1
        }
        return name
    }

    private static func plain(_ wish: String) -> String {
        String(decoding: wish.utf8.prefix(64).map { isPlain($0) ? $0 : 0x2D }, as: UTF8.self)
    }

    /// ASCII letters and digits, "-", "_" and ".".
    private static func isPlain(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F: true
        default: false
        }
    }
}
