import Geo

extension LayoutSolver {
    /// Blocks in a column right of the frame, the scale bar at its foot.
    func beside(
        _ body: PageBox, _ page: (width: Double, height: Double), _ choices: [LayoutDemand.Choice]
    ) -> Arrangement? {
        let gap = tokens(MapSpace.gap)
        let limit = body.height - gap * Double(choices.count - 1)
        let shapes = combination(choices, by: \.width) { blocks in
            blocks.reduce(0) { $0 + $1.height } <= limit
        }
        guard let shapes else { return nil }
        let blocks = zip(choices, shapes).map { $0.shapes[$1] }
        let width = blocks.map(\.width).max() ?? 0
        let left = body.maxX - width
        guard left - gap - body.minX > body.width * 0.3 else { return nil }
        var top = body.minY
        let placed = choices.indices.map { index in
            let block = blocks[index]
            let isFoot = choices[index].kind == .scale
            let y = isFoot ? body.maxY - block.height : top
            if !isFoot { top += block.height + gap }
            return PlacedBlock(
                kind: choices[index].kind, shape: shapes[index], box: block.box(x: left, y: y))
        }
        let frame = PageBox(minX: body.minX, minY: body.minY, maxX: left - gap, maxY: body.maxY)
        return Arrangement(page: page, frame: frame, outside: placed)
    }

    /// Blocks in a strip below the frame, the scale bar at its right.
    func below(
        _ body: PageBox, _ page: (width: Double, height: Double), _ choices: [LayoutDemand.Choice]
    ) -> Arrangement? {
        let gap = tokens(MapSpace.gap)
        let limit = body.width - gap * Double(choices.count - 1)
        let shapes = combination(choices, by: \.height) { blocks in
            blocks.reduce(0) { $0 + $1.width } <= limit
        }
        guard let shapes else { return nil }
        let blocks = zip(choices, shapes).map { $0.shapes[$1] }
        let height = blocks.map(\.height).max() ?? 0
        // The labels of the grid stand between frame and strip; below the strip are none.
        let top = body.maxY + demand.collar - height
        let bottom = top - gap - demand.collar
        guard bottom - body.minY > body.height * 0.3 else { return nil }
        var left = body.minX
        let placed = choices.indices.map { index in
            let block = blocks[index]
            let isLast = choices[index].kind == .scale
            let x = isLast ? body.maxX - block.width : left
            if !isLast { left += block.width + gap }
            return PlacedBlock(
                kind: choices[index].kind, shape: shapes[index], box: block.box(x: x, y: top))
        }
        let frame = PageBox(minX: body.minX, minY: body.minY, maxX: body.maxX, maxY: bottom)
        return Arrangement(page: page, frame: frame, outside: placed)
    }

    /// The shapes that take least of one side and fit along the other; nil where none do.
    private func combination(
        _ choices: [LayoutDemand.Choice], by side: (LayoutDemand.Block) -> Double,
        fits: ([LayoutDemand.Block]) -> Bool
    ) -> [Int]? {
        var combinations: [[Int]] = [[]]
        for choice in choices {
            combinations = combinations.flatMap { start in
                choice.shapes.indices.map { start + [$0] }
            }
        }
        var best: (shapes: [Int], cost: Double)?
        for shapes in combinations {
            let blocks = zip(choices, shapes).map { $0.shapes[$1] }
            guard fits(blocks) else { continue }
            let merit = blocks.reduce(1) { $0 * $1.merit }
            let cost = (blocks.map(side).max() ?? 0) / merit
            if best.map({ cost < $0.cost }) ?? true { best = (shapes, cost) }
        }
        return best?.shapes
    }
}
