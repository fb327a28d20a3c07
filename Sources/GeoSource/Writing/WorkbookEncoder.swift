import CGDAL

/// A table as a workbook, made in memory by GDAL's XLSX driver.
///
/// The driver puts no time into the file, so equal tables are equal bytes. It knows neither widths
/// of columns nor a frozen header.
enum WorkbookEncoder {
    static func bytes(of table: OutputTable) throws(GeoSourceError) -> [UInt8] {
        precondition((1...31).contains(table.name.count), "the name of a sheet has 1–31 characters")
        let scratch = try ScratchFolder()
        let path = "\(scratch.path)/table.xlsx"
        do {
            _ = try FeatureFile.write(table.layer, as: .workbook, to: path) { writer in
                for row in table.rows { try writer.write(row, of: table) }
            }
        } catch let error as GeoSourceError {
            throw error
        } catch {
            throw FeatureFile.refusal("FeatureFile.write", path)
        }
        guard case .file(let size) = VSIEntry(path: path), size > 0 else {
            throw FeatureFile.refusal("GDALClose", path)
        }
        return try VSIFile(path: path).bytes(at: 0, count: size)
    }
}

extension FeatureWriter {
    fileprivate mutating func write(
        _ row: [OutputTable.Cell], of table: OutputTable
    ) throws(GeoSourceError) {
        for column in table.header.indices {
            switch column < row.count ? row[column] : .empty {
            case .text(let text): self.text(text)
            case .number(let number): real(number)
            case .empty: missing()
            }
        }
        try endFeature()
    }
}

extension OutputTable {
    fileprivate var layer: OutputLayer {
        let fields = header.enumerated().map { column, name in
            OutputField(name, isNumeric(column: column) ? .real : .text(width: 0))
        }
        return OutputLayer(name: name, shape: .none, fields: fields)
    }

    /// Whether a column has numbers and nothing else: GDAL gives a column one type.
    private func isNumeric(column: Int) -> Bool {
        var hasNumber = false
        for row in rows where column < row.count {
            switch row[column] {
            case .text: return false
            case .number: hasNumber = true
            case .empty: break
            }
        }
        return hasNumber
    }
}
