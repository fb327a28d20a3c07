import CPROJ

/// A PROJ threading context: everything made in it is used by one thread at a time.
struct PROJContext: ~Copyable {
    let handle: OpaquePointer

    init() throws(GeoSourceError) {
        guard let handle = proj_context_create() else {
            throw GeoSourceError(
                .transformationMissing, function: "proj_context_create", path: "")
        }
        self.handle = handle
        // PROJ would write to stderr; its error numbers are asked for instead.
        proj_log_level(handle, PJ_LOG_NONE)
        proj_context_use_proj4_init_rules(handle, 0)
        proj_context_set_enable_network(handle, 0)
    }

    deinit { proj_context_destroy(handle) }

    /// What PROJ last complained of.
    var diagnostics: [String] {
        let number = proj_context_errno(handle)
        guard number != 0, let text = proj_context_errno_string(handle, number) else { return [] }
        return [String(cString: text)]
    }
}

/// One PROJ object (a CRS, a datum, an operation), freed with its owner.
struct PROJObject: ~Copyable {
    let handle: OpaquePointer

    init?(_ handle: OpaquePointer?) {
        guard let handle else { return nil }
        self.handle = handle
    }

    deinit { proj_destroy(handle) }

    var name: String { proj_get_name(handle).map { String(cString: $0) } ?? "" }
    var type: PJ_TYPE { proj_get_type(handle) }

    /// "EPSG:24047", where the object carries an identifier.
    var code: String? {
        guard let authority = proj_get_id_auth_name(handle, 0),
            let code = proj_get_id_code(handle, 0)
        else { return nil }
        return "\(String(cString: authority)):\(String(cString: code))"
    }
}
