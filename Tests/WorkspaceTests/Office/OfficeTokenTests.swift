import Foundation
import SchoolStore
import Schools
import Support
import Testing
import Workspace

private let moment = "2026-01-31T01:00:00Z"
private let clerk = OfficeUser(name: "สมศรี", role: .office)

@Suite struct OfficeTokenTests {
    private func makeOffice(_ folder: TemporaryFolder) throws -> OfficeDatabase {
        try folder.write(
            "office: {code: \"9999\", name: ทดสอบ}\nsources:\n  - {schools: a.csv}\n",
            "schoolmap.yaml")
        return try Workspace(at: folder.path).officeDatabase()
    }

    @Test func `a secret is 32 bytes that an address can hold, another one each time`() {
        let secrets = (0..<50).map { _ in TokenSecret().text }
        #expect(Set(secrets).count == 50)
        for secret in secrets {
            #expect(secret.hasPrefix("smap_") && secret.utf8.count == 48)
            #expect(
                secret.allSatisfy {
                    $0.isASCII && ($0.isLetter || $0.isNumber || "-_".contains($0))
                })
        }
    }

    @Test func `who shows the token is known; the file does not have it`() throws {
        let folder = try TemporaryFolder()
        let office = try makeOffice(folder)
        let secret = TokenSecret().text
        _ = try office.addToken(
            digest: TokenSecret.digest(of: secret), role: .office, name: "สมศรี", expiresAt: nil,
            by: clerk, at: moment)
        #expect(try office.caller(token: secret, at: moment)?.name == "สมศรี")
        for forged in [
            "", "smap_", secret + "x", String(secret.dropLast()), secret.uppercased(),
            TokenSecret.digest(of: secret), TokenSecret().text, "\u{0}",
        ] {
            #expect(try office.caller(token: forged, at: moment) == nil)
        }
        for name in folder.names {
            #expect(!folder.holds(secret, in: name))
        }
    }

    @Test func `the key of an address is another one each day and in each office`() throws {
        let (folder, other) = (try TemporaryFolder(), try TemporaryFolder())
        let office = try makeOffice(folder)
        let key = try office.clientKey(address: "10.0.0.1", at: moment)
        #expect(try office.clientKey(address: "10.0.0.1", at: "2026-01-31T23:00:00Z") == key)
        #expect(try office.clientKey(address: "10.0.0.2", at: moment) != key)
        #expect(try office.clientKey(address: "10.0.0.1", at: "2026-02-01T01:00:00Z") != key)
        #expect(try makeOffice(other).clientKey(address: "10.0.0.1", at: moment) != key)
    }

    @Test func `what a machine sends is held back as spam, and counts`() throws {
        let folder = try TemporaryFolder()
        let office = try makeOffice(folder)
        let limits = FeedbackLimits(perMinute: 2, perDay: 9, perDayOfAll: 9)
        func send(_ draft: FeedbackDraft) throws -> FeedbackReport {
            try office.receive(draft, fromAddress: "10.0.0.1", limits: limits, at: moment) {
                $0 == "1099000001"
            }
        }
        #expect(try send(FeedbackDraft(text: "ซื้อเลย", website: "x")).status == .spam)
        #expect(try send(FeedbackDraft(school: "1099000001", text: "ก")).status == .new)
        #expect(throws: FeedbackFault.schoolUnknown) {
            try send(FeedbackDraft(school: "1", text: "ก"))
        }
        #expect(throws: FeedbackFault.tooMany(retryAfter: 60)) {
            try send(FeedbackDraft(text: "ก"))
        }
        #expect(!folder.holds("10.0.0.1", in: "schoolmap-office.sqlite-wal"))
    }
}

extension TemporaryFolder {
    /// Whether the bytes of a text are in one of its files.
    fileprivate func holds(_ text: String, in name: String) -> Bool {
        let bytes = try? Data(contentsOf: url.appending(path: name))
        return bytes?.range(of: Data(text.utf8)) != nil
    }
}
