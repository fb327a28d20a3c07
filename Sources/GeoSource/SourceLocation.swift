/// Where a source lies: a file, or a file within a zip.
struct SourceLocation: Hashable {
    /// As the caller gave it, for messages.
    let given: String
    /// As GDAL's file systems know it.
    let path: String
    let format: SourceFormat
    /// The layer or sheet still to be chosen within it.
    let layer: String?

    /// The name without folder and ending.
    var stem: String { Self.stem(of: path) }

    static func stem(of path: String) -> String {
        let name = VSIEntry.split(path).name
        guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return name }
        return String(name[..<dot])
    }

    /// The same file with one of its layers or sheets.
    func choosing(_ layer: String) -> Self {
        Self(given: given, path: path, format: format, layer: layer)
    }

    /// Throws `damaged` where the zip does not yield the source whole; a plain file always does.
    func checkIntegrity() throws(GeoSourceError) {
        guard path.hasPrefix("/vsizip/") else { return }
        try VSIFile.checkIntegrity(of: path, given: given)
        guard format == .shapefile else { return }
        let parts = ShapefileParts(self)
        for part in [parts.index, parts.attributes].compactMap({ $0 }) {
            try VSIFile.checkIntegrity(of: part, given: given)
        }
    }

    /// The one source a path and a choice lead to.
    ///
    /// Throws `choiceNeeded` for a zip with several sources and none chosen.
    init(path: String, choice: String?) throws(GeoSourceError) {
        let all = try Self.all(path: path)
        if all.count == 1, let only = all.first {
            self = Self(
                given: path, path: only.path, format: only.format,
                layer: only.answers(to: choice) ? nil : choice)
            return
        }
        let names = all.map(\.entryName)
        guard let choice else {
            throw GeoSourceError(
                .choiceNeeded(available: names), function: "VSIReadDirRecursive", path: path)
        }
        guard let chosen = all.first(where: { $0.answers(to: choice) }) else {
            throw GeoSourceError(
                .layerMissing(available: names), function: "VSIReadDirRecursive", path: path)
        }
        self = chosen
    }

    /// Every source in a path: one for a file, some for a zip.
    static func all(path: String) throws(GeoSourceError) -> [SourceLocation] {
        guard !path.hasPrefix("/vsi") else {
            throw GeoSourceError(
                .refused(reason: "a path into GDAL's virtual file systems"), function: "open",
                path: path)
        }
        if let (archive, entry) = archiveParts(of: path) {
            return try archiveSources(in: archive, only: entry, given: path)
        }
        let found = withItsOwnCase(path)
        try checkFile(found)
        guard let format = SourceFormat(name: found) else { throw notRecognised(path) }
        return [SourceLocation(given: path, path: found, format: format, layer: nil)]
    }

    init(given: String, path: String, format: SourceFormat, layer: String?) {
        self.given = given
        self.path = path
        self.format = format
        self.layer = layer
    }

    /// The name as the folder spells it, where only the case differs: tambon.shp for TAMBON.SHP.
    private static func withItsOwnCase(_ path: String) -> String {
        guard VSIEntry(path: path) == .missing else { return path }
        let (folder, name) = VSIEntry.split(path)
        let matches = VSIEntry.names(in: folder).filter { $0.lowercased() == name.lowercased() }
        guard matches.count == 1, let match = matches.first else { return path }
        return path.contains("/") ? "\(folder)/\(match)" : match
    }

    private static func checkFile(_ path: String) throws(GeoSourceError) {
        let code: GeoSourceError.Code
        switch VSIEntry(path: path) {
        case .missing: code = .fileMissing
        case .unreadable: code = .unreadable
        case .folder: code = .notRecognised(format: "folder")
        case .file(size: 0): code = .emptyFile
        case .file: return
        }
        throw GeoSourceError(code, function: "VSIFOpenL", path: path)
    }

    private static func notRecognised(_ path: String) -> GeoSourceError {
        let name = VSIEntry.split(path).name
        let ending = name.lastIndex(of: ".").map { String(name[$0...]) } ?? name
        return GeoSourceError(.notRecognised(format: ending), function: "open", path: path)
    }
}

extension SourceLocation {
    /// The archive and the entry of "data.zip/inner/tambon.shp"; nil where no zip is in the path.
    private static func archiveParts(of path: String) -> (archive: String, entry: String)? {
        if path.lowercased().hasSuffix(".zip") { return (path, "") }
        for ending in [".zip/", ".ZIP/", ".Zip/"] {
            guard let range = path.firstRange(of: ending) else { continue }
            let archive = path[..<range.upperBound].dropLast()
            return (String(archive), String(path[range.upperBound...]))
        }
        return nil
    }

    private static func archiveSources(
        in archive: String, only entry: String, given: String
    ) throws(GeoSourceError) -> [SourceLocation] {
        let archive = withItsOwnCase(archive)
        try checkFile(archive)
        let root = "/vsizip/{\(archive)}"
        let names = VSIEntry.names(in: root, recursive: true).filter { !isSystemFile($0) }
        guard !names.isEmpty else {
            throw GeoSourceError(
                .damaged(detail: "the zip holds no files that can be listed"),
                function: "VSIReadDirRecursive", path: given)
        }
        let shapefiles = Set(
            names.filter { SourceFormat(name: $0) == .shapefile }.map(lowercasedStemPath))
        let sources = names.compactMap { name -> SourceLocation? in
            guard entry.isEmpty || entry == name, let format = SourceFormat(name: name) else {
                return nil
            }
            // A .dbf beside its .shp is a part of it, not a source of its own.
            if format == .dbf, entry.isEmpty, shapefiles.contains(lowercasedStemPath(name)) {
                return nil
            }
            return SourceLocation(
                given: given, path: "\(root)/\(name)", format: format, layer: nil)
        }
        guard !sources.isEmpty else {
            guard entry.isEmpty else {
                throw GeoSourceError(
                    .layerMissing(available: names), function: "VSIReadDirRecursive", path: given)
            }
            throw GeoSourceError(
                .notRecognised(format: "zip of \(names.prefix(5).joined(separator: ", "))"),
                function: "VSIReadDirRecursive", path: given)
        }
        return sources
    }

    /// macOS puts shadow files into every zip; folders end in a slash.
    private static func isSystemFile(_ name: String) -> Bool {
        name.hasSuffix("/") || name.hasPrefix("__MACOSX/")
            || VSIEntry.split(name).name.hasPrefix(".")
    }

    private static func lowercasedStemPath(_ name: String) -> String {
        (name.lastIndex(of: ".").map { String(name[..<$0]) } ?? name).lowercased()
    }

    /// The path within its zip.
    private var entryName: String {
        guard let end = path.firstRange(of: "}/") else { return VSIEntry.split(path).name }
        return String(path[end.upperBound...])
    }

    /// Whether a choice means it: by path in the zip, by name, or by name without ending.
    private func answers(to choice: String?) -> Bool {
        guard let choice = choice?.lowercased() else { return false }
        let name = VSIEntry.split(path).name
        return [entryName, name, stem].contains { $0.lowercased() == choice }
    }
}
