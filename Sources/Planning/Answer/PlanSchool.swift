public import Geo
public import Schools

/// A school as planning sees it, as of one period.
public struct PlanSchool: Hashable, Sendable {
    /// Its number in the store.
    public var id: Int
    /// The 10-digit code.
    public var code: String
    public var name: String
    /// As the register declares them.
    public var tambon: String?
    public var amphoe: String?
    public var network: String?
    /// The codes of the boundaries that its point lies in.
    public var tambonCode: String?
    public var amphoeCode: String?
    /// WGS 84 in degrees; nil where nobody knows.
    public var coordinate: Coordinate?
    public var isDoubtful: Bool
    /// nil where the register has no words for it.
    public var stages: TaughtStages?
    public var pupils: Int?
    public var rooms: Int?
    public var teachers: Int?

    public var sizeClass: SizeClass? { pupils.flatMap(SizeClass.init(pupils:)) }

    public init(
        id: Int, code: String, name: String, tambon: String? = nil, amphoe: String? = nil,
        network: String? = nil, tambonCode: String? = nil, amphoeCode: String? = nil,
        coordinate: Coordinate? = nil, isDoubtful: Bool = false, stages: TaughtStages? = nil,
        pupils: Int? = nil, rooms: Int? = nil, teachers: Int? = nil
    ) {
        self.id = id
        self.code = code
        self.name = name
        self.tambon = tambon
        self.amphoe = amphoe
        self.network = network
        self.tambonCode = tambonCode
        self.amphoeCode = amphoeCode
        self.coordinate = coordinate
        self.isDoubtful = isDoubtful
        self.stages = stages
        self.pupils = pupils
        self.rooms = rooms
        self.teachers = teachers
    }
}
