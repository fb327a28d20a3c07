/// The files that share a name but for the ending, whatever the case of either.
struct Siblings {
    private let folder: String
    private let stem: String
    private let names: [String]

    init(of path: String) {
        let (folder, name) = VSIEntry.split(path)
        self.folder = folder
        stem = SourceLocation.stem(of: name)
        let lowercased = stem.lowercased()
        names = VSIEntry.names(in: folder).filter {
            SourceLocation.stem(of: $0).lowercased() == lowercased
        }
    }

    /// The sibling with an ending; where several differ in case only, the one that fits exactly.
    func path(ending: String) -> String? {
        let matches = names.filter { $0.lowercased().hasSuffix(".\(ending)") }
        let best = matches.first { $0.hasPrefix("\(stem).") } ?? matches.first
        return best.map { folder == "." ? $0 : "\(folder)/\($0)" }
    }
}
