import Geo

/// One of the two maps of a receipt: the land, the schools and the ways from where people live.
struct ReceiptMapDrawing {
    let map: ReceiptMap
    let isAfter: Bool
    let id: String
    let ground: ReceiptGround
    let pen: Pen

    static let tint = "#F3DCA7"
    private static let closing = MapColour.doubtful
    private static let receivers = [
        "#1B4B7A", "#00625C", "#6A3D9A", "#996432", "#392C7B", "#7A2048",
    ]

    /// The colour of a school that takes pupils, by its place among them.
    static func colour(ofReceiver place: Int) -> String { receivers[place % receivers.count] }

    var element: SVGElement {
        let frame = ground.frame
        let clip = SVGElement("clipPath").with("id", "\(id)-frame")
            .adding(SVGElement.rectangle(frame))
        let inside = SVGElement.group().with("clip-path", "url(#\(id)-frame)")
            .adding(SVGElement.rectangle(frame).with("fill", MapColour.outside))
            .adding(land)
            .adding(cell)
            .adding(borders)
            .adding(ways)
            .adding(symbols)
        return SVGElement.group(id: id)
            .adding(SVGElement("defs").adding(clip).adding(landClip))
            .adding(inside)
            .adding(names)
            .adding(
                SVGElement.rectangle(frame).with("fill", "none").with("stroke", MapColour.ink)
                    .with("stroke-width", MapWeight.frame))
    }

    private var landPath: String {
        var path = PathData()
        for area in map.tambon {
            for ring in ground.rings(of: area) { path.add(ring, closed: true) }
        }
        return path.text
    }

    private var land: SVGElement? {
        let path = landPath
        guard !path.isEmpty else { return nil }
        return SVGElement("path").with("d", path).with("fill", MapColour.land)
            .with("fill-rule", "evenodd")
    }

    private var landClip: SVGElement? {
        let path = landPath
        guard !path.isEmpty else { return nil }
        return SVGElement("clipPath").with("id", "\(id)-land").adding(
            SVGElement("path").with("d", path).with("clip-rule", "evenodd"))
    }

    private var borders: SVGElement? {
        let path = landPath
        guard !path.isEmpty else { return nil }
        return SVGElement("path").with("d", path).with("fill", "none")
            .with("stroke", MapColour.tambonBorder).with("stroke-width", pen.tokens(0.5))
            .with("stroke-linejoin", "round")
    }

    private var closing: ReceiptMap.School? { map.schools.first { $0.part == .closing } }

    private var cell: SVGElement? {
        guard let closing, !map.tambon.isEmpty else { return nil }
        let ring = ground.cell(of: closing.position, rivals: map.rivals, reach: map.reach)
        var path = PathData()
        path.add(ring.map { PagePoint($0) }, closed: true)
        guard !path.isEmpty else { return nil }
        let clip = SVGElement("clipPath").with("id", "\(id)-cell")
            .adding(SVGElement("path").with("d", path.text))
        let tinted = SVGElement("path").with("d", squares ?? path.text).with("fill", Self.tint)
            .with("clip-path", landPath.isEmpty ? nil : "url(#\(id)-land)")
        return SVGElement.group().with("clip-path", "url(#\(id)-cell)").adding(clip)
            .adding(tinted)
    }

    /// Squares around the points of the land, so large that they meet at the shore; nil without any.
    private var squares: String? {
        guard !map.land.isEmpty else { return nil }
        let half = map.spacing * ground.transform.pointsPerMetre
        var path = PathData()
        for point in map.land {
            let centre = ground.place(point)
            let corners = [(-half, -half), (half, -half), (half, half), (-half, half)]
            path.add(
                corners.map { PagePoint(Coordinate(x: centre.x + $0.0, y: centre.y + $0.1)) },
                closed: true)
        }
        return path.text
    }

    /// The place of each school that takes pupils among those.
    private var order: [Int: Int] {
        let receiving = map.schools.indices.filter { map.schools[$0].part == .receiving }
        return Dictionary(
            receiving.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// The ways from each home to the school of this map.
    var lines: [Segment] { homesWithSchools.map(\.line) }

    private var homesWithSchools: [(line: Segment, school: Int)] {
        let own = map.schools.firstIndex { $0.part == .closing }
        return map.homes.compactMap { home in
            (isAfter ? home.school : own).map { school in
                (
                    Segment(
                        start: ground.place(home.position),
                        end: ground.place(map.schools[school].position)), school
                )
            }
        }
    }

    /// A line from each home to its school, and a dot where it begins.
    private var ways: SVGElement {
        let order = order
        var group = SVGElement.group().with("stroke-width", pen.tokens(0.6))
            .with("stroke-linecap", "round")
        for (line, school) in homesWithSchools {
            let colour =
                isAfter ? Self.colour(ofReceiver: order[school] ?? 0) : Self.closing
            group = group.adding(
                SVGElement.line(from: (line.start.x, line.start.y), to: (line.end.x, line.end.y))
                    .with("stroke", colour).with("stroke-opacity", 0.75))
        }
        let dots = SVGElement.group().with("fill", MapColour.ink).adding(
            map.homes.map { home in
                let place = ground.place(home.position)
                return .circle(x: place.x, y: place.y, radius: pen.tokens(0.9))
            })
        return SVGElement.group().adding(group).adding(dots)
    }

    private var symbols: SVGElement {
        let order = order
        let drawn = map.schools.indices.sorted {
            (map.schools[$0].part.rank, $0) < (map.schools[$1].part.rank, $1)
        }
        return SVGElement.group().adding(
            drawn.map { index in
                let school = map.schools[index]
                let place = ground.place(school.position)
                return Self.symbol(
                    school.part, at: place, isAfter: isAfter, receiver: order[index] ?? 0, pen: pen)
            })
    }

    /// The symbol of a school; one that does not open is an empty circle, crossed.
    static func symbol(
        _ part: ReceiptMap.School.Part, at place: Coordinate, isAfter: Bool, receiver: Int, pen: Pen
    ) -> SVGElement {
        let radius = pen.tokens(part.radius)
        switch part {
        case .other:
            return SymbolStyle(shape: .circle, fill: MapColour.aroundSchool)
                .painted(SymbolShape.circle.element(x: place.x, y: place.y, radius: radius))
        case .receiving:
            return SymbolStyle(shape: .square, fill: colour(ofReceiver: receiver))
                .painted(SymbolShape.square.element(x: place.x, y: place.y, radius: radius))
        case .closing where isAfter:
            let cross = SymbolShape.crossedCircle.element(x: place.x, y: place.y, radius: radius)
            return SymbolStyle(
                shape: .crossedCircle, fill: MapColour.paper, stroke: closing,
                weight: pen.tokens(1.1)
            ).painted(cross)
        case .closing:
            return SymbolStyle(shape: .circle, fill: closing)
                .painted(SymbolShape.circle.element(x: place.x, y: place.y, radius: radius))
        }
    }
}

extension ReceiptMap.School.Part {
    /// What is drawn later lies above.
    fileprivate var rank: Int {
        switch self {
        case .other: 0
        case .receiving: 1
        case .closing: 2
        }
    }

    /// In points on A4.
    var radius: Double {
        switch self {
        case .other: 1.6
        case .receiving: 3.6
        case .closing: 3.8
        }
    }
}
