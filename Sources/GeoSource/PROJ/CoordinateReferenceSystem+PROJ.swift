import CPROJ

extension CoordinateReferenceSystem {
    /// Reads "EPSG:24047", "24047", WKT (ESRI's included) or "+proj=…" through PROJ.
    ///
    /// A system without a code is identified with EPSG's by its datum and numbers, so that ESRI's
    /// `Indian_1975_UTM_Zone_47N` is EPSG:24047. Throws `crsInvalid` for anything else than a
    /// geographic or projected system.
    public init(_ text: String) throws(GeoSourceError) {
        let text = Self.trimmed(text)
        let definition = Self.definition(of: text)
        if let known = Self.common.first(where: { $0.definition == definition.uppercased() }) {
            self = known
            return
        }
        let invalid = GeoSourceError(
            .crsInvalid(text: text), function: "proj_create", path: text)
        guard !text.isEmpty, !text.utf8.contains(0) else { throw invalid }
        let context = try PROJContext()
        guard let object = PROJObject(proj_create(context.handle, definition)),
            let horizontal = object.horizontal(in: context)
        else {
            throw GeoSourceError(
                .crsInvalid(text: text), function: "proj_create", path: text,
                diagnostics: context.diagnostics)
        }
        // PROJ takes any word that is part of some system's name.
        if Self.isName(definition), Self.key(horizontal.name) != Self.key(definition) {
            throw invalid
        }
        self = try Self.describe(horizontal, in: context, text: definition)
    }

    private static func describe(
        _ object: borrowing PROJObject, in context: borrowing PROJContext, text: String
    ) throws(GeoSourceError) -> Self {
        let frame = object.frame(in: context)
        // Heights are dropped and x comes first anyway: EPSG:4979 and OGC:CRS84 are EPSG:4326 here.
        if object.type == PJ_TYPE_GEOGRAPHIC_3D_CRS || object.code == "OGC:CRS84",
            let flat = [wgs84, indian1975].first(where: { $0.datum == frame.datum })
        {
            return flat
        }
        if let code = object.code ?? object.identifiedCode(in: context, frame: frame) {
            if let known = common.first(where: { $0.code == code }) { return known }
            if code.hasPrefix("EPSG:"), object.code == nil, code != text {
                return try Self(code)
            }
            return Self(
                code: code, name: object.name, isGeographic: object.isGeographic,
                datum: frame.datum, definition: code)
        }
        let wkt = proj_as_wkt(context.handle, object.handle, PJ_WKT2_2019, nil)
        return Self(
            code: object.name, name: object.name, isGeographic: object.isGeographic,
            datum: frame.datum, definition: wkt.map { String(cString: $0) } ?? text)
    }

    /// Whether a text is neither a code nor a definition.
    private static func isName(_ text: String) -> Bool {
        !text.contains { "+:[{=".contains($0) }
    }

    /// A name without what people and programs write differently.
    private static func key(_ name: String) -> String {
        name.lowercased().filter { $0.isLetter || $0.isNumber }
    }

    private static func definition(of text: String) -> String {
        if !text.isEmpty, text.utf8.allSatisfy({ (48...57).contains($0) }) { return "EPSG:\(text)" }
        if text.hasPrefix("+"), !text.contains("+type=crs") { return text + " +type=crs" }
        return text
    }

    private static func trimmed(_ text: String) -> String {
        let isPadding = { (character: Character) in
            character.isWhitespace || character == "\u{FEFF}" || character == "\0"
        }
        let start = text.firstIndex { !isPadding($0) } ?? text.endIndex
        let end = text.lastIndex { !isPadding($0) }.map(text.index(after:)) ?? start
        return String(text[start..<end])
    }
}
