public import Schools

/// Who does something, as the audit log names them.
public struct OfficeUser: Hashable, Sendable {
    public var name: String
    public var role: Role
    /// The token that was shown; nil at the command line and for anybody.
    public var token: Int?
    /// Where a request comes from; nil at the command line.
    public var address: String?

    public init(name: String, role: Role, token: Int? = nil, address: String? = nil) {
        self.name = name
        self.role = role
        self.token = token
        self.address = address
    }
}

/// Who stands behind a token.
public struct Caller: Hashable, Sendable {
    public let role: Role
    public let tokenID: Int
    public let name: String

    /// The caller as the audit log names them.
    public func user(address: String?) -> OfficeUser {
        OfficeUser(name: name, role: role, token: tokenID, address: address)
    }
}
