import Schools

extension Language {
    /// A day of ISO 8601 as a clerk writes it; a text that is no day as it is.
    func day(_ iso: String) -> String {
        guard self == .thai, let date = ThaiDateReading(iso)?.date else { return iso }
        return date.shortThai
    }
}
