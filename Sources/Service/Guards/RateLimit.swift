import Foundation
import Hummingbird
import Synchronization

/// Holds back a client that asks on and on, so that others have their turn.
///
/// Each client has a bucket of requests that fills up at a steady rate (a token bucket).
final class RateLimit: RouterMiddleware {
    typealias Context = ServiceContext

    private struct Bucket {
        var rest: Double
        var filled: UInt64
    }

    private let perSecond: Double
    private let size: Double
    private let buckets = Mutex<[String: Bucket]>([:])

    /// More clients than an office has; then those that are full again are forgotten.
    private static let clientLimit = 10_000
    /// A map that opens asks for many things at once.
    private static let burstSeconds = 5.0

    init(perSecond: Double) {
        self.perSecond = perSecond
        size = max(1, perSecond * Self.burstSeconds)
    }

    func handle(
        _ request: Request, context: ServiceContext,
        next: (Request, ServiceContext) async throws -> Response
    ) async throws -> Response {
        guard takes(context.client ?? "", at: DispatchTime.now().uptimeNanoseconds) else {
            throw ServiceError.tooMany
        }
        return try await next(request, context)
    }

    /// Whether a client may ask at a moment, in nanoseconds; it has one request less then.
    func takes(_ client: String, at moment: UInt64) -> Bool {
        buckets.withLock { buckets in
            if buckets.count >= Self.clientLimit {
                buckets = buckets.filter { rest(of: $0.value, at: moment) < size }
            }
            var bucket = buckets[client] ?? Bucket(rest: size, filled: moment)
            bucket.rest = rest(of: bucket, at: moment)
            bucket.filled = moment
            defer { buckets[client] = bucket }
            guard bucket.rest >= 1 else { return false }
            bucket.rest -= 1
            return true
        }
    }

    private func rest(of bucket: Bucket, at moment: UInt64) -> Double {
        let seconds = Double(moment - min(moment, bucket.filled)) / 1e9
        return min(size, bucket.rest + seconds * perSecond)
    }
}
