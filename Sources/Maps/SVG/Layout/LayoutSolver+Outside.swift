import Geo

extension LayoutSolver {
    /// Blocks in a column right of the frame, the scale bar at its foot.
    func beside(
        _ body: PageBox, _ page: (width: Double, height: Double), _ choices: [LayoutDemand.Choice]
    ) -> Arrangement? {
        guard let placed = stack(choices, in: body) else { return nil }
        let width = placed.map(\.box.width).max() ?? 0
        let left = body.maxX - width, gap = tokens(MapSpace.gap)
        guard left - gap - body.minX > body.width * 0.3 else { return nil }
        let moved = placed.map { block in
            PlacedBlock(
                kind: block.kind, shape: block.shape,
                box: PageBox(
                    minX: left, minY: block.box.minY, maxX: left + block.box.width,
                    maxY: block.box.maxY))
        }
        let frame = PageBox(minX: body.minX, minY: body.minY, maxX: left - gap, maxY: body.maxY)
        return Arrangement(page: page, frame: frame, outside: moved)
    }

    /// Blocks below each other at the left of a column, the scale bar at its foot.
    private func stack(_ choices: [LayoutDemand.Choice], in column: PageBox) -> [PlacedBlock]? {
        let gap = tokens(MapSpace.gap)
        let limit = column.height - gap * Double(choices.count - 1)
        let shapes = combination(choices, by: \.width) { blocks in
            blocks.reduce(0) { $0 + $1.height } <= limit
                && blocks.allSatisfy { $0.width <= column.width }
        }
        guard let shapes else { return nil }
        var top = column.minY
        return choices.indices.map { index in
            let block = choices[index].shapes[shapes[index]]
            let isFoot = choices[index].kind == .scale
            let y = isFoot ? column.maxY - block.height : top
            if !isFoot { top += block.height + gap }
            return PlacedBlock(
                kind: choices[index].kind, shape: shapes[index],
                box: block.box(x: column.minX, y: y))
        }
    }

    /// Title, notes and blocks in a column left of a frame as high as the page.
    func asides(on page: (width: Double, height: Double)) -> [Arrangement] {
        let margin = tokens.margin
        // The numbers of the grid stand between the column and the frame.
        let gap = 2 * tokens(MapSpace.gap) + (demand.collar > 0 ? tokens(18) : 0)
        let paper = PageBox(minX: 0, minY: 0, maxX: page.width, maxY: page.height)
            .expanded(by: -margin)
        var result: [Arrangement] = []
        for share in [0.3, 0.36, 0.42, 0.48] {
            let side = PageBox(
                minX: paper.minX, minY: paper.minY, maxX: paper.minX + paper.width * share,
                maxY: paper.maxY)
            // Blocks without a panel of their own line up with the title by what stands in them.
            let column = PageBox(
                minX: side.minX - tokens(MapSpace.padding),
                minY: side.minY + demand.headerHeight(side.width) + gap / 2,
                maxX: side.maxX, maxY: side.maxY - demand.footerHeight(side.width) - gap / 2)
            guard column.height > 0, demand.headerIsWhole(side.width) else { continue }
            let frame = PageBox(
                minX: side.maxX + gap, minY: paper.minY, maxX: paper.maxX, maxY: paper.maxY)
            for kinds: [BlockKind] in [[.legend, .inset, .scale], [.legend]] {
                let out = demand.blocks.filter { kinds.contains($0.kind) }
                guard let placed = stack(out, in: column) else { continue }
                result.append(
                    Arrangement(
                        page: page, frame: frame, outside: placed,
                        inside: demand.blocks.filter { !kinds.contains($0.kind) },
                        weight: merit(of: placed).squareRoot().squareRoot(), side: side))
            }
        }
        return result
    }

    /// What the shapes of blocks are worth together.
    private func merit(of placed: [PlacedBlock]) -> Double {
        placed.reduce(1) { merit, block in
            let shapes = demand.blocks.first { $0.kind == block.kind }?.shapes ?? []
            return merit * (shapes.indices.contains(block.shape) ? shapes[block.shape].merit : 1)
        }
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
