import Foundation
import HTTPTypes
public import Hummingbird
public import Logging
import NIOCore
public import Workspace

/// The service over HTTP: OGC API – Features and Tiles of a workspace's store, the viewer, reports.
public struct MapService: Sendable {
    private let desk: Desk
    private let options: ServiceOptions
    private let office: OfficeDesk

    /// - Throws: `StoreError` where there is no store to begin with.
    public init(_ workspace: Workspace, _ options: ServiceOptions = ServiceOptions()) throws {
        desk = Desk(keeper: try StoreKeeper(workspace, options), options: options)
        office = OfficeDesk(workspace)
        self.options = options
    }

    /// The application, ready to run.
    ///
    /// - Parameter onRunning: is told the port once connections are taken.
    public func application(
        logger: Logger? = nil, onRunning: @escaping @Sendable (Int) -> Void = { _ in }
    ) -> some ApplicationProtocol {
        let (limit, seconds) = (options.bodyLimit, Int64(options.idleSeconds))
        return Application(
            router: router(),
            server: .http1(
                configuration: .init(
                    additionalChannelHandlers: [
                        ConnectionGuard(bodyLimit: limit, time: .seconds(seconds * 2))
                    ],
                    idleTimeout: .seconds(seconds),
                    httpDecoderConfiguration: .init(
                        maxHeaderFieldSize: 16 << 10, maxHeaderListSize: 32 << 10,
                        maxHeaderFieldCount: 100))),
            configuration: ApplicationConfiguration(
                address: .hostname(options.host, port: options.port), backlog: 1024,
                availableConnectionsDelegate: .maximum(
                    options.connectionLimit, logger: logger ?? Logger(label: "schoolmap"))),
            onServerRunning: { onRunning($0.localAddress?.port ?? 0) }, logger: logger)
    }

    /// Serves until SIGINT or SIGTERM; what has begun is answered then.
    ///
    /// - Parameter onRunning: is told the port once connections are taken.
    public func run(onRunning: @escaping @Sendable (Int) -> Void) async throws {
        var logger = Logger(label: "schoolmap")
        logger.logLevel = .critical
        try await application(logger: logger, onRunning: onRunning).runService()
    }

    /// The system's reason where an error is about the address or the port; nil for other errors.
    public static func listeningError(_ error: any Error) -> String? {
        if let error = error as? IOError { return String(cString: strerror(error.errnoCode)) }
        if let error = error as? SocketAddressError.UnknownHost { return error.errorDescription }
        return error is SocketAddressError ? "not an address" : nil
    }

    /// One group of routes for each concern, each in a file of its own.
    private func router() -> Router<ServiceContext> {
        let router = Router(
            context: ServiceContext.self, options: .autoGenerateHeadEndpoints)
        router.add(middleware: FrontDoor())
        if let rate = options.requestsPerSecond {
            router.add(middleware: RateLimit(perSecond: rate))
        }
        router.add(middleware: TokenCheck(office: office))
        FeatureRoutes(desk: desk).add(to: router)
        DescriptionRoutes(desk: desk).add(to: router)
        TileRoutes(desk: desk).add(to: router)
        ViewerRoutes(desk: desk).add(to: router)
        FeedbackRoutes(desk: desk, office: office).add(to: router)
        SessionRoutes(desk: desk, office: office).add(to: router)
        return router
    }
}
