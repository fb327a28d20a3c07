/// From where on a number needs a word; an office may set others.
public struct CheckLimits: Hashable, Sendable {
    /// Pupils that have to come or go before a change is a jump.
    ///
    /// Ten: in schools of 30 to 50 pupils a fifth is two families that moved.
    public var jumpInPupils = 10

    /// Per cent of the pupils that have to come or go before a change is a jump.
    ///
    /// Twenty: in schools of a thousand ten come and go every month, and even the largest grade of
    /// six is less than a fifth of a school that is not growing.
    public var jumpInPercent = 20

    /// Pupils that a grade must have had for its being empty to need a word.
    ///
    /// Five: grades of one to four are common in schools under 40, and go with one or two families.
    public var gradeInPupils = 5

    /// Pupils in a room from where on rooms or pupils are taken to be wrong.
    ///
    /// Sixty: classes of 40 to 50 exist in town schools; more than sixty do not sit in a room of
    /// 7 × 9 metres.
    public var pupilsInRoom = 60

    /// Schools that a table must have before its being the same as the last is no chance.
    public var schoolsInUnchangedRound = 10

    public init() {}

    /// Whether a change from one number to another needs a word; that all are gone always does.
    func isJump(from: Int, to: Int) -> Bool {
        let change = abs(to - from)
        if to == 0, from > 0 { return true }
        return change >= jumpInPupils && change * 100 >= from * jumpInPercent
    }
}
