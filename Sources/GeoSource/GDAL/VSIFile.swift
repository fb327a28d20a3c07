import CGDAL

/// A file open for reading through GDAL's file systems, so that a zip entry is as good as a file.
struct VSIFile: ~Copyable {
    private let handle: UnsafeMutablePointer<VSILFILE>
    let path: String

    init(path: String) throws(GeoSourceError) {
        GDALRuntime.start
        self.path = path
        handle = try captured("VSIFOpenL", path: path) { VSIFOpenL(path, "rb") }
    }

    deinit { VSIFCloseL(handle) }

    /// Reads up to the buffer's size and returns how many bytes came; 0 at the end.
    func read(into buffer: UnsafeMutableRawBufferPointer) -> Int {
        VSIFReadL(buffer.baseAddress, 1, buffer.count, handle)
    }

    /// Reads a file to its end, throwing `damaged` where a zip entry does not unpack whole.
    ///
    /// GDAL would hand out the bytes before the damage and then say end of file.
    static func checkIntegrity(of path: String, given: String) throws(GeoSourceError) {
        let file = try VSIFile(path: path)
        let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 20, alignment: 16)
        defer { buffer.deallocate() }
        let failures = withDiagnostics { log in
            while file.read(into: buffer) > 0 {}
            return log.takeFailures()
        }
        guard let failure = failures.first else { return }
        throw GeoSourceError(
            .damaged(detail: failure), function: "VSIFReadL", path: given, diagnostics: failures)
    }

    /// Moves to a byte; false where the file system refuses.
    func seek(to offset: Int) -> Bool {
        VSIFSeekL(handle, vsi_l_offset(offset), SEEK_SET) == 0
    }

    /// The same file, about to be read from a byte.
    consuming func moved(to offset: Int) throws(GeoSourceError) -> VSIFile {
        guard seek(to: offset) else {
            throw GeoSourceError(.unreadable, function: "VSIFSeekL", path: path)
        }
        return self
    }

    /// Up to `count` bytes from an offset; fewer at the end of the file.
    func bytes(at offset: Int, count: Int) -> [UInt8] {
        guard count > 0, seek(to: offset) else { return [] }
        return [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
            filled = read(into: UnsafeMutableRawBufferPointer(buffer))
        }
    }
}

/// What a path leads to.
enum VSIEntry: Equatable {
    case missing
    /// It is there, and the system does not open it.
    case unreadable
    case folder
    case file(size: Int)

    init(path: String) {
        GDALRuntime.start
        self = withDiagnostics { _ in Self.entry(at: path) }
    }

    private static func entry(at path: String) -> VSIEntry {
        if let list = VSIReadDir(path) {
            CSLDestroy(list)
            return .folder
        }
        guard let handle = VSIFOpenL(path, "rb") else {
            let (folder, name) = split(path)
            return names(in: folder).contains(name) ? .unreadable : .missing
        }
        defer { VSIFCloseL(handle) }
        guard VSIFSeekL(handle, 0, SEEK_END) == 0 else { return .unreadable }
        return .file(size: Int(VSIFTellL(handle)))
    }

    /// The folder and the name of a path; "." for a name alone.
    static func split(_ path: String) -> (folder: String, name: String) {
        guard let slash = path.lastIndex(of: "/") else { return (".", path) }
        let folder = slash == path.startIndex ? "/" : String(path[..<slash])
        return (folder, String(path[path.index(after: slash)...]))
    }

    /// The names in a folder, sorted; with `recursive`, paths below it.
    static func names(in folder: String, recursive: Bool = false) -> [String] {
        GDALRuntime.start
        return withDiagnostics { _ in
            let list = recursive ? VSIReadDirRecursive(folder) : VSIReadDir(folder)
            defer { CSLDestroy(list) }
            var names: [String] = []
            for index in 0..<CSLCount(list) {
                if let name = CSLGetField(list, index) { names.append(String(cString: name)) }
            }
            return names.filter { $0 != "." && $0 != ".." }.sorted()
        }
    }
}
