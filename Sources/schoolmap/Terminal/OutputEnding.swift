import ArgumentParser
import Foundation

/// Makes sure that the ending of a file to write says one of the formats there are.
///
/// - Throws: `ValidationError`.
func checkEnding(
    of output: String?, among endings: [String], option: String = "--output"
) throws {
    guard let output else { return }
    guard endings.contains(URL(filePath: output).pathExtension.lowercased()) else {
        let list = endings.map { ".\($0)" }.joined(separator: " ")
        throw ValidationError("\(option) must end in one of \(list)")
    }
}
