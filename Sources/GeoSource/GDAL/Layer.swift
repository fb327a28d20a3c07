import CGDAL

/// A layer, valid within the closure of its dataset that lends it.
struct Layer {
    let handle: OGRLayerH
    let path: String

    var name: String { OGR_L_GetName(handle).map { String(cString: $0) } ?? "" }

    var fieldNames: [String] {
        guard let definition = OGR_L_GetLayerDefn(handle) else { return [] }
        return (0..<OGR_FD_GetFieldCount(definition)).map { index in
            OGR_FD_GetFieldDefn(definition, index).flatMap { OGR_Fld_GetNameRef($0) }
                .map { String(cString: $0) } ?? ""
        }
    }

    /// Hands out every feature in order; each lives as long as its turn.
    func forEachFeature(_ body: (OGRFeatureH) throws -> Void) throws {
        OGR_L_ResetReading(handle)
        while let feature = OGR_L_GetNextFeature(handle) {
            defer { OGR_F_Destroy(feature) }
            try body(feature)
        }
    }
}
