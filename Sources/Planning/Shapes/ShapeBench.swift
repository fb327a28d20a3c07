import CGEOS

/// Where shapes are worked on: a GEOS context with what it has said.
///
/// All of GEOS is called through the functions that end in `_r`: a context, its shapes and all that
/// is made of them belong to one thread at a time (GEOS's C API, "thread safety"). A second thread
/// opens a bench of its own.
public final class ShapeBench {
    let context: GEOSContextHandle_t
    private let said = Said()

    /// - Throws: `ShapeError` where there is no memory for it.
    public init() throws(ShapeError) {
        guard let context = GEOS_init_r() else {
            throw ShapeError(function: "GEOS_init_r", message: "")
        }
        self.context = context
        GEOSContext_setErrorMessageHandler_r(
            context,
            { message, said in
                guard let message, let said else { return }
                Unmanaged<Said>.fromOpaque(said).takeUnretainedValue().message =
                    String(cString: message)
            }, Unmanaged.passUnretained(said).toOpaque())
    }

    deinit { GEOS_finish_r(context) }

    /// The last complaint of the context.
    private final class Said {
        var message = ""
    }

    /// What went wrong in a function.
    func failure(_ function: String) -> ShapeError {
        defer { said.message = "" }
        return ShapeError(function: function, message: said.message)
    }

    /// The shape that a function has made, with an owner.
    func made(_ function: String, _ handle: OpaquePointer?) throws(ShapeError) -> Shape {
        Shape(try checked(function, handle), self)
    }

    /// What a function has made; its owner is the caller.
    func checked(
        _ function: String, _ handle: OpaquePointer?
    ) throws(ShapeError) -> OpaquePointer {
        guard let handle else { throw failure(function) }
        return handle
    }

    /// The truth of a predicate: GEOS says 0, 1, or 2 for an exception.
    func truth(_ function: String, _ answer: CChar) throws(ShapeError) -> Bool {
        guard answer == 0 || answer == 1 else { throw failure(function) }
        return answer == 1
    }
}

@available(*, unavailable)
extension ShapeBench: Sendable {}
