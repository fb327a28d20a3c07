/// The files that make up a shapefile, found whatever the case of their names.
struct ShapefileParts {
    let shapes: String
    let index: String?
    let attributes: String?
    let projection: String?

    init(_ location: SourceLocation) {
        let siblings = Siblings(of: location.path)
        shapes = location.path
        index = siblings.path(ending: "shx")
        attributes = siblings.path(ending: "dbf")
        projection = siblings.path(ending: "prj")
    }

    /// Whether GDAL finds the parts by itself: same stem, endings all lower or all upper case.
    ///
    /// A zip is unpacked instead, because jumping between its entries unpacks them again and again.
    var areWhereGDALLooks: Bool {
        guard !shapes.hasPrefix("/vsizip/") else { return false }
        let base = shapes.dropLast(4)
        return [(shapes, "shp"), (index, "shx"), (attributes, "dbf")].allSatisfy { path, ending in
            guard let path else { return true }
            return path == "\(base).\(ending)" || path == "\(base).\(ending.uppercased())"
        }
    }
}
