import Foundation
import Testing

/// Expects a status and the one shape of errors, with nothing of the inside in it.
func expectRefusal(_ client: RawClient, _ target: String, _ statuses: [Int]) async throws {
    let answer = try #require(try await client.get(target), "no answer to \(target.prefix(100))")
    try expectRefusal(answer, target, statuses)
}

func expectRefusal(_ answer: RawAnswer, _ target: String, _ statuses: [Int]) throws {
    #expect(statuses.contains(answer.status), "\(target.prefix(100)): \(answer.status)")
    #expect(answer.error != nil, "\(target.prefix(100)): \(answer.text.prefix(300))")
    for secret in ["/tmp/", "/home/", "sqlite", "SQLite", "Sources/", ".swift", "root:", "Fatal"] {
        let isTheirs = target.removingPercentEncoding?.contains(secret) ?? target.contains(secret)
        #expect(isTheirs || !answer.text.contains(secret), "\(target.prefix(100)): \(secret)")
    }
}

/// Expects that the server answers or hangs up, and never with an error of its own.
func expectEnd(_ client: RawClient, _ request: String) async throws {
    let bytes = try await client.exchange([Array(request.utf8)])
    let label = Comment(rawValue: String(request.prefix(80)))
    let received = try #require(bytes, label)
    guard let answer = RawAnswer(received) else { return }
    #expect(answer.status < 500, label)
    #expect(!answer.text.contains("root:"), label)
}

/// Does something with each at once: a server that waits for more makes all of them wait together.
func together<Item: Sendable>(
    _ items: [Item], _ body: @escaping @Sendable (Item) async throws -> Void
) async throws {
    try await withThrowingTaskGroup(of: Void.self) { group in
        for item in items { group.addTask { try await body(item) } }
        try await group.waitForAll()
    }
}
