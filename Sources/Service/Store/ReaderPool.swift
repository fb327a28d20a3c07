import Foundation
import Synchronization

/// A few readers that take work in turn, off the threads that serve connections.
///
/// Work that finds no reader free waits in a queue of limited length; beyond that it is refused, so
/// that a rush cannot fill the memory.
final class ReaderPool: Sendable {
    private typealias Work = @Sendable (Reader) -> Void

    private struct State {
        var idle: [Lent]
        var waiting: [Work] = []
        /// Where the queue's first is; what is before it is done.
        var next = 0
    }

    private let state: Mutex<State>
    private let limit: Int
    private let queue = DispatchQueue(
        label: "schoolmap.readers", qos: .userInitiated, attributes: .concurrent)

    /// - Parameter limit: how much work may wait.
    init(_ readers: sending [Reader], limit: Int) {
        let lent = readers.map(Lent.init)
        state = Mutex(State(idle: lent))
        self.limit = limit
    }

    /// Has a reader do something and returns what it makes of it.
    ///
    /// - Throws: `ReadersBusy`, or what the work throws.
    func run<Value: Sendable>(
        _ body: @escaping @Sendable (Reader) throws -> Value
    ) async throws -> Value {
        try await withCheckedThrowingContinuation { continuation in
            let isTaken = submit { reader in
                continuation.resume(with: Result { try body(reader) })
            }
            if !isTaken { continuation.resume(throwing: ReadersBusy()) }
        }
    }

    private func submit(_ work: @escaping Work) -> Bool {
        let (reader, isTaken) = state.withLock { state -> (Lent?, Bool) in
            if let reader = state.idle.popLast() { return (reader, true) }
            guard state.waiting.count - state.next < limit else { return (nil, false) }
            state.waiting.append(work)
            return (nil, true)
        }
        if let reader { queue.async { self.serve(work, reader) } }
        return isTaken
    }

    /// Does the work, and then what has been waiting.
    private func serve(_ work: @escaping Work, _ reader: Lent) {
        var work: Work? = work
        while let own = work {
            own(reader.reader)
            work = state.withLock { state in
                guard state.next < state.waiting.count else {
                    state.waiting.removeAll(keepingCapacity: true)
                    state.next = 0
                    state.idle.append(reader)
                    return nil
                }
                defer { state.next += 1 }
                return state.waiting[state.next]
            }
        }
    }
}

/// A reader that is passed from task to task.
///
/// Unchecked because the pool gives it to one task at a time.
private struct Lent: @unchecked Sendable {
    let reader: Reader
}

/// Every reader is at work and the queue is full.
struct ReadersBusy: Error {}
