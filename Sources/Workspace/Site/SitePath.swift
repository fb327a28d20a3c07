/// What an address below the site means.
enum SitePath: Hashable {
    case index, district, schools, allPage
    case asset(String)
    case leaflet(String)
    /// A level of boundaries.
    case areas(String)
    /// A level of schooling.
    case catchments(String)
    /// The name of a theme and the word of a period.
    case theme(String, String)
    /// Codes of schools and of amphoe, words of networks.
    case card(String)
    case schoolPage(String)
    case amphoePage(String)
    case networkPage(String)

    /// The meaning of an address such as "data/areas/tambon.json"; nil for one that means nothing.
    ///
    /// A page is asked for by its folder or by the file in it.
    init?(_ address: String) {
        var parts = address.split(separator: "/", omittingEmptySubsequences: false)
            .map(String.init)
        if parts.last == "" { parts[parts.count - 1] = "index.html" }
        guard parts.allSatisfy(Self.isSafe), let last = parts.last else { return nil }
        switch (parts[0], parts.count, last) {
        case (_, 1, "index.html"): self = .index
        case ("data", _, _):
            guard let path = Self.data(parts) else { return nil }
            self = path
        case ("school", 2, "index.html"): self = .allPage
        case ("school", 3, "index.html"): self = .schoolPage(parts[1])
        case ("amphoe", 3, "index.html"): self = .amphoePage(parts[1])
        case ("network", 3, "index.html"): self = .networkPage(parts[1])
        case ("leaflet", 2..., _): self = .leaflet(parts.dropFirst().joined(separator: "/"))
        default: self = .asset(address)
        }
    }

    private static func data(_ parts: [String]) -> SitePath? {
        guard let last = parts.last, last.hasSuffix(".json") else { return nil }
        let name = String(last.dropLast(".json".count))
        return switch (parts[1], parts.count) {
        case ("district.json", 2): .district
        case ("schools.json", 2): .schools
        case ("areas", 3): .areas(name)
        case ("catchments", 3): .catchments(name)
        case ("school", 3): .card(name)
        case ("themes", 4): .theme(parts[2], name)
        default: nil
        }
    }

    /// Whether a word can be part of an address and the name of a file: nothing that a path or a
    /// web server would understand otherwise.
    static func isSafe(_ word: String) -> Bool {
        guard let first = word.utf8.first, first != UInt8(ascii: "."), word.utf8.count <= 80 else {
            return false
        }
        return word.utf8.allSatisfy { byte in
            switch byte {
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
            case UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."): true
            default: false
            }
        }
    }
}
