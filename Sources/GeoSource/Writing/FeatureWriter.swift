import CGDAL
public import Geo

/// Takes features for a file that is being written: for each its values, its shape, and its end.
///
/// Values come in the order of the layer's columns, one for each column.
public struct FeatureWriter: ~Copyable {
    private let layer: OutputLayer
    private let format: FeatureFormat
    private let target: OGRLayerH
    private let feature: OGRFeatureH
    /// Of each column in GDAL's own order.
    private let places: [CInt]
    private let path: String
    /// From WGS 84; nil where the file is in it too.
    private let transformation: Transformation?
    private var column = 0
    private var row = 1
    private var losses: [WriteLoss] = []
    private var thai = CP874Text()
    private var buffer: [UInt8] = []

    init(
        _ layer: OutputLayer, _ format: FeatureFormat, _ target: OGRLayerH, places: [CInt],
        path: String
    ) throws(GeoSourceError) {
        let transformation =
            layer.crs == .wgs84 ? nil : try Transformation(from: .wgs84, to: layer.crs)
        guard let feature = OGR_F_Create(OGR_L_GetLayerDefn(target)) else {
            throw FeatureFile.refusal("OGR_F_Create", path)
        }
        self.layer = layer
        self.format = format
        self.target = target
        self.places = places
        self.path = path
        self.transformation = transformation
        self.feature = feature
    }

    deinit { OGR_F_Destroy(feature) }

    // MARK: Values

    /// The next column is a text, in UTF-8.
    public mutating func text(_ bytes: Span<UInt8>) {
        if format == .shapefile {
            note(thai.encode(bytes))
            set(thai.bytes)
        } else {
            buffer.removeAll(keepingCapacity: true)
            bytes.withUnsafeBufferPointer { buffer.append(printable: $0) }
            buffer.append(0)
            set(buffer)
        }
    }

    /// The next column is a text.
    public mutating func text(_ text: String) {
        var text = text
        text.withUTF8 { self.text($0.span) }
    }

    public mutating func integer(_ number: Int) {
        OGR_F_SetFieldInteger64(feature, next(), GIntBig(number))
    }

    public mutating func real(_ number: Double) {
        guard number.isFinite else { return missing() }
        OGR_F_SetFieldDouble(feature, next(), number)
    }

    public mutating func flag(_ isTrue: Bool) {
        OGR_F_SetFieldInteger(feature, next(), isTrue ? 1 : 0)
    }

    /// The next column is empty.
    public mutating func missing() {
        OGR_F_SetFieldNull(feature, next())
    }

    /// Gives a column of this feature a text where it has no value.
    public mutating func fill(_ column: Int, with text: String) {
        guard OGR_F_IsFieldSetAndNotNull(feature, places[column]) == 0 else { return }
        OGR_F_SetFieldString(feature, places[column], text.withoutControlCharacters)
    }

    private mutating func next() -> CInt {
        defer { column += 1 }
        return places[column]
    }

    /// - Parameter bytes: ends in a zero.
    private mutating func set(_ bytes: [UInt8]) {
        let place = next()
        bytes.withUnsafeBytes { bytes in
            OGR_F_SetFieldString(
                feature, place, bytes.baseAddress?.assumingMemoryBound(to: CChar.self))
        }
    }

    private mutating func note(_ losses: [WriteLoss.Kind]) {
        for kind in losses { note(kind, field: layer.fields[column].name) }
    }

    /// A file in which every row is bad needs no finding for each.
    private mutating func note(_ kind: WriteLoss.Kind, field: String? = nil) {
        losses.append(WriteLoss(kind: kind, row: row, field: field, feature: firstValue))
    }

    /// The first value of the feature, if it has been set and is a text or a number.
    private var firstValue: String? {
        guard let place = places.first, OGR_F_IsFieldSetAndNotNull(feature, place) != 0,
            let text = OGR_F_GetFieldAsString(feature, place)
        else { return nil }
        return String(validatingCString: text)
    }

    // MARK: Shapes

    /// The feature is a point, WGS 84 in degrees.
    public mutating func point(_ coordinate: Coordinate) {
        guard let own = transformed(coordinate) else { return note(.outsideSystem) }
        guard let geometry = OGR_G_CreateGeometry(wkbPoint) else { return }
        OGR_G_SetPoint_2D(geometry, 0, own.x, own.y)
        OGR_F_SetGeometryDirectly(feature, geometry)
    }

    /// The feature is what the well-known binary says, WGS 84 in degrees.
    public mutating func shape(wkb bytes: Span<UInt8>) {
        guard layer.crs != .wgs84 else {
            return bytes.withUnsafeBytes { shape(wkb: $0) }
        }
        guard let geometry = try? Geometry(wkb: bytes.withUnsafeBufferPointer { Array($0) }),
            let own = transformed(geometry)
        else { return note(.outsideSystem) }
        own.wkb.withUnsafeBytes { shape(wkb: $0) }
    }

    private func shape(wkb bytes: UnsafeRawBufferPointer) {
        var geometry: OGRGeometryH?
        let code = OGR_G_CreateFromWkb(bytes.baseAddress, nil, &geometry, CInt(bytes.count))
        guard code == OGRERR_NONE, let geometry else { return }
        OGR_F_SetGeometryDirectly(feature, geometry)
    }

    private func transformed(_ coordinate: Coordinate) -> Coordinate? {
        layer.crs == .wgs84 ? coordinate : transformation?.transform(coordinate)
    }

    private func transformed(_ geometry: Geometry) -> Geometry? {
        transformation?.transform(geometry)
    }

    // MARK: Ends

    /// Writes the feature; the next one begins.
    ///
    /// - Throws: `GeoSourceError` where GDAL refuses it, as on a full disk.
    public mutating func endFeature() throws(GeoSourceError) {
        precondition(column == layer.fields.count, "a value for each column of \(layer.name)")
        if OGR_F_GetGeometryRef(feature) == nil, !format.holdsRowsWithoutShape {
            note(.withoutShape)
        } else {
            try create()
        }
        column = 0
        row += 1
    }

    private func create() throws(GeoSourceError) {
        OGR_F_SetFID(feature, GIntBig(OGRNullFID))
        guard OGR_L_CreateFeature(target, feature) == OGRERR_NONE else {
            let reason = String(cString: CPLGetLastErrorMsg())
            throw FeatureFile.refusal("OGR_L_CreateFeature", path, diagnostics: [reason])
        }
        OGR_F_SetGeometryDirectly(feature, nil)
    }

    /// Ends the layer and returns what got lost.
    mutating func finish() throws(GeoSourceError) -> [WriteLoss] {
        // The driver of workbooks writes the header in front of a first row, so there must be one.
        if format == .workbook, row == 1 { try create() }
        return losses
    }
}

extension [UInt8] {
    /// Adds UTF-8 without the control characters that XML and clerks cannot read, NUL among them.
    mutating func append(printable bytes: UnsafeBufferPointer<UInt8>) {
        let isKept: (UInt8) -> Bool = { $0 >= 0x20 || $0 == 9 || $0 == 10 || $0 == 13 }
        if bytes.allSatisfy(isKept) {
            append(contentsOf: bytes)
        } else {
            append(contentsOf: bytes.lazy.filter(isKept))
        }
    }
}
