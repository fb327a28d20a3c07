import SchoolStore
import Synchronization

/// Results that several workers put in, each in a place of its own.
final class Slots<Value: Sendable>: Sendable {
    private let results: Mutex<[Result<Value, any Error>?]>

    init(count: Int) {
        results = Mutex(Array(repeating: nil, count: count))
    }

    func set(_ index: Int, _ result: Result<Value, any Error>) {
        results.withLock { $0[index] = result }
    }

    /// The values in order; the first failure is thrown.
    func values() throws -> [Value] {
        try results.withLock { $0 }.compactMap { try $0?.get() }
    }
}

/// Stores that are lent to workers, one to each.
///
/// Unchecked because a worker uses the store of its own number only, and the lender waits until
/// all workers are done.
struct Lent: @unchecked Sendable {
    let stores: [SchoolStore]
}
