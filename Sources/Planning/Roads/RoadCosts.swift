public import Geo

/// What it costs to go from, or to, the nearest of some places, for every part of a network.
public struct RoadCosts: Sendable {
    public let network: RoadNetwork
    public let sources: [RoadTie]
    public let measure: RoadMeasure
    public let heading: RoadHeading
    /// Costs above it are not known.
    public let limit: Double
    /// What each source costs before the way begins.
    private let delays: [Double]
    /// By node; infinite where it is not reached.
    private let costs: [Double]
    private let owners: [Int32]
    /// The sources on an edge.
    private let sourcesByEdge: [Int: [Int]]

    fileprivate init(
        _ network: RoadNetwork, _ sources: [RoadTie], _ graph: RoadGraph, limit: Double,
        delays: [Double]?
    ) {
        (self.network, self.sources, self.limit) = (network, sources, limit)
        let delays = delays ?? sources.map { _ in 0 }
        self.delays = delays
        (measure, heading) = (graph.measure, graph.heading)
        let search = RoadSearch(graph)
        search.run(
            from: sources.enumerated().flatMap { place, tie in
                network.seeds(tie, owner: place, graph).map { seed in
                    .init(node: seed.node, cost: seed.cost + delays[place], owner: seed.owner)
                }
            }, limit: limit)
        let nodes = network.nodes.indices
        costs = nodes.map { search.cost(of: Int32($0)) }
        owners = nodes.map { search.owner(of: Int32($0)) }
        sourcesByEdge = Dictionary(grouping: sources.indices) { sources[$0].edge }
    }

    /// Metres or minutes to a node from its source; nil where none reaches it within the limit.
    public func cost(ofNode node: Int) -> Double? {
        costs[node].isFinite ? costs[node] : nil
    }

    /// The source that a node is nearest to, by its place among the sources.
    public func source(ofNode node: Int) -> Int? { owners[node] < 0 ? nil : Int(owners[node]) }

    /// The nearest source of a place on a road and what it costs; nil where none reaches it.
    public func nearest(to tie: RoadTie) -> (source: Int, cost: Double)? {
        let along = candidates(on: tie.edge).compactMap { line in
            line.cost(at: tie.before).map { (cost: $0, source: line.source) }
        }
        let ends = network.ends(tie, by: measure, heading.reversed).compactMap { node, cost in
            source(ofNode: Int(node)).map { (cost: costs[Int(node)] + cost, source: $0) }
        }
        let best = (along + ends).min { $0 < $1 }
        return best.flatMap { $0.cost <= limit ? ($0.source, $0.cost) : nil }
    }

    /// A stretch of an edge, in metres from its beginning, and the source that it is nearest to.
    public struct Stretch: Hashable, Sendable {
        public var from: Double
        public var to: Double
        /// nil where no source reaches it within the limit.
        public var source: Int?
    }

    /// The edge cut where another source becomes the nearest, or where the limit is.
    public func stretches(of edge: Int) -> [Stretch] {
        let lines = candidates(on: edge)
        let length = network.edges[edge].metres
        var cuts = [0, length]
        for line in lines {
            cuts += line.ends + line.crossings(of: limit)
            for other in lines where other.source != line.source {
                cuts += line.crossings(of: other)
            }
        }
        let inside = Set(cuts.filter { (0...length).contains($0) }).sorted()
        var stretches: [Stretch] = []
        for (from, to) in zip(inside, inside.dropFirst()) {
            let middle = (from + to) / 2
            let best = lines.compactMap { line in
                line.cost(at: middle).map { (cost: $0, source: line.source) }
            }.min { $0 < $1 }
            let source = best.flatMap { $0.cost <= limit ? $0.source : nil }
            if let last = stretches.last, last.source == source {
                stretches[stretches.count - 1].to = to
            } else {
                stretches.append(Stretch(from: from, to: to, source: source))
            }
        }
        return stretches
    }

    /// What it costs along an edge by way of one end, or to a source on it.
    private struct Line {
        let source: Int
        /// At the beginning of the edge, or where it is 0, if the line were longer.
        let start: Double
        /// A metre's cost, negative where the cost falls.
        let slope: Double
        /// Where on the edge it holds.
        let range: ClosedRange<Double>

        func cost(at metres: Double) -> Double? {
            range.contains(metres) ? max(0, start + slope * metres) : nil
        }

        var ends: [Double] { [range.lowerBound, range.upperBound] }

        func crossings(of limit: Double) -> [Double] {
            limit.isFinite ? [(limit - start) / slope] : []
        }

        func crossings(of other: Line) -> [Double] {
            slope == other.slope ? [] : [(other.start - start) / (slope - other.slope)]
        }
    }

    private func candidates(on edge: Int) -> [Line] {
        let own = network.edges[edge]
        let length = own.metres
        let slope = own.cost(by: measure) / length
        let (along, against) = own.ways(heading)
        var lines: [Line] = []
        if along, let source = source(ofNode: Int(own.from)) {
            lines.append(
                Line(
                    source: source, start: costs[Int(own.from)], slope: slope, range: 0...length))
        }
        if against, let source = source(ofNode: Int(own.to)) {
            lines.append(
                Line(
                    source: source, start: costs[Int(own.to)] + slope * length, slope: -slope,
                    range: 0...length))
        }
        for source in sourcesByEdge[edge] ?? [] {
            let place = min(length, max(0, sources[source].before))
            let delay = delays[source]
            if along {
                lines.append(
                    Line(
                        source: source, start: delay - slope * place, slope: slope,
                        range: place...length))
            }
            if against {
                lines.append(
                    Line(
                        source: source, start: delay + slope * place, slope: -slope,
                        range: 0...place))
            }
        }
        return lines
    }
}

extension RoadNetwork {
    /// The least cost between the places and every part of the network, to the nearest of them.
    ///
    /// - Parameters:
    ///   - limit: metres or minutes beyond which nothing is looked for.
    ///   - delays: what each source costs before the way begins; nil for nothing.
    public func costs(
        from sources: [RoadTie], by measure: RoadMeasure, heading: RoadHeading = .away,
        limit: Double = .infinity, delays: [Double]? = nil
    ) -> RoadCosts {
        RoadCosts(
            self, sources, RoadGraph(self, by: measure, heading), limit: limit, delays: delays)
    }

    /// The line of a stretch of an edge, WGS 84.
    public func geometry(of edge: Int, from: Double, to: Double) -> [Coordinate] {
        let own = edges[edge]
        var line: [Coordinate] = []
        var done = 0.0
        for segment in Int(own.first)..<Int(own.last) {
            let length = segments[segment]
            let (a, b) = (coordinates[segment], coordinates[segment + 1])
            func place(_ metres: Double) -> Coordinate {
                let share = length > 0 ? min(1, max(0, (metres - done) / length)) : 0
                return Coordinate(x: a.x + share * (b.x - a.x), y: a.y + share * (b.y - a.y))
            }
            if done + length >= from, done <= to {
                for coordinate in [place(from), place(to)] where line.last != coordinate {
                    line.append(coordinate)
                }
            }
            done += length
        }
        return line
    }

    /// Where a search from a place begins: the ends of its edge that it may be left by.
    func seeds(_ tie: RoadTie, owner: Int, _ graph: RoadGraph) -> [RoadSearch.Seed] {
        ends(tie, by: graph.measure, graph.heading).map {
            .init(node: $0.node, cost: $0.cost, owner: Int32(owner))
        }
    }
}
