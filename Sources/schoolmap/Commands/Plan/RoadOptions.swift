public import ArgumentParser
public import Planning
import Workspace

/// How roads are used in planning questions.
struct RoadOptions: ParsableArguments {
    @Option(help: "What the way by road has the fewest of: metres or minutes.")
    var by: RoadMeasure = .metres

    @Option(
        help: ArgumentHelp(
            "How far a place may be from a road and still be tied to it (default: 500m).",
            valueName: "distance"))
    var roadWithin: GroundDistance?

    var farthestTie: Double { roadWithin?.metres ?? RoadNetwork.farthestTie }

    /// For what an answer rests on.
    var parameters: [PlanBasis.Parameter] {
        [
            PlanBasis.Parameter("by", by.rawValue),
            PlanBasis.Parameter("road-within", roadWithin?.text ?? "500m"),
        ]
    }
}

extension RoadMeasure: ExpressibleByArgument {}
