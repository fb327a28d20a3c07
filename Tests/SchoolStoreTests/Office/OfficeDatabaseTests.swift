import Foundation
import GRDB
import Schools
import Support
import Testing

@testable import SchoolStore

let clerk = OfficeUser(name: "สมศรี", role: .office)
let morning = "2026-01-31T01:00:00Z"

func makeOffice(_ folder: TemporaryFolder) throws -> OfficeDatabase {
    try OfficeDatabase(path: folder.path("schoolmap-office.sqlite"))
}

@Suite struct OfficeDatabaseTests {
    @Test func `it is for its owner only, the journal beside it too`() throws {
        let folder = try TemporaryFolder()
        let office = try makeOffice(folder)
        try office.record(AuditEntry(at: morning, by: clerk, action: "test", target: nil))
        #expect(folder.names.count > 1)
        for name in folder.names {
            let mode = try FileManager.default.attributesOfItem(atPath: folder.path(name))[
                .posixPermissions]
            #expect((mode as? NSNumber)?.intValue == 0o600, "\(name)")
        }
    }

    @Test func `what was kept is there when it is opened again`() throws {
        let folder = try TemporaryFolder()
        let salt = try makeOffice(folder).clientSalt()
        #expect(salt.count == 64)
        #expect(try makeOffice(folder).clientSalt() == salt)
    }

    @Test func `two connections write in turn`() throws {
        let folder = try TemporaryFolder()
        let (service, command) = (try makeOffice(folder), try makeOffice(folder))
        for office in [service, command, service] {
            try office.record(AuditEntry(at: morning, by: clerk, action: "test", target: nil))
        }
        #expect(try command.audit().count == 3)
    }

    @Test func `many at once lose nothing`() async throws {
        let folder = try TemporaryFolder()
        let (service, command) = (try makeOffice(folder), try makeOffice(folder))
        try await withThrowingTaskGroup(of: Void.self) { group in
            for number in 0..<40 {
                group.addTask {
                    let office = number.isMultiple(of: 2) ? service : command
                    try office.record(
                        AuditEntry(at: morning, by: clerk, action: "test", target: "\(number)"))
                    _ = try office.tokens()
                }
            }
            try await group.waitForAll()
        }
        #expect(try Set(service.audit().map(\.target)).count == 40)
    }

    @Test func `while another program writes a call gives up, and reading goes on`() throws {
        let folder = try TemporaryFolder()
        let first = try makeOffice(folder)
        let second = try OfficeDatabase(path: first.path, secondsToWait: 0)
        try first.write { _ in
            #expect(throws: OfficeError(.busy, path: first.path)) {
                try second.record(
                    AuditEntry(at: morning, by: clerk, action: "test", target: nil))
            }
            let entries = try second.audit()
            #expect(entries.isEmpty)
        }
    }

    @Test func `other files are refused and left alone`() throws {
        let folder = try TemporaryFolder()
        try makeStore(at: folder.store) { try $0.addSchool("1099000001") }
        let text = try folder.write("no database at all, only some text", "text.sqlite")
        for path in [folder.store, text] {
            let before = try Data(contentsOf: URL(filePath: path))
            #expect(throws: OfficeError(.notOurs, path: path)) { try OfficeDatabase(path: path) }
            #expect(try Data(contentsOf: URL(filePath: path)) == before)
        }
    }

    @Test func `a newer version is refused with its number`() throws {
        let folder = try TemporaryFolder()
        let office = try makeOffice(folder)
        try office.write { try $0.execute(sql: "PRAGMA user_version = 99") }
        #expect(throws: OfficeError(.otherVersion(99), path: office.path)) {
            try makeOffice(folder)
        }
    }

    @Test func `a folder that is not there is a reason, not a crash`() throws {
        let error = #expect(throws: OfficeError.self) {
            try OfficeDatabase(path: "/nonexistent/schoolmap-office.sqlite")
        }
        guard case .notWritable = error?.code else {
            Issue.record("expected notWritable, got \(String(describing: error))")
            return
        }
    }

    @Test(.enabled(if: getuid() != 0))
    func `a folder that may not be written is a reason too`() throws {
        let folder = try TemporaryFolder()
        try FileManager.default.setAttributes(
            [.posixPermissions: 0o500], ofItemAtPath: folder.path)
        #expect(throws: OfficeError.self) { try makeOffice(folder) }
    }
}

