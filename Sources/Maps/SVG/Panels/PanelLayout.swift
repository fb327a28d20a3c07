import Geo

/// Where small maps of the same land stand on a page, in points.
struct PanelLayout {
    let width: Double
    let height: Double
    /// One for each panel from the left to the right, row by row; all of one size.
    let frames: [PageBox]
    /// The room above each frame for its title.
    let captionHeight: Double
    /// Where what is to be said of all panels stands.
    let noticeTop: Double
    let legend: PageBox
    let scale: PageBox
    /// Where the panels, the legend and the scale bar end.
    let bottom: Double
    /// For the first frame; nil where there is nothing to show.
    let transform: PageTransform?

    /// How far a frame lies from the first, in whole hundredths of a point.
    func shift(of panel: Int) -> PagePoint {
        guard let first = frames.first else { return PagePoint(x: 0, y: 0) }
        return PagePoint(
            Coordinate(
                x: frames[panel].minX - first.minX, y: frames[panel].minY - first.minY))
    }

    /// The layout as that of a single map: the first panel.
    var page: PageLayout {
        PageLayout(
            width: width, height: height,
            frame: frames.first ?? PageBox(minX: 0, minY: 0, maxX: width, maxY: height),
            placed: [
                PlacedBlock(kind: .legend, shape: 0, box: legend),
                PlacedBlock(kind: .scale, shape: 0, box: scale),
            ], transform: transform)
    }
}

/// The sizes that a layout of panels has to find room for.
struct PanelDemand {
    let count: Int
    /// The heights of texts for a width to write in.
    let headerHeight: (Double) -> Double
    let footerHeight: (Double) -> Double
    let noticeHeight: (Double) -> Double
    let captionHeight: (Double) -> Double
    let legend: LayoutDemand.Block
    let scale: LayoutDemand.Block
    /// How far symbols reach beyond the extent of the land at a scale.
    let overhang: (Double) -> Double
}
