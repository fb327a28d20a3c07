import SchoolStore
import Schools

/// The equipment that a map shows: one item, a family of codes, or what is called so.
struct EquipmentChoice {
    let items: [EquipmentItem]
    let subject: LocalizedText
    let chosen: MapResult.Chosen?

    /// Five digits are one item, fewer the beginning of codes, anything else words of descriptions;
    /// nothing is the item that most schools have.
    ///
    /// Nil where no equipment is known and none was asked for.
    init?(_ all: [EquipmentItem], _ wanted: String?) throws(MapChoiceError) {
        guard let wanted else {
            guard let first = all.max(by: { ($0.schools, $1.name) < ($1.schools, $0.name) }) else {
                return nil
            }
            items = all.filter { $0.code != nil && $0.code == first.code || $0 == first }
            subject = LocalizedText(thai: first.name, english: first.name)
            let others = Set(all.map(\.name)).subtracting(items.map(\.name)).sorted()
            chosen = MapResult.Chosen(kind: .item, name: first.name, others: others)
            return
        }
        chosen = nil
        let digits = ThaiText.arabicDigits(wanted)
        let family = all.filter { $0.code?.hasPrefix(digits) == true }
        if !family.isEmpty, (1..<5).contains(digits.utf8.count) {
            items = family
            subject = Self.subject(ofPrefix: digits)
            return
        }
        let choice = NameChoice(
            kind: .item,
            things: all.map { ([$0.code, $0.description].compactMap(\.self), $0) })
        items = try choice.all(wanted).map(\.thing)
        let names = Set(items.map(\.name))
        let name = names.count == 1 ? names.first ?? wanted : wanted
        subject = LocalizedText(thai: name, english: name)
    }

    private static func subject(ofPrefix digits: String) -> LocalizedText {
        guard let family = EquipmentFamily(rawValue: String(digits.prefix(2))) else {
            return LocalizedText(thai: "ครุภัณฑ์รหัส \(digits)…", english: "equipment \(digits)…")
        }
        let isWhole = digits.utf8.count <= 3 && (digits.utf8.count == 2 || digits.hasSuffix("0"))
        let tail = isWhole ? "" : " (\(digits)…)"
        return LocalizedText(
            thai: family.wording.thai + tail, english: family.wording.english + tail)
    }
}

extension EquipmentItem {
    /// What it is called, its code behind it.
    fileprivate var name: String {
        guard let code else { return description ?? "–" }
        return description.map { "\($0) (\(code))" } ?? code
    }
}
