import ArgumentParser
import Foundation
import Schools

extension ValidationError {
    /// Wrong usage, in the language that the command was asked to speak.
    init(thai: String, english: String) {
        self.init(LocalizedText(thai: thai, english: english)[.ofUsage])
    }
}

extension Language {
    /// The language of what is said before the arguments are understood: that of `--language`, else
    /// that of the environment.
    static var ofUsage: Language {
        let arguments = CommandLine.arguments
        let apart = arguments.firstIndex(of: "--language").flatMap {
            arguments.dropFirst($0 + 1).first
        }
        let joined = arguments.first { $0.hasPrefix("--language=") }?.dropFirst(11)
        return (apart ?? joined.map(String.init)).flatMap(Language.init) ?? .ofEnvironment
    }

    /// Thai unless `SCHOOLMAP_LANGUAGE` asks for another.
    static var ofEnvironment: Language {
        ProcessInfo.processInfo.environment["SCHOOLMAP_LANGUAGE"].flatMap(Language.init) ?? .thai
    }
}

/// What is written where the arguments are not understood.
///
/// The parser has its messages in English only, as text. They are put into Thai by their form; one
/// whose form is not known stays as it is.
struct UsageError {
    /// The parser's own words.
    let message: String
    /// The same with help, usage and where there is more.
    let full: String
    /// The names of the subcommands of the command that was asked.
    let subcommands: [String]
    /// The word that stands where one of them is expected, and is none; nil where none is expected.
    let unknownCommand: String?

    /// The command that was asked, as its names below the program's; the last line of the parser's
    /// message tells it.
    static func command(in full: String) -> [String] {
        guard let line = full.firstMatch(of: /See 'schoolmap(.*) --help'/) else { return [] }
        return line.1.split(separator: " ").map(String.init)
    }

    func text(in language: Language) -> String {
        language == .thai ? thai : english
    }

    private var english: String {
        guard let unknownCommand else { return full }
        let words = "Unknown command '\(unknownCommand)'"
        return full.replacing(
            "Error: \(message)",
            with: "Error: \(words)" + (meant.map { ". Did you mean '\($0)'?" } ?? ""))
    }

    private var thai: String {
        full.replacing("Error: \(message)", with: "ผิดพลาด: \(thaiWords ?? thaiValue ?? message)")
            .replacing("\nHelp:  ", with: "\nความหมาย: ")
            .replacing("\nUsage: ", with: "\nวิธีใช้: ")
            .replacing(/\n  See '(.+)' for more information\./) { "\n  ดูเพิ่มเติม: \($0.1)" }
    }

    /// The subcommand that the unknown word may have been meant for.
    private var meant: String? {
        unknownCommand.flatMap { nearestWord(to: $0, among: subcommands) }
    }

    private var thaiWords: String? {
        if let unknownCommand {
            return "ไม่มีคำสั่ง '\(unknownCommand)'" + (meant.map { " น่าจะเป็น '\($0)'" } ?? "")
        }
        if let found = message.wholeMatch(
            of: /(?:Unexpected argument|\d+ unexpected arguments:) (.+)/)
        {
            return "มีคำที่เกินมา \(found.1)"
        }
        if let found = message.wholeMatch(of: /Unknown option '(.+?)'(?:\. Did you mean '(.+)'\?)?/)
        {
            return "ไม่มีตัวเลือก '\(found.1)'" + (found.2.map { " น่าจะเป็น '\($0)'" } ?? "")
        }
        return message.wholeMatch(of: /Missing (?:expected argument|one of:) (.+)/).map {
            "ขาด \($0.1)"
        }
    }

    private var thaiValue: String? {
        if let found = message.wholeMatch(of: /Missing value for (.+)/) {
            return "\(found.1) ต้องมีค่า"
        }
        if let found = message.wholeMatch(
            of: /The option (.+) does not take any value, but (.+) was .+/)
        {
            return "ตัวเลือก \(found.1) ไม่รับค่า \(found.2)"
        }
        let value =
            /(?s)The value '(.*)' is invalid for (.+?')(?:\. Please provide one of (?:the following:\n)?|: |)(.*)/
        return message.wholeMatch(of: value).map { found in
            let allowed = found.3.hasSuffix(".") ? found.3.dropLast() : found.3
            return "ใช้ค่า '\(found.1)' กับ \(found.2) ไม่ได้"
                + (allowed.isEmpty
                    ? "" : ": " + allowed.replacing(/' (?:and|or) '/, with: "' หรือ '"))
        }
    }
}
