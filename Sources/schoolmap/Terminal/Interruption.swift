import Foundation

/// Ctrl-C during a build: the unfinished file is taken away and the program ends at once.
///
/// The old store needs nothing: it has not been touched.
final class Interruption {
    private let source: any DispatchSourceSignal

    init(removing path: String) {
        // The source hears the signal only where the default, to die, is off.
        signal(SIGINT, SIG_IGN)
        source = DispatchSource.makeSignalSource(signal: SIGINT, queue: .global())
        source.setEventHandler {
            unlink(path)
            // 128 + 2, as shells report a program that ended by this signal.
            _exit(130)
        }
        source.resume()
    }

    /// Gives the signal back its default.
    func end() {
        source.cancel()
        signal(SIGINT, SIG_DFL)
    }
}
