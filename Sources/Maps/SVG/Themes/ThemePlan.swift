/// What a theme decides: everything else about a map is the same for all themes.
struct ThemePlan {
    enum AreaFill {
        /// One pale colour.
        case land
        /// A tint for each amphoe, neighbours differing.
        case tints
        /// A class for each tambon, nil where nothing is known; the fills are those of the classes.
        case classes([Int?], fills: [String])
    }

    /// Which names are written on the map.
    enum Naming {
        case schools
        /// The tambon, each with a second line of its own.
        case tambon(details: [String?])
    }

    var fill: AreaFill
    /// Drawn from the first to the last.
    var symbols: [SymbolGroup]
    var legend: [LegendSection]
    var naming: Naming
    /// The map in a sentence, for those who cannot see it.
    var sentence: String
    /// Rings on the ground around schools, such as the 6 km of the merger rules.
    var rings: [GroundRing] = []
    /// Networks of schools that have no boundaries.
    var stars: [NetworkStar] = []
    /// Small maps side by side in place of one; empty for a single map.
    var panels: [ThemePanel] = []
    /// What is to be said above the panels; nil for nothing.
    var notice: String?
}

/// A ring around a school, as far as it reaches on the ground.
struct GroundRing {
    let school: Int
    let radiusInMetres: Double
}

/// A network of schools as a star: lines from its middle to each of its schools.
struct NetworkStar {
    let name: String
    let schools: [Int]
    /// What stands in its hub, such as a value; nil for none.
    var detail: String?
    var fill: String
}

/// What a theme decides on.
struct ThemeInput {
    let content: MapContent
    let options: MapOptions
    /// The places of the schools that lie on the map.
    let schools: [Int]
    let units: [AreaUnit]
    let pen: Pen
    /// The part of the page that land can take, in square points.
    let room: Double

    var words: MapWords { pen.words }
    var tokens: MapTokens { pen.tokens }

    /// Where a country's schools crowd on a page, symbols shrink so that they cover a tenth of it.
    var crowding: Double {
        let radius = (0.1 * room / (Double.pi * Double(max(schools.count, 1)))).squareRoot()
        return min(1, radius / tokens(MapSpace.school))
    }

    /// The number of schools on the map in each unit, and of those in none.
    var countsByUnit: (units: [Int], others: Int) {
        var places: [String: Int] = [:]
        for (index, unit) in units.enumerated() where places[unit.code] == nil {
            places[unit.code] = index
        }
        var counts = Array(repeating: 0, count: units.count)
        var others = 0
        for school in schools {
            if let code = content.schools[school].amphoeCode, let place = places[code] {
                counts[place] += 1
            } else {
                others += 1
            }
        }
        return (counts, others)
    }
}

extension ThemeInput {
    /// What the lines and rings on the map mean.
    var borderSection: LegendSection {
        var rows: [LegendRow] = []
        let doubtful = schools.count { content.schools[$0].isDoubtful }
        if doubtful > 0 {
            let symbol = SymbolStyle(shape: .circle, fill: MapColour.quietInk)
            rows.append(
                LegendRow(
                    mark: .ring(symbol, radius: tokens(1.6)), text: words.doubtful,
                    count: NumberText.grouped(doubtful)))
        }
        if !content.amphoe.isEmpty || units.count > 1 {
            rows.append(
                LegendRow(
                    mark: .line(stroke: MapColour.amphoeBorder, weight: MapWeight.amphoe * 1.3),
                    text: words.amphoeBorder))
        }
        if !content.tambon.isEmpty {
            rows.append(
                LegendRow(
                    mark: .line(stroke: MapColour.tambonBorder, weight: MapWeight.tambon * 1.6),
                    text: words.tambonBorder))
        }
        return LegendSection(rows: rows)
    }
}
