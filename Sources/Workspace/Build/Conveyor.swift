import Foundation
import Synchronization

/// Hands batches from a producer on another core to a consumer on this one, in order.
///
/// At most a few batches wait in between, so that memory stays small and the faster side waits for
/// the slower.
enum Conveyor {
    /// Thrown into the producer when the consumer has failed; never seen outside.
    struct Abandoned: Error {}

    private static let capacity = 4

    /// Runs both sides to the end and returns what the producer returns.
    ///
    /// - Throws: what the consumer throws, else what the producer throws.
    static func run<Batch: Sendable, Summary: Sendable>(
        produce: @escaping @Sendable (_ hand: (Batch) throws -> Void) throws -> Summary,
        consume: (Batch) throws -> Void
    ) throws -> Summary {
        let belt = Belt<Batch, Summary>(capacity: capacity)
        DispatchQueue.global(qos: .userInitiated).async {
            belt.finish(Result { try produce(belt.hand) })
        }
        do {
            while let batch = belt.next() { try consume(batch) }
        } catch {
            belt.abandon()
            _ = belt.summary()
            throw error
        }
        return try belt.summary().get()
    }
}

/// The batches between the two sides.
private final class Belt<Batch: Sendable, Summary: Sendable>: Sendable {
    private struct State {
        var waiting: [Batch] = []
        var summary: Result<Summary, any Error>?
        var isAbandoned = false
    }

    private let state = Mutex(State())
    /// One for each free place, and one for each batch or the end.
    private let free: DispatchSemaphore
    private let filled = DispatchSemaphore(value: 0)
    private let ended = DispatchSemaphore(value: 0)

    init(capacity: Int) {
        // Signalled up from nothing: a semaphore must not end below the value it began with, and an
        // abandoned belt would.
        free = DispatchSemaphore(value: 0)
        for _ in 0..<capacity { free.signal() }
    }

    func hand(_ batch: Batch) throws {
        free.wait()
        try state.withLock { state in
            guard !state.isAbandoned else { throw Conveyor.Abandoned() }
            state.waiting.append(batch)
        }
        filled.signal()
    }

    func finish(_ summary: Result<Summary, any Error>) {
        state.withLock { $0.summary = summary }
        filled.signal()
        ended.signal()
    }

    /// The next batch; nil once the producer has ended and all are taken.
    func next() -> Batch? {
        filled.wait()
        let batch = state.withLock { $0.waiting.isEmpty ? nil : $0.waiting.removeFirst() }
        if batch != nil { free.signal() }
        return batch
    }

    func abandon() {
        state.withLock { $0.isAbandoned = true }
        free.signal()
    }

    /// Waits for the producer to end.
    func summary() -> Result<Summary, any Error> {
        ended.wait()
        guard let summary = state.withLock({ $0.summary }) else {
            preconditionFailure("the end was signalled without a summary")
        }
        return summary
    }
}
