import Schools

/// What a theme decides on.
struct ThemeInput {
    let content: MapContent
    let options: MapOptions
    /// The places of the schools that lie on the map.
    var schools: [Int]
    let units: [AreaUnit]
    let pen: Pen
    /// The part of the page that land can take, in square points.
    let room: Double

    var words: MapWords { pen.words }
    var tokens: MapTokens { pen.tokens }

    /// What classes and sizes are made of in place of the map's own numbers.
    var scaleValues: [Double]? { content.focus?.scaleValues }

    /// Where a country's schools crowd on a page, symbols shrink so that they cover a tenth of it.
    var crowding: Double {
        let radius = (0.1 * room / (Double.pi * Double(max(schools.count, 1)))).squareRoot()
        return min(1, radius / tokens(MapSpace.school))
    }
}

extension ThemeInput {
    /// Which borders the page has room for.
    var borderDetail: BorderDetail {
        BorderDetail(
            countOfTambon: content.tambon.count, countOfUnits: units.count, room: room)
    }

    /// What the lines and rings on the map mean.
    var borderSection: LegendSection {
        var rows: [LegendRow] = []
        let doubtful = schools.count { content.schools[$0].isDoubtful }
        if doubtful > 0 {
            let symbol = SymbolStyle(shape: .circle, fill: MapColour.quietInk)
            rows.append(
                LegendRow(
                    mark: .ring(symbol, radius: tokens(1.6)), text: words.doubtful,
                    count: ReadableNumber.grouped(doubtful)))
        }
        let detail = borderDetail
        if !BorderUnits(content, units).provinces.isEmpty {
            rows.append(
                LegendRow(
                    mark: .line(stroke: MapColour.outline, weight: MapWeight.outline),
                    text: words.provinceBorder))
        }
        if detail.showsAmphoe, !content.amphoe.isEmpty || units.count > 1 {
            rows.append(
                LegendRow(
                    mark: .line(stroke: MapColour.amphoeBorder, weight: MapWeight.amphoe * 1.3),
                    text: hasNetworkAreas
                        ? words.pick("แนวเขตเครือข่าย", "Network boundary") : words.amphoeBorder))
        }
        if detail.showsTambon, !content.tambon.isEmpty {
            rows.append(
                LegendRow(
                    mark: .line(stroke: MapColour.tambonBorder, weight: MapWeight.tambon * 1.6),
                    text: words.tambonBorder))
        }
        return LegendSection(rows: rows)
    }
}
