import Schools

/// Which columns of a boundary layer hold codes and names.
struct BoundaryColumns {
    var code: String?
    var name: String
    var parentCode: String?
    var parentName: String?
    var province: String?

    /// The columns that are read, each once.
    var all: [String] {
        var seen: Set<String> = []
        return [code, name, parentCode, parentName, province].compactMap { $0 }
            .filter { seen.insert($0).inserted }
    }

    /// Finds the columns by what the manifest says, by known names, or by their values.
    ///
    /// - Parameter sample: values of each field in the first features.
    /// - Throws: `BoundaryColumnError`.
    init(
        _ entry: SourceEntry, level: BoundaryLevel, fields: [String], sample: [String: [String]]
    ) throws(BoundaryColumnError) {
        func given(_ column: BoundaryColumnName) throws(BoundaryColumnError) -> String? {
            guard let wanted = entry.boundaryColumns[column] else { return nil }
            if let field = fields.first(where: { $0.lowercased() == wanted.lowercased() }) {
                return field
            }
            throw BoundaryColumnError(
                column: column, wanted: wanted,
                nearest: nearestWord(to: wanted, among: fields), available: fields)
        }
        func known(_ names: [String]) -> String? {
            names.lazy.compactMap { name in fields.first { $0.lowercased() == name } }.first
        }
        let words = KnownColumns(level)
        code =
            try given(.code) ?? known(words.code)
            ?? Self.codeField(fields, sample, digits: level.codeDigits)
        guard let name = try given(.name) ?? known(words.name) ?? Self.nameField(fields, sample)
        else {
            throw BoundaryColumnError(column: .name, wanted: nil, nearest: nil, available: fields)
        }
        self.name = name
        parentCode = try given(.parentCode) ?? known(words.parentCode)
        parentName = try given(.parentName) ?? known(words.parentName)
        province = try given(.province) ?? known(words.province)
    }

    /// The first field whose values all look like codes of the level.
    private static func codeField(
        _ fields: [String], _ sample: [String: [String]], digits: Int?
    ) -> String? {
        guard let digits else { return nil }
        return fields.first { BoundaryLevel.areCodes(sample[$0] ?? [], digits: digits) }
    }

    /// The field of Thai words with the most different values.
    private static func nameField(
        _ fields: [String], _ sample: [String: [String]]
    ) -> String? {
        let thai = fields.filter { field in
            let values = (sample[field] ?? []).filter { !$0.isEmpty }
            let count = values.count { value in
                value.unicodeScalars.contains { (0x0E01...0x0E5B).contains($0.value) }
            }
            return !values.isEmpty && count * 2 > values.count
        }
        // The first of equals: `max` would take the last.
        return thai.reversed().max {
            Set(sample[$0] ?? []).count < Set(sample[$1] ?? []).count
        }
    }
}

/// A column of a boundary layer that the manifest names or that is needed, and is not there.
public struct BoundaryColumnError: Error, Hashable, Sendable {
    public let column: BoundaryColumnName
    public let wanted: String?
    public let nearest: String?
    public let available: [String]
}

extension BoundaryLevel {
    /// Whether values are codes by TIS 1099 of so many digits, each once.
    static func areCodes(_ values: [String], digits: Int) -> Bool {
        !values.isEmpty && Set(values).count == values.count
            && values.allSatisfy { value in
                let plain = value.hasPrefix("TH") ? value.dropFirst(2) : value[...]
                return plain.utf8.count == digits && plain.allSatisfy(\.isNumber)
            }
    }

    /// The digits of a code by TIS 1099, without a leading TH.
    var codeDigits: Int? {
        switch self {
        case .tambon: 6
        case .amphoe: 4
        case .province: 2
        case .area, .network: nil
        }
    }
}

/// Column names of the layers that offices have (OCHA COD-AB, DOPA, GISTDA, BMA), in lower case.
private struct KnownColumns {
    var code: [String]
    var name: [String]
    var parentCode: [String] = []
    var parentName: [String] = []
    var province: [String] = []

    init(_ level: BoundaryLevel) {
        switch level {
        case .tambon:
            code = [
                "adm3_pcode", "tam_code", "tambon_cod", "tb_code", "subdistric", "tam_idn", "code",
            ]
            name = ["adm3_th", "tam_namt", "tambon_nam", "tb_tn", "subdistr_1", "tam_name", "name"]
            parentCode = [
                "adm2_pcode", "amp_code", "amphoe_cod", "ap_code", "district_i", "amp_idn",
            ]
            parentName = ["adm2_th", "amp_namt", "amphoe_nam", "ap_tn", "district_n", "amp_name"]
            province = ["adm1_th", "prov_namt", "prov_nam_t", "pv_tn", "changwat_n", "prov_name"]
        case .amphoe:
            code = [
                "adm2_pcode", "amp_code", "amphoe_cod", "ap_code", "district_i", "amp_idn", "code",
            ]
            name = ["adm2_th", "amp_namt", "amphoe_nam", "ap_tn", "district_n", "amp_name", "name"]
            parentCode = ["adm1_pcode", "prov_code", "pv_code", "prov_idn", "changwat_i"]
            parentName = ["adm1_th", "prov_namt", "prov_nam_t", "pv_tn", "prov_name"]
            province = parentName
        case .province:
            code = ["adm1_pcode", "prov_code", "pv_code", "prov_idn", "changwat_i", "code"]
            name = ["adm1_th", "prov_namt", "prov_nam_t", "pv_tn", "prov_name", "name"]
        case .area:
            code = ["area_code", "code"]
            name = ["area_name", "name"]
        case .network:
            code = ["network_code", "code"]
            name = ["network_name", "network", "name"]
        }
    }
}
