import Schools

/// Says that Thai letters are missing, or names the characters that are.
func warn(aboutMissing characters: [Character], _ language: Language) {
    guard !characters.isEmpty else { return }
    let remedy = "apt install fonts-tlwg-laksaman-ttf fonts-noto-core"
    // Where the first letter of all is missing, there is no Thai font, and a list says nothing.
    if characters.contains(where: { $0.unicodeScalars.first == "ก" }) {
        Console.note(
            LocalizedText(
                thai: "คำเตือน: เครื่องนี้ไม่มีแบบอักษรไทย ชื่อจึงอ่านไม่ได้ ติดตั้งด้วย \(remedy)",
                english: "warning: this machine has no Thai font, names cannot be read: "
                    + remedy)[language])
        return
    }
    let named = characters.prefix(12).map { character in
        let codes = character.unicodeScalars.map {
            "U+" + String($0.value, radix: 16, uppercase: true)
        }
        return "“\(character)” (\(codes.joined(separator: " ")))"
    }
    let list = named.joined(separator: ", ") + (characters.count > named.count ? " …" : "")
    Console.note(
        LocalizedText(
            thai: "คำเตือน: เครื่องนี้ไม่มีแบบอักษรของ \(list) จึงเขียน “?” แทน ติดตั้งด้วย \(remedy)",
            english: "warning: no font of this machine has \(list), “?” stands for it: \(remedy)")[
                language])
}
