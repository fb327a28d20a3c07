public import Planning
import SchoolStore
import Schools

extension PlanSource {
    /// The roads of the store as a network; nil where there is no layer of roads.
    ///
    /// Made anew at each call: ask once for each answer.
    ///
    /// - Throws: `OfficeTableError` where the office's own speeds cannot be used.
    public func roads() throws -> RoadNetwork? {
        guard try store.featureLayers().contains(.road) else { return nil }
        let lines = try store.features(.road).flatMap(RoadLine.lines)
        return RoadNetwork(lines: lines, speeds: try workspace.officeTables().speeds)
    }
}
