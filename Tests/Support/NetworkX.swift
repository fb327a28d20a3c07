import Foundation

/// The least costs between nodes by networkx (Debian's python3-networkx), an engine of its own.
public enum NetworkX {
    public static let isInstalled: Bool = {
        let answer = try? Program("/usr/bin/python3", ["-c", "import networkx"])
        return answer?.status == 0
    }()

    /// A directed network; of several arcs between two nodes the cheapest counts.
    public struct Network: Sendable {
        public var nodes: Int
        public var arcs: [(from: Int, to: Int, cost: Double)]
        /// Between each two of them the cost is wanted.
        public var places: [Int]

        public init(nodes: Int, arcs: [(from: Int, to: Int, cost: Double)], places: [Int]) {
            self.nodes = nodes
            self.arcs = arcs
            self.places = places
        }
    }

    private static let script = """
        import json, sys, networkx
        answers = []
        for nodes, arcs, places in json.load(open(sys.argv[1])):
            graph = networkx.DiGraph()
            graph.add_nodes_from(range(nodes))
            for start, end, cost in arcs:
                if cost < graph.get_edge_data(start, end, {"cost": cost + 1})["cost"]:
                    graph.add_edge(start, end, cost=cost)
            rows = []
            for start in places:
                costs = networkx.single_source_dijkstra_path_length(graph, start, weight="cost")
                rows.append([costs.get(end) for end in places])
            answers.append(rows)
        json.dump(answers, sys.stdout)
        """

    /// For each network a row for each place with the cost to every place, nil where there is no way.
    public static func costs(of networks: [Network]) throws -> [[[Double?]]] {
        let folder = try TemporaryFolder()
        let question = networks.map { network -> [Any] in
            [
                network.nodes, network.arcs.map { [$0.from, $0.to, $0.cost] as [Any] },
                network.places,
            ]
        }
        let data = try JSONSerialization.data(withJSONObject: question)
        try folder.write(Array(data), "networks.json")
        let answer = try Program(
            "/usr/bin/python3", ["-c", script, folder.path("networks.json")])
        return try JSONDecoder().decode([[[Double?]]].self, from: Data(answer.output.utf8))
    }
}
