import Foundation

/// An answer as it came over the wire.
struct RawAnswer {
    let status: Int
    let headers: [String: String]
    let body: [UInt8]
    /// Everything, as text.
    let text: String

    init?(_ bytes: [UInt8]) {
        text = String(decoding: bytes, as: UTF8.self)
        let parts = text.split(
            separator: "\r\n\r\n", maxSplits: 1, omittingEmptySubsequences: false)
        let lines = parts[0].components(separatedBy: "\r\n")
        let words = lines[0].split(separator: " ")
        guard words.count >= 2, words[0].hasPrefix("HTTP/1."), let status = Int(words[1]) else {
            return nil
        }
        self.status = status
        var headers: [String: String] = [:]
        for line in lines.dropFirst() {
            let sides = line.split(separator: ":", maxSplits: 1)
            guard sides.count == 2 else { continue }
            headers[sides[0].lowercased()] = sides[1].trimmingCharacters(in: .whitespaces)
        }
        self.headers = headers
        body = parts.count > 1 ? Array(parts[1].utf8) : []
    }

    /// The members of the body, if it is the one shape of errors.
    var error: [String: String]? {
        guard
            let members = try? JSONSerialization.jsonObject(with: Data(body)) as? [String: String],
            Set(members.keys) == ["code", "description"]
        else { return nil }
        return members
    }
}

/// A client that sends whatever bytes it is given, as no library would.
struct RawClient {
    let port: Int

    /// Sends pieces with a pause after each, and reads until the server closes or falls silent.
    ///
    /// - Returns: what came; empty where the server only closed. Nil where it kept the connection
    ///   open and said nothing.
    func exchange(
        _ pieces: [[UInt8]], pause: TimeInterval = 0, patience: Int = 10
    ) async throws -> [UInt8]? {
        try await withCheckedThrowingContinuation { continuation in
            // Not on the threads that the server under test needs, and each on its own: a server
            // that waits makes none wait for another.
            Thread.detachNewThread {
                continuation.resume(
                    with: Result { try wait(for: pieces, pause: pause, patience: patience) })
            }
        }
    }

    /// The answer to a request that is written out.
    func send(_ request: String) async throws -> RawAnswer? {
        try await send(Array(request.utf8))
    }

    func send(_ request: [UInt8]) async throws -> RawAnswer? {
        try await exchange([request]).flatMap(RawAnswer.init)
    }

    /// The answer to a GET of a target, whatever is in it.
    func get(_ target: String, headers: [String] = []) async throws -> RawAnswer? {
        let lines = ["GET \(target) HTTP/1.1", "Host: localhost", "Connection: close"] + headers
        return try await send(lines.joined(separator: "\r\n") + "\r\n\r\n")
    }

    private func wait(
        for pieces: [[UInt8]], pause: TimeInterval, patience: Int
    ) throws -> [UInt8]? {
        let descriptor = try connected(patience)
        defer { close(descriptor) }
        for piece in pieces {
            var sent = 0
            while sent < piece.count {
                let count = piece[sent...].withUnsafeBytes {
                    Foundation.send(descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
                }
                // The server may have had enough; what it says is still to be read.
                guard count > 0 else { return received(descriptor) }
                sent += count
            }
            if pause > 0 { Thread.sleep(forTimeInterval: pause) }
        }
        return received(descriptor)
    }

    private func connected(_ patience: Int) throws -> Int32 {
        let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        var limit = timeval(tv_sec: patience, tv_usec: 0)
        setsockopt(
            descriptor, SOL_SOCKET, SO_RCVTIMEO, &limit, socklen_t(MemoryLayout<timeval>.size))
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = in_port_t(UInt16(port).bigEndian)
        address.sin_addr.s_addr = inet_addr("127.0.0.1")
        let result = withUnsafePointer(to: &address) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
            }
        }
        guard result == 0 else {
            close(descriptor)
            throw POSIXError(.ECONNREFUSED)
        }
        return descriptor
    }

    private func received(_ descriptor: Int32) -> [UInt8]? {
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 64 << 10)
        while true {
            let count = recv(descriptor, &buffer, buffer.count, 0)
            if count == 0 { return bytes }
            // Silence, unless the server has cut the connection.
            if count < 0 { return errno == EAGAIN && bytes.isEmpty ? nil : bytes }
            bytes += buffer[..<count]
        }
    }
}
