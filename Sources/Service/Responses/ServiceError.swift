import HTTPTypes
import Hummingbird
import SchoolStore
import Schools

/// Why a request is not answered: what, where, what to try.
struct ServiceError: Error {
    let status: HTTPResponse.Status
    /// A stable kebab-case word.
    let code: String
    let words: LocalizedText
    var headers: [(String, String)] = []

    init(_ status: HTTPResponse.Status, _ code: String, thai: String, english: String) {
        self.status = status
        self.code = code
        words = LocalizedText(thai: thai, english: english)
    }

    /// Both languages: nobody knows who reads an error.
    var body: ErrorBody {
        ErrorBody(code: code, description: "\(words.thai) · \(words.english)")
    }
}

extension ServiceError {
    static func badParameter(_ name: String, thai: String, english: String) -> Self {
        Self(
            .badRequest, "invalid-parameter", thai: "พารามิเตอร์ \(name): \(thai)",
            english: "parameter \(name): \(english)")
    }

    static func unknownParameter(_ name: String, allowed: [String]) -> Self {
        let list = allowed.joined(separator: ", ")
        return Self(
            .badRequest, "unknown-parameter",
            thai: "ไม่รู้จักพารามิเตอร์ “\(name.shortened)” ใช้ได้: \(list)",
            english: "unknown parameter “\(name.shortened)”; there is: \(list)")
    }

    static func badFilter(_ error: FilterError) -> Self {
        Self(
            .badRequest, "invalid-filter", thai: error.message.thai,
            english: error.message.english)
    }

    static func noCollection(_ name: String, known: [String]) -> Self {
        let list = known.joined(separator: ", ")
        return Self(
            .notFound, "not-found", thai: "ไม่มีชั้นข้อมูล “\(name.shortened)” มี: \(list)",
            english: "no collection “\(name.shortened)”; there is: \(list)")
    }

    static func noFeature(_ id: String, in collection: String) -> Self {
        Self(
            .notFound, "not-found", thai: "ไม่มี “\(id.shortened)” ใน \(collection)",
            english: "no “\(id.shortened)” in \(collection)")
    }

    static let noPage = Self(
        .notFound, "not-found", thai: "ไม่พบหน้านี้ เริ่มที่ /",
        english: "there is no such page; begin at /")

    static let wrongMethod: Self = {
        var error = Self(
            .methodNotAllowed, "method-not-allowed", thai: "หน้านี้ไม่รับคำสั่งนี้ ใช้ GET",
            english: "this page does not take that method; use GET")
        error.headers = [("Allow", FrontDoor.methods)]
        return error
    }()

    static let busy: Self = {
        var error = Self(
            .serviceUnavailable, "busy", thai: "มีผู้ใช้มากในขณะนี้ ลองใหม่ในอีกสักครู่",
            english: "too many requests at once; try again in a moment")
        error.headers = [("Retry-After", "1")]
        return error
    }()

    static let tooMany: Self = {
        var error = Self(
            .tooManyRequests, "too-many-requests", thai: "ขอข้อมูลถี่เกินไป รอสักครู่แล้วลองใหม่",
            english: "too many requests from this address; wait a moment and try again")
        error.headers = [("Retry-After", "5")]
        return error
    }()
}

extension String {
    /// The text, cut where somebody sends a book.
    var shortened: String { count > 80 ? prefix(80) + "…" : self }
}
