import Foundation

/// Ctrl-C or a polite end from outside: the unfinished files are taken away and the program ends.
///
/// What was there before needs nothing: it has not been touched.
final class Interruption {
    private static let signals = [SIGINT, SIGTERM]
    private let sources: [any DispatchSourceSignal]

    init(removing paths: [String]) {
        sources = Self.signals.map { number in
            // The source hears the signal only where the default, to die, is off.
            signal(number, SIG_IGN)
            let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
            source.setEventHandler {
                for path in paths { try? FileManager.default.removeItem(atPath: path) }
                // 128 and the signal, as shells report a program that ended by it.
                _exit(128 + number)
            }
            source.resume()
            return source
        }
    }

    /// Gives the signals back their default.
    func end() {
        for source in sources { source.cancel() }
        for number in Self.signals { signal(number, SIG_DFL) }
    }
}
