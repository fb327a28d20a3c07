import Schools
import Workspace

/// What has been chosen and made, as lines of text.
struct ContactLines {
    let language: Language
    let files: ContactFileOptions

    func show(_ list: ContactList, _ made: [MadeFile], _ message: ShortMessage?) {
        if made.isEmpty { listNumbers(list) }
        for file in made { Console.answer(line(file)) }
        if let message { Console.answer(line(message, copies: files.numbers(list).count)) }
        if made.isEmpty || files.output != nil { tellFaults(list) }
        if !list.unplaced.isEmpty { tellUnplaced(list.unplaced) }
    }

    private var isThai: Bool { language == .thai }

    private func listNumbers(_ list: ContactList) {
        for (contact, number) in files.numbers(list) {
            let away = contact.metres.map { metres in
                let tenths = Int((metres / 100).rounded())
                return "  \(tenths / 10).\(tenths % 10) " + (isThai ? "กม." : "km")
            }
            Console.answer(
                "\(files.form.text(number))  \(contact.code)  \(contact.name)\(away ?? "")")
        }
        let count = list.contacts.count
        Console.note(isThai ? "รวม \(count) โรงเรียน" : "\(count) schools")
    }

    private func line(_ file: MadeFile) -> String {
        if file.isLetter {
            return isThai ? "\(file.path): \(file.count) หน้า" : "\(file.path): \(file.count) pages"
        }
        guard file.hasNumbers else {
            return isThai
                ? "\(file.path): ผู้รับ \(file.count) โรงเรียน"
                : "\(file.path): \(file.count) recipients"
        }
        return isThai
            ? "\(file.path): \(file.count) หมายเลข" : "\(file.path): \(file.count) numbers"
    }

    private func line(_ message: ShortMessage, copies: Int) -> String {
        let total = message.parts * copies
        return isThai
            ? "ข้อความ \(message.units) ตัวอักษร (\(message.alphabet.rawValue)) = "
                + "\(message.parts) ข้อความย่อย เหลือ \(message.room) ตัวอักษร · "
                + "ส่ง \(copies) หมายเลข = \(total) ข้อความย่อย"
            : "message: \(message.units) characters (\(message.alphabet.rawValue)) = "
                + "\(message.parts) parts, room for \(message.room) more; "
                + "to \(copies) numbers = \(total) parts"
    }

    /// The schools that nobody is reached at, or not by all that the register says.
    private func tellFaults(_ list: ContactList) {
        for contact in list.contacts {
            for fault in contact.faults {
                let cell = fault.text.isEmpty ? "" : " “\(fault.text)”"
                Console.note(
                    "\(contact.code) \(contact.name)\(cell): \(fault.reason.words[language])")
            }
            guard files.phones == .mobile, !contact.phones.numbers.isEmpty,
                !contact.phones.numbers.contains(where: \.isMobile)
            else { continue }
            Console.note(
                "\(contact.code) \(contact.name): "
                    + (isThai
                        ? "มีแต่โทรศัพท์ประจำที่ ส่ง SMS ไม่ได้" : "only a fixed line, which no SMS reaches"))
        }
    }

    private func tellUnplaced(_ names: [String]) {
        let list = names.prefix(20).joined(separator: ", ") + (names.count > 20 ? " …" : "")
        Console.note(
            isThai
                ? "\(names.count) โรงเรียนไม่มีพิกัดจึงไม่ถูกเลือก: \(list)"
                : "\(names.count) schools have no position and are left out: \(list)")
    }
}

/// The same as JSON.
struct ContactsAnswer: Encodable {
    struct Number: Encodable {
        let phone: String
        let e164: String
        let mobile: Bool
        let name: String
        let school: String
    }
    struct Fault: Encodable {
        let school: String
        let name: String
        let text: String
        let reason: String
    }
    struct Message: Encodable {
        let alphabet: String
        let characters: Int
        let parts: Int
        let room: Int
        let total_parts: Int
    }
    struct School: Encodable {
        let code: String
        let name: String
        let metres: Double?
    }

    let schools: [School]
    /// Only where no file has been asked for.
    let numbers: [Number]?
    let count_of_numbers: Int
    let faults: [Fault]
    let without_position: [String]
    let message: Message?
    let files: [String]

    init(
        _ list: ContactList, _ options: ContactFileOptions, _ made: [MadeFile],
        _ message: ShortMessage?
    ) {
        let language = Language.english
        let given = options.numbers(list)
        schools = list.contacts.map {
            School(
                code: $0.code, name: $0.name, metres: $0.metres.map { ($0 * 10).rounded() / 10 })
        }
        numbers =
            made.isEmpty
            ? given.map { contact, number in
                Number(
                    phone: number.national, e164: number.e164, mobile: number.isMobile,
                    name: contact.name, school: contact.code)
            } : nil
        count_of_numbers = given.count
        faults = list.contacts.flatMap { contact in
            contact.faults.map {
                Fault(
                    school: contact.code, name: contact.name, text: $0.text,
                    reason: $0.reason.words[language])
            }
        }
        without_position = list.unplaced
        self.message = message.map {
            Message(
                alphabet: $0.alphabet.rawValue, characters: $0.units, parts: $0.parts,
                room: $0.room, total_parts: $0.parts * given.count)
        }
        files = made.map(\.path)
    }
}
