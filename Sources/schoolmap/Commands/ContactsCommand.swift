import ArgumentParser
import Geo
import Maps
import SchoolStore
import Schools
import Workspace

struct ContactsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "contacts",
        abstract: "Choose schools and reach them: numbers for SMS, recipients, a letter's pages.",
        discussion: """
            All conditions have to be met. Telephone numbers are for the office only: every list \
            and every file is noted in the audit log (schoolmap audit), by number, not by content.
            """)

    @OptionGroup var common: CommonOptions
    @OptionGroup var clerk: ClerkOptions
    @OptionGroup(title: "Which schools") var choice: ContactOptions
    @OptionGroup(title: "What is made") var files: ContactFileOptions

    func run() throws {
        try common.run {
            let workspace = try common.open()
            // Opened first: what cannot be noted is not given out.
            let office = try workspace.officeDatabase()
            let list = try workspace.contacts(try choice.request(), language: common.language)
            let made = try files.write(list, workspace, common.language)
            try note(made, list, in: office, at: workspace.correctionTime)
            let message = files.message.map(ShortMessage.init)
            if common.json {
                try Console.answer(json: ContactsAnswer(list, files, made, message))
            } else {
                ContactLines(language: common.language, files: files).show(list, made, message)
            }
        }
    }

    private func note(
        _ made: [MadeFile], _ list: ContactList, in office: OfficeDatabase, at moment: String
    ) throws {
        let schools = "\(list.contacts.count) schools"
        let numbers = "\(files.numbers(list).count) numbers"
        let entries = made.map { file in
            AuditEntry(
                at: moment, by: clerk.user, action: "contacts-export",
                target: "\(file.name): \(choice.wording)",
                outcome: file.hasNumbers ? "\(schools), \(numbers)" : schools)
        }
        // Without a file, and in JSON, the numbers are in the answer.
        let shown = AuditEntry(
            at: moment, by: clerk.user, action: "contacts-list", target: choice.wording,
            outcome: "\(schools), \(numbers)")
        try office.record(entries + (made.isEmpty ? [shown] : []))
    }
}

/// Which schools are to be reached.
struct ContactOptions: ParsableArguments {
    @OptionGroup var content: MapContentOptions

    @Option(help: "The middle of a ring: a school's code, or LONGITUDE,LATITUDE.")
    var near: RingCentre?

    @Option(help: "How far the ring reaches, as 6km or 800m.")
    var within: GroundDistance?

    @Option(help: "Those in the polygons of this file, such as a flood.")
    var inside: String?

    @Option(help: "For --inside: one layer of several.")
    var layer: String?

    @Option(help: "For --inside: its coordinate reference system where it does not say it.")
    var crs: String?

    @Option(help: "Those of a class of this theme (see schoolmap map), with --class.")
    var theme: String?

    @Option(name: .customLong("class"), help: "The class as the legend of the map calls it.")
    var group: String?

    func validate() throws {
        guard (near == nil) == (within == nil) else {
            throw ValidationError(
                thai: "--near กับ --within ต้องใช้คู่กัน", english: "--near and --within go together")
        }
        guard (theme == nil) == (group == nil) else {
            throw ValidationError(
                thai: "--theme กับ --class ต้องใช้คู่กัน", english: "--theme and --class go together")
        }
        guard inside != nil || (layer == nil && crs == nil) else {
            throw ValidationError(
                thai: "--layer และ --crs ใช้กับ --inside เท่านั้น",
                english: "--layer and --crs are for --inside")
        }
    }

    func request() throws -> ContactRequest {
        var request = ContactRequest()
        request.filters = try content.filters
        if let near, let within {
            request.ring = .init(centre: near.centre, metres: within.metres)
        }
        if let inside { request.area = .init(path: inside, layer: layer, crs: crs) }
        if let theme, let group {
            let theme = try MapTheme.called(theme)
            try content.check(for: theme)
            request.group = .init(theme: theme, name: group, choices: content.choices)
        }
        return request
    }

    /// The conditions as they were given, for the audit log.
    var wording: String {
        let parts = [
            content.only.isEmpty ? nil : content.only.joined(separator: " "),
            near.map { "near \($0.text) within \(within?.text ?? "")" },
            inside.map { "inside \($0.split(separator: "/").last ?? "")" },
            theme.map { "\($0) \(group ?? "")" },
        ].compactMap(\.self)
        return parts.isEmpty ? "all" : parts.joined(separator: "; ")
    }
}

/// The middle of a ring as it is typed.
struct RingCentre: ExpressibleByArgument {
    let text: String
    let centre: ContactRequest.Ring.Centre

    init?(argument: String) {
        text = argument
        let parts = argument.split(separator: ",", omittingEmptySubsequences: false)
        guard parts.count == 2 else {
            guard parts.count == 1, !argument.isEmpty else { return nil }
            centre = .school(ThaiText.arabicDigits(argument))
            return
        }
        let numbers = parts.compactMap { Double($0.filter { $0 != " " }) }
        guard numbers.count == 2, abs(numbers[0]) <= 180, abs(numbers[1]) <= 90 else { return nil }
        centre = .point(Coordinate(longitude: numbers[0], latitude: numbers[1]))
    }
}

/// A distance with its unit: `6km`, `6 กม.`, `800m`; kilometres where there is none.
struct GroundDistance: ExpressibleByArgument {
    let text: String
    let metres: Double

    init?(argument: String) {
        text = argument
        let written = ThaiText.arabicDigits(argument).filter { $0 != " " }
        let number = written.prefix { ("0"..."9").contains($0) || $0 == "." }
        let factor: Double
        switch written.dropFirst(number.count).lowercased() {
        case "", "km", "กม.", "กม", "กิโลเมตร": factor = 1000
        case "m", "ม.", "ม", "เมตร": factor = 1
        default: return nil
        }
        guard let value = Double(number), value > 0, value * factor <= 2_000_000 else { return nil }
        // Who writes 800 alone means metres more likely than kilometres: it is not guessed.
        let hasUnit = number.count < written.count
        guard hasUnit || value <= 100 else { return nil }
        metres = value * factor
    }
}
