import Geo

/// A road with a name and a number, before it is drawn.
struct Road {
    /// What a road is, in the words of the Highways Act and of daily use.
    ///
    /// Section 6 of the Act, B.E. 2535, has the first three.
    enum Kind: String, CaseIterable {
        case national = "ทางหลวงแผ่นดิน"
        case rural = "ทางหลวงชนบท"
        case local = "ทางหลวงท้องถิ่น"
        case municipal = "ถนนเทศบาล"
        case village = "ถนนในหมู่บ้าน"
        case lane = "ซอย"
        case track = "ทางลูกรัง"
    }

    let kind: Kind
    /// Empty for a track that nobody named.
    let name: String
    var isOneWay = false
    var isBridge = false
}

/// A line of the road layer: from one junction, or dead end, to the next.
struct RoadLine {
    let road: Road
    /// In metres of Indian 1975 / UTM 47N, to the centimetre.
    var points: [Coordinate]
}
