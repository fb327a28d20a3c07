import Synchronization

/// Something that takes long to make and is kept, made by the first who asks.
final class MadeOnce<Value: Sendable>: Sendable {
    private let value = Mutex<Value?>(nil)
    private let make: @Sendable () throws -> Value

    init(_ make: @escaping @Sendable () throws -> Value) { self.make = make }

    /// Waits where another is making it; not to be asked from threads that serve connections.
    func callAsFunction() throws -> Value {
        try value.withLock { value in
            if let value { return value }
            let own = try make()
            value = own
            return own
        }
    }
}
