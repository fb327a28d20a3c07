/// How finely borders are drawn: as finely as the page can show, and no finer.
struct BorderGrain: Sendable {
    /// All vertices are rounded to multiples of it, in hundredths of a point.
    var grid: Int32 = 1
    /// No border is drawn farther than this from where it runs, in hundredths of a point.
    var tolerance = MapSpace.thinning * 100
    /// Islands smaller than this are left out, in square points; never the largest part of an area.
    var smallestIsland = 0.02
    /// What lies outside is cut away; nil for nothing.
    var clip: PageBox?

    /// For areas that are whole maps of their own, and for those of a few points each.
    ///
    /// A quarter of a point is a pixel of a print at 300 dots per inch, and a twentieth of the
    /// areas that it is for.
    init(isDense: Bool = false, clip: PageBox? = nil) {
        self.clip = clip
        guard isDense else { return }
        grid = 10
        tolerance = 25
        smallestIsland = 0.4
    }
}
