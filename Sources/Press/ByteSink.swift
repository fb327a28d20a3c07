// Both doors hold cairo: whose its constants are depends on which file the compiler reads first.
import CPango
import CRSVG

/// The bytes that cairo writes; a class because cairo holds on to its address.
///
/// It gathers them, or hands them on where somebody takes them.
final class ByteSink {
    private(set) var bytes: [UInt8] = []
    /// Why the taker took no more; cairo itself can only say that writing failed.
    private(set) var failure: (any Error)?
    private let take: (([UInt8]) throws -> Void)?

    /// cairo writes by the line; a taker gets this many bytes at a time.
    private static let sizeOfPortion = 1 << 16

    init(_ take: (([UInt8]) throws -> Void)? = nil) { self.take = take }

    /// Hands on what is left.
    func flush() {
        guard let take, failure == nil, !bytes.isEmpty else { return }
        do {
            try take(bytes)
        } catch {
            failure = error
        }
        bytes.removeAll(keepingCapacity: true)
    }

    private func append(_ portion: UnsafeBufferPointer<UInt8>) -> cairo_status_t {
        bytes.append(contentsOf: portion)
        if take != nil, bytes.count >= Self.sizeOfPortion { flush() }
        return failure == nil ? CAIRO_STATUS_SUCCESS : CAIRO_STATUS_WRITE_ERROR
    }

    static let write: cairo_write_func_t = { closure, data, count in
        guard let closure, let data else { return CAIRO_STATUS_WRITE_ERROR }
        let sink = Unmanaged<ByteSink>.fromOpaque(closure).takeUnretainedValue()
        return sink.append(UnsafeBufferPointer(start: data, count: Int(count)))
    }
}
