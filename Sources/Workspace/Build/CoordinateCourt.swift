import Geo
import Schools

/// Collects what all registers say of where their schools are, and weighs it at the end.
///
/// It can only be done at the end: what befell a file shows in all of its schools, and a point may be
/// another school's of another file. A case takes about a hundred bytes; texts are kept once per
/// place.
struct CoordinateCourt {
    /// What came of it.
    struct Outcome {
        /// One for each register, in the order in which they were opened.
        var files: [FileVerdict]
        /// One for each school, in the order in which they were added.
        var verdicts: [Verdict]
    }

    private let ground: CourtGround
    private let offices: CourtOffices
    private let places: CourtPlaces?
    private let roadDistance: ((Coordinate) -> Double?)?
    private let moves = CoordinateCourtMoves()
    private var references: [PointReference] = []
    private var files: [Int32] = []
    private var cases: [CourtCase] = []
    private var declared: [DeclaredNames: DeclaredPlace] = [:]

    /// The texts of a row that say where it is.
    private struct DeclaredNames: Hashable {
        let tambon: String?
        let amphoe: String?
        let province: String?
    }

    /// - Parameter roadDistance: metres from a position to the nearest road; nil where none is near.
    init(
        gazetteer: Gazetteer, offices: CourtOffices = CourtOffices(), places: CourtPlaces? = nil,
        roadDistance: ((Coordinate) -> Double?)? = nil
    ) {
        ground = CourtGround(gazetteer)
        self.offices = offices
        self.places = places
        self.roadDistance = roadDistance
    }

    var count: Int { cases.count }

    /// Opens a register, whose schools are then added; returns its number.
    mutating func open(_ reference: PointReference) -> Int {
        references.append(reference)
        return references.count - 1
    }

    /// Adds a school of a register.
    ///
    /// - Parameter earlier: where earlier rounds had it, WGS 84 in degrees.
    mutating func add(_ school: SchoolRecord, file: Int, earlier: [Coordinate] = []) {
        var own = CourtCase(
            school, declared: place(school.tambon, school.amphoe, school.province),
            earlier: earlier)
        if places == nil { own.name = nil }
        add(own, file: file)
    }

    mutating func add(_ school: CourtCase, file: Int) {
        cases.append(school)
        files.append(Int32(file))
    }

    /// Adds where an earlier register had a school that was added before.
    mutating func add(earlier position: Coordinate, of school: Int) {
        cases[school].earlier.append(position)
    }

    /// Where the newest older register had a school; nil where none had it.
    func earlier(of school: Int) -> Coordinate? { cases[school].earlier.first }

    /// The areas that names mean, looked up once per spelling.
    mutating func place(
        _ tambon: String?, _ amphoe: String?, _ province: String?
    ) -> DeclaredPlace {
        let names = DeclaredNames(tambon: tambon, amphoe: amphoe, province: province)
        if let known = declared[names] { return known }
        let place = ground.declared(tambon: tambon, amphoe: amphoe, province: province)
        declared[names] = place
        return place
    }

    /// Weighs every file, then every school.
    func judge() -> Outcome {
        var byFile = [[CourtCase]](repeating: [], count: references.count)
        for (school, file) in zip(cases, files) { byFile[Int(file)].append(school) }
        let fileVerdicts = zip(references, byFile).map { reference, cases in
            Court(
                ground: ground, moves: moves.moves, reference: reference, offices: offices,
                places: places, roadDistance: roadDistance
            ).fileVerdict(cases)
        }
        byFile = []
        let shared = SharedPoints(cases)
        let verdicts = cases.indices.map { index in
            let others = shared.others(of: index)
            return fileVerdicts[Int(files[index])].verdict(
                on: cases[index], sharing: others.some.map { cases[$0] }, of: others.count)
        }
        return Outcome(files: fileVerdicts, verdicts: verdicts)
    }
}
