import Crypto
import Foundation
import Maps
import Schools

/// The whole site in one HTML file that opens from a memory stick.
struct SingleFile {
    private let page: String
    private let files: SiteFiles

    /// - Throws: `SiteError` where the viewer's own page is not there.
    init(_ files: SiteFiles) throws {
        guard let page = try files.file(at: "index.html", for: .public) else {
            throw SiteError(.assetMissing, path: "index.html")
        }
        self.page = String(decoding: page.bytes, as: UTF8.self)
        self.files = files
    }

    /// The file: scripts, styles and pictures in their places, then all data as blocks of JSON.
    ///
    /// - Throws: `SiteError`, `StoreError`.
    func bytes() throws -> [UInt8] {
        var scripts: [String] = []
        var styles: [String] = []
        var lines: [String] = []
        for line in page.split(separator: "\n", omittingEmptySubsequences: false) {
            if let path = Self.value(of: "src", in: line, element: "script") {
                let text = try text(path).replacing("</script", with: "<\\/script")
                // The data stands before the first script: it is looked for as soon as one runs.
                if scripts.isEmpty { lines += try data() }
                scripts.append(text)
                lines.append("<script>\(text)</script>")
            } else if line.contains("rel=\"stylesheet\""),
                let path = Self.value(of: "href", in: line, element: "link")
            {
                let text = try style(path)
                styles.append(text)
                lines.append("<style>\(text)</style>")
            } else if !line.contains("og:image") {
                lines.append(String(line))
            }
        }
        let policy = Self.policy(scripts: scripts, styles: styles)
        return Array(
            lines.joined(separator: "\n")
                .replacing("<head>", with: "<head>\n" + policy, maxReplacements: 1)
                // There are no pages beside it.
                .replacing(Self.pageLink, with: "").utf8)
    }

    private static var pageLink: Regex<Substring> {
        /<p><a href="school\/index\.html">[^<]*<\/a><\/p>/
    }

    /// No foreign origin, and no script or style but these.
    private static func policy(scripts: [String], styles: [String]) -> String {
        func hashes(_ texts: [String]) -> String {
            texts.map { text in
                let digest = Data(SHA256.hash(data: Data(text.utf8))).base64EncodedString()
                return "'sha256-\(digest)'"
            }.joined(separator: " ")
        }
        return """
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; \
            img-src data: blob:; script-src \(hashes(scripts)); style-src \(hashes(styles))">
            """
    }

    // MARK: Parts

    private func text(_ path: String) throws -> String {
        guard let file = try files.file(at: path, for: .public) else {
            throw SiteError(.assetMissing, path: path)
        }
        return String(decoding: file.bytes, as: UTF8.self)
    }

    /// A style sheet with its pictures in it.
    private func style(_ path: String) throws -> String {
        let folder = path.split(separator: "/").dropLast().joined(separator: "/")
        var style = try text(path).replacing("</style", with: "<\\/style")
        for name in Leaflet.names where folder == "leaflet" && style.contains("url(\(name))") {
            guard let image = try files.file(at: "leaflet/\(name)", for: .public) else { continue }
            let data = Data(image.bytes).base64EncodedString()
            style = style.replacing(
                "url(\(name))", with: "url(data:\(image.mediaType);base64,\(data))")
        }
        return style
    }

    private func data() throws -> [String] {
        try files.allDataPaths().map { path in
            // JSON allows the slash to be written so, and HTML then sees no end of the block.
            let text = try text(path).replacing("</", with: "<\\/")
                .replacing("<!--", with: "\\u003C!--")
            return "<script type=\"application/json\" id=\"\(path)\">\(text)</script>"
        }
    }

    /// The value of an attribute where a line is an element of the name.
    private static func value(
        of attribute: String, in line: Substring, element: String
    ) -> String? {
        guard line.contains("<\(element) "), let start = line.firstRange(of: "\(attribute)=\"")
        else { return nil }
        let rest = line[start.upperBound...]
        return rest.firstIndex(of: "\"").map { String(rest[..<$0]) }
    }
}

extension Workspace {
    /// Writes the public site as one HTML file and returns its size in bytes.
    ///
    /// - Throws: `StoreError`, `SiteError`, `WriteRefusal`, `ExportError`.
    public func publishSingleFile(
        to path: String, _ options: SiteOptions = SiteOptions()
    ) throws -> PublishedSite {
        try checkMayWrite(path)
        let files = try SiteFiles(self, options)
        let bytes = try SingleFile(files).bytes()
        try OutputFile.write(bytes, to: path)
        return PublishedSite(
            path: path, schools: files.base.schools.count, files: 1, bytes: bytes.count)
    }
}
