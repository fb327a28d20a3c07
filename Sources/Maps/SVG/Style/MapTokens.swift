/// Every colour, type size, line weight and distance of the maps; change the look here.
///
/// Lengths are points on A4; `MapTokens.enlargement` makes them larger for larger paper.

/// Colours, as `#RRGGBB`.
enum MapColour {
    static let paper = "#FFFFFF"
    static let ink = "#1F272D"
    /// What a printer has that knows no colours.
    static let black = "#000000"
    static let quietInk = "#5A656D"
    static let rule = "#B9C2C7"
    /// Whatever lies outside the areas: water, and land that is not ours.
    ///
    /// Its lightness (L* 92) is that of no tint and no class, so that a grey print shows the coast.
    static let outside = "#CBEFF5"
    static let land = "#FBF9F3"
    /// Land and schools around the part that a map is about.
    static let around = "#F4F3F0"
    static let aroundSchool = "#9BA3A8"
    static let shore = "#FFFFFF"

    static let outline = "#3A464D"
    static let amphoeBorder = "#66737A"
    static let tambonBorder = "#A7AFB3"
    static let amphoeName = "#56381B"

    /// Pale tints for neighbours: each differs from the others and from the water in lightness
    /// (L* 99, 96, 88, 82, 78) as well as in hue, so that they hold for colour-blind readers and
    /// on a grey printer.
    static let tints = ["#FCFCF9", "#E2FADB", "#F3DCA7", "#CCC7F4", "#DEB7B6"]

    /// Schools where the symbol says nothing but "here".
    static let school = "#1B4B7A"
    static let doubtful = "#B3261E"

    /// From small to extra large: lighter to darker in even steps (L* 84, 64, 43, 20).
    static let sizes = ["#F8CB4D", "#E5803C", "#B03A63", "#45205B"]
    /// Conditions of buildings from good to bad: the worse, the darker.
    static let conditions = ["#E8F1D4", "#F2C14E", "#C8553D", "#4A1942"]
    static let noPupils = "#FFFFFF"
    static let unknown = "#FFFFFF"

    static let circle = "#2C7FB8"
    /// Rings on the ground: a faint tint and its line.
    static let groundRing = "#B5562B"

    /// Crosses of the grid, and its labels, which are small.
    static let grid = "#6F7B83"
    static let gridLabel = "#3A464D"
    /// In the inset: land that is not the map's, the map's place as a mark and as an area.
    static let insetLand = "#DDE1E0"
    static let insetPlace = "#C2410C"
    static let insetArea = "#DE9A74"

    static let noData = "#EDEDED"
    /// Areas in which there is nothing to measure: darker than land and than a middle class.
    static let nothing = "#D9DCDB"
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
    /// Titles and subtitles are set in the largest of these that they fit in whole.
    static let titles = [title, 17.0, 14.5, 12.5]
    static let subtitles = [subtitle, 10.0]
    static let legendTitle = 9.0
    static let legend = 8.0
    static let legendNote = 6.5
    static let gridLabel = 6.0
    static let insetName = 6.5
    static let note = 7.5
    static let scale = 7.5
    static let amphoeName = 12.0
    static let smallestAmphoeName = 8.5
    /// In a picture shown with a link every amphoe is to have its name.
    static let smallestAmphoeNameOnPicture = 6.5
    static let amphoeNameAmongOthers = 9.5
    static let tambonName = 7.5
    static let hubName = 6.5
    static let smallestHubName = 5.5
    /// Names on small maps are set in the largest of these that names as many as the smallest.
    static let panelNames = [9.0, 7.5, 6.0]
    static let smallestTambonName = 6.0
    /// In a room, and on a telephone: 12 points of a slide at least.
    static let tambonNamesOnScreen = [10.0, 8.6]
    /// Names of schools are set in the largest of these that lets nearly all be placed.
    static let schoolNames = [7.5, 7.0, 6.5, 6.0, 5.5]
    static let schoolNamesOnScreen = [10.0, 8.6]
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
    /// Around letters; half of it lies beside them.
    static let halo = 2.3
    static let leader = 0.35
    static let hatch = 0.5
    static let grid = 0.35
    static let inset = 0.4
    static let insetPlace = 0.9
    static let groundRing = 0.4
    static let star = 0.8
    static let hub = 0.6
}

/// Distances and sizes of symbols, in points.
enum MapSpace {
    static let margin = 28.35
    static let gap = 6.0
    static let padding = 7.0
    /// Between the land and the frame.
    static let aroundLand = 12.0
    static let aroundPanelLand = 5.0
    static let school = 2.1
    /// Radii of the four sizes of school.
    static let sizes = [2.3, 2.9, 3.5, 4.4]
    static let dot = 0.85
    static let largestCircle = 17.0
    /// The largest triangle of those that show a difference.
    static let largestDifference = 7.5
    static let ring = 1.7
    /// The dot in the middle of a network whose name stands beside it.
    static let hub = 2.6
    static let legendMark = 16.0
    static let scaleBar = 120.0
    static let scaleBarOnScreen = 70.0
    /// The length of a tick of the grid, and of an arm of its crosses.
    static let tick = 3.0
    static let gridArm = 3.2
    /// At least this lies between one line of the grid and the next.
    static let gridStep = 84.0
    /// The sides of the boxes of the inset.
    static let insetCountry = 78.0
    static let insetProvince = 66.0
    /// What shows the map's place where the map is smaller than this in the inset.
    static let insetDot = 2.4
    /// Between a symbol and its name.
    static let toName = 1.3
    /// Between one name and the next: lines may stand close, words beside each other would be read
    /// as one.
    static let aroundName = 0.5
    static let besideName = 2.7
    /// Between an amphoe and its name on the water.
    static let fromShore = 5.0
    /// Between a name and the frame.
    static let nameToFrame = 3.0
    /// Borders are thinned by at most this; a third of the thinnest line.
    static let thinning = 0.1
}

/// The tokens at the size of a page.
struct MapTokens: Sendable {
    /// 1 on A4; larger paper is read from farther away, though not in proportion.
    let enlargement: Double
    /// Between the edge of the page and what stands on it; screens need less than printers.
    let margin: Double
    /// Screens show what can be read from afar: larger words, fewer of them, and no ratio of scale.
    let isPaper: Bool
    /// The greatest length of a scale bar, in points on A4.
    let scaleBar: Double

    init(format: PageFormat) {
        isPaper = format.isPaper
        scaleBar = format.isPaper ? MapSpace.scaleBar : MapSpace.scaleBarOnScreen
        switch format {
        case .a4: enlargement = 1
        case .a3: enlargement = 1.2
        case .share: enlargement = 2.3
        case .slide: enlargement = 1.4
        }
        let share =
            switch format {
            // Narrower margins would break the degrees beside a slide's map over two lines.
            case .a4, .a3, .slide: 1.0
            case .share: 0.5
            }
        margin = MapSpace.margin * enlargement * share
    }

    func callAsFunction(_ length: Double) -> Double { length * enlargement }

    func style(_ size: Double, bold: Bool = false) -> TextStyle {
        TextStyle(family: MapType.family, sizeInPoints: size * enlargement, isBold: bold)
    }
}
