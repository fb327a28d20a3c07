/// How the service is run.
public struct ServiceOptions: Sendable {
    /// Loopback unless told otherwise.
    public var host = "127.0.0.1"
    public var port = 8080
    /// The address that links begin with, without a slash at its end; nil for what the request says.
    public var publicAddress: String?
    /// How many readers answer beside each other.
    public var workers = 2
    /// How many requests may wait for a reader before further ones are sent away.
    public var waitingLimit = 256
    /// Encoded features that are kept in memory.
    public var cacheBytes = 96 << 20
    public var connectionLimit = 4096
    /// After how many seconds a connection that brings nothing, or takes nothing, is closed.
    public var idleSeconds = 30
    /// Requests a second that one client may make on and on; nil for any number.
    public var requestsPerSecond: Double?
    /// The most bytes of a request's body.
    public var bodyLimit = 64 << 10

    public init() {}
}
