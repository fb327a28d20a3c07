import Foundation
import Hummingbird
import SchoolStore
import Schools
import Synchronization
import Workspace

/// The office's own database, opened when it is first needed, and used off the serving threads.
final class OfficeDesk: Sendable {
    private let workspace: Workspace
    private let database = Mutex<OfficeDatabase?>(nil)
    private let queue = DispatchQueue(label: "schoolmap.office", attributes: .concurrent)
    /// How many may wait for the disk at once.
    private let waiting = Mutex(0)
    private static let limit = 64

    init(_ workspace: Workspace) { self.workspace = workspace }

    /// Has the database do something.
    ///
    /// - Throws: `ReadersBusy`, `OfficeError`, or what the work throws.
    func run<Value: Sendable>(
        _ body: @escaping @Sendable (OfficeDatabase) throws -> Value
    ) async throws -> Value {
        let isTaken = waiting.withLock { waiting in
            guard waiting < Self.limit else { return false }
            waiting += 1
            return true
        }
        guard isTaken else { throw ReadersBusy() }
        defer { waiting.withLock { $0 -= 1 } }
        return try await withCheckedThrowingContinuation { continuation in
            queue.async { continuation.resume(with: Result { try body(try self.opened()) }) }
        }
    }

    private func opened() throws -> OfficeDatabase {
        try database.withLock { database in
            if let database { return database }
            let own = try workspace.officeDatabase()
            database = own
            return own
        }
    }

    /// The moment, as the office database writes it.
    static var now: String { Date().formatted(.iso8601) }
}

extension OfficeDesk {
    /// Notes that somebody was turned away: a wrong token, or one that is good no more.
    ///
    /// What was tried is not kept: it may be a right one with a letter wrong.
    func recordRefusal(_ request: Request, client: String?) async throws {
        let stranger = OfficeUser(name: "", role: .public, address: client)
        let (target, moment) = ("\(request.method.rawValue) \(request.uri.path)", Self.now)
        try await run {
            try $0.record(
                AuditEntry(
                    at: moment, by: stranger, action: "login", target: target, outcome: "401"))
        }
    }
}
