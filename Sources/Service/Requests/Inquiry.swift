import HTTPTypes
import Hummingbird
import SchoolStore
import Schools

/// A request as far as it is the same for all pages: format, language, who asks and of which build.
struct Inquiry: Sendable {
    let parameters: Parameters
    let format: Format
    let language: Language
    let role: Role
    let version: StoreVersion
    /// What links begin with, without a slash at the end.
    let base: String
    /// Without the query.
    let path: String

    /// Reads a request.
    ///
    /// - Parameters:
    ///   - formats: what the page comes in, the usual one first.
    ///   - names: the parameters that it takes besides `f` and `lang`; nil for any.
    /// - Throws: `ServiceError`.
    init(
        _ request: Request, _ context: ServiceContext, _ version: StoreVersion,
        options: ServiceOptions, formats: [Format] = [.json, .html], names: [String]? = []
    ) throws {
        parameters = try Parameters(query: request.uri.query ?? "")
        if let names { try parameters.check(names + ["f", "lang"]) }
        format = try Negotiation.format(
            parameters["f"], request.headers[.accept], among: formats)
        language = try Negotiation.language(parameters["lang"], request.headers[.acceptLanguage])
        role = context.role
        self.version = version
        base = options.publicAddress ?? Negotiation.base(request.head.authority, options)
        path = request.uri.path
    }

    var view: View { View(role) }

    /// An address of the service, with the language that was asked for by parameter.
    func address(_ path: String, _ query: [(String, String)] = []) -> String {
        let lang = parameters["lang"].map { [("lang", $0)] } ?? []
        let text = (query + lang).map { "\($0)=\(Parameters.encoded($1))" }
            .joined(separator: "&")
        return base + path + (text.isEmpty ? "" : "?" + text)
    }

    /// The address of this very page with some parameters changed.
    func address(changing changes: [(String, String?)]) -> String {
        let query = parameters.query(changes)
        return base + path + (query.isEmpty ? "" : "?" + query)
    }

    /// The links of a page to itself and to its other format.
    func ownLinks(jsonType: String = "application/json") -> [Link] {
        Format.allCases.map { other in
            Link(
                relation: other == format ? "self" : "alternate",
                type: other == .json ? jsonType : "text/html",
                title: other == format
                    ? LocalizedText(thai: "หน้านี้", english: "This document")[language]
                    : LocalizedText(
                        thai: "หน้านี้เป็น \(other.rawValue.uppercased())",
                        english: "This document as \(other.rawValue.uppercased())")[language],
                address: address(changing: [("f", other.rawValue)]))
        }
    }

    subscript(_ text: LocalizedText) -> String { text[language] }

    func words(_ thai: String, _ english: String) -> String {
        language == .thai ? thai : english
    }
}
