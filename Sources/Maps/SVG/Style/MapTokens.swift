/// Every colour, type size, line weight and distance of the maps; change the look here.
///
/// Lengths are points on A4; `MapTokens.enlargement` makes them larger for larger paper.

/// Colours, as `#RRGGBB`.
enum MapColour {
    static let paper = "#FFFFFF"
    static let ink = "#1F272D"
    static let quietInk = "#5A656D"
    static let rule = "#B9C2C7"
    /// Whatever lies outside the areas: water, and land that is not ours.
    static let outside = "#E9EFF3"
    static let land = "#FBF9F3"
    /// Land and schools around the part that a map is about.
    static let around = "#F4F3F0"
    static let aroundSchool = "#9BA3A8"
    static let shore = "#FFFFFF"

    static let outline = "#3A464D"
    static let amphoeBorder = "#66737A"
    static let tambonBorder = "#A7AFB3"
    static let amphoeName = "#6A4B2B"

    /// Pale tints for neighbours: each differs from the others in lightness (L* 98, 94, 90, 84, 80)
    /// as well as in hue, so that they hold for colour-blind readers and on a grey printer.
    static let tints = ["#FDFADC", "#E5F1DE", "#F6DDC6", "#C7D3EC", "#D1C3D4"]

    /// Schools where the symbol says nothing but "here".
    static let school = "#1B4B7A"
    static let doubtful = "#B3261E"

    /// From small to extra large: lighter to darker in even steps (L* 84, 64, 43, 20).
    static let sizes = ["#F8CB4D", "#E5803C", "#B03A63", "#45205B"]
    static let noPupils = "#FFFFFF"
    static let unknown = "#FFFFFF"

    static let circle = "#2C7FB8"

    /// Sequential, safe for colour-blind readers and on paper, from few to many.
    ///
    /// The darkest colour of the scheme is left out, as names stand on the areas.
    /// Source: C. Brewer, ColorBrewer 2.0, scheme "YlGnBu" with 6 classes (colorbrewer2.org).
    static let ramp = ["#FFFFCC", "#C7E9B4", "#7FCDBB", "#41B6C4", "#2C7FB8"]
    static let noData = "#EDEDED"
    static let noDataHatch = "#9AA2A6"
}

/// Sizes of type, in points.
enum MapType {
    /// Laksaman first: it has the form of the Sarabun that Thai offices write in.
    ///
    /// Then its relatives, and what Windows, macOS and Android have. TH Sarabun New stands late: it
    /// is a third smaller at the same size, which `font-size-adjust` makes up for where a viewer
    /// knows it.
    static let family =
        "Laksaman, Sarabun, Noto Looped Thai, Leelawadee UI, Thonburi, Noto Sans Thai, Tahoma, "
        + "TH Sarabun New, sans-serif"
    /// The height of Laksaman's x in ems (its OS/2 table).
    static let aspect = "0.511"

    static let title = 20.0
    static let subtitle = 11.5
    static let legendTitle = 9.0
    static let legend = 8.0
    static let note = 7.5
    static let scale = 7.5
    static let amphoeName = 12.0
    static let smallestAmphoeName = 8.5
    static let amphoeNameAmongOthers = 9.5
    static let tambonName = 7.5
    static let smallestTambonName = 6.0
    /// Names of schools are set in the largest of these that lets nearly all be placed.
    static let schoolNames = [7.5, 7.0, 6.5, 6.0, 5.5]
    /// From one line of text to the next, in ems.
    static let leading = 1.25
}

/// Weights of lines, in points.
enum MapWeight {
    static let frame = 0.6
    static let rule = 0.5
    static let outline = 0.9
    static let shore = 4.0
    static let amphoe = 0.75
    static let tambon = 0.3
    static let symbol = 0.45
    static let ring = 0.6
    static let circle = 0.5
    static let halo = 1.6
    static let leader = 0.35
    static let hatch = 0.5
}

/// Distances and sizes of symbols, in points.
enum MapSpace {
    static let margin = 28.35
    static let gap = 6.0
    static let padding = 7.0
    /// Between the land and the frame.
    static let aroundLand = 12.0
    static let school = 1.9
    /// Radii of the four sizes of school.
    static let sizes = [2.0, 2.6, 3.2, 4.1]
    static let dot = 0.85
    static let largestCircle = 17.0
    static let ring = 1.7
    static let legendMark = 16.0
    static let scaleBar = 120.0
    /// Between a symbol and its name.
    static let toName = 1.3
    /// Between one name and the next.
    static let aroundName = 0.5
    /// Borders are thinned by at most this; a third of the thinnest line.
    static let thinning = 0.1
}

/// The tokens at the size of a page.
struct MapTokens: Sendable {
    /// 1 on A4; larger paper is read from farther away, though not in proportion.
    let enlargement: Double

    init(format: PageFormat) {
        switch format {
        case .a4: enlargement = 1
        case .a3: enlargement = 1.2
        case .share: enlargement = 1.5
        case .slide: enlargement = 1.4
        }
    }

    func callAsFunction(_ length: Double) -> Double { length * enlargement }

    func style(_ size: Double, bold: Bool = false) -> TextStyle {
        TextStyle(family: MapType.family, sizeInPoints: size * enlargement, isBold: bold)
    }
}
