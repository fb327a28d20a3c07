import CPROJ
public import Geo

/// A way from one coordinate reference system to another: one owner, one thread at a time.
///
/// Between Indian 1975 and anything else it is always the RTSD shift. Coordinates are x before y
/// on both sides.
public struct Transformation: ~Copyable {
    private let context: PROJContext
    private let object: PROJObject
    /// What is done to each coordinate, for the record.
    public let operation: TransformationOperation

    public init(
        from source: CoordinateReferenceSystem, to target: CoordinateReferenceSystem
    ) throws(GeoSourceError) {
        let context = try PROJContext()
        let operation = try OperationChain(from: source, to: target, in: context).operation
        guard let object = PROJObject(proj_create(context.handle, operation.definition)) else {
            throw GeoSourceError(
                .transformationMissing, function: "proj_create",
                path: "\(source.code) → \(target.code)", diagnostics: context.diagnostics)
        }
        self.operation = operation
        self.context = context
        self.object = object
    }

    /// The coordinate in the target system, or nil outside the operation's domain.
    public func transform(_ coordinate: Coordinate) -> Coordinate? {
        var single = [coordinate]
        return transform(&single) == 0 ? single[0] : nil
    }

    /// Transforms all in place and returns how many failed; those become NaN.
    public func transform(_ coordinates: inout [Coordinate]) -> Int {
        guard !coordinates.isEmpty else { return 0 }
        let count = coordinates.count
        coordinates.withUnsafeMutableBytes { bytes in
            guard let base = bytes.baseAddress?.assumingMemoryBound(to: Double.self) else { return }
            let stride = MemoryLayout<Coordinate>.stride
            proj_errno_reset(object.handle)
            _ = proj_trans_generic(
                object.handle, PJ_FWD, base, stride, count, base + 1, stride, count,
                nil, 0, 0, nil, 0, 0)
        }
        return Self.markFailures(&coordinates)
    }

    /// PROJ says HUGE_VAL in either number; both become NaN so that neither is taken for real.
    private static func markFailures(_ coordinates: inout [Coordinate]) -> Int {
        var failures = 0
        for index in coordinates.indices where !coordinates[index].isFinite {
            coordinates[index] = Coordinate(x: .nan, y: .nan)
            failures += 1
        }
        return failures
    }
}
