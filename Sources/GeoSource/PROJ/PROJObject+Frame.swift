import CPROJ

/// What a CRS is built on: the datum's name and the ellipsoid's numbers.
struct ReferenceFrame {
    var datumName: String
    var semiMajorAxis: Double
    var inverseFlattening: Double

    /// The datum, by name, and Everest 1830 (1937 Adjustment) without a name as Indian 1975.
    ///
    /// PROJ strings and old ArcView files give the ellipsoid only. On that ellipsoid
    /// (a = 6377276.345 m, 1/f = 300.8017; EPSG:7015) Thailand has Indian 1975 alone.
    var datum: Datum {
        let key = String(datumName.lowercased().filter { $0.isLetter || $0.isNumber })
        if key.contains("indian1975") { return .indian1975 }
        if key.contains("worldgeodeticsystem1984") || key.contains("wgs1984") || key == "wgs84" {
            return .wgs84
        }
        if key.hasPrefix("unknown"), isEverest1937 { return .indian1975 }
        return .other(datumName)
    }

    private var isEverest1937: Bool {
        abs(semiMajorAxis - 6_377_276.345) < 0.01 && abs(inverseFlattening - 300.8017) < 0.001
    }
}

extension PROJObject {
    var isGeographic: Bool {
        type == PJ_TYPE_GEOGRAPHIC_2D_CRS || type == PJ_TYPE_GEOGRAPHIC_3D_CRS
    }

    /// The geographic or projected system in it: of a compound the horizontal part, of one bound to
    /// its own shift (`+towgs84`, `TOWGS84[…]`) the source; nil where it is none.
    func horizontal(in context: borrowing PROJContext) -> PROJObject? {
        switch type {
        case PJ_TYPE_GEOGRAPHIC_2D_CRS, PJ_TYPE_GEOGRAPHIC_3D_CRS, PJ_TYPE_PROJECTED_CRS:
            return PROJObject(proj_clone(context.handle, handle))
        case PJ_TYPE_COMPOUND_CRS:
            guard let part = PROJObject(proj_crs_get_sub_crs(context.handle, handle, 0)) else {
                return nil
            }
            return part.horizontal(in: context)
        case PJ_TYPE_BOUND_CRS:
            guard let source = PROJObject(proj_get_source_crs(context.handle, handle)) else {
                return nil
            }
            // Only the shift of Indian 1975 is replaced; any other is part of the definition.
            return source.frame(in: context).datum == .indian1975
                ? source.horizontal(in: context)
                : PROJObject(proj_clone(context.handle, handle))
        default:
            return nil
        }
    }

    /// The datum's name and the ellipsoid under it.
    func frame(in context: borrowing PROJContext) -> ReferenceFrame {
        var frame = ReferenceFrame(datumName: "", semiMajorAxis: 0, inverseFlattening: 0)
        guard let geodetic = PROJObject(proj_crs_get_geodetic_crs(context.handle, handle)) else {
            return frame
        }
        let datum = PROJObject(
            proj_crs_get_datum(context.handle, geodetic.handle)
                ?? proj_crs_get_datum_ensemble(context.handle, geodetic.handle))
        if let datum { frame.datumName = datum.name }
        if let ellipsoid = PROJObject(proj_get_ellipsoid(context.handle, geodetic.handle)) {
            proj_ellipsoid_get_parameters(
                context.handle, ellipsoid.handle, &frame.semiMajorAxis, nil, nil,
                &frame.inverseFlattening)
        }
        return frame
    }

    /// The EPSG code of the same system, where PROJ is sure or the datum leaves only one.
    func identifiedCode(in context: borrowing PROJContext, frame: ReferenceFrame) -> String? {
        var confidences: UnsafeMutablePointer<CInt>?
        guard let list = proj_identify(context.handle, handle, "EPSG", nil, &confidences) else {
            return nil
        }
        defer {
            proj_list_destroy(list)
            proj_int_list_destroy(confidences)
        }
        for index in 0..<proj_list_get_count(list) {
            // Confidence as proj_identify defines it: 90 and more is the same apart from names, 70
            // the same on an unnamed datum, where the ellipsoid has to decide.
            guard let confidence = confidences?[Int(index)], confidence >= 70,
                let candidate = PROJObject(proj_list_get(context.handle, list, index)),
                confidence >= 90 || candidate.frame(in: context).datum == frame.datum
            else { continue }
            return candidate.code
        }
        return nil
    }
}
