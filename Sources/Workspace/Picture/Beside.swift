import Foundation
import Synchronization

/// A value that is made on another thread while this one does something else.
final class Beside<Value: Sendable>: Sendable {
    private let made = Mutex<Result<Value, any Error>?>(nil)
    private let work = DispatchGroup()

    /// Begins to make the value.
    init(_ make: @escaping @Sendable () throws -> Value) {
        DispatchQueue.global(qos: .userInitiated).async(group: work) {
            let value = Result(catching: make)
            self.made.withLock { $0 = value }
        }
    }

    /// Waits for the value.
    func value() throws -> Value {
        work.wait()
        guard let made = made.withLock({ $0 }) else {
            preconditionFailure("the work has ended and left nothing")
        }
        return try made.get()
    }
}
