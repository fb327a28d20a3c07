import Foundation
import GeoSource
public import Schools

/// Why a manifest cannot be written for a folder.
public struct InitError: Error, Hashable, Sendable {
    public enum Code: Hashable, Sendable {
        case noFolder
        /// There is one already.
        case manifestExists
        /// No file that could be a source.
        case nothingFound
    }

    public let code: Code
    public let path: String
}

extension FolderReading {
    /// Looks at every file of a folder; files that cannot be read are listed with the reason.
    ///
    /// - Throws: `InitError`.
    public init(directory: String) throws {
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: directory, isDirectory: &isFolder),
            isFolder.boolValue
        else { throw InitError(code: .noFolder, path: directory) }
        let files = FolderScan(directory: directory).files()
        guard !files.isEmpty else { throw InitError(code: .nothingFound, path: directory) }
        for file in files { append(Self.reading(of: file, in: directory)) }
        sources.sort { $0.order < $1.order }
        preferOneLayerPerLevel()
        doubtLonelyLayers()
    }

    /// Writes the manifest beside the files and returns its path.
    ///
    /// - Throws: `InitError` where there is one already, `ExportError` where it cannot be written.
    public func writeManifest(
        in directory: String, language: Language, overwriting: Bool
    ) throws -> String {
        let path = "\(directory)/\(Manifest.fileName)"
        guard overwriting || !FileManager.default.fileExists(atPath: path) else {
            throw InitError(code: .manifestExists, path: path)
        }
        try OutputFile.write(Array(manifestText(language: language).utf8), to: path)
        return path
    }

    private mutating func append(_ other: FolderReading) {
        sources += other.sources
        unused += other.unused
    }

    private static func reading(of file: String, in directory: String) -> FolderReading {
        do {
            // What has shapes is geodata; a table in the same container is a table.
            let ending = URL(fileURLWithPath: file).pathExtension.lowercased()
            return FolderScan.tableEndings.contains(ending)
                ? try SheetRecognition(directory: directory).recognise(file)
                : try LayerRecognition(directory: directory).recognise(file)
        } catch {
            let failure = error as? GeoSourceError
            let told = failure?.tableFault.map {
                LocalizedText(thai: $0.thai, english: $0.rawValue)
            }
            let reason = told ?? .unreadable(failure?.diagnostics.first.map(PersonalText.covered))
            return FolderReading(unused: [UnusedFile(path: file, reason: reason)])
        }
    }

    /// A layer without a CRS is decided by another that it overlaps; alone it cannot be.
    private mutating func doubtLonelyLayers() {
        let layers = sources.indices.filter {
            sources[$0].entry.kind == .boundaries && sources[$0].doubt == nil
        }
        guard !layers.contains(where: { sources[$0].isPlaced }) else { return }
        for index in layers { sources[index].doubt = .crsUnknown }
    }

    /// Two layers of one level would put every boundary twice: the one that says its own CRS stays.
    private mutating func preferOneLayerPerLevel() {
        var seen: Set<BoundaryLevel> = []
        let order =
            sources.indices.filter { sources[$0].isPlaced }
            + sources.indices.filter { !sources[$0].isPlaced }
        for index in order {
            guard let level = sources[index].entry.level, sources[index].doubt == nil else {
                continue
            }
            guard !seen.insert(level).inserted else { continue }
            sources[index].doubt = LocalizedText(
                thai: "มีแนวเขตระดับ \(level.rawValue) จากแฟ้มอื่นแล้ว เลือกใช้แฟ้มเดียว",
                english: "another file already gives boundaries of \(level.rawValue); use one")
        }
    }
}

extension RecognisedSource {
    /// Land before schools before tables, then by period and path.
    fileprivate var order: Order {
        let kind = SourceKind.allCases.firstIndex(of: entry.kind) ?? 0
        let level = entry.level.flatMap { BoundaryLevel.allCases.firstIndex(of: $0) } ?? 0
        return Order(
            numbers: [kind, level, entry.period?.year ?? 0, entry.period?.round ?? 0],
            path: entry.path)
    }

    fileprivate struct Order: Comparable {
        let numbers: [Int]
        let path: String

        static func < (a: Order, b: Order) -> Bool {
            a.numbers == b.numbers
                ? a.path < b.path : a.numbers.lexicographicallyPrecedes(b.numbers)
        }
    }
}
