import Geo

/// A small quiet map of a whole district without names: land, borders, and a dot for each school.
struct AtlasOverview {
    let content: MapContent
    let box: PageBox
    let pen: Pen

    var element: SVGElement {
        let group = SVGElement.group(id: "overview")
        let extent = MapExtent(content)
        guard let land = extent.envelope, box.width > 0, box.height > 0 else { return group }
        let transform = PageTransform(
            pointsPerMetre: min(box.width / land.width, box.height / land.height),
            origin: land.centre, centre: box.centre)
        var grain = BorderGrain()
        grain.tolerance = MapSpace.thinning * 200
        let network = BorderNetwork(extent.rings, transform: transform, grain: grain)
        return
            group
            .adding(area(of: network))
            .adding(borders(of: network))
            .adding(schools(extent, transform))
    }

    private func area(of network: BorderNetwork) -> SVGElement {
        var path = PathData()
        let layer: BorderLayer = content.tambon.isEmpty ? .amphoe : .tambon
        for ring in network.rings where ring.layer == layer {
            let vertices = network.vertices(of: ring)
            if vertices.count > 2 { path.add(vertices, closed: true) }
        }
        return SVGElement("path").with("d", path.text).with("fill", MapColour.tints[0])
            .with("fill-rule", "evenodd")
    }

    private func borders(of network: BorderNetwork) -> SVGElement {
        let strokes = network.strokes(BorderUnits(content, AreaUnit.units(of: content)))
        var group = SVGElement.group().with("fill", "none").with("stroke-linejoin", "round")
        let ranks: [(BorderRank, String, Double)] = [
            (.amphoe, MapColour.amphoeBorder, MapWeight.tambon),
            (.outline, MapColour.outline, MapWeight.amphoe),
        ]
        for (rank, colour, weight) in ranks {
            var path = PathData()
            for stroke in strokes where stroke.rank == rank {
                path.add(stroke.vertices, closed: false)
            }
            group = group.adding(
                SVGElement("path").with("d", path.text).with("stroke", colour)
                    .with("stroke-width", pen.tokens(weight)))
        }
        return group
    }

    private func schools(_ extent: MapExtent, _ transform: PageTransform) -> SVGElement {
        SVGElement.group().with("fill", MapColour.school).adding(
            extent.schools.map { school in
                let place = transform.apply(school.position)
                return .circle(x: place.x, y: place.y, radius: pen.tokens(MapSpace.dot))
            })
    }
}
