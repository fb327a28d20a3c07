import Maps
import Schools
import Workspace

/// The words for why tiles are not made.
extension Messages {
    func tiles(_ error: TooManyTiles) -> LocalizedText {
        LocalizedText(
            thai: "ที่ซูม \(error.zoom) มีไทล์มากเกินไป ลด --maxzoom "
                + "หรือตรวจว่ามีโรงเรียนหรือเขตที่อยู่ผิดที่ไกลมากหรือไม่",
            english: "there are too many tiles at zoom \(error.zoom); lower --maxzoom, or look for "
                + "a school or an area that lies far off")
    }

    func tiles(_ error: NothingToShow) -> LocalizedText {
        LocalizedText(
            thai: "ไม่มีเขตหรือโรงเรียนที่มีพิกัดให้แสดง เพิ่มใน schoolmap.yaml แล้วสั่ง build",
            english: "there is no boundary and no school with a position to show; add some to "
                + "schoolmap.yaml and build")
    }
}
