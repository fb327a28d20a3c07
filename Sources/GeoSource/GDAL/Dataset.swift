import CGDAL

/// An open vector dataset: one owner, one thread at a time, closed when its owner ends.
struct Dataset: ~Copyable {
    private let handle: GDALDatasetH
    private let path: String
    /// Copies that the dataset reads, which must outlive it.
    private let scratch: ScratchFolder?

    /// Opens for reading, with the one driver that the format names.
    init(
        path: String, given: String, drivers: [String], options: [String] = [],
        scratch: consuming ScratchFolder? = nil
    ) throws(GeoSourceError) {
        self.path = given
        self.scratch = scratch
        handle = try withDiagnostics { log throws(GeoSourceError) in
            let handle = withCStrings(drivers) { drivers in
                withCStrings(options) { options in
                    GDALOpenEx(
                        path, UInt32(GDAL_OF_VECTOR | GDAL_OF_READONLY), drivers, options, nil)
                }
            }
            if let handle { return handle }
            let messages = log.messages
            throw GeoSourceError(
                messages.last.map { .damaged(detail: $0) }
                    ?? .notRecognised(format: drivers.joined(separator: "/")),
                function: "GDALOpenEx", path: given, diagnostics: messages)
        }
    }

    deinit { GDALClose(handle) }

    /// The names of the layers, in the order of the file.
    var layerNames: [String] {
        (0..<GDALDatasetGetLayerCount(handle)).map { index in
            GDALDatasetGetLayer(handle, index).flatMap { OGR_L_GetName($0) }
                .map { String(cString: $0) } ?? ""
        }
    }

    /// The one layer, or the chosen one; throws with the names where that leaves a doubt.
    func withLayer<R>(
        named name: String?, _ body: (Layer) throws -> R
    ) throws -> R {
        let names = layerNames
        let index = try Self.index(of: name, in: names, path: path)
        guard let layer = GDALDatasetGetLayer(handle, CInt(index)) else {
            throw GeoSourceError(
                .layerMissing(available: names), function: "GDALDatasetGetLayer", path: path)
        }
        return try body(Layer(handle: layer, path: path))
    }

    private static func index(
        of name: String?, in names: [String], path: String
    ) throws(GeoSourceError) -> Int {
        let function = "GDALDatasetGetLayer"
        guard !names.isEmpty else {
            throw GeoSourceError(.emptyFile, function: function, path: path)
        }
        guard let name else {
            guard names.count == 1 else {
                throw GeoSourceError(
                    .choiceNeeded(available: names), function: function, path: path)
            }
            return 0
        }
        let exact = names.firstIndex(of: name)
        guard let index = exact ?? names.firstIndex(where: { $0.lowercased() == name.lowercased() })
        else {
            throw GeoSourceError(.layerMissing(available: names), function: function, path: path)
        }
        return index
    }
}
