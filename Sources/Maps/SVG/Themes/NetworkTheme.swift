import Schools

extension MapTheme {
    /// Schools by the network that they belong to, each network a star.
    public static let network = MapTheme(
        name: "network",
        title: LocalizedText(thai: "แผนที่แสดงเครือข่ายโรงเรียน", english: "Networks of schools"),
        summary: LocalizedText(
            thai: "โรงเรียนแต่ละเครือข่ายโยงเข้าหาศูนย์กลางของเครือข่าย",
            english: "The schools of each network, tied to its middle."),
        needs: [.networks],
        plan: { input in
            let table = UnitTable(input, by: .network)
            let kinds = SchoolKinds.networks(table.rows.compactMap(\.name))
            var plan = kinds.plan(input)
            guard input.options.unit == nil else { return plan }
            plan.stars = table.rows.enumerated().map { index, row in
                NetworkStar(
                    name: row.name ?? "", schools: row.schools,
                    fill: SchoolKinds.style(ofKind: index, of: table.rows.count).fill)
            }
            let readings = table.readings(.schools, input.content)
            plan.sentence = input.words.told(
                input.words.schoolsOnMap(input.schools.count),
                input.words.inNetworks(table),
                input.words.highest(table, readings, .schools))
            return plan
        },
        summed: LocalizedText(
            thai: "สัดส่วนโรงเรียนที่อยู่ในเครือข่าย", english: "Share of schools in a network"))
}

extension MapWords {
    fileprivate func inNetworks(_ table: UnitTable) -> String {
        let number = ReadableNumber.grouped(table.rows.count)
        let others = ReadableNumber.grouped(table.others.count)
        return told(
            pick("ใน \(number) เครือข่าย", "They belong to \(number) networks."),
            table.others.isEmpty
                ? nil
                : pick("ไม่มีข้อมูลเครือข่าย \(others) แห่ง", "No network is known of \(others)."))
    }
}

extension SchoolKinds {
    /// So many kinds can be told apart by colour and shape; the schools of further networks look
    /// alike, and their stars tell them apart.
    private static let mostNetworks = 18

    /// The look of one of so many kinds without an order; none of 24 looks like another.
    static func style(ofKind index: Int, of count: Int) -> SymbolStyle {
        let shapes: [SymbolShape] = [.circle, .square, .diamond, .triangleDown]
        let colours = MapColour.kinds(count)
        let turn = index / MapColour.kinds.count
        return SymbolStyle(
            shape: shapes[(index + turn) % shapes.count], fill: colours[index % colours.count],
            stroke: MapColour.ink)
    }

    fileprivate static func networks(_ names: [String]) -> SchoolKinds {
        let shown = Array(names.prefix(mostNetworks))
        var kinds = shown.enumerated().map { index, name in
            SchoolKind(
                id: "network-\(index + 1)", text: LocalizedText(thai: name, english: name),
                style: style(ofKind: index, of: names.count), radius: 2.4)
        }
        kinds.append(
            SchoolKind(
                id: "network-other",
                text: LocalizedText(thai: "เครือข่ายอื่น", english: "Other networks"),
                style: SymbolStyle(shape: .circle, fill: MapColour.rule, stroke: MapColour.ink)))
        kinds.append(
            SchoolKind(
                id: "network-unknown",
                text: LocalizedText(thai: "ไม่มีข้อมูลเครือข่าย", english: "No network known"),
                style: Absence.data.style, radius: 2))
        let places = Dictionary(zip(shown, shown.indices), uniquingKeysWith: { first, _ in first })
        return SchoolKinds(
            title: LocalizedText(thai: "เครือข่ายโรงเรียน", english: "Network"), kinds: kinds,
            kind: { school in
                guard let name = school.networkName else { return shown.count + 1 }
                return places[name] ?? shown.count
            },
            notable: Notable(
                phrase: LocalizedText(
                    thai: "โรงเรียนที่อยู่ในเครือข่าย", english: "schools in a network"),
                isNotable: { $0.networkName != nil }),
            value: { $0.networkName })
    }
}
