import CGDAL

/// Declares the encoding of a DBF in both places where programs look.
enum DBFStamp {
    /// Byte 29 of the header: "Thai, ANSI and OEM 874", which ArcView goes by.
    static let languageDriver: UInt8 = 0x50
    /// What the `.cpg` says, which newer programs go by.
    static let codePage = "CP874"

    /// Marks the DBF of a shapefile as CP874 and puts a `.cpg` beside it.
    static func declareCP874(besides shapes: String) throws(GeoSourceError) {
        let stem = shapes.hasSuffix(".shp") ? String(shapes.dropLast(4)) : shapes
        let table = try captured("VSIFOpenL", path: stem + ".dbf") {
            VSIFOpenL(stem + ".dbf", "rb+")
        }
        let isMarked =
            VSIFSeekL(table, 29, SEEK_SET) == 0 && VSIFWriteL([languageDriver], 1, 1, table) == 1
        guard VSIFCloseL(table) == 0, isMarked else {
            throw FeatureFile.refusal("VSIFWriteL", stem + ".dbf")
        }
        try VSIFile.write(Array(codePage.utf8), to: stem + ".cpg")
    }
}

extension VSIFile {
    /// Writes a whole file.
    static func write(_ bytes: [UInt8], to path: String) throws(GeoSourceError) {
        let file = try captured("VSIFOpenL", path: path) { VSIFOpenL(path, "wb") }
        let isWritten = VSIFWriteL(bytes, 1, bytes.count, file) == bytes.count
        guard VSIFCloseL(file) == 0, isWritten else {
            throw FeatureFile.refusal("VSIFWriteL", path)
        }
    }
}
