/// A mistake put into the sample on purpose.
struct PlantedFlaw {
    let kind: Kind
    /// The name of the file it is in.
    let source: String
    /// The row as a spreadsheet numbers it, or the record of a shapefile from 1; nil where it
    /// concerns the whole file.
    let row: Int?
    /// The 10-digit code of the school it concerns, as the office writes it.
    let school: String?
    let what: String

    /// The words that `schoolmap check` reports, in the order of the list.
    enum Kind: String, CaseIterable {
        case encodingContradicted = "encoding-contradicted"
        case geometryInvalid = "geometry-invalid"
        case coordinateMissing = "coordinate-missing"
        case coordinateUnreadable = "coordinate-unreadable"
        case coordinateZero = "coordinate-zero"
        case coordinateOneZero = "coordinate-one-zero"
        case coordinateSwapped = "coordinate-swapped"
        case coordinateShared = "coordinate-shared"
        case coordinateOfAnotherSchool = "coordinate-of-another-school"
        case coordinateOutsideTambon = "coordinate-outside-tambon"
        case coordinateDoubtful = "coordinate-doubtful"
        case coordinateDigit = "coordinate-digit"
        case coordinateDatumUnknown = "coordinate-datum-unknown"
        case codeLength = "code-length"
        case codeDuplicate = "code-duplicate"
        case codeLeadingZeroLost = "code-leading-zero-lost"
        case codeDecimal = "code-decimal"
        case codeScientific = "code-scientific"
        case codeUnknown = "code-unknown"
        case nameMissing = "name-missing"
        case tambonUnknown = "tambon-unknown"
        case totalMismatch = "total-mismatch"
        case subtotalMismatch = "subtotal-mismatch"
        case numberUnreadable = "number-unreadable"
        case numberNegative = "number-negative"
        case yearImplausible = "year-implausible"
        case yearTwoDigits = "year-two-digits"
        case dateCommonEra = "date-common-era"
        case conditionUnknown = "condition-unknown"
        case rowDuplicate = "row-duplicate"
        case personalNumber = "personal-number"
        case buildingMissing = "building-missing"
        case pupilsMissing = "pupils-missing"
        case pupilsJump = "pupils-jump"
        case teachersWithoutPupils = "teachers-without-pupils"
        case eventUnknown = "event-unknown"
        case placeUnknown = "place-unknown"
        case schoolNameUnknown = "school-name-unknown"
        case costCentreUnknown = "cost-centre-unknown"
        case costCentreConflict = "cost-centre-conflict"
        case linkScheme = "link-scheme"
        case linkUnreadable = "link-unreadable"
        case linkCompleted = "link-completed"
    }
}

/// Which school, by its number, has which mistake: no school has two.
enum PlantedSchools {
    static let coordinateMissing = [29, 74]
    static let coordinateUnreadable = 112
    static let coordinateZero = 55
    static let coordinateOneZero = 91
    static let coordinateSwapped = [8, 44, 87]
    /// The second was given the place of the first.
    static let coordinateShared = (first: 38, second: 39)
    static let coordinateOutsideTambon = [25, 102]
    /// One of these: so near its amphoe's seat that the declared way by road speaks against it.
    static let coordinateDoubtful = 102
    /// A digit is another, and the point stands two places too far right.
    static let coordinateDigit = (mistyped: 58, pointMoved: 79)
    static let coordinateInUTM = [19, 61, 98]
    static let shortCode = 45
    static let codeTwice = 71
    static let leadingZeroLost = 34
    static let codeDecimal = 52
    static let nameMissing = 77
    static let tambonMisspelt = (school: 27, written: "โคกหมอกทอน")
    static let totalMismatch = 14
    static let subtotalMismatch = 67
    static let numberUnreadable = 22
    static let numberNegative = 84
    static let yearOfTheWrongEra = 5
    static let conditionUnknown = 105
    static let rowTwice = 47
    static let personalNumber = 95
    static let withoutBuilding = 113
    static let withoutNewestPupils = 93
    static let pupilsJump = 103
    /// Its last pupils have left; a teacher is still there.
    static let withoutPupils = 106
    static let eventUnknown = 69
    static let dateOfTheCommonEra = 100
    static let costCentreOfAnother = (given: 33, owner: 32)
    static let linkUnreadable = 83
    static let linkCompleted = 51

    /// No mistakes but facts: schools without kindergarten, one whose numbers came late, and one
    /// whose numbers were corrected.
    static let primaryOnly = [23, 90]
    static let pupilsLate = 49
    static let pupilsCorrected = 54

    /// The number under which the land knows the tambon with the crossed ring.
    static let tambonWithCrossedRing = 1
}
