import SchoolStore
import Schools
import Synchronization

/// The schools whose pupils an audience is not told, worked out once for each view of a store.
final class HiddenSchools: Sendable {
    private let known = Mutex<[View: Set<Int>]>([:])

    func schools(for view: View, in store: SchoolStore) throws -> Set<Int> {
        if let set = known.withLock({ $0[view] }) { return set }
        var set = try store.hiddenSchools(from: view.audience)
        if let own = try view.school.flatMap({ try store.row(ofFeature: $0, in: .schools) }) {
            set.remove(Int(own))
        }
        known.withLock { $0[view] = set }
        return set
    }

    /// What has been worked out for a view; empty where nobody has asked for it yet.
    subscript(view: View) -> Set<Int> { known.withLock { $0[view] ?? [] } }
}
