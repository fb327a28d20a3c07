/// A link of an answer.
struct Link: Sendable {
    let relation: String
    let type: String
    let title: String
    let address: String

    var json: JSON {
        [
            "rel": .text(relation), "type": .text(type), "title": .text(title),
            "href": .text(address),
        ]
    }
}

extension [Link] {
    var json: JSON { .list(map(\.json)) }
}
