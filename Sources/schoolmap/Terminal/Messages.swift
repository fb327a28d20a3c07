import Foundation
import GeoSource
import Maps
import Planning
import Press
import SchoolStore
import Schools
import Workspace

/// The one place where errors become words for the command line: what, where, what to try.
struct Messages {
    private let language: Language

    init(_ language: Language) { self.language = language }

    /// The message for anything that a command can throw.
    func text(for error: any Error) -> String {
        switch error {
        case let error as ManifestError: words(manifest(error), at: error.path, line: error.line)
        case let error as ImportError: importing(error)
        case let error as StoreError: store(error)[language]
        case let error as RoundError: round(error)[language]
        case let error as InitError: initialising(error)[language]
        case let error as ExportError: export(error)[language]
        case let error as GeoSourceError: geoSource(error)[language]
        case let error as TableLayoutError: layout(error)[language]
        case let error as BoundaryColumnError: column(error)[language]
        case let error as PressError: "\(error.function): \(error.message)"
        case let error as WriteRefusal: error.words[language]
        case let error as LedgerError: error.words[language]
        case let error as OfficeTableError: officeTable(error)[language]
        case let error as OfficeError: error.words[language]
        case let error as FeedbackFault: error.words[language]
        case let error as ContactError: error.words[language]
        case let error as ClosureError: error.words[language]
        case let error as ScenarioError: error.words[language]
        case let error as PlanPlaceError: error.words[language]
        case let error as MapChoiceError: choice(error)[language]
        case let error as SiteError: site(error)[language]
        case let error as TooManyTiles: tiles(error)[language]
        case let error as NothingToShow: tiles(error)[language]
        case let error as AreaQuestionError: error.words[language]
        case let error as ShapeError: shape(error)[language]
        case let error as Forecast.Refusal: forecast(error)[language]
        case let error as TransferPlan.Refusal: transfers(error)[language]
        case let error as CommandError: error.message[language]
        default: (error as? any LocalizedError)?.errorDescription ?? "\(error)"
        }
    }

    private func words(_ text: LocalizedText, at path: String, line: Int?) -> String {
        let place = line.map { "\(path):\($0)" } ?? path
        return "\(place): \(text[language])"
    }

    private func importing(_ error: ImportError) -> String {
        let place = "\(error.manifestPath):\(error.entry.line): \(error.entry.path)"
        if error.entry.kind == .boundaries, let underlying = error.underlying as? GeoSourceError,
            case .notRecognised(let format) = underlying.code
        {
            let text = LocalizedText(
                thai: "\(format) ไม่มีรูปปิด แนวเขตต้องเป็น .shp .gpkg .geojson .kml .kmz .fgb หรือ .zip",
                english: "\(format) has no shapes; boundaries are .shp .gpkg .geojson .kml .kmz "
                    + ".fgb or .zip")
            return "\(place): \(text[language])"
        }
        return "\(place): \(text(for: error.underlying))"
    }

    /// The nearest right word, or all of them.
    func suggestion(
        _ text: LocalizedText, _ nearest: String?, _ allowed: [String]
    ) -> LocalizedText {
        if let nearest {
            return LocalizedText(
                thai: text.thai + " หมายถึง “\(nearest)” หรือไม่",
                english: text.english + "; did you mean “\(nearest)”?")
        }
        guard !allowed.isEmpty else { return text }
        let list = allowed.joined(separator: ", ")
        return LocalizedText(
            thai: text.thai + " ใช้ได้: \(list)", english: text.english + "; there is: \(list)")
    }

    // MARK: Store and output

    private func store(_ error: StoreError) -> LocalizedText {
        let path = error.path
        return switch error.code {
        case .missing:
            LocalizedText(
                thai: "ยังไม่มี \(path) สั่ง schoolmap build ก่อน",
                english: "there is no \(path) yet; run schoolmap build first")
        case .notAStore:
            LocalizedText(
                thai: "\(path) ไม่ใช่ฐานข้อมูลของ schoolmap ย้ายแฟ้มออกแล้วสั่ง schoolmap build",
                english: "\(path) is no schoolmap store; move it away and run schoolmap build")
        case .periodUnknown(let period, let known): unknown(period, known: known)
        case .otherVersion(let version):
            LocalizedText(
                thai: "\(path) เป็นรุ่น \(version) สั่ง schoolmap build เพื่อสร้างใหม่",
                english: "\(path) is of version \(version); run schoolmap build to make it anew")
        case .busy:
            LocalizedText(
                thai: "มี schoolmap build อื่นกำลังเขียน \(path) รอให้เสร็จก่อน",
                english: "another schoolmap build is writing \(path); wait for it")
        case .notWritable(let reason):
            LocalizedText(
                thai: "เขียน \(path) ไม่ได้: \(reason)", english: "cannot write \(path): \(reason)")
        }
    }

    private func export(_ error: ExportError) -> LocalizedText {
        switch error.code {
        case .layerEmpty("catchments"):
            LocalizedText(
                thai:
                    "ไม่มีเขตบริการในฐานข้อมูล เพิ่มบรรทัด catchments: line ใน schoolmap.yaml แล้วสั่ง build "
                    + "(ต้องมีแนวเขตและโรงเรียนที่มีพิกัด) หรือถามโดยตรง: schoolmap plan catchments --output F",
                english: "the store has no catchments; add the line catchments: line to "
                    + "schoolmap.yaml and build (there must be boundaries, and schools with a "
                    + "position), or ask for them: schoolmap plan catchments --output F")
        case .layerOfNow(let layer):
            LocalizedText(
                thai: "ชั้นข้อมูล “\(layer)” เป็นของปัจจุบันเท่านั้น ไม่ต้องระบุ --year "
                    + "และ --round รอบอื่นถามด้วย schoolmap plan \(layer) --year … --output F",
                english: "the layer “\(layer)” is of now only: leave --year and --round out, or "
                    + "ask for any round with schoolmap plan \(layer) --year … --output F")
        case .layerEmpty(let layer):
            LocalizedText(
                thai: "ไม่มีชั้นข้อมูล “\(layer)” ในฐานข้อมูล เพิ่มใน schoolmap.yaml แล้วสั่ง build",
                english: "the store has no “\(layer)”; add it to schoolmap.yaml and build")
        case .notWritable(let reason):
            LocalizedText(
                thai: "เขียน \(error.path) ไม่ได้ (\(reason)) ตรวจว่ามีโฟลเดอร์นั้นและมีสิทธิ์เขียน",
                english:
                    "cannot write \(error.path) (\(reason)); check that the folder is there and "
                    + "may be written")
        case .exists:
            LocalizedText(
                thai: "มี \(error.path) อยู่แล้ว เปลี่ยนชื่อหรือระบุโฟลเดอร์อื่น",
                english: "\(error.path) is there already; rename it or name another folder")
        case .formatUnknown(let ending, let supported):
            LocalizedText(
                thai:
                    "\(error.path): ไม่รู้จักนามสกุล “\(ending)” ใช้ได้: \(supported.joined(separator: " "))",
                english: "\(error.path): unknown ending “\(ending)”; there is: "
                    + supported.joined(separator: " "))
        case .fieldUnknown, .fieldNotPublic, .layerNotPublic, .onlyWGS84: choice(error)
        }
    }
}

/// A mistake in how a command was used that only its work can find.
struct CommandError: Error {
    let message: LocalizedText
}
