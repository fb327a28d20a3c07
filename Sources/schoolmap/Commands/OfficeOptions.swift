import ArgumentParser
import Foundation
import SchoolStore
import Schools
import Workspace

/// Who works at the office's own machine, as the audit log names them.
struct ClerkOptions: ParsableArguments {
    @Option(help: "Who does it, for the audit log (default: the user of this machine).")
    var by: String?

    var user: OfficeUser { OfficeUser(name: by ?? NSUserName(), role: .office) }

    func validate() throws {
        guard by.map({ PersonalNumber.mayOccur(in: $0) }) != true else {
            throw ValidationError(
                thai: "--by ต้องไม่มีเลขประจำตัวประชาชน", english: "--by must hold no citizen number")
        }
        guard by?.isEmpty != true else {
            throw ValidationError(thai: "--by เป็นชื่อคน", english: "--by is a name")
        }
    }
}

/// A day as offices write it, in either era: `2569-01-31`, `31 ม.ค. 2569`, `2026-01-31`.
struct DayArgument: ExpressibleByArgument {
    let date: ThaiDate

    init?(argument: String) {
        guard let date = ThaiDateReading(argument)?.date else { return nil }
        self.date = date
    }
}

extension Language {
    /// A moment of ISO 8601, UTC, as the clocks of Thailand show it; another text as it is.
    func moment(_ utc: String) -> String {
        guard let day = ThaiDate(moment: utc), let hour = Int(utc.dropFirst(11).prefix(2)) else {
            return utc
        }
        let local = (hour + 7) % 24
        let time = (local < 10 ? "0" : "") + "\(local)" + utc.dropFirst(13).prefix(3)
        return (self == .thai ? day.shortThai : day.iso) + " " + time
    }
}
