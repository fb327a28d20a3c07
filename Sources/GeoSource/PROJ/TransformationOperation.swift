/// What a transformation does, for the record of a source.
public struct TransformationOperation: Codable, Hashable, Sendable {
    public var name: String
    /// A PROJ pipeline, x before y.
    public var definition: String
    /// As PROJ's database or the announcement states it; nil where nobody does.
    public var accuracyInMetres: Double?

    public init(name: String, definition: String, accuracyInMetres: Double?) {
        self.name = name
        self.definition = definition
        self.accuracyInMetres = accuracyInMetres
    }
}

/// A chain of PROJ steps under construction.
struct OperationChain {
    var names: [String] = []
    var steps: [String] = []
    /// Unknown once any part is unknown.
    var accuracyInMetres: Double? = 0

    mutating func append(_ name: String, steps: [String], accuracyInMetres: Double?) {
        names.append(name)
        self.steps += steps
        if let sum = self.accuracyInMetres, let accuracyInMetres {
            self.accuracyInMetres = sum + accuracyInMetres
        } else {
            self.accuracyInMetres = nil
        }
    }

    var operation: TransformationOperation {
        TransformationOperation(
            name: names.joined(separator: " + "),
            definition: "+proj=pipeline"
                + (steps.isEmpty ? " +step +proj=noop" : steps.map { " +step \($0)" }.joined()),
            accuracyInMetres: accuracyInMetres)
    }
}
