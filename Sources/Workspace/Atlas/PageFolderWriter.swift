import Foundation
import Maps
import Press

/// A folder of pages that appears under its name when all are in it, and not before.
final class PageFolderWriter {
    private let folder: OutputFolder
    private let ending: String
    private let metadata: PDFMetadata
    private let dotsPerInch: Double

    /// - Throws: `WriteRefusal` where there is a folder with other things in it, `ExportError`.
    init(_ folder: AtlasRequest.PageFolder, metadata: PDFMetadata, dotsPerInch: Double) throws {
        self.folder = try OutputFolder(folder.path, isOurs: Self.isOurs)
        ending = folder.ending
        self.metadata = metadata
        self.dotsPerInch = dotsPerInch
    }

    static func unfinishedPath(of path: String) -> String { OutputFolder.unfinishedPath(of: path) }

    /// Whether a folder is empty or holds pages of an atlas and nothing else.
    private static func isOurs(_ path: String) -> Bool {
        guard let names = try? FileManager.default.contentsOfDirectory(atPath: path) else {
            return false
        }
        return names.allSatisfy(isPage)
    }

    /// Whether a name is one that this writer gives: "page-012.svg" and what it is before that.
    private static func isPage(_ name: String) -> Bool {
        let parts = name.split(separator: ".")
        guard let stem = parts.first, stem.hasPrefix("page-"), parts.count >= 2 else {
            return false
        }
        let digits = stem.dropFirst("page-".count)
        let isNumber = digits.count >= 3 && digits.allSatisfy { $0.isASCII && $0.isNumber }
        return isNumber && Workspace.mapEndings.contains(String(parts[1]))
            && (parts.count == 2 || (parts.count == 3 && parts[2] == "partial"))
    }

    func write(_ page: AtlasPage, number: Int) throws {
        let digits = String(number)
        let padded = String(repeating: "0", count: max(0, 3 - digits.count)) + digits
        try OutputFile.write(
            try bytes(of: page), to: "\(folder.unfinished)/page-\(padded).\(ending)")
    }

    private func bytes(of page: AtlasPage) throws -> [UInt8] {
        switch ending {
        case "pdf":
            var metadata = metadata
            metadata.title = page.title
            return try renderPDF(svg: page.svg, metadata: metadata)
        case "png":
            return try renderPNG(svg: page.svg, dotsPerInch: dotsPerInch)
        default: return Array(page.svg.utf8)
        }
    }

    /// Puts the folder in its place; one of an earlier time goes.
    func finish() throws { try folder.finish() }
}
