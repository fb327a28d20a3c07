import Geo
import GeoSource
import Schools

/// Decides the CRS of a layer that does not tell, by laying it over layers that do.
struct DatumDecision {
    /// A CRS that the layer may be in, and how far its borders then lie from known ones.
    struct Trial {
        let crs: CoordinateReferenceSystem
        let medianInMetres: Double
    }

    let crs: CoordinateReferenceSystem
    /// What was compared and how clear it was.
    let evidence: LocalizedText

    /// Borders drawn at different scales differ by tens of metres; datums by hundreds.
    private static let agreementInMetres = 100.0

    /// Compares each candidate; nil where no reference overlaps or none is clearly better.
    ///
    /// - Parameters:
    ///   - layer: the polygons in the layer's own, unknown coordinates.
    ///   - references: boundaries whose CRS is known, with the name to show.
    init?(
        layer: [Geometry], candidates: [CoordinateReferenceSystem],
        references: [(name: String, polygons: [Polygon])]
    ) {
        var decisions: [(DatumDecision, Double)] = []
        for reference in references {
            let trials = Self.trials(layer, candidates, reference.polygons)
            guard let (decision, median) = Self.decide(trials, against: reference.name) else {
                continue
            }
            decisions.append((decision, median))
        }
        guard let best = decisions.min(by: { $0.1 < $1.1 }) else { return nil }
        self = best.0
    }

    private init(crs: CoordinateReferenceSystem, evidence: LocalizedText) {
        self.crs = crs
        self.evidence = evidence
    }

    private static func trials(
        _ layer: [Geometry], _ candidates: [CoordinateReferenceSystem], _ reference: [Polygon]
    ) -> [Trial] {
        let borders = BorderMatch(borders: reference)
        let vertices = reference.flatMap { $0.exterior }
        return candidates.compactMap { crs in
            guard let transformation = try? Transformation(from: crs, to: .wgs84) else {
                return nil
            }
            let polygons = layer.compactMap { transformation.transform($0) }.flatMap(\.polygons)
            // The coarser layer's borders are among the finer one's: whichever way round that is.
            let there = BorderMatch(borders: polygons).medianDistance(from: vertices)
            let back = borders.medianDistance(from: polygons.flatMap(\.exterior))
            guard let there, let back else { return nil }
            return Trial(crs: crs, medianInMetres: min(there, back))
        }
    }

    private static func decide(
        _ trials: [Trial], against name: String
    ) -> (DatumDecision, Double)? {
        let ranked = trials.sorted { $0.medianInMetres < $1.medianInMetres }
        guard ranked.count > 1, ranked[0].medianInMetres <= agreementInMetres,
            ranked[1].medianInMetres >= max(2 * ranked[0].medianInMetres, 20)
        else { return nil }
        let (best, next) = (ranked[0], ranked[1])
        let (near, far) = (whole(best.medianInMetres), whole(next.medianInMetres))
        let evidence = LocalizedText(
            thai: "แนวเขตทับกับ \(name): ห่างกลาง \(near) ม. เมื่ออ่านเป็น \(best.crs.name) "
                + "แต่ \(far) ม. เมื่ออ่านเป็น \(next.crs.name)",
            english: "borders lie on those of \(name): median \(near) m as \(best.crs.name), "
                + "\(far) m as \(next.crs.name)")
        return (DatumDecision(crs: best.crs, evidence: evidence), best.medianInMetres)
    }

    private static func whole(_ metres: Double) -> String { String(Int(metres.rounded())) }
}
