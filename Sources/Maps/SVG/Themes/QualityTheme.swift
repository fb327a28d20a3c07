import Schools

extension MapTheme {
    /// Where the data is doubtful: positions, numbers or both.
    public static let quality = MapTheme(
        name: "quality",
        title: LocalizedText(thai: "แผนที่แสดงคุณภาพข้อมูล", english: "Quality of the data"),
        summary: LocalizedText(
            thai: "โรงเรียนที่ตำแหน่งหรือข้อมูลน่าสงสัย ควรตรวจสอบ",
            english: "Schools whose position or numbers are doubtful and worth a check."),
        needs: [.doubts], plan: { SchoolKinds.doubts.plan($0) },
        summed: LocalizedText(
            thai: "สัดส่วนโรงเรียนที่ข้อมูลน่าสงสัย", english: "Share of schools with doubtful data"))
}

extension MapSchool {
    fileprivate var hasDoubtfulPosition: Bool {
        isDoubtful || figures.doubts.contains { $0.utf8.starts(with: "coordinate".utf8) }
    }

    fileprivate var hasDoubtfulNumbers: Bool {
        figures.doubts.contains { !$0.utf8.starts(with: "coordinate".utf8) }
    }
}

extension SchoolKinds {
    fileprivate static let doubts = SchoolKinds(
        title: LocalizedText(thai: "ข้อมูลที่ควรตรวจสอบ", english: "Worth a check"),
        kinds: [
            SchoolKind(
                "quality-both", "ตำแหน่งและข้อมูลอื่น", "Position and other data", .diamond,
                MapColour.conditions[3], 3.2),
            SchoolKind(
                "quality-position", "ตำแหน่ง", "Position", .triangle, MapColour.conditions[2], 2.8),
            SchoolKind(
                "quality-numbers", "ข้อมูลอื่น", "Other data", .square, MapColour.conditions[1], 2.5),
            SchoolKind(
                "quality-sound", "ไม่พบข้อสงสัย", "No doubt found", .circle, MapColour.paper, 1.7),
        ],
        kind: { school in
            switch (school.hasDoubtfulPosition, school.hasDoubtfulNumbers) {
            case (true, true): 0
            case (true, false): 1
            case (false, true): 2
            case (false, false): 3
            }
        },
        notable: Notable(
            phrase: LocalizedText(
                thai: "โรงเรียนที่ข้อมูลน่าสงสัย", english: "schools with doubtful data"),
            isNotable: { $0.hasDoubtfulPosition || $0.hasDoubtfulNumbers }),
        value: { $0.figures.doubts.isEmpty ? nil : $0.figures.doubts.joined(separator: " ") })
}
