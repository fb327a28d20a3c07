import Geo

/// The distance that a school declares to an office, with where that office is.
struct DeclaredDistance {
    enum Target {
        case area, district

        /// The office in words.
        var wording: LocalizedText {
            switch self {
            case .area: LocalizedText(thai: "สำนักงานเขตพื้นที่", english: "the area office")
            case .district: LocalizedText(thai: "ที่ว่าการอำเภอ", english: "the district office")
            }
        }
    }

    let target: Target
    let office: Office
    let kilometres: Double
}
