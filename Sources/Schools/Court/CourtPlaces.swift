public import Geo

/// Villages by name: a school mostly stands in the village whose name it bears.
public struct CourtPlaces: Sendable {
    private var positions: [String: [Coordinate]] = [:]
    private var longest = 0

    /// Shorter names are found in too many others.
    private static let shortest = 3

    /// Indexes places by name, WGS 84 in degrees.
    public init(_ places: some Sequence<(name: String, position: Coordinate)>) {
        for (name, position) in places {
            let key = Self.bare(ThaiText.placeNameKey(name))
            guard key.unicodeScalars.count >= Self.shortest else { continue }
            positions[key, default: []].append(position)
            longest = max(longest, key.unicodeScalars.count)
        }
    }

    var isEmpty: Bool { positions.isEmpty }

    /// The places whose name the school's begins with, the longest such name; none for others.
    func positions(inNameOf school: String) -> [Coordinate] {
        var key = Array(Self.bare(ThaiText.schoolNameKey(school)).unicodeScalars.prefix(longest))
        while key.count >= Self.shortest {
            var view = String.UnicodeScalarView()
            view.append(contentsOf: key)
            if let found = positions[String(view)] { return found }
            key.removeLast()
        }
        return []
    }

    /// Without the words for village, temple and community that names begin with.
    private static func bare(_ key: String) -> String {
        var rest = key
        for word in ["ชุมชน", "อนุบาล", "บ้าน", "วัด"] {
            let shorter = rest.withoutOuter(word)
            if let shorter, !shorter.isEmpty, rest.utf8.starts(with: word.utf8) { rest = shorter }
        }
        return rest
    }
}
