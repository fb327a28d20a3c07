import Geo
import GeoSource
import Schools

/// Finds out what a layer of shapes is: boundaries of a level, roads or places.
struct LayerRecognition {
    let directory: String

    /// What a file's layers are; a finding for each, so that none is passed over in silence.
    func recognise(_ path: String) throws -> FolderReading {
        var reading = FolderReading()
        let inspection = try inspect("\(directory)/\(path)")
        for layer in inspection.layers {
            let choice = inspection.layers.count > 1 ? layer.name : nil
            do {
                try take(layer, path, choice: choice, into: &reading)
            } catch let error as GeoSourceError {
                reading.unused.append(
                    UnusedFile(path: path, reason: .unreadable(error.diagnostics.first)))
            }
        }
        return reading
    }

    private func take(
        _ layer: LayerInspection, _ path: String, choice: String?, into reading: inout FolderReading
    ) throws {
        let geometry = layer.geometry?.lowercased() ?? ""
        if layer.geometry == nil {
            let table = try TableSource(path: "\(directory)/\(path)", sheet: choice)
            let own = try SheetRecognition(directory: directory)
                .reading(table, path, sheet: choice)
            reading.sources += own.sources
            reading.unused += own.unused
        } else if geometry.contains("polygon") {
            reading.sources.append(try boundary(layer, path, choice: choice))
        } else if geometry.contains("line") {
            reading.sources.append(
                feature(.roads, layer, path, choice, LocalizedText(thai: "ถนน", english: "roads")))
        } else if geometry.contains("point") {
            reading.sources.append(
                feature(
                    .places, layer, path, choice,
                    LocalizedText(thai: "สถานที่", english: "places")))
        } else {
            reading.unused.append(
                UnusedFile(
                    path: path,
                    reason: LocalizedText(
                        thai: "ไม่มีรูปทรงที่ใช้ได้", english: "it has no shapes that can be used")))
        }
    }

    private func feature(
        _ kind: SourceKind, _ layer: LayerInspection, _ path: String, _ choice: String?,
        _ title: LocalizedText
    ) -> RecognisedSource {
        var entry = SourceEntry(kind: kind, path: path)
        entry.layer = choice
        let geometry = layer.geometry ?? ""
        return RecognisedSource(
            entry, title: title,
            reasons: [
                LocalizedText(
                    thai: "มีรูปทรง \(geometry) \(layer.count) รายการ",
                    english: "it has \(layer.count) shapes: \(geometry)")
            ], doubt: doubt(layer))
    }

    // MARK: Boundaries

    private func boundary(
        _ layer: LayerInspection, _ path: String, choice: String?
    ) throws -> RecognisedSource {
        let opened = try VectorSource(
            path: "\(directory)/\(path)", layer: choice, encoding: nil, crs: nil)
        let sample = try opened.sample()
        let fields = opened.description.fields.map(\.name)
        var entry = SourceEntry(kind: .boundaries, path: path)
        entry.layer = choice
        let evidence = BoundaryLevel.evidence(
            fields: fields, sample: sample, layer: "\(path) \(layer.name)")
        entry.level = evidence?.level ?? .tambon
        let count = LocalizedText(
            thai: "มีรูปปิด \(layer.count) รายการ", english: "it has \(layer.count) polygons")
        let unknown = LocalizedText(
            thai: "ไม่แน่ใจว่าเป็นแนวเขตระดับใด แก้ level: ให้ถูก",
            english: "its level is not certain; correct level:")
        var source = RecognisedSource(
            entry, title: entry.level?.title ?? count,
            reasons: [count] + (evidence.map { [$0.reason] } ?? []),
            doubt: evidence == nil ? unknown : nil)
        source.isPlaced = layer.crs?.code != nil
        return source
    }

    /// Lines and points in metres of no known datum cannot be decided by other layers.
    private func doubt(_ layer: LayerInspection) -> LocalizedText? {
        layer.crs?.code == nil ? .crsUnknown : nil
    }
}

extension BoundaryLevel {
    /// The level in words.
    var title: LocalizedText {
        switch self {
        case .tambon: LocalizedText(thai: "แนวเขตตำบล", english: "boundaries of tambon")
        case .amphoe: LocalizedText(thai: "แนวเขตอำเภอ", english: "boundaries of amphoe")
        case .province: LocalizedText(thai: "แนวเขตจังหวัด", english: "boundaries of provinces")
        case .area:
            LocalizedText(thai: "แนวเขตพื้นที่การศึกษา", english: "boundaries of education areas")
        case .network: LocalizedText(thai: "แนวเขตเครือข่าย", english: "boundaries of networks")
        }
    }

    /// The level that a layer's codes or names speak for: the smallest whose codes it has.
    ///
    /// Codes by TIS 1099 have six digits for a tambon, four for an amphoe, two for a province.
    static func evidence(
        fields: [String], sample: [String: [String]], layer: String
    ) -> (level: BoundaryLevel, reason: LocalizedText)? {
        for level in [BoundaryLevel.tambon, .amphoe, .province] {
            guard let digits = level.codeDigits,
                let field = fields.first(where: { areCodes(sample[$0] ?? [], digits: digits) })
            else { continue }
            let reason = LocalizedText(
                thai: "คอลัมน์ \(field) เป็นรหัส \(digits) หลักที่ไม่ซ้ำกัน",
                english: "column \(field) holds codes of \(digits) digits, each once")
            return (level, reason)
        }
        let words: [(BoundaryLevel, [String])] = [
            (.network, ["network", "เครือข่าย", "กลุ่มโรงเรียน"]), (.tambon, ["tambon", "ตำบล", "tam_"]),
            (.amphoe, ["amphoe", "อำเภอ", "amp_"]), (.province, ["province", "จังหวัด", "prov_"]),
            (.area, ["area", "เขตพื้นที่"]),
        ]
        let text = (fields + [layer]).joined(separator: " ").lowercased()
        for (level, names) in words {
            guard let word = names.first(where: text.contains) else { continue }
            let reason = LocalizedText(
                thai: "ชื่อแฟ้มหรือคอลัมน์มีคำว่า “\(word)”",
                english: "its name or a column says “\(word)”")
            return (level, reason)
        }
        return nil
    }
}

extension LocalizedText {
    /// That nobody knows where the shapes are.
    static let crsUnknown = LocalizedText(
        thai: "ไม่ทราบระบบพิกัด ระบุ crs: เช่น EPSG:24047 หรือ EPSG:32647",
        english: "its coordinate system is unknown; state crs:, such as EPSG:24047")

    /// That a file cannot be read, with the reader's reason.
    static func unreadable(_ reason: String?) -> LocalizedText {
        // Sheets and layers that it names are called after persons now and then.
        let detail = reason.map { " (\(PersonalText.covered($0)))" } ?? ""
        return LocalizedText(thai: "อ่านไม่ได้" + detail, english: "it cannot be read" + detail)
    }
}
