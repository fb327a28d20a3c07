import ArgumentParser

/// Makes sure that the ending of a file to write says one of the formats there are.
///
/// - Throws: `ValidationError`.
func checkEnding(
    of output: String?, among endings: [String], option: String = "--output"
) throws {
    let dotted = endings.map { ".\($0)" }
    guard let output = output?.lowercased(), !dotted.contains(where: output.hasSuffix) else {
        return
    }
    let list = dotted.joined(separator: " ")
    throw ValidationError(
        thai: "แฟ้มของ \(option) ต้องลงท้ายด้วย \(list)"
            + (endings.count > 1 ? " อย่างใดอย่างหนึ่ง" : ""),
        english: "\(option) must end in \(endings.count > 1 ? "one of " : "")\(list)")
}
