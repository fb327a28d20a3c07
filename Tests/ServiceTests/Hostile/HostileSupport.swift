import Service
import Testing

/// Runs a server of a small district on a port of its own, and sees that it still answers at the end.
func withServer(_ body: @escaping @Sendable (RawClient) async throws -> Void) async throws {
    let district = try TestDistrict()
    var options = ServiceOptions()
    options.idleSeconds = 1
    try await district.listen(options) { port in
        let client = RawClient(port: port)
        try await body(client)
        let answer = try #require(try await client.get("/"))
        #expect(answer.status == 200, "the server lives")
    }
}
