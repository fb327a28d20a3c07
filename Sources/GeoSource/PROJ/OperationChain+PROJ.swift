import CPROJ

extension OperationChain {
    /// The operation from one system to another; between Indian 1975 and anything else always
    /// through the RTSD shift.
    init(
        from source: CoordinateReferenceSystem, to target: CoordinateReferenceSystem,
        in context: borrowing PROJContext
    ) throws(GeoSourceError) {
        self.init()
        switch (source.datum == .indian1975, target.datum == .indian1975) {
        case (true, false):
            try appendBest(from: source, to: .indian1975, in: context)
            append(
                RTSDShift.name, steps: RTSDShift.steps,
                accuracyInMetres: RTSDShift.accuracyInMetres)
            try appendBest(from: .wgs84, to: target, in: context)
        case (false, true):
            try appendBest(from: source, to: .wgs84, in: context)
            append(
                "Inverse of \(RTSDShift.name)", steps: RTSDShift.inverseSteps,
                accuracyInMetres: RTSDShift.accuracyInMetres)
            try appendBest(from: .indian1975, to: target, in: context)
        default:
            try appendBest(from: source, to: target, in: context)
        }
    }

    /// Appends PROJ's first choice, made visible as text; nothing where the two are the same.
    private mutating func appendBest(
        from source: CoordinateReferenceSystem, to target: CoordinateReferenceSystem,
        in context: borrowing PROJContext
    ) throws(GeoSourceError) {
        guard source != target else { return }
        let path = "\(source.code) → \(target.code)"
        guard let from = PROJObject(proj_create(context.handle, source.definition)),
            let to = PROJObject(proj_create(context.handle, target.definition)),
            let best = PROJObject.bestOperation(from: from, to: to, in: context),
            let shown = PROJObject(proj_normalize_for_visualization(context.handle, best.handle)),
            let text = proj_as_proj_string(context.handle, shown.handle, PJ_PROJ_5, nil)
        else {
            throw GeoSourceError(
                .transformationMissing, function: "proj_create_operations", path: path,
                diagnostics: context.diagnostics)
        }
        let accuracy = proj_coordoperation_get_accuracy(context.handle, best.handle)
        append(
            best.name, steps: Self.steps(ofPipeline: String(cString: text)),
            // PROJ says -1 for unknown; a conversion without a change of datum is exact.
            accuracyInMetres: accuracy >= 0 ? accuracy : best.type == PJ_TYPE_CONVERSION ? 0 : nil)
    }

    /// "+proj=pipeline +step A +step B" as ["A", "B"]; a single operation as itself.
    private static func steps(ofPipeline text: String) -> [String] {
        guard text.hasPrefix("+proj=pipeline") else { return text == "+proj=noop" ? [] : [text] }
        var steps: [String] = []
        for word in text.split(separator: " ").dropFirst() {
            if word == "+step" {
                steps.append("")
            } else if let last = steps.indices.last {
                steps[last] += steps[last].isEmpty ? "\(word)" : " \(word)"
            }
        }
        return steps
    }
}

extension PROJObject {
    /// PROJ's first operation that needs no grid beyond those installed.
    static func bestOperation(
        from source: borrowing PROJObject, to target: borrowing PROJObject,
        in context: borrowing PROJContext
    ) -> PROJObject? {
        guard let factory = proj_create_operation_factory_context(context.handle, nil) else {
            return nil
        }
        defer { proj_operation_factory_context_destroy(factory) }
        proj_operation_factory_context_set_grid_availability_use(
            context.handle, factory, PROJ_GRID_AVAILABILITY_DISCARD_OPERATION_IF_MISSING_GRID)
        proj_operation_factory_context_set_spatial_criterion(
            context.handle, factory, PROJ_SPATIAL_CRITERION_PARTIAL_INTERSECTION)
        guard
            let list = proj_create_operations(
                context.handle, source.handle, target.handle, factory)
        else { return nil }
        defer { proj_list_destroy(list) }
        return PROJObject(proj_list_get(context.handle, list, 0))
    }
}
