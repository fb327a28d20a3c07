import CGDAL

/// Puts files into a zip, without the time, so that equal files are equal bytes.
public enum ZipWriter {
    /// Writes a zip of files, each under its own name without folders.
    ///
    /// - Parameter path: must end in `.zip` and be free.
    /// - Throws: `GeoSourceError` where a file cannot be read or the zip not be written.
    public static func write(_ files: [String], to path: String) throws(GeoSourceError) {
        try withDiagnostics { log throws(GeoSourceError) in
            let archive = try open("/vsizip/\(path)")
            var isWritten = true
            for file in files {
                let entry = try open("/vsizip/\(path)/\(VSIEntry.split(file).name)")
                isWritten = copy(try VSIFile(path: file), into: entry) && isWritten
                isWritten = VSIFCloseL(entry) == 0 && isWritten
            }
            guard VSIFCloseL(archive) == 0, isWritten, log.takeFailures().isEmpty else {
                throw FeatureFile.refusal("VSIFCloseL", path)
            }
        }
    }

    private static func open(
        _ path: String
    ) throws(GeoSourceError) -> UnsafeMutablePointer<VSILFILE> {
        try captured("VSIFOpenL", path: path) { VSIFOpenL(path, "wb") }
    }

    private static func copy(
        _ source: borrowing VSIFile, into entry: UnsafeMutablePointer<VSILFILE>
    ) -> Bool {
        let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 20, alignment: 16)
        defer { buffer.deallocate() }
        while true {
            let count = source.read(into: buffer)
            guard count > 0 else { return true }
            guard VSIFWriteL(buffer.baseAddress, 1, count, entry) == count else { return false }
        }
    }
}
