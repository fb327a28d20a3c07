/// One of several small maps of the same land.
struct ThemePanel {
    /// What it is of, as the data has it; programs that read the map find it there.
    let period: String
    let title: String
    /// What stands below the title, and how that differs from the panel before.
    let total: Figure
    let change: Figure?

    /// A number in words, and as short as it can be.
    struct Figure {
        let long: String
        let short: String
    }
    /// nil for land in one colour.
    let areas: PanelAreas?
    let symbols: [SymbolGroup]
    /// What each school of the content stands for; nil where nothing is known.
    let values: [Int?]
}

/// Areas filled by class on a panel.
struct PanelAreas {
    enum Layer {
        /// The tambon of the content.
        case tambon
        /// The amphoe with all their tambon, as `ThemeInput.units`.
        case units
    }

    let layer: Layer
    let values: [Double?]
    /// The class of each, nil where nothing is known.
    let classes: [Int?]
    /// What each class is filled with.
    let fills: [String]
}
