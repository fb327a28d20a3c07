import Foundation
import Maps
import SchoolStore
import Schools

/// What was published.
public struct PublishedSite: Hashable, Sendable {
    public var path: String
    public var schools: Int
    public var files: Int
    public var bytes: Int
}

extension Workspace {
    /// Writes the public site as a folder of files for any web server.
    ///
    /// It appears under its name when it is complete, in place of an earlier one.
    ///
    /// - Throws: `StoreError`, `SiteError`, `WriteRefusal`, `ExportError`.
    public func publish(
        to path: String, _ options: SiteOptions = SiteOptions(),
        progress: (_ done: Int, _ all: Int) -> Void = { _, _ in }
    ) throws -> PublishedSite {
        var options = options
        options.hasExtras = true
        options.baseAddress = try options.baseAddress.map(Self.checkedAddress)
        let writer = SiteWriter(
            workspace: self, files: try SiteFiles(self, options), folder: try SiteFolder(path))
        try writer.write(progress)
        return writer.result
    }

    /// An address of the web with a slash at its end.
    private static func checkedAddress(_ address: String) throws(SiteError) -> String {
        guard let url = URL(string: address), ["http", "https"].contains(url.scheme ?? ""),
            url.host?.isEmpty == false, url.query == nil, url.fragment == nil
        else { throw SiteError(.addressUnusable, path: address) }
        return address.hasSuffix("/") ? address : address + "/"
    }

    /// What a site is called before it is complete, to be taken away where it is broken off.
    public static func unfinishedPath(ofSite path: String) -> String {
        SiteFolder.unfinishedPath(of: path)
    }
}

/// Writes all files of a site into its folder.
private struct SiteWriter {
    let workspace: Workspace
    let files: SiteFiles
    let folder: SiteFolder

    var result: PublishedSite {
        PublishedSite(
            path: folder.path, schools: files.base.schools.count, files: folder.countOfFiles,
            bytes: folder.countOfBytes)
    }

    func write(_ progress: (_ done: Int, _ all: Int) -> Void) throws {
        let paths = try viewerPaths + files.commonDataPaths() + placePaths
        for path in paths {
            guard let file = try files.file(at: path, for: .public) else {
                throw SiteError(.assetMissing, path: path)
            }
            try folder.write(file.bytes, to: path)
        }
        try writePictures()
        try writeGeoJSON()
        try writeSchools(progress)
        try writeSitemap(placePaths)
        try folder.finish()
    }

    private var viewerPaths: [String] {
        SiteAssets.paths + Leaflet.names.map { "leaflet/\($0)" }
    }

    private var codes: [String] {
        Set(files.base.schools.map(\.row.code)).filter(SitePath.isSafe).sorted()
    }

    private var placePaths: [String] {
        let amphoe = files.base.amphoe.map(\.code).filter(SitePath.isSafe)
        return ["school/index.html"] + Set(amphoe).sorted().map { "amphoe/\($0)/index.html" }
            + files.base.networkWords.values.sorted().map { "network/\($0)/index.html" }
    }

    /// The card and the page of each school, from one reading.
    private func writeSchools(_ progress: (_ done: Int, _ all: Int) -> Void) throws {
        let store = try workspace.mapStore(asOf: nil)
        let codes = codes
        for (index, code) in codes.enumerated() {
            guard let card = try files.card(code, .public, in: store) else { continue }
            try folder.write(card.json.bytes, to: "data/school/\(code).json")
            let page = SchoolPage(card: card, base: files.base, setting: files.setting).page
            try folder.write(page.file(files.setting).bytes, to: page.path)
            progress(index + 1, codes.count)
        }
    }

    private func writePictures() throws {
        try draw(files.base.picture, nil, [])
        let words = files.setting.words
        for amphoe in files.base.amphoe where files.base.picturedAmphoe.contains(amphoe.code) {
            let name = words.amphoe(amphoe.name)
            try draw(
                files.base.picture(ofAmphoe: amphoe.code),
                words.pick("โรงเรียนใน\(name)", "Schools of \(name)"),
                [MapFilter(.amphoe, [amphoe.code])])
        }
    }

    /// Where schools are: a picture that tells nothing of pupils.
    private func draw(_ name: String, _ title: String?, _ filters: [MapFilter]) throws {
        let options = MapOptions(format: .share, language: files.setting.language)
        var request = MapRequest(theme: .location, options: options, title: title)
        request.filters = filters
        try folder.make(name) { _ = try workspace.draw(request, to: $0) }
    }

    /// The public layers as other programs read them.
    private func writeGeoJSON() throws {
        let store = try workspace.mapStore(asOf: nil)
        let levels = try store.boundaryLevels()
        let catchments: [ExportLayer] = try store.hasCatchments() ? [.catchments] : []
        for layer in [.schools] + levels.map(ExportLayer.boundaries) + catchments {
            try folder.make("geojson/\(layer.name).geojson") {
                _ = try workspace.exportGeoJSON(
                    layer, to: $0, for: Role.public.audience)
            }
        }
    }

    private func writeSitemap(_ places: [String]) throws {
        let pages = ["index.html"] + places + codes.map { "school/\($0)/index.html" }
        let addresses = pages.map { String($0.dropLast("index.html".count)) }
        for file in Sitemap(addresses, files.setting, date: files.base.date).files {
            try folder.write(Array(file.text.utf8), to: file.name)
        }
    }
}