@Suite struct TokenTests {
    @Test func `a token opens what its role says until its end`() throws {
        let folder = try TemporaryFolder()
        let office = try makeOffice(folder)
        let token = try office.addToken(
            digest: "aa", role: .school(code: "1099000001"), name: "สมศรี",
            expiresAt: "2026-02-01T00:00:00Z", by: clerk, at: morning)
        let caller = try office.caller(digest: "aa", at: "2026-01-31T23:59:59Z")
        #expect(
            caller
                == Caller(
                    role: .school(code: "1099000001"), tokenID: token.id, name: "สมศรี"))
        #expect(try office.caller(digest: "aa", at: "2026-02-01T00:00:00Z") == nil)
        #expect(try office.caller(digest: "ab", at: morning) == nil)
        #expect(try office.caller(digest: "' OR 1=1 --", at: morning) == nil)
    }

    @Test func `a revoked token opens nothing, and is revoked once`() throws {
        let folder = try TemporaryFolder()
        let office = try makeOffice(folder)
        let token = try office.addToken(
            digest: "aa", role: .office, name: "สมศรี", expiresAt: nil, by: clerk, at: morning)
        let revoked = try office.revokeToken(token.id, by: clerk, at: "2026-02-01T00:00:00Z")
        #expect(revoked.revokedAt == "2026-02-01T00:00:00Z")
        #expect(try office.caller(digest: "aa", at: "2026-02-01T00:00:01Z") == nil)
        #expect(throws: OfficeError(.tokenRevoked(token.id), path: office.path)) {
            try office.revokeToken(token.id, by: clerk, at: morning)
        }
        #expect(throws: OfficeError(.noSuchToken(7), path: office.path)) {
            try office.revokeToken(7, by: clerk, at: morning)
        }
        #expect(try office.audit().map(\.action) == ["token-make", "token-revoke"])
    }

    @Test func `its last use is kept, to the minute`() throws {
        let folder = try TemporaryFolder()
        let office = try makeOffice(folder)
        _ = try office.addToken(
            digest: "aa", role: .office, name: "สมศรี", expiresAt: nil, by: clerk, at: morning)
        #expect(try office.tokens().map(\.usedAt) == [nil])
        for moment in ["2026-01-31T01:00:10Z", "2026-01-31T01:00:50Z"] {
            _ = try office.caller(digest: "aa", at: moment)
        }
        #expect(try office.tokens().map(\.usedAt) == ["2026-01-31T01:00:10Z"])
        _ = try office.caller(digest: "aa", at: "2026-01-31T01:01:00Z")
        #expect(try office.tokens().map(\.usedAt) == ["2026-01-31T01:01:00Z"])
    }
}

@Suite struct AuditTests {
    @Test func `the log is only added to`() throws {
        let folder = try TemporaryFolder()
        let office = try makeOffice(folder)
        let entry = AuditEntry(
            at: morning, by: OfficeUser(name: "ก", role: .office, token: 3, address: "10.0.0.1"),
            action: "request", target: "/collections", outcome: "200")
        try office.record(entry)
        for sql in ["DELETE FROM audit", "UPDATE audit SET who = 'ข'"] {
            #expect(throws: OfficeError.self) { try office.write { try $0.execute(sql: sql) } }
        }
        #expect(try office.audit() == [entry])
    }

    @Test func `it is read from a moment until before another`() throws {
        let folder = try TemporaryFolder()
        let office = try makeOffice(folder)
        let days = ["2026-01-30T23:59:59Z", "2026-01-31T00:00:00Z", "2026-02-01T00:00:00Z"]
        try office.record(
            days.map { AuditEntry(at: $0, by: clerk, action: "test", target: nil) })
        let found = try office.audit(since: days[1], until: days[2]).map(\.at)
        #expect(found == [days[1]])
    }

    @Test func `what is asked for is cut short, and no citizen number gets in`() throws {
        let folder = try TemporaryFolder()
        let office = try makeOffice(folder)
        let long = String(repeating: "ก", count: 100_000) + "\u{0}\n"
        for target in [long, "/search?q=1-2345-67890-12-1"] {
            try office.record(AuditEntry(at: morning, by: clerk, action: "request", target: target))
        }
        let targets = try office.audit().compactMap(\.target)
        #expect(targets.map(\.count) == [500, "(13-digit number)".count])
    }
}
