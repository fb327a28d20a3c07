import Schools
import Workspace

/// The words for what can go wrong with rounds and with the beginning of a workspace.
extension Messages {
    func round(_ error: RoundError) -> LocalizedText {
        switch error.code {
        case .alreadyFrozen(let period):
            LocalizedText(
                thai: "\(period.wording.thai) ปิดแล้ว (\(error.path)) การแก้ไขให้เพิ่มเป็นแฟ้มใหม่ที่มี "
                    + "replaces: และ reason: ใน schoolmap.yaml",
                english:
                    "\(period.wording.english) is frozen already (\(error.path)); a correction "
                    + "is a new source with replaces: and reason: in schoolmap.yaml")
        case .nothingToFreeze(let period):
            LocalizedText(
                thai: "ไม่มีข้อมูลของ\(period.wording.thai) ในคลังข้อมูล เพิ่มแฟ้มแล้วสั่ง schoolmap build",
                english: "the store has nothing of \(period.wording.english); add its files and "
                    + "run schoolmap build")
        case .damagedSnapshot:
            LocalizedText(
                thai: "\(error.path): แฟ้มของรอบที่ปิดแล้วเสียหาย นำสำเนาสำรองมาวางแทน",
                english: "\(error.path): the snapshot of a frozen round is damaged; "
                    + "put a backup in its place")
        }
    }

    func initialising(_ error: InitError) -> LocalizedText {
        switch error.code {
        case .noFolder:
            LocalizedText(
                thai: "ไม่มีโฟลเดอร์ \(error.path)", english: "there is no folder \(error.path)")
        case .manifestExists:
            LocalizedText(
                thai: "มี \(error.path) อยู่แล้ว (--force เขียนทับ)",
                english: "\(error.path) is there already (--force writes over it)")
        case .nothingFound:
            LocalizedText(
                thai: "ไม่พบแฟ้มที่อ่านได้ใน \(error.path) (.shp .gpkg .csv .xlsx .zip …)",
                english: "no file in \(error.path) can be a source (.shp .gpkg .csv .xlsx .zip …)")
        }
    }

    func unknown(_ period: AcademicPeriod, known: [AcademicPeriod]) -> LocalizedText {
        let list = known.map(\.shortWord).joined(separator: ", ")
        return LocalizedText(
            thai: "ไม่มีข้อมูลของ\(period.wording.thai)" + (list.isEmpty ? "" : " มี: \(list)"),
            english: "nothing is known of \(period.wording.english)"
                + (list.isEmpty ? "" : "; there is: \(list)"))
    }
}
