import HTTPTypes
import Hummingbird
import Maps
import NIOCore
import Schools

/// The formats that answers come in.
enum Format: String, CaseIterable, Sendable {
    case json, html
}

/// An answer with its type; how it is sent is the business of `Inquiry`.
struct Reply: Sendable {
    var status: HTTPResponse.Status = .ok
    var type: String
    var body: ByteBuffer
    var headers: [(String, String)] = []

    init(type: String, body: ByteBuffer) {
        self.type = type
        self.body = body
    }

    init(type: String, bytes: some Sequence<UInt8>) {
        self.init(type: type, body: ByteBuffer(bytes: bytes))
    }

    init(json: JSON, type: String = "application/json") {
        self.init(type: type, bytes: json.bytes)
    }

    init(html: String) { self.init(type: "text/html; charset=utf-8", bytes: html.utf8) }
}
