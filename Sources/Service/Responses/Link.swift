import Maps

/// A link of an answer.
struct Link: Sendable {
    let relation: String
    let type: String
    let title: String
    let address: String
    /// Whether the address has names in braces to fill in.
    var isTemplate = false

    var json: JSON {
        JSON.object([
            ("rel", .text(relation)), ("type", .text(type)), ("title", .text(title)),
            ("href", .text(address)),
        ]).adding(["templated": isTemplate ? true : nil])
    }
}

extension [Link] {
    var json: JSON { .list(map(\.json)) }
}
