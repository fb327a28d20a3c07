import GeoSource

extension VectorSource {
    /// The texts of every field in the first features, to find out what the columns are.
    func sample() throws -> [String: [String]] {
        let fields = description.fields.filter { $0.type != "real" }.map(\.name)
        var sample: [String: [String]] = [:]
        var count = 0
        struct Enough: Error {}
        do {
            try forEachRawFeature(fields: fields) { feature in
                for (field, value) in zip(fields, feature.values) {
                    sample[field, default: []].append(value ?? "")
                }
                count += 1
                if count == 200 { throw Enough() }
            }
        } catch is Enough {}
        return sample
    }
}
