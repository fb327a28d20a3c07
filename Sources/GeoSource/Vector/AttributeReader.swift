import CGDAL
import Geo

/// Reads the texts of the columns asked for, feature by feature.
struct AttributeReader: ~Copyable {
    /// Where attributes come from.
    enum Origin {
        case none
        case dbf(path: String, names: [String], encoding: TextEncoding)
        case layer(names: [String])

        var names: [String] {
            switch self {
            case .none: []
            case .dbf(_, let names, _), .layer(let names): names
            }
        }

        var encoding: TextEncoding {
            if case .dbf(_, _, let encoding) = self { encoding } else { .utf8 }
        }

        /// The row as the file counts: a shapefile's FID begins at 0, others count their features.
        func row(of feature: OGRFeatureH, ordinal: Int) -> Int {
            if case .layer = self { ordinal } else { Int(OGR_F_GetFID(feature)) + 1 }
        }
    }

    private let indices: [Int]
    private let fields: [String]
    private let encoding: TextEncoding
    private let log: FindingLog
    private var records: DBFReader?

    init(
        _ origin: Origin, fields: [String], given: String, log: FindingLog
    ) throws(GeoSourceError) {
        let indices = try Self.indices(of: fields, among: origin.names, given: given)
        let records = try Self.records(origin)
        self.indices = indices
        self.records = records
        encoding = origin.encoding
        self.fields = fields
        self.log = log
    }

    private static func indices(
        of fields: [String], among names: [String], given: String
    ) throws(GeoSourceError) -> [Int] {
        var indices: [Int] = []
        for field in fields {
            guard let index = names.firstIndex(of: field) else {
                throw GeoSourceError(
                    .fieldMissing(name: field, available: names), function: "AttributeReader",
                    path: given)
            }
            indices.append(index)
        }
        return indices
    }

    private static func records(_ origin: Origin) throws(GeoSourceError) -> DBFReader? {
        guard case .dbf(let path, _, _) = origin else { return nil }
        return try DBFReader(path: path)
    }

    /// The texts of a feature; nil where its record is marked as deleted.
    mutating func texts(of feature: OGRFeatureH, row: Int) -> [String?]? {
        guard records != nil else { return indices.map { text(of: feature, $0, row: row) } }
        return recordTexts(row: row)
    }

    private mutating func recordTexts(row: Int) -> [String?]? {
        let (indices, fields, encoding, log) = (indices, fields, encoding, log)
        guard let columns = records?.header.fields else { return nil }
        return records?.withRecord(row - 1) { record in
            guard record.first != DBFField.deletionMark else { return nil }
            return indices.enumerated().map { position, index in
                let bytes = columns[index].text(in: record)
                guard !bytes.isEmpty else { return nil }
                return log.text(
                    encoding.decode(contiguous: bytes), row: row, field: fields[position],
                    encoding: encoding)
            }
        } ?? nil
    }

    private func text(of feature: OGRFeatureH, _ index: Int, row: Int) -> String? {
        guard OGR_F_IsFieldSetAndNotNull(feature, CInt(index)) != 0,
            let pointer = OGR_F_GetFieldAsString(feature, CInt(index))
        else { return nil }
        let text = String(cString: pointer)
        return text.isEmpty ? nil : text.trimmingBlanks()
    }
}

extension FindingLog {
    /// The text, after noting what was wrong with its bytes.
    fileprivate func text(
        _ decoded: DecodedText, row: Int, field: String, encoding: TextEncoding
    ) -> String {
        let text = decoded.text.trimmingBlanks()
        if !decoded.isExact {
            append(.textInexact(row: row, field: field, text: text, encoding: encoding))
        } else if decoded.isCut {
            append(.textCut(row: row, field: field, text: text))
        }
        return text
    }

    /// Notes what became of a shape.
    func append(_ outcome: GeometryOutcome, row: Int, crs: String) {
        switch outcome {
        case .geometry(_, repair: nil): break
        case .geometry(_, let repair?):
            append(.geometryInvalid(row: row, reason: repair, isRepaired: true))
        case .missing(let reason): append(.geometryMissing(row: row, reason: reason))
        case .invalid(let reason):
            append(.geometryInvalid(row: row, reason: reason, isRepaired: false))
        case .unsupported(let type): append(.geometryUnsupported(row: row, type: type))
        case .outside: append(.geometryOutside(row: row, crs: crs))
        }
    }
}

extension GeometryOutcome {
    var geometry: Geometry? {
        if case .geometry(let geometry, _) = self { geometry } else { nil }
    }

    var repair: String? {
        if case .geometry(_, let repair) = self { repair } else { nil }
    }
}
