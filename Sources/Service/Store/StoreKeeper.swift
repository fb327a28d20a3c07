import Foundation
import Synchronization
import Workspace

/// Keeps the newest build of the store open, and changes over to the next without a pause.
///
/// Requests that have begun on the old build end on it; it closes when the last is done.
final class StoreKeeper: Sendable {
    private struct State {
        var version: StoreVersion
        var isLoading = false
        /// A file that could not be opened; it is not tried again until it changes.
        var refused: StoreIdentity?
        var lastLook: UInt64
    }

    private let workspace: Workspace
    private let options: ServiceOptions
    private let state: Mutex<State>

    /// How often the file is looked at, at most.
    private static let interval: UInt64 = 100_000_000

    /// - Throws: `StoreError` where there is no store to begin with.
    init(_ workspace: Workspace, _ options: ServiceOptions) throws {
        self.workspace = workspace
        self.options = options
        let version = try StoreVersion(workspace, options)
        state = Mutex(
            State(version: version, lastLook: DispatchTime.now().uptimeNanoseconds))
    }

    /// The newest build that is open; starts to open a newer one where there is one.
    var current: StoreVersion {
        let (version, look) = state.withLock { state in
            let now = DispatchTime.now().uptimeNanoseconds
            let look = !state.isLoading && now - state.lastLook > Self.interval
            if look { state.lastLook = now }
            return (state.version, look)
        }
        if look { lookForNewer(than: version) }
        return version
    }

    private func lookForNewer(than version: StoreVersion) {
        guard let identity = StoreIdentity(path: workspace.storePath), identity != version.identity
        else { return }
        let isOurs = state.withLock { state in
            guard !state.isLoading, state.refused != identity else { return false }
            state.isLoading = true
            return true
        }
        if isOurs { DispatchQueue.global().async { self.load(identity) } }
    }

    private func load(_ identity: StoreIdentity) {
        let loaded = Result { try StoreVersion(workspace, options) }
        state.withLock { state in
            state.isLoading = false
            switch loaded {
            case .success(let version): state.version = version
            case .failure(let error): state.refused = error is StoreReplaced ? nil : identity
            }
        }
    }

    /// Has `body` answer from the newest build; again from a newer one where that has taken the
    /// place of the first under way.
    func answer<Value: Sendable>(
        _ body: (StoreVersion) async throws -> Value
    ) async throws -> Value {
        for _ in 0..<Self.attempts {
            let version = current
            do {
                return try await body(version)
            } catch is StoreReplaced {
                try await renew(version)
            }
        }
        throw ReadersBusy()
    }

    private static let attempts = 20

    /// Waits a little for the build that has taken the place of another.
    private func renew(_ version: StoreVersion) async throws {
        lookForNewer(than: version)
        for _ in 0..<50 where state.withLock({ $0.version === version }) {
            try await Task.sleep(for: .milliseconds(20))
        }
    }
}
