import Foundation
import Service
import Testing

struct ErrorBodyTests {
    @Test func `an error is an object with a code and a description`() throws {
        let body = ErrorBody(code: "not-found", description: "ไม่พบหน้านี้")
        let object = try JSONSerialization.jsonObject(with: JSONEncoder().encode(body))
        #expect(
            object as? [String: String] == ["code": "not-found", "description": "ไม่พบหน้านี้"])
    }
}
