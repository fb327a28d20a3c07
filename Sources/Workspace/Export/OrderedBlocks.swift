import Foundation
import Synchronization

/// Makes blocks on several cores and hands them over in order, while the next are being made.
///
/// Each worker has a tool of its own, such as a store, whose connection serves one task at a time.
/// Only a few blocks are ahead of the one that is wanted, so that memory stays that of a few blocks.
struct OrderedBlocks<Tool, Block: Sendable> {
    let tools: [Tool]
    let make: @Sendable (_ index: Int, Tool) throws -> Block

    /// Hands blocks 0 ..< count to `consume`, in order; the first failure ends it.
    func run(count: Int, _ consume: (Block) throws -> Void) throws {
        let desk = Desk<Block>(count: count, ahead: tools.count * 2)
        let workers = DispatchGroup()
        let make = make
        for tool in tools {
            let lent = Lent(tool: tool)
            DispatchQueue.global(qos: .userInitiated).async(group: workers) {
                while let index = desk.nextIndex() {
                    desk.put(index, Result { try make(index, lent.tool) })
                }
            }
        }
        defer {
            desk.close()
            workers.wait()
        }
        for index in 0..<count { try consume(desk.take(index).get()) }
    }
}

/// A tool that is lent to one worker.
///
/// Unchecked because only that worker uses it, and the lender waits until the worker is done.
private struct Lent<Tool>: @unchecked Sendable {
    let tool: Tool
}

/// Where blocks are picked up as tasks and put down when done.
private final class Desk<Block: Sendable>: Sendable {
    private struct State {
        var next = 0
        var done: [Int: Result<Block, any Error>] = [:]
    }

    private let count: Int
    private let state = Mutex(State())
    /// One for each block that may still be begun before the wanted one is taken.
    private let room: DispatchSemaphore
    private let arrivals: [DispatchSemaphore]

    init(count: Int, ahead: Int) {
        self.count = count
        room = DispatchSemaphore(value: 0)
        arrivals = (0..<count).map { _ in DispatchSemaphore(value: 0) }
        for _ in 0..<ahead { room.signal() }
    }

    /// The next block to make; nil when there are no more.
    func nextIndex() -> Int? {
        room.wait()
        let index = state.withLock { state in
            defer { state.next += 1 }
            return state.next
        }
        guard index < count else {
            // Another worker may be waiting to learn the same.
            room.signal()
            return nil
        }
        return index
    }

    func put(_ index: Int, _ block: Result<Block, any Error>) {
        state.withLock { $0.done[index] = block }
        arrivals[index].signal()
    }

    /// Waits for a block and makes room for another.
    func take(_ index: Int) -> Result<Block, any Error> {
        arrivals[index].wait()
        room.signal()
        guard let block = state.withLock({ $0.done.removeValue(forKey: index) }) else {
            preconditionFailure("block \(index) was signalled and is not there")
        }
        return block
    }

    /// Sends the workers home.
    func close() {
        state.withLock { $0.next = max($0.next, count) }
        room.signal()
    }
}
