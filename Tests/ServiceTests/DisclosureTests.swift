import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import SchoolStore
import Schools
import Testing
import Workspace

/// What anybody gets to see, and what the office does.
struct DisclosureTests {
    private static let items = "/collections/schools/items?"

    private func headers(_ role: Role, _ district: TestDistrict) throws -> HTTPFields {
        [.authorization: "Bearer \(try district.token(role))"]
    }

    @Test func `the public is not told a small count, and no filter finds it out`() async throws {
        try await TestDistrict().serve { client in
            let school = try await client.json("/collections/schools/items/1000000001")
            let properties = try #require(school["properties"] as? [String: Any])
            #expect(properties["pupils"] is NSNull)
            #expect(properties["pupils_suppressed"] as? Bool == true)
            for query in [
                "pupils=3", "filter=pupils=3", "filter=pupils%3C5%20AND%20pupils%3E0",
                "filter=pupils%20IN%20(1,2,3,4)", "filter=pupils%20BETWEEN%201%20AND%204",
            ] {
                expect(try await client.json(Self.items + query).numbers, is: [], "\(query)")
            }
            let suppressed = try await client.json(Self.items + "pupils_suppressed=true").numbers
            #expect(suppressed.contains(1))
            // Nor does its size, which is a range of counts.
            let small = try await client.json(Self.items + "size_class=small").numbers
            #expect(Set(small).isDisjoint(with: suppressed))
        }
    }

    @Test func `the office sees everything with its token, and the log says that it asked`()
        async throws
    {
        let district = try TestDistrict()
        let headers = try headers(.office, district)
        try await district.serve { client in
            let response = try await client.get(Self.items + "pupils=3", headers)
            #expect(response.headers[.cacheControl]?.contains("private") == true)
            expect(try Answer(response.body).numbers, is: [1])
            expect(try Answer(response.body)["audience"] as? String, is: "office")
            // Nothing of it stays for others.
            expect(try await client.json(Self.items + "pupils=3").numbers, is: [])
        }
        let log = try district.workspace.officeDatabase().audit().filter { $0.action == "request" }
        #expect(log.map(\.outcome) == ["200"])
        #expect(log.first?.target?.contains("/collections/schools/items") == true)
    }

    @Test func `a school is told its own count, and none of another`() async throws {
        let district = try TestDistrict()
        for (code, isTold) in [("1000000001", true), ("1000000005", false)] {
            let headers = try headers(.school(code: code), district)
            try await district.serve { client in
                let found = try Answer(try await client.get(Self.items + "pupils=3", headers).body)
                #expect(found.numbers == (isTold ? [1] : []))
                expect(try await client.json(Self.items + "pupils=3").numbers, is: [])
            }
        }
    }

    @Test(arguments: ["Bearer smap_x", "Bearer ", "Basic abc", "smap_", "Bearer a b"])
    func `a token that is none is 401`(header: String) async throws {
        try await TestDistrict(schools: 1).serve { client in
            let response = try await client.get("/", [.authorization: header])
            #expect(response.status == .unauthorized)
            expect(try Answer(response.body)["code"] as? String, is: "invalid-token")
        }
    }
}
