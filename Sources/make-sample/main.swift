import Foundation
import SampleDistrict

// Writes the sample district into a folder: make-sample DIR.
guard CommandLine.arguments.count == 2 else {
    FileHandle.standardError.write(Data("usage: make-sample DIR\n".utf8))
    exit(64)
}
let folder = URL(fileURLWithPath: CommandLine.arguments[1], isDirectory: true)
try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
for file in try sampleDistrict() {
    try Data(file.bytes).write(to: folder.appendingPathComponent(file.name), options: .atomic)
}
