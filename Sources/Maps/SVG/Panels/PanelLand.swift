import Geo

/// The land of the panels: what is drawn again and again, each time a little farther on the page.
///
/// A small map has the borders of amphoe and no others, save where tambon are filled by class.
struct PanelLand {
    private let sheet: MapSheet
    private let strokes: [BorderStroke]

    init(sheet: MapSheet) {
        self.sheet = sheet
        strokes = sheet.network.strokes(
            sheet.borderUnits, findsGaps: sheet.detail.showsTambon)
    }

    func elements(_ panel: ThemePanel, shift: PagePoint) -> [SVGElement] {
        guard !sheet.network.rings.isEmpty else { return [] }
        let hasTambon = if case .tambon = panel.areas?.layer { true } else { false }
        return [
            borders(.outline, MapColour.shore, MapWeight.shore * 0.5, shift),
            panel.areas.map { filled($0, shift) } ?? plain(shift),
            hasTambon
                ? borders(.tambon, MapColour.tambonBorder, MapWeight.tambon * 0.8, shift) : nil,
            borders(.amphoe, MapColour.amphoeBorder, MapWeight.amphoe * 0.6, shift),
            borders(.outline, MapColour.outline, MapWeight.outline * 0.7, shift),
        ].compactMap { $0 }
    }

    private func borders(
        _ rank: BorderRank, _ stroke: String, _ weight: Double, _ shift: PagePoint
    ) -> SVGElement? {
        var path = PathData()
        for line in strokes where line.rank == rank {
            path.add(line.vertices.map { $0.moved(by: shift) }, closed: false)
        }
        guard !path.isEmpty else { return nil }
        return SVGElement("path").with("d", path.text).with("fill", "none").with("stroke", stroke)
            .with("stroke-width", sheet.pen.tokens(weight))
            .with("stroke-linejoin", "round").with("stroke-linecap", "round")
    }

    private func plain(_ shift: PagePoint) -> SVGElement? {
        var path = PathData()
        for unit in sheet.units { add(unit, to: &path, shift) }
        return element(path)?.with("fill", MapColour.land)
    }

    private func filled(_ areas: PanelAreas, _ shift: PagePoint) -> SVGElement {
        let isByTambon = if case .tambon = areas.layer { true } else { false }
        return SVGElement.group().adding(
            areas.classes.indices.compactMap { index in
                var path = PathData()
                if isByTambon {
                    add(.tambon, index, to: &path, shift)
                } else {
                    add(sheet.units[index], to: &path, shift)
                }
                let code = isByTambon ? sheet.content.tambon[index].code : sheet.units[index].code
                let name = isByTambon ? sheet.content.tambon[index].name : sheet.units[index].name
                return element(path)?.with("data-code", code)
                    .with("data-value", areas.values[index].map(NumberText.quantity))
                    .with("fill", areas.classes[index].map { areas.fills[$0] } ?? "url(#no-data)")
                    .adding(name.map(SVGElement.title))
            })
    }

    private func element(_ path: PathData) -> SVGElement? {
        guard !path.isEmpty else { return nil }
        return SVGElement("path").with("d", path.text).with("fill-rule", "evenodd")
    }

    /// The amphoe by its own boundary, or by those of its tambon where it has none.
    private func add(_ unit: AreaUnit, to path: inout PathData, _ shift: PagePoint) {
        if let amphoe = unit.amphoe { return add(.amphoe, amphoe, to: &path, shift) }
        for tambon in unit.tambon { add(.tambon, tambon, to: &path, shift) }
    }

    private func add(
        _ layer: BorderLayer, _ area: Int, to path: inout PathData, _ shift: PagePoint
    ) {
        for ring in sheet.network.rings(of: layer, area: area) {
            let vertices = sheet.network.vertices(of: ring)
            if vertices.count > 2 {
                path.add(vertices.map { $0.moved(by: shift) }, closed: true)
            }
        }
    }
}

extension PagePoint {
    fileprivate func moved(by shift: PagePoint) -> PagePoint {
        PagePoint(x: x + shift.x, y: y + shift.y)
    }
}
