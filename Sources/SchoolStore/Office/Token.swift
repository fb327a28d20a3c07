import GRDB
public import Schools

/// A token as the office sees it afterwards: everything but the token itself.
public struct Token: Hashable, Sendable {
    public var id: Int
    public var role: Role
    /// Whose it is.
    public var name: String
    /// Times are ISO 8601, UTC.
    public var madeAt: String
    public var madeBy: String
    /// The first moment at which it no longer counts; nil for one without an end.
    public var expiresAt: String?
    /// When it was shown last, to the minute.
    public var usedAt: String?
    public var revokedAt: String?
    public var revokedBy: String?

    /// Whether it opens anything at a moment.
    public func isValid(at moment: String) -> Bool {
        revokedAt == nil && expiresAt.map { moment < $0 } ?? true
    }
}

extension Token {
    fileprivate init?(row: Row) {
        guard let role = Role(word: row["role"], school: row["school"]) else { return nil }
        id = row["id"]
        self.role = role
        name = row["name"]
        madeAt = row["made_at"]
        madeBy = row["made_by"]
        expiresAt = row["expires_at"]
        usedAt = row["used_at"]
        revokedAt = row["revoked_at"]
        revokedBy = row["revoked_by"]
    }
}

extension Role {
    fileprivate init?(word: String, school: String?) {
        switch (word, school) {
        case ("public", nil): self = .public
        case ("office", nil): self = .office
        case ("school", let code?): self = .school(code: code)
        default: return nil
        }
    }

    /// The school of a school's role.
    public var schoolCode: String? {
        guard case .school(let code) = self else { return nil }
        return code
    }
}

extension OfficeDatabase {
    /// Keeps a token by the digest of it.
    ///
    /// - Parameters:
    ///   - name: whose it is.
    ///   - expiresAt: the first moment at which it no longer counts.
    /// - Throws: `OfficeError`.
    public func addToken(
        digest: String, role: Role, name: String, expiresAt: String?, by user: OfficeUser,
        at moment: String
    ) throws -> Token {
        try write { database in
            try database.execute(
                sql: """
                    INSERT INTO token (digest, role, school, name, made_at, made_by, expires_at)
                    VALUES (?, ?, ?, ?, ?, ?, ?)
                    """,
                arguments: [
                    digest, role.word, role.schoolCode, name, moment, user.name, expiresAt,
                ])
            let token = try self.token(Int(database.lastInsertedRowID), database)
            try entry("token-make", token, user, moment).insert(into: database)
            return token
        }
    }

    /// Every token there has been, in the order in which they were made.
    ///
    /// - Throws: `OfficeError`.
    public func tokens() throws -> [Token] {
        try read { database in
            try Row.fetchAll(database, sql: "SELECT * FROM token ORDER BY id")
                .compactMap(Token.init(row:))
        }
    }

    /// Takes a token back, for good.
    ///
    /// - Throws: `OfficeError` where there is none with the number, or it has been taken back.
    public func revokeToken(_ id: Int, by user: OfficeUser, at moment: String) throws -> Token {
        try write { database in
            guard try token(id, database).revokedAt == nil else {
                throw OfficeError(.tokenRevoked(id), path: path)
            }
            try database.execute(
                sql: "UPDATE token SET revoked_at = ?, revoked_by = ? WHERE id = ?",
                arguments: [moment, user.name, id])
            let token = try token(id, database)
            try entry("token-revoke", token, user, moment).insert(into: database)
            return token
        }
    }

    /// Who stands behind the token of a digest; nil where it is not valid at the moment.
    ///
    /// It is looked for by its digest, so the time that it takes says nothing of any token: who
    /// guesses cannot choose the digest of the guess. The minute of its use is kept.
    ///
    /// - Throws: `OfficeError` where the database cannot be read.
    public func caller(digest: String, at moment: String) throws -> Caller? {
        let found = try read { database in
            try Row.fetchOne(
                database, sql: "SELECT * FROM token WHERE digest = ?", arguments: [digest]
            ).flatMap(Token.init(row:))
        }
        guard let token = found, token.isValid(at: moment) else { return nil }
        if token.usedAt?.prefix(16) != moment.prefix(16) { noteUse(of: token, at: moment) }
        return Caller(role: token.role, tokenID: token.id, name: token.name)
    }

    /// Nobody is turned away because the disk is full or another program writes.
    private func noteUse(of token: Token, at moment: String) {
        _ = try? write { database in
            try database.execute(
                sql: "UPDATE token SET used_at = ? WHERE id = ?", arguments: [moment, token.id])
        }
    }

    private func token(_ id: Int, _ database: Database) throws -> Token {
        let row = try Row.fetchOne(
            database, sql: "SELECT * FROM token WHERE id = ?", arguments: [id])
        guard let token = row.flatMap(Token.init(row:)) else {
            throw OfficeError(.noSuchToken(id), path: path)
        }
        return token
    }

    private func entry(
        _ action: String, _ token: Token, _ user: OfficeUser, _ moment: String
    ) -> AuditEntry {
        let role = token.role.schoolCode.map { "school \($0)" } ?? token.role.word
        return AuditEntry(
            at: moment, by: user, action: action, target: "\(token.id) \(role) \(token.name)")
    }
}
