import Hummingbird
import NIOCore
import Schools

/// What is known of a request beside the request itself.
struct ServiceContext: RequestContext {
    var coreContext: CoreRequestContextStorage
    /// Who asks, as the token says.
    var role = Role.public
    /// The address that the connection comes from; nil in tests without a connection.
    let client: String?

    init(source: ApplicationRequestContextSource) {
        coreContext = .init(source: source)
        client = source.channel.remoteAddress?.ipAddress
    }
}
