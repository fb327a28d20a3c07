/// The parts of an XLSX workbook that are needed to read its sheets.
///
/// Read by a reader of our own on top of GDAL's zip file system, because GDAL's driver keeps a whole
/// sheet in memory (258 MB and 2.6 s for 300,000 empty rows of 36 formatted cells), and does not
/// tell a formula without a value from an empty cell, an error from a text, or a hidden sheet.
/// Part names and relationships: ECMA-376 part 2, 9.3, and part 1, 12.3.
struct Workbook: ~Copyable {
    struct Sheet: Hashable {
        var name: String
        /// Its part, from the root of the package.
        var part: String
        /// Hidden by the user, or so that only a program can show it.
        var isHidden: Bool
    }

    private(set) var sheets: [Sheet] = []
    /// Whether days are counted from 1904, as Excel for the Macintosh did.
    private(set) var countsFrom1904 = false
    let given: String
    private let root: String
    /// A copy in memory that the parts are read from, where the workbook lies within a zip.
    private let scratch: ScratchFolder?
    private var sharedStringsPart: String?
    private var stylesPart: String?

    init(_ location: SourceLocation) throws(GeoSourceError) {
        try self.init(path: location.path, given: location.given)
    }

    init(path: String, given: String) throws(GeoSourceError) {
        guard path.hasPrefix("/vsizip/") else {
            try self.init(root: "/vsizip/{\(path)}", scratch: nil, given: given)
            return
        }
        // In memory, for a table of pupils is never copied to disk.
        let copies = try ScratchFolder()
        try copies.copy(path, as: "copy.xlsx")
        try self.init(
            root: "/vsizip/{\(copies.path)/copy.xlsx}", scratch: copies, given: given)
    }

    private init(
        root: String, scratch: consuming ScratchFolder?, given: String
    ) throws(GeoSourceError) {
        self.root = root
        self.scratch = scratch
        self.given = given
        guard !VSIEntry.names(in: root).isEmpty else {
            throw TableFault.cutShort.error("VSIReadDir", path: given)
        }
        try readParts()
    }

    func sharedStrings() throws(GeoSourceError) -> SharedStrings {
        guard let part = sharedStringsPart else { return SharedStrings() }
        return try reading(part) { feed throws(TableFault) in try SharedStrings(&feed) }
    }

    func styles() throws(GeoSourceError) -> CellStyles {
        guard let part = stylesPart else { return CellStyles() }
        return try reading(part) { feed throws(TableFault) in try CellStyles(&feed) }
    }

    /// Lends a part; what is wrong with it becomes an error of the file.
    func reading<R>(
        _ part: String, _ body: (inout XMLFeed) throws(TableFault) -> R
    ) throws(GeoSourceError) -> R {
        let given = given
        let root = root
        return try withDiagnostics { log throws(GeoSourceError) in
            do {
                var feed = try XMLFeed(path: "\(root)/\(part)")
                let result = try body(&feed)
                // GDAL says it where the bytes did not unpack to what the zip promises.
                if let failure = log.takeFailures().first {
                    throw TableFault.cutShort.error(
                        "VSIFReadL", path: given, diagnostics: [failure])
                }
                return result
            } catch let fault as TableFault {
                throw fault.error("XMLFeed", path: given, diagnostics: log.takeFailures())
            } catch let error as GeoSourceError {
                guard error.function == "VSIFOpenL" else { throw error }
                throw TableFault.partMissing.error(
                    "VSIFOpenL", path: given, diagnostics: [part])
            } catch {
                preconditionFailure("an error of another kind: \(error)")
            }
        }
    }

    // MARK: Parts

    private mutating func readParts() throws(GeoSourceError) {
        let main = try relations(of: "").first { $0.type == "officeDocument" }?.part
        let part = main ?? "xl/workbook.xml"
        let relations = try relations(of: part)
        sharedStringsPart = relations.first { $0.type == "sharedStrings" }?.part
        stylesPart = relations.first { $0.type == "styles" }?.part
        let parts = Dictionary(relations.map { ($0.id, $0.part) }) { first, _ in first }
        let listed = try reading(part) { feed throws(TableFault) in try Self.list(&feed) }
        countsFrom1904 = listed.countsFrom1904
        // Chart sheets and dialogs have no cells; their relations are of other types.
        let cells = Set(relations.filter { $0.type == "worksheet" }.map(\.id))
        sheets = listed.sheets.compactMap { sheet in
            guard cells.contains(sheet.id), let part = parts[sheet.id] else { return nil }
            return Sheet(name: sheet.name, part: part, isHidden: sheet.isHidden)
        }
    }

    private typealias Listed = (
        sheets: [(name: String, id: String, isHidden: Bool)], countsFrom1904: Bool
    )

    private static func list(_ feed: inout XMLFeed) throws(TableFault) -> Listed {
        var result: Listed = ([], false)
        while true {
            switch try feed.next() {
            case .finish: return result
            case .start where feed.isNamed("sheet"):
                let state = feed.string("state") ?? "visible"
                result.sheets.append(
                    (feed.string("name") ?? "", feed.string("id") ?? "", state != "visible"))
            case .start where feed.isNamed("workbookPr"):
                let value = feed.string("date1904")
                result.countsFrom1904 = value == "1" || value == "true"
            default: continue
            }
        }
    }

    private struct Relation {
        var id: String
        /// The last word of the type's address, which the strict form spells differently.
        var type: String
        var part: String
    }

    /// What a part relates to; nothing where it has no relations.
    private func relations(of part: String) throws(GeoSourceError) -> [Relation] {
        let (folder, name) = part.isEmpty ? ("", "") : VSIEntry.split(part)
        let home = folder.isEmpty || folder == "." ? "" : folder + "/"
        let list = "\(home)_rels/\(name).rels"
        guard case .file = VSIEntry(path: "\(root)/\(list)") else { return [] }
        return try reading(list) { feed throws(TableFault) in
            var result: [Relation] = []
            while true {
                switch try feed.next() {
                case .finish: return result
                case .start where feed.isNamed("Relationship"):
                    let type = feed.string("Type")?.split(separator: "/").last ?? ""
                    let target = feed.string("Target") ?? ""
                    result.append(
                        Relation(
                            id: feed.string("Id") ?? "", type: String(type),
                            part: Self.resolve(target, from: home)))
                default: continue
                }
            }
        }
    }

    /// A target from the folder of its part, or from the root where it begins with a slash.
    private static func resolve(_ target: String, from home: String) -> String {
        let path = target.hasPrefix("/") ? String(target.dropFirst()) : home + target
        var parts: [Substring] = []
        for part in path.split(separator: "/") where part != "." {
            if part == ".." { _ = parts.popLast() } else { parts.append(part) }
        }
        return parts.joined(separator: "/")
    }
}
