import CGDAL

/// The messages of GDAL and GEOS within one scope, in order.
final class DiagnosticLog {
    private(set) var messages: [String] = []

    /// Forgets the messages so far and returns them.
    func take() -> [String] {
        defer { messages.removeAll() }
        return messages
    }

    fileprivate func append(_ message: String) {
        messages.append(message)
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
        { _, _, message in
            guard let data = CPLGetErrorHandlerUserData(), let message else { return }
            Unmanaged<DiagnosticLog>.fromOpaque(data).takeUnretainedValue()
                .append(String(cString: message))
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
