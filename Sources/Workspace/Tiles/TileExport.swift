import Foundation
import Geo
import GeoSource
import Maps
import SchoolStore
public import Schools

/// What was made of a set of tiles.
public struct TileResult: Hashable, Sendable {
    public var path: String
    public var tiles = 0
    /// Of all tiles as they were written.
    public var bytes = 0
    /// The largest, in bytes before compression.
    public var largest = 0
    /// How many tiles had to be made smaller.
    public var thinned = 0
    /// How many points these lack, a point counted in each tile that lacks it.
    public var pointsLeftOut = 0
    /// The layers that are in it.
    public var layers: [String] = []
    /// Those of the definition that the store does not have.
    public var absent: [String] = []
}

/// There is neither a boundary nor a school with a position to show in tiles.
public struct NothingToShow: Error, Hashable, Sendable {}

extension Workspace {
    /// The machine is small: two cores.
    private static let tileMakers = 2

    /// Makes the tiles of a definition and writes them as an MBTiles file, where the path ends in
    /// `.mbtiles`, or as a folder with TileJSON and a style.
    ///
    /// Two threads make tiles while those before them are written in order. File or folder appear under their name when they are complete.
    ///
    /// - Parameters:
    ///   - address: where the folder will be found on the web; nil for beside its documents.
    /// - Throws: `StoreError`, `ExportError`, `WriteRefusal`, `NothingToShow`,
    ///   `TooManyTiles`.
    public func exportTiles(
        _ definition: TileDefinition, to path: String, asOf period: AcademicPeriod? = nil,
        for audience: Audience, address: String? = nil
    ) throws -> TileResult {
        try checkMayWrite(path)
        let source = try TileSource(mapStore(asOf: period), definition, for: audience)
        guard !source.content.isEmpty else { throw NothingToShow() }
        let jobs = try TileJobs(source.content)
        let sink: any TileSink =
            Self.isMBTiles(path)
            ? try MBTilesSink(path, source) : try TileFolder(path, source, address: address)
        var result = TileResult(path: path)
        let makers = (0..<Self.tileMakers).map { _ in LentMaker(TileMaker(source.content)) }
        let isCompressed = sink.isCompressed
        let blocks = OrderedBlocks(tools: makers) { index, lent in
            try lent.make(jobs.jobs[index], isCompressed: isCompressed)
        }
        try blocks.run(count: jobs.jobs.count) { tiles in
            for tile in tiles { result.count(tile) }
            try sink.add(tiles.map { ($0.made.address, $0.made.bytes) })
        }
        try sink.finish()
        result.layers = source.content.layerNames
        result.absent = definition.layers.map(\.name).filter { !result.layers.contains($0) }
        return result
    }

    static func isMBTiles(_ path: String) -> Bool {
        URL(filePath: path).pathExtension.lowercased() == "mbtiles"
    }

    /// The file or folder that tiles are written as before they are complete.
    public static func unfinishedPath(ofTilesAt path: String) -> String {
        isMBTiles(path)
            ? OutputFile.unfinishedPath(of: path) : OutputFolder.unfinishedPath(of: path)
    }
}

/// A tile with what is counted of it.
private struct WrittenTile: Sendable {
    var made: MadeTile
    let size: Int
}

/// A maker that is lent to one worker.
private final class LentMaker {
    private var maker: TileMaker

    init(_ maker: TileMaker) { self.maker = maker }

    func make(_ job: TileJobs.Job, isCompressed: Bool) throws -> [WrittenTile] {
        var tiles: [WrittenTile] = []
        maker.forEachTile(in: job.region, zoom: job.zoom) {
            tiles.append(WrittenTile(made: $0, size: $0.bytes.count))
        }
        guard isCompressed else { return tiles }
        for index in tiles.indices {
            tiles[index].made.bytes = try Gzip.compress(tiles[index].made.bytes)
        }
        return tiles
    }
}

extension TileResult {
    fileprivate mutating func count(_ tile: WrittenTile) {
        tiles += 1
        bytes += tile.made.bytes.count
        largest = max(largest, tile.size)
        pointsLeftOut += tile.made.countOfPointsLeftOut
        if tile.made.isCoarser || tile.made.countOfPointsLeftOut > 0 { thinned += 1 }
    }
}
