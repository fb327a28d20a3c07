public import ArgumentParser
import Schools
public import Workspace

/// Which numbers a list has.
enum PhoneChoice: String, ExpressibleByArgument, CaseIterable {
    case mobile, all
}

/// A file that has been made.
struct MadeFile {
    let path: String
    let hasNumbers: Bool
    /// What is in it: rows or pages.
    let count: Int
    var isLetter = false

    var name: String { path.split(separator: "/").last.map(String.init) ?? path }
}

/// What is made of the schools that are chosen.
struct ContactFileOptions: ParsableArguments {
    @Option(name: .shortAndLong, help: "phone,name,school for the SMS gateway (.csv or .xlsx).")
    var output: String?

    @Option(help: "mobile, or all with the fixed lines that no SMS reaches.")
    var phones: PhoneChoice = .mobile

    @Option(help: "national as 0812345678, or international as 66812345678.")
    var form: PhoneForm = .national

    @Option(help: "Counts the characters and parts of this short message.")
    var message: String?

    @Option(help: "The list of recipients for E-Office (.txt to paste, .csv or .xlsx).")
    var recipients: String?

    @Option(help: "A map and a table to go with a letter (.pdf); needs --subject.")
    var letter: String?

    @Option(help: "What the letter is about.")
    var subject: String?

    @Option(help: "The day of the letter, as 1 ต.ค. 2569.")
    var date: DayArgument?

    @Option(help: "The number of the letter.")
    var reference: String?

    @Option(help: "The office, where it is not that of schoolmap.yaml.")
    var office: String?

    func validate() throws {
        try checkEnding(of: output, among: Workspace.tableEndings)
        try checkEnding(
            of: recipients, among: Workspace.recipientEndings, option: "--recipients")
        try checkEnding(of: letter, among: ["pdf"], option: "--letter")
        guard letter == nil || subject?.isEmpty == false else {
            throw ValidationError(
                thai: "--letter ต้องมี --subject (เรื่อง)", english: "--letter needs --subject")
        }
        let forLetter = [subject, reference, office, date.map(\.date.iso)]
        guard letter != nil || forLetter.allSatisfy({ $0 == nil }) else {
            throw ValidationError(
                thai: "--subject, --date, --reference และ --office ใช้กับ --letter เท่านั้น",
                english: "--subject, --date, --reference and --office are for --letter")
        }
    }

    /// The numbers that are given out, with the school of each.
    func numbers(_ list: ContactList) -> [(contact: Contact, number: PhoneNumber)] {
        list.contacts.flatMap { contact in
            contact.phones.numbers.filter { $0.isMobile || phones == .all }.map { (contact, $0) }
        }
    }

    func write(
        _ list: ContactList, _ workspace: Workspace, _ language: Language
    ) throws -> [MadeFile] {
        var made: [MadeFile] = []
        if let output {
            let count = try workspace.writeNumbers(
                list, to: output, as: form, mobileOnly: phones == .mobile)
            made.append(MadeFile(path: output, hasNumbers: true, count: count))
        }
        if let recipients {
            try workspace.writeRecipients(list, to: recipients, language: language)
            made.append(
                MadeFile(path: recipients, hasNumbers: false, count: list.contacts.count))
        }
        if let letter, let subject {
            let result = try workspace.writeLetter(
                list, letterRequest(subject, language), to: letter, language: language)
            warn(aboutMissing: result.missingCharacters, language)
            made.append(
                MadeFile(path: letter, hasNumbers: false, count: result.pages, isLetter: true))
        }
        return made
    }

    private func letterRequest(_ subject: String, _ language: Language) -> LetterRequest {
        let parts = [
            reference.map { language == .thai ? "ที่ \($0)" : "No. \($0)" },
            date?.date.wording[language],
        ].compactMap(\.self)
        return LetterRequest(
            subject: subject, office: office,
            reference: parts.isEmpty ? nil : parts.joined(separator: " · "))
    }
}

extension PhoneForm: ExpressibleByArgument {}
