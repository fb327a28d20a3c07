import Foundation

/// Whether tests run that need the machine to themselves: hundreds of connections, or a browser.
///
/// Beside all others they starve and run into time limits; `scripts/test` runs them afterwards.
public let runsAlone = ProcessInfo.processInfo.environment["ALONE"] != nil
