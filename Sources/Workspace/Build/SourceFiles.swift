import Crypto
import Foundation
import Schools

/// The files that a source consists of, with what identifies them.
struct SourceFiles {
    /// The absolute path.
    let path: String
    let bytes: Int
    /// ISO 8601, UTC; when the main file was last changed.
    let modifiedAt: String?
    /// Of the main file, in hexadecimal.
    let sha256: String
    /// Of every file that belongs to the source.
    let allDigests: [String]

    /// Reads the files once to digest them.
    ///
    /// - Throws: `ManifestError` where there is no such file.
    init(_ entry: SourceEntry, in workspace: Workspace) throws {
        path = workspace.path(of: entry.path)
        func error(_ code: ManifestError.Code) -> ManifestError {
            ManifestError(code, path: workspace.manifestPath, line: entry.line)
        }
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
            let nearest = Self.nearest(to: entry.path, in: workspace)
            throw error(.fileMissing(entry.path, nearest: nearest))
        }
        guard !isFolder.boolValue else { throw error(.notAFile(entry.path)) }
        guard FileManager.default.isReadableFile(atPath: path) else {
            let reason = String(cString: strerror(EACCES))
            throw error(.fileUnreadable(entry.path, reason: reason))
        }
        let attributes = try FileManager.default.attributesOfItem(atPath: path)
        bytes = (attributes[.size] as? NSNumber)?.intValue ?? 0
        modifiedAt = (attributes[.modificationDate] as? Date).map(timestamp)
        sha256 = try Self.fileDigest(path)
        let siblings = Self.siblings(of: path)
        allDigests =
            try [sha256]
            + siblings.map { "\($0.lastPathComponent)=\(try Self.fileDigest($0.path))" }
    }

    /// A shapefile's other parts: the same name with another ending, whatever its case.
    private static func siblings(of path: String) -> [URL] {
        let url = URL(fileURLWithPath: path)
        guard url.pathExtension.lowercased() == "shp" else { return [] }
        let parts: Set = ["dbf", "shx", "prj", "cpg"]
        let stem = url.deletingPathExtension().lastPathComponent
        let directory = url.deletingLastPathComponent()
        let names = (try? FileManager.default.contentsOfDirectory(atPath: directory.path)) ?? []
        return names.sorted().map { directory.appendingPathComponent($0) }.filter {
            parts.contains($0.pathExtension.lowercased())
                && $0.deletingPathExtension().lastPathComponent.lowercased() == stem.lowercased()
        }
    }

    static func fileDigest(_ path: String) throws -> String {
        let file = try FileHandle(forReadingFrom: URL(fileURLWithPath: path))
        defer { try? file.close() }
        var hash = SHA256()
        while let chunk = try file.read(upToCount: 1 << 20), !chunk.isEmpty {
            hash.update(data: chunk)
        }
        return hexadecimal(hash.finalize())
    }

    private static func nearest(to path: String, in workspace: Workspace) -> String? {
        let directory = URL(fileURLWithPath: workspace.path(of: path)).deletingLastPathComponent()
        let names = (try? FileManager.default.contentsOfDirectory(atPath: directory.path)) ?? []
        let name = URL(fileURLWithPath: path).lastPathComponent
        // Parts of a shapefile cannot be named in its stead.
        let parts: Set = ["shx", "dbf", "prj", "cpg", "sbn", "sbx"]
        let files = names.filter { name in
            !parts.contains(URL(fileURLWithPath: name).pathExtension.lowercased())
        }
        return nearestWord(to: name, among: files.sorted())
    }
}

/// Identifies everything that a store is built from: another byte anywhere, another text.
func digest(of parts: [String]) -> String {
    hexadecimal(SHA256.hash(data: Data(parts.joined(separator: "\n").utf8)))
}

private func hexadecimal(_ digest: some Sequence<UInt8>) -> String {
    digest.map { byte in
        let digits = String(byte, radix: 16)
        return digits.count == 1 ? "0" + digits : digits
    }.joined()
}

/// A moment in ISO 8601, UTC, whole seconds.
func timestamp(_ date: Date) -> String {
    date.formatted(.iso8601)
}

/// Now, or the moment that `SOURCE_DATE_EPOCH` names, so that builds can be repeated byte for byte.
///
/// See reproducible-builds.org/specs/source-date-epoch.
func buildTime() -> Date {
    let epoch = ProcessInfo.processInfo.environment["SOURCE_DATE_EPOCH"].flatMap(Double.init)
    return epoch.map(Date.init(timeIntervalSince1970:)) ?? Date()
}
