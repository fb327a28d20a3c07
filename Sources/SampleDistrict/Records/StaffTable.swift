/// The staff of all schools by position and rank, staff.csv.
struct StaffTable {
    /// A position and a rank, as the office's system words them.
    private struct Post {
        let position: String
        let rank: String
        var count: Int
    }

    func sheet(of schools: [School]) -> Sheet {
        var sheet = Sheet("staff.csv", .cp874)
        sheet.append(["รหัสโรงเรียน 10 หลัก", "ตำแหน่ง", "วิทยฐานะ", "ชาย", "หญิง", "รวม"])
        for school in schools {
            var random = SeededGenerator(seed: 7_000 + UInt64(school.number))
            if school.number == PlantedSchools.withoutPupils {
                sheet.note(
                    .teachersWithoutPupils, row: nil, school: school.code,
                    "a teacher, and no pupils left")
            }
            let posts = Self.posts(of: school, random: &random).filter { $0.count > 0 }
            for (index, post) in posts.enumerated() {
                let men = (0..<post.count).filter { _ in random.chance(34) }.count
                let isDecimal = school.number == PlantedSchools.codeDecimal && index == 1
                let code = isDecimal ? school.code + ".0" : school.code
                sheet.append(
                    [
                        code, post.position, post.rank, "\(men)", "\(post.count - men)",
                        "\(post.count)",
                    ],
                    flaw: isDecimal ? .codeDecimal : nil, school: school.code,
                    "\(code): read as a number on its way")
            }
        }
        return sheet
    }

    private static func posts(of school: School, random: inout SeededGenerator) -> [Post] {
        let pupils = school.capacity
        // About one teacher to 17 pupils, and never fewer than one.
        let teachers = max(1, pupils / 17)
        let senior = teachers * 2 / 5
        let middle = teachers * 2 / 5
        return [
            Post(
                position: "ผู้อำนวยการ", rank: pupils > 300 ? "คศ4" : "คศ3", count: pupils > 0 ? 1 : 0),
            Post(position: "รองผู้อำนวยการ", rank: "คศ3", count: min(4, pupils / 400)),
            Post(position: "ครู", rank: "คศ3", count: senior),
            Post(position: "ครู", rank: "คศ2", count: middle),
            Post(position: "ครู", rank: "คศ1", count: teachers - senior - middle),
            Post(position: "ครู", rank: "ครูผู้ช่วย", count: random.below(2) + pupils / 500),
            Post(position: "พนักงาน", rank: "ลูกจ้างประจำ", count: random.below(2)),
            Post(position: "พนักงาน", rank: "พนักงานราชการ", count: random.below(2) + pupils / 400),
            Post(position: "พนักงาน", rank: "ลูกจ้างชั่วคราว", count: 1 + random.below(2)),
        ]
    }
}
