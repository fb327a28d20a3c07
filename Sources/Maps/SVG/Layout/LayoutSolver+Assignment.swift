import Geo

extension LayoutSolver {
    /// A place that one block could stand in.
    struct Place {
        let shape: Int
        let box: PageBox
        let merit: Double
    }

    /// The places at corners and edges of the frame that are free, for each block.
    func places(
        of choices: [LayoutDemand.Choice], in frame: PageBox, where isFree: (PageBox) -> Bool
    ) -> [[Place]] {
        choices.map { choice in
            choice.shapes.indices.flatMap { shape in
                BlockAnchor.allCases.compactMap { anchor -> Place? in
                    let block = choice.shapes[shape]
                    guard fits(block, in: frame) else { return nil }
                    let box = anchor.box(block, in: frame)
                    guard isFree(box) else { return nil }
                    return Place(
                        shape: shape, box: box, merit: block.merit * anchor.merit(of: choice.kind))
                }
            }
        }
    }

    /// No block takes most of the frame.
    private func fits(_ block: LayoutDemand.Block, in frame: PageBox) -> Bool {
        block.width <= frame.width * 0.7 && block.height <= frame.height
            && block.width * block.height <= frame.width * frame.height * 0.5
    }

    /// The best places that do not overlap; nil where there are none.
    func assignment(
        _ choices: [LayoutDemand.Choice], _ options: [[Place]], in frame: PageBox,
        where isFree: (PageBox) -> Bool
    ) -> (blocks: [PlacedBlock], merit: Double)? {
        var best: (blocks: [PlacedBlock], merit: Double)?
        func place(_ index: Int, _ blocks: [PlacedBlock], _ merit: Double) {
            if let best, best.merit >= merit { return }
            guard index < choices.count else { return best = (blocks, merit) }
            let choice = choices[index]
            let beside = besides(choice, blocks, in: frame, where: isFree)
            for option in options[index] + beside {
                guard !blocks.contains(where: { $0.box.overlaps(option.box) }) else { continue }
                let block = PlacedBlock(kind: choice.kind, shape: option.shape, box: option.box)
                place(index + 1, blocks + [block], merit * option.merit)
            }
        }
        place(0, [], 1)
        return best
    }

    /// The free places right beside blocks that have theirs.
    private func besides(
        _ choice: LayoutDemand.Choice, _ blocks: [PlacedBlock], in frame: PageBox,
        where isFree: (PageBox) -> Bool
    ) -> [Place] {
        choice.shapes.indices.flatMap { shape in
            let block = choice.shapes[shape]
            return blocks.flatMap { block.boxes(beside: $0.box, in: frame) }
                .filter { frame.expanded(by: 1e-6).containsWhole($0) && isFree($0) }
                .map { Place(shape: shape, box: $0, merit: block.merit * 0.985) }
        }
    }
}
