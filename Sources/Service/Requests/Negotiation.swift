import Schools

/// What a client would like, from parameters first and headers second.
enum Negotiation {
    /// The format by the parameter `f`, else by the header Accept, else the usual one.
    ///
    /// A header that fits nothing is passed over, as RFC 9110 (12.5.1) allows: an answer of another
    /// type says more than none.
    static func format(
        _ parameter: String?, _ accept: String?, among formats: [Format]
    ) throws -> Format {
        if let parameter {
            guard let format = Format(rawValue: parameter), formats.contains(format) else {
                let list = formats.map(\.rawValue).joined(separator: ", ")
                throw ServiceError.badParameter(
                    "f", thai: "ใช้ได้: \(list)", english: "there is: \(list)")
            }
            return format
        }
        let wanted = preferences(accept ?? "").lazy.compactMap { type -> Format? in
            if type == "text/html" || type == "application/xhtml+xml" { return .html }
            if type == "*/*" || type.hasSuffix("json") || type == "application/*" { return .json }
            return nil
        }
        return wanted.first(where: formats.contains) ?? formats.first ?? .json
    }

    /// The language by the parameter `lang`, else by the header, else Thai.
    static func language(_ parameter: String?, _ accept: String?) throws -> Language {
        if let parameter {
            guard let language = Language(rawValue: parameter) else {
                throw ServiceError.badParameter(
                    "lang", thai: "ใช้ได้: th, en", english: "there is: th, en")
            }
            return language
        }
        return preferences(accept ?? "").lazy
            .compactMap { Language(rawValue: String($0.prefix(2))) }.first ?? .thai
    }

    /// What a header lists, the dearest first; what has the same weight in its order.
    private static func preferences(_ header: String) -> [String] {
        let parts = header.prefix(1000).lowercased().split(separator: ",").map { part in
            let pieces = part.split(separator: ";").map(\.trimming)
            let weight = pieces.dropFirst().first { $0.hasPrefix("q=") }
                .flatMap { Double($0.dropFirst(2)) }
            return (word: pieces.first.map(String.init) ?? "", weight: weight ?? 1)
        }
        return parts.enumerated().filter { $0.element.weight > 0 }
            .sorted { ($1.element.weight, $0.offset) < ($0.element.weight, $1.offset) }
            .map(\.element.word)
    }

    /// Where the client says that it found the service, where that can be an address at all.
    static func base(_ authority: String?, _ options: ServiceOptions) -> String {
        let isPlain = authority.map { authority in
            !authority.isEmpty && authority.utf8.count < 256
                && authority.utf8.allSatisfy { byte in
                    switch byte {
                    case UInt8(ascii: "a")...UInt8(ascii: "z"),
                        UInt8(ascii: "A")...UInt8(ascii: "Z"),
                        UInt8(ascii: "0")...UInt8(ascii: ":"), UInt8(ascii: "-"),
                        UInt8(ascii: "."), UInt8(ascii: "["), UInt8(ascii: "]"):
                        true
                    default: false
                    }
                }
        }
        let own = options.host.contains(":") ? "[\(options.host)]" : options.host
        guard let authority, isPlain == true else { return "http://\(own):\(options.port)" }
        return "http://" + authority
    }
}
