import CGDAL

/// The messages of GDAL and GEOS within one scope, in order.
final class DiagnosticLog {
    private(set) var messages: [String] = []
    private var failures: [String] = []

    /// Forgets the messages so far and returns them.
    @discardableResult
    func take() -> [String] {
        defer {
            messages.removeAll()
            failures.removeAll()
        }
        return messages
    }

    /// Forgets the messages so far and returns those that were more than warnings.
    func takeFailures() -> [String] {
        defer { take() }
        return failures
    }

    fileprivate func append(_ message: String, isFailure: Bool) {
        messages.append(message)
        if isFailure { failures.append(message) }
    }
}

/// Runs the body while all of GDAL's messages go to the log instead of stderr.
///
/// The handler stack belongs to the thread, so the body is synchronous.
func withDiagnostics<R, E: Error>(
    _ body: (DiagnosticLog) throws(E) -> R
) throws(E) -> R {
    GDALRuntime.start
    let log = DiagnosticLog()
    CPLPushErrorHandlerEx(
        { severity, _, message in
            guard let data = CPLGetErrorHandlerUserData(), let message else { return }
            Unmanaged<DiagnosticLog>.fromOpaque(data).takeUnretainedValue()
                .append(
                    String(cString: message), isFailure: severity.rawValue >= CE_Failure.rawValue)
        }, Unmanaged.passUnretained(log).toOpaque())
    defer {
        CPLPopErrorHandler()
        CPLErrorReset()
    }
    return try withExtendedLifetime(log) { () throws(E) -> R in try body(log) }
}

/// The result of a C call, or an error naming the function, with everything GDAL said.
func captured<R>(
    _ function: String, path: String, code: GeoSourceError.Code = .unreadable,
    _ body: () -> R?
) throws(GeoSourceError) -> R {
    try withDiagnostics { log throws(GeoSourceError) in
        guard let result = body() else {
            throw GeoSourceError(code, function: function, path: path, diagnostics: log.messages)
        }
        return result
    }
}
