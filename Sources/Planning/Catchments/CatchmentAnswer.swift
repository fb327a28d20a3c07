import Geo
public import Schools

/// Whose catchments they are and how they were drawn.
public struct CatchmentQuestion: Sendable {
    public var schools: AskedSchools
    public var land: Land
    public var basis: PlanBasis
    /// The roads that they were drawn by; nil for straight lines.
    public var roads: RoadNetwork?
    /// How full the schools are; nil where places were not asked about.
    public var loads: CatchmentLoads?

    public init(
        schools: AskedSchools, land: Land, basis: PlanBasis, roads: RoadNetwork? = nil
    ) {
        self.schools = schools
        self.land = land
        self.basis = basis
        self.roads = roads
    }
}

extension CatchmentQuestion {
    /// A row for each catchment with its land as the geometry, then the schools without a position.
    public func answer(_ catchments: [Catchment]) -> PlanAnswer {
        let rows = catchments.map(row) + schools.unplaced.map(rowWithoutPlace)
        var answer = PlanAnswer(
            name: "catchments", title: title, columns: columns, rows: rows,
            sentence: sentence(catchments), notes: notes(catchments), basis: basis)
        let noun = LocalizedText(thai: "เขตบริการ", english: "catchments")
        var picture = PlanPicture(
            .column("area_km2"), .tints,
            legend: LocalizedText(thai: "เขตบริการของโรงเรียน", english: "Catchment of a school"),
            areas: noun)
        picture.ways = roads.map { [.roads(of: $0)] } ?? []
        answer.picture = picture
        answer.warn(of: roads?.strayNote(for: schools.placed))
        return answer
    }

    var columns: [PlanAnswer.Column] {
        [
            PlanAnswer.Column("code", thai: "รหัส", english: "Code"),
            PlanAnswer.Column("name", thai: "โรงเรียน", english: "School"),
            PlanAnswer.Column("tambon", thai: "ตำบล", english: "Tambon"),
            PlanAnswer.Column("amphoe", thai: "อำเภอ", english: "Amphoe"),
            PlanAnswer.Column("schools", thai: "โรงเรียน (แห่ง)", english: "Schools"),
            PlanAnswer.Column("pupils", thai: "นักเรียน (คน)", english: "Pupils"),
            PlanAnswer.Column(
                "area_km2", thai: "พื้นที่ (ตร.กม.)", english: "Area (km²)", decimals: 2),
        ]
            + (roads == nil
                ? []
                : [
                    PlanAnswer.Column(
                        "road_km", thai: "ถนน (กม.)", english: "Roads (km)", decimals: 1)
                ])
            + (loads == nil ? [] : loadColumns)
            + [
                PlanAnswer.Column(
                    "shares", thai: "ร้อยละของพื้นที่ตำบล", english: "Percent of each tambon")
            ]
    }

    private var loadColumns: [PlanAnswer.Column] {
        [
            PlanAnswer.Column("places", thai: "ที่นั่ง", english: "Places"),
            PlanAnswer.Column(
                "pupils_of_land", thai: "นักเรียนในเขต (คน)", english: "Pupils of the land"),
            PlanAnswer.Column("is_full", thai: "เต็ม", english: "Full"),
        ]
    }

    /// Places, the pupils of the land, and whether the school is full, of a catchment's spot.
    private func loadCells(_ catchment: Catchment) -> [PlanAnswer.Cell] {
        guard let loads else { return [] }
        let place = schools.spots.spots.firstIndex { $0 == catchment.spot }
        guard let place, let pupils = loads.pupils else {
            return [.init(place.map { loads.places[$0] }), .none, .none]
        }
        return [
            .integer(loads.places[place]), .integer(pupils[place]), .flag(loads.prices[place] > 0),
        ]
    }

    private func row(_ catchment: Catchment) -> PlanAnswer.Row {
        let own = members(catchment)
        let name: PlanAnswer.Cell =
            own.isEmpty ? .words(nobody) : .text(own.map(\.name).joined(separator: ", "))
        var cells: [PlanAnswer.Cell] = [
            own.isEmpty ? .none : .text(own.map(\.code).joined(separator: ", ")), name,
            .init(own.first?.tambon), .init(own.first?.amphoe), .integer(own.count),
            .init(pupils(own)), .decimal(catchment.squareMetres / 1e6),
        ]
        if roads != nil { cells.append(.init(catchment.roadMetres.map { $0 / 1_000 })) }
        cells += loadCells(catchment) + [.text(shares(of: catchment).words)]
        return PlanAnswer.Row(
            cells,
            geometry: catchment.hasLand ? .multiPolygon(catchment.polygons) : nil)
    }

    private func rowWithoutPlace(_ school: PlanSchool) -> PlanAnswer.Row {
        let known: [PlanAnswer.Cell] = [
            .text(school.code), .text(school.name), .init(school.tambon),
            .init(school.amphoe), .integer(1), .init(school.pupils),
        ]
        return PlanAnswer.Row(
            known + Array(repeating: .none, count: columns.count - known.count))
    }

    /// The schools whose catchment it is.
    func members(_ catchment: Catchment) -> [PlanSchool] {
        (catchment.spot?.schools ?? []).map { schools.placed[$0] }
    }

    /// The pupils of all of them; nil where one's number is not known, or there is nobody.
    private func pupils(_ schools: [PlanSchool]) -> Int? {
        let known = schools.compactMap(\.pupils)
        return known.count == schools.count && !known.isEmpty ? known.reduce(0, +) : nil
    }

    private func shares(of catchment: Catchment) -> [CatchmentShare] {
        catchment.shares.map { share in
            let unit = land.units[share.unit]
            return CatchmentShare(
                unitCode: unit.code, unitName: unit.name, squareMetres: share.squareMetres,
                part: share.part)
        }
    }

    /// The catchments that have land, as a layer keeps them.
    public func records(_ catchments: [Catchment], _ level: CatchmentLevel) -> [CatchmentRecord] {
        catchments.filter(\.hasLand).map { catchment in
            let own = members(catchment)
            return CatchmentRecord(
                code: "\(level.rawValue)-\(own.first?.code ?? "unreached")", level: level,
                schools: own.map(\.id), schoolCodes: own.map(\.code),
                name: own.isEmpty ? nil : own.map(\.name).joined(separator: ", "),
                squareMetres: catchment.squareMetres, roadMetres: catchment.roadMetres,
                shares: shares(of: catchment), polygons: catchment.polygons)
        }
    }
}
