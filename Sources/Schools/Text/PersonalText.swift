/// Finds and covers persons in texts, by citizen numbers and by names behind titles.
public enum PersonalText {
    /// Whether a citizen number or a name behind a title is in the text.
    public static func occurs(in text: String) -> Bool {
        PersonalNumber.occurs(in: text) || PersonalName.occurs(in: text)
    }

    /// The flaw of a text that names a place or a school; nil where no person is in it.
    ///
    /// Places may be called like persons, so a name counts only with its surname.
    public static func flaw(inName text: String) -> Flaw? {
        if PersonalNumber.occurs(in: text) { return .personalNumber }
        return PersonalName.occursInFull(in: text) ? .personalName : nil
    }

    /// The text, or a notice in its place where a person is in it.
    public static func covered(_ text: String) -> String {
        PersonalName.occurs(in: text) ? "(name of a person)" : PersonalNumber.covered(text)
    }
}

extension PersonalNumber {
    /// The text, or a notice in its place where it holds a citizen number.
    static func covered(_ text: String) -> String { occurs(in: text) ? "(13-digit number)" : text }
}
