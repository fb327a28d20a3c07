import SchoolStore
import Support
import Testing

@testable import Workspace

@Suite struct ConveyorTests {
    struct Broken: Error, Equatable {
        let side: String
    }

    @Test func `batches arrive in order, and the summary after them`() throws {
        var arrived: [Int] = []
        let summary = try Conveyor.run(
            produce: { hand in
                for number in 0..<1000 { try hand(number) }
                return "done"
            }, consume: { arrived.append($0) })
        #expect(arrived == Array(0..<1000))
        #expect(summary == "done")
    }

    @Test(arguments: 0..<50)
    func `a consumer that fails stops the producer, whenever it fails`(after count: Int) {
        var taken = 0
        #expect(throws: Broken(side: "consumer")) {
            try Conveyor.run(
                produce: { hand in for number in 0... { try hand(number) } },
                consume: { (_: Int) in
                    taken += 1
                    if taken > count { throw Broken(side: "consumer") }
                })
        }
        #expect(taken == count + 1)
    }

    @Test func `a producer that fails is heard once its batches are used`() {
        var taken = 0
        #expect(throws: Broken(side: "producer")) {
            try Conveyor.run(
                produce: { hand in
                    for number in 0..<7 { try hand(number) }
                    throw Broken(side: "producer")
                }, consume: { (_: Int) in taken += 1 })
        }
        #expect(taken == 7)
    }
}

@Suite struct OrderedBlocksTests {
    struct Broken: Error, Equatable {
        let block: Int
    }

    private func blocks(
        _ make: @escaping @Sendable (Int) throws -> Int
    ) throws -> OrderedBlocks<SchoolStore, Int> {
        let sample = try TestWorkspace(manifest: "sources: []\n")
        try sample.build()
        let stores = try (0..<2).map { _ in try sample.workspace.store() }
        return OrderedBlocks(tools: stores) { index, _ in try make(index) }
    }

    @Test(arguments: [0, 1, 2, 3, 200])
    func `blocks come in order, however many`(count: Int) throws {
        var taken: [Int] = []
        try blocks { $0 * 10 }.run(count: count) { taken.append($0) }
        #expect(taken == (0..<count).map { $0 * 10 })
    }

    @Test(arguments: [0, 5, 99])
    func `a block that fails ends the run after those before it`(failing: Int) throws {
        let blocks = try blocks { index in
            guard index != failing else { throw Broken(block: index) }
            return index
        }
        var taken = 0
        #expect(throws: Broken(block: failing)) { try blocks.run(count: 100) { _ in taken += 1 } }
        #expect(taken == failing)
    }

    @Test func `a consumer that fails ends the run`() throws {
        let blocks = try blocks { $0 }
        #expect(throws: Broken(block: 3)) {
            try blocks.run(count: 100) { if $0 == 3 { throw Broken(block: 3) } }
        }
    }
}
