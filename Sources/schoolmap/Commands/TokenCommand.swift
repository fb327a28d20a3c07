import ArgumentParser
import SchoolStore
import Schools
import Workspace

struct TokenCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "token",
        abstract: "Tokens for those who may see more than the public: make, list, revoke.",
        discussion: """
            A token is printed once, when it is made; only its digest is kept, in \
            schoolmap-office.sqlite beside schoolmap.yaml. Each subcommand takes --workspace, \
            --json, --language and --help.
            """,
        subcommands: [TokenMake.self, TokenList.self, TokenRevoke.self])
}

/// The roles that a token can give.
enum TokenRole: String, ExpressibleByArgument, CaseIterable {
    case office, school, `public`
}

struct TokenMake: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "make", abstract: "Make a token and print it, this once.")

    @OptionGroup var common: CommonOptions
    @OptionGroup var clerk: ClerkOptions

    @Option(help: "office, school or public.")
    var role: TokenRole

    @Option(help: "For a school: its code.")
    var school: String?

    @Option(help: "Whose it is.")
    var name: String

    @Option(help: "The last day on which it counts, as 30 ก.ย. 2569 or 2026-09-30.")
    var expires: DayArgument?

    func validate() throws {
        guard (role == .school) == (school != nil) else {
            throw ValidationError(
                thai: "--school CODE ใช้คู่กับ --role school",
                english: "--school CODE goes with --role school")
        }
        guard !name.isEmpty, name.count <= 100, !PersonalNumber.mayOccur(in: name) else {
            throw ValidationError(
                thai: "--name เป็นชื่อ และต้องไม่มีเลขประจำตัวประชาชน",
                english: "--name is a name without a citizen number")
        }
    }

    func run() throws {
        try common.run {
            let workspace = try common.open()
            let secret = TokenSecret()
            let token = try workspace.officeDatabase().addToken(
                digest: TokenSecret.digest(of: secret.text), role: try meant(workspace),
                name: name, expiresAt: expires?.date.endMoment, by: clerk.user,
                at: workspace.correctionTime)
            if common.json {
                try Console.answer(
                    json: TokenAnswer(token, at: workspace.correctionTime, secret: secret.text))
                return
            }
            Console.answer(secret.text)
            Console.note(
                common.language == .thai
                    ? "โทเค็นเลขที่ \(token.id) ของ \(token.name) เก็บไว้ตอนนี้ จะไม่แสดงอีก"
                    : "token \(token.id) of \(token.name): keep it now, it is not shown again")
        }
    }

    private func meant(_ workspace: Workspace) throws -> Role {
        switch role {
        case .office: return .office
        case .public: return .public
        case .school:
            guard let code = school,
                try workspace.store().schools().contains(where: {
                    $0.code == code && $0.isCurrent
                })
            else { throw FeedbackFault.schoolUnknown }
            return .school(code: code)
        }
    }
}

struct TokenList: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "List the tokens: whose, what for, until when, last used.")

    @OptionGroup var common: CommonOptions

    func run() throws {
        try common.run {
            let workspace = try common.open()
            let now = workspace.correctionTime
            let tokens = try workspace.officeDatabase().tokens()
            if common.json {
                try Console.answer(json: tokens.map { TokenAnswer($0, at: now) })
                return
            }
            for token in tokens { Console.answer(TokenLine.text(token, at: now, common.language)) }
            Console.note(
                common.language == .thai ? "รวม \(tokens.count) โทเค็น" : "\(tokens.count) tokens")
        }
    }
}

struct TokenRevoke: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "revoke", abstract: "Take a token back, at once and for good.")

    @OptionGroup var common: CommonOptions
    @OptionGroup var clerk: ClerkOptions

    @Argument(help: "The number of the token (see schoolmap token list).")
    var id: Int

    func run() throws {
        try common.run {
            let workspace = try common.open()
            let now = workspace.correctionTime
            let token = try workspace.officeDatabase().revokeToken(id, by: clerk.user, at: now)
            if common.json {
                try Console.answer(json: TokenAnswer(token, at: now))
            } else {
                Console.answer(TokenLine.text(token, at: now, common.language))
            }
        }
    }
}

/// A token as one line.
enum TokenLine {
    static func text(_ token: Token, at now: String, _ language: Language) -> String {
        let isThai = language == .thai
        let role = [token.role.word, token.role.schoolCode].compactMap(\.self)
            .joined(separator: " ")
        let made = language.moment(token.madeAt)
        let used = token.usedAt.map(language.moment)
        let facts = [
            isThai ? "ออกเมื่อ \(made) โดย \(token.madeBy)" : "made \(made) by \(token.madeBy)",
            used.map { isThai ? "ใช้ล่าสุด \($0)" : "last used \($0)" }
                ?? (isThai ? "ยังไม่เคยใช้" : "never used"),
            fate(token, at: now, language),
        ]
        return "\(token.id)  \(role)  \(token.name)  "
            + facts.compactMap(\.self).joined(separator: " · ")
    }

    private static func fate(_ token: Token, at now: String, _ language: Language) -> String? {
        let isThai = language == .thai
        if let at = token.revokedAt {
            let when = language.moment(at)
            let by = token.revokedBy ?? "–"
            return isThai ? "[ยกเลิก \(when) โดย \(by)]" : "[revoked \(when) by \(by)]"
        }
        guard let end = token.expiresAt.flatMap(lastDay) else { return nil }
        let day = language == .thai ? end.shortThai : end.iso
        if token.isValid(at: now) { return isThai ? "ใช้ได้ถึง \(day)" : "until \(day)" }
        return isThai ? "[หมดอายุ \(day)]" : "[expired \(day)]"
    }

    /// The day in UTC that ends at 17:00 is the last day in Thailand.
    private static func lastDay(_ end: String) -> ThaiDate? {
        ThaiDateReading(String(end.prefix(10)))?.date
    }
}

/// A token as JSON; the secret only when it is made.
private struct TokenAnswer: Encodable {
    let id: Int
    let role: String
    let school: String?
    let name: String
    let made_at: String
    let made_by: String
    let expires_at: String?
    let last_used_at: String?
    let revoked_at: String?
    let revoked_by: String?
    let valid: Bool
    let token: String?

    init(_ token: Token, at now: String, secret: String? = nil) {
        id = token.id
        role = token.role.word
        school = token.role.schoolCode
        name = token.name
        (made_at, made_by) = (token.madeAt, token.madeBy)
        expires_at = token.expiresAt
        last_used_at = token.usedAt
        (revoked_at, revoked_by) = (token.revokedAt, token.revokedBy)
        valid = token.isValid(at: now)
        self.token = secret
    }
}
