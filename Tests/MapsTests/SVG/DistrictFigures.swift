import Geo
import Maps
import Schools
import Support

/// What a made-up district knows of its schools.
extension District {
    /// The district with every figure that a theme may ask for, some of them missing.
    var figured: MapContent {
        var content = content
        content.subject = LocalizedText(thai: "เครื่องคอมพิวเตอร์", english: "Computers")
        content.earlierPeriod = "ปีการศึกษา 2564 รอบที่ 1 (10 มิถุนายน 2564)"
        content.periods = ["ปีการศึกษา 2563", "ปีการศึกษา 2564", "ปีการศึกษา 2565"]
        content.norm = "เกณฑ์อัตรากำลังสมมติ ฉบับที่ 1"
        for index in content.tambon.indices { content.tambon[index].value = nil }
        var random = SplitMix64(seed: seed &+ 77)
        for index in content.schools.indices {
            guard let position = content.schools[index].position else { continue }
            let x = min(Int((position.x - west) / side), columns - 1)
            let y = min(Int((position.y - south) / side), rows - 1)
            content.schools[index].tambonCode = content.tambon[y * columns + x].code
            content.schools[index].figures = figures(
                index, pupils: content.schools[index].pupils, cell: (x, y), &random)
        }
        return content
    }

    private func figures(
        _ index: Int, pupils: Int?, cell: (x: Int, y: Int), _ random: inout SplitMix64
    ) -> SchoolFigures {
        var figures = SchoolFigures()
        func maybe<Value>(_ value: Value, but rest: Int) -> Value? {
            index % 17 == rest ? nil : value
        }
        let size = pupils ?? 60
        figures.pupils = pupils
        figures.teachers = maybe(
            index % 23 == 11 ? 0 : max(2, size / 17 + Int(random.unit() * 4) - 2), but: 2)
        figures.rooms = maybe(index % 29 == 12 ? 0 : max(6, size / 24), but: 4)
        figures.level = maybe(Self.levels[(index * 5 + index / 6) % Self.levels.count], but: 6)
        figures.network = maybe(
            "เครือข่าย" + Self.networks[(cell.x / 3 + cell.y / 3 * 2) % 6], but: 8)
        figures.teachersByNorm = maybe(max(2, (size + 19) / 20 + 1), but: 1)
        figures.worstCondition = maybe(
            BuildingCondition.allCases[index * 7 % 11 % BuildingCondition.allCases.count], but: 3)
        figures.mainBuildingYear = maybe(2_505 + Int(random.unit() * 55), but: 3)
        figures.equipment = maybe(Int(random.unit() * 30), but: 5)
        figures.indicator = maybe((random.unit() * 1_000).rounded() / 10, but: 7)
        figures.projects = Array(Self.projects.prefix(index % 5 == 1 ? 0 : index % 4))
        figures.earlierPupils = maybe(max(0, size + Int(random.unit() * 60) - 25), but: 9)
        figures.series = [(size * 9 + 7) / 8, figures.earlierPupils, pupils]
        figures.doubts = index % 9 == 2 ? ["pupils-jump"] : []
        return figures
    }

    private static let levels = [
        "อนุบาล-ประถมศึกษา", "ประถมศึกษา", "อนุบาล-มัธยมศึกษาตอนต้น", "อนุบาล-ประถมศึกษา",
        "มัธยมศึกษา", "ศูนย์การเรียนชุมชน",
    ]
    private static let networks = ["ตะวันออก", "ชายทะเล", "เมืองเก่า", "ต้นน้ำ", "ทุ่งกว้าง", "เขาสูง"]
    private static let projects = ["โรงเรียนคุณภาพ", "อาหารกลางวัน", "ห้องเรียนสีเขียว"]
}
