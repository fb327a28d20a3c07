import Geo

/// The legend in all the shapes that the layout may choose from.
struct Legend {
    private let flows: [LegendFlow]
    let shapes: [LayoutDemand.Block]

    /// No shape is higher or wider than the limits, in points.
    ///
    /// A long legend stands in columns, then in smaller type, and at last without the rows that
    /// nothing has room for. One that may grow is as large as its place allows.
    init(
        _ sections: [LegendSection], pen: Pen,
        limit: (width: Double, height: Double) = (.infinity, .infinity), mayGrow: Bool = false
    ) {
        var flows: [LegendFlow] = []
        for size in (mayGrow ? Self.growingSizes : []) + Self.sizes
        where flows.isEmpty || mayGrow && size > Self.smallestOnScreen {
            flows += Self.flows(sections, size: size, pen: pen, limit: limit)
        }
        if flows.isEmpty {
            let fitting = (1...3).reversed()
                .map { LegendFlow(sections, count: $0, size: 0.68, pen: pen) }
            let narrow = fitting.first { $0.block.width <= limit.width } ?? fitting[2]
            flows = [narrow.cut(to: limit.height)]
        }
        self.flows = flows
        shapes = flows.map { flow in
            let block = flow.block
            return .init(
                width: block.width, height: block.height,
                merit: Self.merit(flow, best: flows[0].type.size))
        }
    }

    /// The flows that fit, each lower than the one before it.
    private static func flows(
        _ sections: [LegendSection], size: Double, pen: Pen,
        limit: (width: Double, height: Double)
    ) -> [LegendFlow] {
        var flows: [LegendFlow] = []
        for count in 1...3 {
            let flow = LegendFlow(sections, count: count, size: size, pen: pen)
            let block = flow.block
            let isLower = flows.last.map { block.height < $0.block.height * 0.85 } ?? true
            if isLower, flow.columns.count == count, block.height <= limit.height,
                block.width <= limit.width
            {
                flows.append(flow)
            }
        }
        return flows
    }

    private static let sizes = [1, 0.88, 0.77, 0.68]
    private static let growingSizes = [1.3, 1.15]
    /// Smaller than this only where nothing else fits.
    private static let smallestOnScreen = 0.8

    /// One column is better than two; larger type is worth more than the room it takes.
    private static func merit(_ flow: LegendFlow, best: Double) -> Double {
        let size = flow.type.size / best
        return (1 - 0.01 * Double(flow.columns.count - 1)) * size * size
    }

    /// The room of the first shape.
    var block: LayoutDemand.Block { shapes[0] }

    /// The legend with its top left in the corner of the box.
    func element(in box: PageBox, shape: Int = 0, tints: [String]) -> SVGElement {
        LegendDrawing(flow: flows[min(shape, flows.count - 1)], tints: tints).element(in: box)
    }
}
