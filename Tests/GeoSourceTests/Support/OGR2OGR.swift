import Foundation

/// GDAL's own converter, an independent writer of the formats that tests cannot write by hand.
enum OGR2OGR {
    static let path = "/usr/bin/ogr2ogr"
    static var isPresent: Bool { FileManager.default.isExecutableFile(atPath: path) }

    static func run(_ arguments: [String]) throws {
        let process = Process()
        process.executableURL = URL(filePath: path)
        process.arguments = arguments
        process.standardError = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
    }
}
