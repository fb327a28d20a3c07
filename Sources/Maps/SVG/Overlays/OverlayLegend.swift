import Schools

/// What rings, stars and ways mean, for the legend.
struct OverlayLegend {
    let plan: ThemePlan
    let pen: Pen
    let ink: MapInk

    /// None where nothing but symbols and fills is drawn.
    var sections: [LegendSection] {
        let rows = ringRows + starRows + wayRows
        return rows.isEmpty ? [] : [LegendSection(rows: rows)]
    }

    /// A row for each radius, the smallest first.
    private var ringRows: [LegendRow] {
        let radii = Set(plan.rings.map(\.radiusInMetres).filter { $0.isFinite && $0 > 0 })
        return radii.sorted().map { radius in
            LegendRow(
                mark: .groundRing(isBlack: ink == .black), text: text(radius),
                count: ReadableNumber.grouped(plan.rings.count { $0.radiusInMetres == radius }))
        }
    }

    private func text(_ radius: Double) -> String {
        let words = pen.words
        let reach =
            radius >= 1_000
            ? words.kilometres(NumberText.quantity(radius / 1_000))
            : words.metres(NumberText.quantity(radius))
        return words.pick("รัศมี \(reach) วัดเป็นเส้นตรง", "\(reach) around, in a straight line")
    }

    private var wayRows: [LegendRow] {
        plan.ways.filter { !$0.lines.isEmpty }.map { ways in
            LegendRow(
                mark: .line(
                    stroke: ways.isFaint ? MapColour.quietInk : MapColour.ink,
                    weight: pen.tokens(ways.isFaint ? MapWays.faintWeight : MapWays.weight),
                    dashes: ways.dashes(pen.tokens)),
                text: ways.words[pen.words.language],
                // Roads are in as many pieces as somebody drew.
                count: ways.isFaint ? nil : ReadableNumber.grouped(ways.lines.count))
        }
    }

    private var starRows: [LegendRow] {
        guard !plan.stars.isEmpty else { return [] }
        return [
            LegendRow(
                mark: .line(stroke: MapColour.quietInk, weight: pen.tokens(MapWeight.star)),
                text: pen.words.pick(
                    "เส้นโยงโรงเรียนในเครือข่ายเดียวกัน", "Joins the schools of a network"),
                count: ReadableNumber.grouped(plan.stars.count))
        ]
    }
}
