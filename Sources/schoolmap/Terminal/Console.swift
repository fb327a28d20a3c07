import Foundation

/// The terminal: answers to stdout, everything else to stderr.
enum Console {
    /// Prints a line of the answer.
    static func answer(_ line: String) { print(line) }

    /// Prints the answer as JSON: keys sorted, so that equal answers are equal bytes.
    static func answer(json value: some Encodable) throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        print(String(decoding: try encoder.encode(value), as: UTF8.self))
    }

    /// Prints a line about the work.
    static func note(_ line: String) { write(line + "\n") }

    /// Prints why the work failed.
    static func complain(_ line: String) { write("schoolmap: \(line)\n") }

    /// Whether a person is looking at stderr.
    static let isInteractive = isatty(STDERR_FILENO) == 1

    static func write(_ text: String) {
        // What has been answered stands before what is said about it, also in one log.
        fflush(nil)
        FileHandle.standardError.write(Data(text.utf8))
    }
}

/// Shows how far work has come: a line that moves on a terminal, plain lines in a pipe.
final class ProgressLine {
    private let started = Date()
    private var lastShown = Date.distantPast
    private var lastText = ""
    private var isShown = false

    /// Shows a step; nothing before the work has taken a second, and not ten times a second.
    ///
    /// In a pipe each new `step` is one line, whatever its `detail`.
    func show(_ step: String, detail: String = "") {
        let now = Date()
        guard now.timeIntervalSince(started) > 1 else { return }
        if Console.isInteractive {
            guard now.timeIntervalSince(lastShown) > 0.1 else { return }
            Console.write("\r\u{1B}[K\(bar(now)) \(step) \(detail)")
            isShown = true
        } else if step != lastText {
            Console.note(step)
        }
        lastShown = now
        lastText = step
    }

    /// Takes the line away.
    func finish() {
        if isShown { Console.write("\r\u{1B}[K") }
        isShown = false
    }

    /// A block that runs to and fro: the rows of a file are not known beforehand.
    private func bar(_ now: Date) -> String {
        let width = 12
        let position = Int(now.timeIntervalSince(started) * 8) % (2 * width)
        let place = position < width ? position : 2 * width - 1 - position
        let cells = (0..<width).map { $0 == place ? "█" : "░" }
        return cells.joined()
    }
}

extension String {
    /// The text filled with spaces up to a number of terminal columns.
    ///
    /// Thai vowels and tone marks above and below take no column of their own.
    func padded(to columns: Int) -> String {
        self + String(repeating: " ", count: max(0, columns - terminalColumns))
    }

    /// The text behind spaces, up to a number of terminal columns.
    func leftPadded(to columns: Int) -> String {
        String(repeating: " ", count: max(0, columns - terminalColumns)) + self
    }

    var terminalColumns: Int {
        unicodeScalars.count { scalar in
            scalar.properties.generalCategory != .nonspacingMark
                && scalar.properties.generalCategory != .format
        }
    }
}
