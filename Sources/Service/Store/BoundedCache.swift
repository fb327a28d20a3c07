import Synchronization

/// A cache that forgets what was used longest ago when it has grown too large.
final class BoundedCache<Key: Hashable & Sendable, Value: Sendable>: Sendable {
    private struct Entry {
        let value: Value
        let cost: Int
        var used: Int
    }

    private struct State {
        var entries: [Key: Entry] = [:]
        var cost = 0
        var clock = 0
    }

    private let limit: Int
    private let state = Mutex(State())

    /// - Parameter limit: of the sum of costs.
    init(limit: Int) { self.limit = limit }

    subscript(key: Key) -> Value? {
        state.withLock { state in
            guard let place = state.entries.index(forKey: key) else { return nil }
            state.clock += 1
            state.entries.values[place].used = state.clock
            return state.entries.values[place].value
        }
    }

    /// Keeps a value, which may cost others their place.
    func keep(_ value: Value, for key: Key, cost: Int) {
        guard cost <= limit / 4 else { return }
        state.withLock { state in
            state.clock += 1
            let old = state.entries.updateValue(
                Entry(value: value, cost: cost, used: state.clock), forKey: key)
            state.cost += cost - (old?.cost ?? 0)
            if state.cost > limit { Self.shrink(&state, to: limit / 4 * 3) }
        }
    }

    /// A quarter at once, so that the search for the oldest is not made for each.
    private static func shrink(_ state: inout State, to limit: Int) {
        for (key, entry) in state.entries.sorted(by: { $0.value.used < $1.value.used }) {
            guard state.cost > limit else { return }
            state.entries[key] = nil
            state.cost -= entry.cost
        }
    }
}
