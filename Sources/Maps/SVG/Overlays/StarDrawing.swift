import Geo

/// Draws networks as stars: the lines below the symbols of schools, the hubs above them.
struct StarDrawing {
    private let sheet: MapSheet
    private let looks: [StarLook]

    init(sheet: MapSheet) {
        self.sheet = sheet
        let hubs = sheet.hubs
        var near: [(Int, Int)] = []
        let boxes = hubs.map { PageBox($0.ends.map(\.centre) + [$0.centre])?.expanded(by: 6) }
        for one in hubs.indices {
            for other in hubs.indices where other > one {
                if let a = boxes[one], let b = boxes[other], a.intersects(b) {
                    near.append((one, other))
                }
            }
        }
        let dashes = NeighbourColouring(
            countOfAreas: hubs.count, borders: near, countOfColours: StarLook.countOfDashes)
        looks = hubs.indices.map { index in
            StarLook(
                fill: sheet.plan.stars[hubs[index].star].fill, dashes: dashes.colours[index],
                ink: sheet.options.ink, tokens: sheet.pen.tokens)
        }
    }

    /// The lines from each hub to its schools; nil where there are no networks.
    var lines: SVGElement? {
        guard !sheet.hubs.isEmpty else { return nil }
        return SVGElement.group(id: "network-lines").with("fill", "none")
            .with("stroke-linecap", "butt")
            .adding(
                sheet.hubs.indices.map { index in
                    let hub = sheet.hubs[index], look = looks[index]
                    return SVGElement("path").with("id", "hub-lines-\(hub.star + 1)")
                        .with("data-network", sheet.plan.stars[hub.star].name)
                        .with("data-count", "\(hub.ends.count)").with("d", path(of: hub))
                        .with("stroke", look.stroke).with("stroke-width", look.weight)
                        .with("stroke-dasharray", look.dashes)
                })
    }

    private func path(of hub: PlacedHub) -> String {
        func text(_ point: Coordinate) -> String {
            NumberText.rounded(point.x) + " " + NumberText.rounded(point.y)
        }
        return hub.ends.map { "M\(text(hub.centre))L\(text($0.centre))" }.joined()
    }

    /// The hubs with their names; nil where there are no networks.
    var hubs: SVGElement? {
        guard !sheet.hubs.isEmpty else { return nil }
        return SVGElement.group(id: "network-hubs").with("font-weight", "bold")
            .adding(sheet.hubs.indices.map(hub))
    }

    private func hub(_ index: Int) -> SVGElement {
        let hub = sheet.hubs[index], star = sheet.plan.stars[hub.star]
        let title = [star.name, star.detail].compactMap { $0 }.joined(separator: " · ")
        let group = SVGElement.group(id: "hub-\(hub.star + 1)")
            .with("data-network", star.name).with("data-value", star.detail)
            .adding(.title(title))
        switch hub.sign {
        case .badge(let text, let box): return group.adding(badge(text, box, looks[index]))
        case .dot(let radius, let name):
            let dot = SVGElement.circle(x: hub.centre.x, y: hub.centre.y, radius: radius)
            return group.adding(name.flatMap(leader)).adding(painted(dot, looks[index]))
                .adding(name.map { label($0, id: "hub-name-\(hub.star + 1)") } ?? [])
        }
    }

    private func badge(_ text: LabelText, _ box: PageBox, _ look: StarLook) -> [SVGElement] {
        let frame = SVGElement.rectangle(box).with("rx", sheet.pen.tokens(2.6))
        let top = box.centre.y - text.height / 2
        return [painted(frame, look)] + [chip(look, box)].compactMap { $0 }
            + text.elements(x: box.centre.x - text.width / 2, y: top, anchor: .middle).map {
                $0.with("font-size", text.style.sizeInPoints).with("text-anchor", "middle")
                    .with("fill", look.ink)
            }
    }

    private func painted(_ element: SVGElement, _ look: StarLook) -> SVGElement {
        element.with("fill", look.badge).with("stroke", look.stroke)
            .with("stroke-width", sheet.pen.tokens(MapWeight.hub))
    }

    /// A bar of the pattern along the left end of the badge.
    private func chip(_ look: StarLook, _ box: PageBox) -> SVGElement? {
        guard let chip = look.chip else { return nil }
        let bar = PageBox(
            minX: box.minX, minY: box.minY + 1, maxX: box.minX + sheet.pen.tokens(3),
            maxY: box.maxY - 1)
        return SVGElement.rectangle(bar).with("fill", chip)
    }

    private func leader(_ name: PlacedName) -> SVGElement? {
        name.candidate.leader.map { leader in
            SVGElement.line(
                from: (leader.start.x, leader.start.y), to: (leader.end.x, leader.end.y)
            )
            .with("stroke", MapColour.ink)
            .with("stroke-width", sheet.pen.tokens(MapWeight.leader))
        }
    }

    private func label(_ name: PlacedName, id: String) -> [SVGElement] {
        let layer = NameLayer(id: id, fill: MapColour.ink, sheet.pen).with {
            $0.with("font-weight", "bold").adding(name.elements(statingSize: true))
        }
        return [layer.halo, layer.texts]
    }
}
