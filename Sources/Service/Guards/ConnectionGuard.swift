import NIOCore
import NIOHTTPTypes

/// Ends an exchange that takes too long and a body that is too large.
///
/// A client that sends its request a byte at a time, or never reads its answer, would otherwise hold
/// a connection, and with it the answer in memory, for as long as it likes.
final class ConnectionGuard: ChannelDuplexHandler, RemovableChannelHandler {
    typealias InboundIn = HTTPRequestPart
    typealias InboundOut = HTTPRequestPart
    typealias OutboundIn = HTTPResponsePart
    typealias OutboundOut = HTTPResponsePart

    private let bodyLimit: Int
    private let time: TimeAmount
    private var received = 0
    private var running = 0
    private var deadline: Scheduled<Void>?

    /// - Parameters:
    ///   - bodyLimit: the most bytes of one request's body.
    ///   - time: from the head of a request to the last byte of its answer; and for a head to come,
    ///     however many of its bytes have.
    init(bodyLimit: Int, time: TimeAmount) {
        self.bodyLimit = bodyLimit
        self.time = time
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        switch unwrapInboundIn(data) {
        case .head:
            received = 0
            running += 1
            if running == 1 { start(context) }
        case .body(let bytes):
            received += bytes.readableBytes
            // The rest is not read: who sends so much has no business here.
            guard received <= bodyLimit else { return context.close(promise: nil) }
        case .end: break
        }
        context.fireChannelRead(data)
    }

    func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
        guard case .end = unwrapOutboundIn(data) else {
            return context.write(data, promise: promise)
        }
        let written = promise ?? context.eventLoop.makePromise()
        let own = NIOLoopBound((self, context), eventLoop: context.eventLoop)
        written.futureResult.whenComplete { _ in
            let (handler, context) = own.value
            handler.finish(context)
        }
        context.write(data, promise: written)
    }

    func channelActive(context: ChannelHandlerContext) {
        start(context)
        context.fireChannelActive()
    }

    func channelInactive(context: ChannelHandlerContext) {
        stop()
        context.fireChannelInactive()
    }

    func handlerRemoved(context: ChannelHandlerContext) { stop() }

    private func start(_ context: ChannelHandlerContext) {
        stop()
        deadline = context.eventLoop.assumeIsolatedUnsafeUnchecked().scheduleTask(in: time) {
            context.close(promise: nil)
        }
    }

    private func finish(_ context: ChannelHandlerContext) {
        running -= 1
        if context.channel.isActive { start(context) } else { stop() }
    }

    private func stop() {
        deadline?.cancel()
        deadline = nil
    }
}
