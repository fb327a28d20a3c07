import CGDAL
import Synchronization

/// A folder of copies that GDAL may write into, removed with its owner.
///
/// In memory, except where SQLite needs a real file system for its write-ahead log.
struct ScratchFolder: ~Copyable {
    let path: String

    private static let count = Atomic<Int>(0)

    init(onDisk: Bool = false) throws(GeoSourceError) {
        GDALRuntime.start
        let number = Self.count.wrappingAdd(1, ordering: .relaxed).newValue
        if onDisk {
            path = String(cString: CPLGenerateTempFilename("geosource")) + "-\(number)"
        } else {
            path = "/vsimem/geosource-\(number)"
        }
        let path = path
        // Owner only: the copy is as private as its original.
        _ = try captured("VSIMkdir", path: path) { VSIMkdir(path, 0o700) == 0 ? true : nil }
    }

    deinit { _ = VSIRmdirRecursive(path) }

    /// Copies a file into the folder under a name.
    func copy(_ source: String, as name: String) throws(GeoSourceError) {
        let input = try VSIFile(path: source)
        let output = try Self.create("\(path)/\(name)")
        defer { VSIFCloseL(output) }
        let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 20, alignment: 16)
        defer { buffer.deallocate() }
        while true {
            let count = input.read(into: buffer)
            guard count > 0 else { return }
            guard VSIFWriteL(buffer.baseAddress, 1, count, output) == count
            else {
                throw GeoSourceError(.unreadable, function: "VSIFWriteL", path: source)
            }
        }
    }

    /// Writes bytes into the folder under a name.
    func write(_ bytes: [UInt8], as name: String) throws(GeoSourceError) {
        let output = try Self.create("\(path)/\(name)")
        defer { VSIFCloseL(output) }
        guard VSIFWriteL(bytes, 1, bytes.count, output) == bytes.count else {
            throw GeoSourceError(.unreadable, function: "VSIFWriteL", path: name)
        }
    }

    private static func create(_ path: String) throws(GeoSourceError) -> UnsafeMutablePointer<
        VSILFILE
    > {
        try captured("VSIFOpenL", path: path) { VSIFOpenL(path, "wb") }
    }
}
