import Foundation
import HTTPTypes
import Hummingbird
import Maps
import NIOCore
import SchoolStore
import Schools
import Workspace

/// "This is wrong": reports from the viewer's form into the office's register.
struct FeedbackRoutes: Sendable {
    let desk: Desk
    let office: OfficeDesk

    func add(to router: Router<ServiceContext>) {
        router.post("feedback", use: receive)
    }

    private func receive(_ request: Request, _ context: ServiceContext) async throws -> Response {
        // No page of another origin can send this type without asking first, and nobody says yes.
        guard request.headers[.contentType]?.lowercased().hasPrefix("application/json") == true
        else { throw ServiceError.notJSON }
        let body = try await request.body.collect(upTo: desk.options.bodyLimit)
        guard
            let draft = try? JSONDecoder().decode(
                FeedbackDraft.self, from: Data(body.readableBytesView))
        else { throw ServiceError.notJSON }
        let isKnown = try await isKnown(draft.school)
        let client = context.client ?? ""
        let report = try await office.run {
            try $0.receive(draft, fromAddress: client, at: OfficeDesk.now) { _ in isKnown }
        }
        let answer: JSON = ["number": .text(report.number.text)]
        return Response(
            status: .created, headers: [.contentType: "application/json"],
            body: ResponseBody(byteBuffer: ByteBuffer(bytes: answer.bytes)))
    }

    /// Whether a school has the code; also where none is given.
    private func isKnown(_ code: String?) async throws -> Bool {
        guard let code, code.utf8.count <= 40 else { return true }
        return try await desk.keeper.answer { version in
            try await version.pool.run {
                try $0.store(View(.public)).row(ofFeature: code, in: .schools) != nil
            }
        }
    }
}

extension ServiceError {
    static let notJSON = Self(
        .badRequest, "invalid-json", thai: "ต้องส่งเป็น JSON (Content-Type: application/json)",
        english: "send JSON (Content-Type: application/json)")

    /// A report that is not taken.
    static func refused(_ fault: FeedbackFault) -> Self {
        let words = fault.words
        guard case .tooMany(let seconds) = fault else {
            return Self(.badRequest, fault.code, thai: words.thai, english: words.english)
        }
        var error = Self(
            .tooManyRequests, fault.code, thai: words.thai, english: words.english)
        error.headers = [("Retry-After", "\(seconds)")]
        return error
    }
}
