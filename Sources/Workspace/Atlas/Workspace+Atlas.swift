import Foundation
import Geo
import Maps
import Press
import SchoolStore
import Schools

extension Workspace {
    /// Draws an atlas and writes it as one PDF, and its pages as files of their own where asked.
    ///
    /// Neither appears under its name before it is complete.
    ///
    /// - Parameter progress: told after each page, with the number of all.
    /// - Throws: `WriteRefusal`, `ExportError`, `StoreError`, `PressError`.
    public func drawAtlas(
        _ request: AtlasRequest, to path: String, progress: (Int, Int) -> Void = { _, _ in }
    ) throws -> AtlasResult {
        try checkMayWrite(path)
        let store = try mapStore(asOf: request.map.period)
        let source = try MapSource(store, language: request.map.options.language)
        let subject = try source.content(for: request.map, norm: try norm())
        let schools = try store.schools()
        var content = try atlasContent(request, subject.content, schools, store)
        let measure = PangoMeasure()
        let missingCharacters = measure.missingCharacters(in: [source.sampleText] + content.names)
        KnownCharacters(missing: missingCharacters, measure: measure)?.rewrite(&content)
        let atlas = Atlas(content, options: request.map.options, measure: measure)
        let file = try OutputFile(path)
        let folder = try request.pages.map {
            try PageFolderWriter(
                $0, metadata: metadata(source, content), dotsPerInch: request.map.dotsPerInch)
        }
        let counts = try write(
            atlas, metadata: metadata(source, content), to: file, folder, progress: progress)
        try file.finish()
        try folder?.finish()
        return AtlasResult(
            path: path, pages: atlas.countOfPages, schools: schools.count,
            labelsPlaced: counts.placed, labelsWanted: counts.wanted,
            missingCharacters: missingCharacters,
            missing: subject.content.missing(of: request.map.theme.needs), chosen: subject.chosen)
    }

    /// The files and folders that an atlas is written as before it is complete.
    public static func unfinishedPaths(of request: AtlasRequest, at path: String) -> [String] {
        [OutputFile.unfinishedPath(of: path)]
            + (request.pages.map { [PageFolderWriter.unfinishedPath(of: $0.path)] } ?? [])
    }

    private func write(
        _ atlas: Atlas, metadata: PDFMetadata, to file: OutputFile, _ folder: PageFolderWriter?,
        progress: (Int, Int) -> Void
    ) throws -> (placed: Int, wanted: Int) {
        let count = atlas.countOfPages
        let book = try PDFBook(
            metadata: metadata, targets: Set((0..<count).map(Atlas.name(ofPage:))),
            write: { try file.write($0) })
        var counts = (placed: 0, wanted: 0)
        // Maps are drawn on two threads while this one sets the pages before them.
        let pages = OrderedBlocks(tools: [(), ()]) { index, _ in atlas.page(index) }
        var number = 0
        try pages.run(count: count) { page in
            try book.add(PDFPage(page, number: number + 1))
            try folder?.write(page, number: number + 1)
            counts.placed += page.labelsPlaced
            counts.wanted += page.labelsWanted
            number += 1
            progress(number, count)
        }
        try book.finish(outline: atlas.outline.map(PDFBookmark.init))
        return counts
    }

    private func atlasContent(
        _ request: AtlasRequest, _ map: MapContent, _ schools: [StoredSchool], _ store: SchoolStore
    ) throws -> AtlasContent {
        var pages = AtlasSource(map: map, schools: schools, unit: request.unit)
        let (units, others) = pages.units()
        guard !units.isEmpty else {
            throw MapChoiceError(request.unit, code: .nothingKnown)
        }
        let quality = AtlasQuality(
            schools: schools, problems: try store.problems(), sources: try store.sources(),
            language: request.map.options.language)
        var map = map
        map.dateText = map.dateText ?? quality.newestDay
        return AtlasContent(
            title: request.map.title ?? Self.title(request), theme: request.map.theme, map: map,
            units: units, others: others, quality: quality.notes)
    }

    private static func title(_ request: AtlasRequest) -> String {
        let title: LocalizedText =
            switch request.unit {
            case .tambon:
                LocalizedText(thai: "สมุดแผนที่โรงเรียนรายตำบล", english: "School atlas by tambon")
            case .amphoe:
                LocalizedText(thai: "สมุดแผนที่โรงเรียนรายอำเภอ", english: "School atlas by amphoe")
            case .network:
                LocalizedText(thai: "สมุดแผนที่โรงเรียนรายเครือข่าย", english: "School atlas by network")
            }
        return title[request.map.options.language]
    }

    private func metadata(_ source: MapSource, _ content: AtlasContent) -> PDFMetadata {
        PDFMetadata(
            title: content.title, author: source.officeName, subject: source.periodText ?? "",
            date: source.date)
    }
}

extension MapChoiceError {
    fileprivate init(_ unit: MapUnit, code: Code) {
        let kind: Kind =
            switch unit {
            case .tambon: .tambon
            case .amphoe: .amphoe
            case .network: .network
            }
        self.init(kind: kind, value: "", code: code)
    }
}

extension PDFPage {
    fileprivate init(_ page: AtlasPage, number: Int) {
        self.init(
            svg: page.svg, name: page.name, label: "\(number)",
            links: page.links.map { link in
                PDFLink(
                    x: link.box.minX, y: link.box.minY, width: link.box.width,
                    height: link.box.height, target: link.target)
            })
    }
}

extension PDFBookmark {
    fileprivate init(_ bookmark: AtlasBookmark) {
        self.init(
            title: bookmark.title, target: bookmark.target,
            children: bookmark.children.map(PDFBookmark.init))
    }
}
