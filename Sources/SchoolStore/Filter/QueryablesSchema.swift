public import Schools

extension Queryables {
    /// The properties as a JSON Schema document (OGC 19-079r2, clause 6.2).
    ///
    /// - Parameters:
    ///   - id: the address that the document is served at.
    ///   - title: of the collection.
    public func schema(id: String, title: LocalizedText, language: Language) -> String {
        let quoted = FilterJSONWriter.quoted
        let properties = all.map { property in
            "    \(quoted(property.name)): {\(property.schema(language).joined(separator: ", "))}"
        }
        return """
            {
              "$schema": "https://json-schema.org/draft/2020-12/schema",
              "$id": \(quoted(id)),
              "type": "object",
              "title": \(quoted(title[language])),
              "additionalProperties": false,
              "properties": {
            \(properties.joined(separator: ",\n"))
              }
            }

            """
    }
}

extension Queryable {
    fileprivate func schema(_ language: Language) -> [String] {
        let quoted = FilterJSONWriter.quoted
        var members = ["\"title\": \(quoted(title[language]))"]
        switch kind {
        case .text: members.append("\"type\": \"string\"")
        case .integer: members.append("\"type\": \"integer\"")
        case .number: members.append("\"type\": \"number\"")
        case .boolean: members.append("\"type\": \"boolean\"")
        case .point: members += Self.geometry("geometry-point")
        case .polygon: members += Self.geometry("geometry-polygon-or-multipolygon")
        case .shape: members += Self.geometry("geometry-any")
        }
        if !words.isEmpty {
            members.append("\"enum\": [\(words.map(quoted).joined(separator: ", "))]")
        }
        return members
    }

    private static func geometry(_ format: String) -> [String] {
        ["\"x-ogc-role\": \"primary-geometry\"", "\"format\": \"\(format)\""]
    }
}
