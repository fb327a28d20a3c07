import Geo
public import Maps
public import SchoolStore
public import Schools
import Synchronization

/// The tiles of a store, made one by one as they are asked for.
///
/// Holds what all tiles are cut from and nothing of those that were made, so that its memory is
/// bounded by the store. Any number of tasks may ask at the same time; the bytes are those that
/// `Workspace.exportTiles` writes, before compression.
public final class TileSource: Sendable {
    public let definition: TileDefinition
    public let audience: Audience
    public let content: TileContent
    /// Makers that nobody uses now, with their buffers.
    private let idle = Mutex<[TileMaker]>([])
    /// More would only hold memory: the machine is small.
    private static let idleLimit = 4

    /// Reads what a store has for a definition; the store is not needed afterwards.
    ///
    /// - Throws: what reading the store throws.
    public init(
        _ store: SchoolStore, _ definition: TileDefinition, for audience: Audience
    ) throws {
        self.definition = definition
        self.audience = audience
        var reading = TileReading(store, definition, for: audience)
        content = try reading.content()
    }

    /// A tile as Mapbox Vector Tile 2.1, not compressed; nil where nothing is in it, where there is
    /// no such tile, or where the zoom is not one of the definition's.
    ///
    /// - Parameter layers: the names of those that are wanted; nil for all.
    public func tile(_ zoom: Int, _ x: Int, _ y: Int, layers: [String]? = nil) -> [UInt8]? {
        guard let address = TileAddress(zoom: zoom, x: x, y: y) else { return nil }
        var maker = idle.withLock { $0.popLast() } ?? TileMaker(content)
        let made = maker.tile(at: address, layers: layers)
        maker.forgetLargeBuffers()
        idle.withLock { if $0.count < Self.idleLimit { $0.append(maker) } }
        return made?.bytes
    }
}
