import Foundation
import GeoSource
import SchoolStore
public import Schools

extension Workspace {
    /// Writes a layer in the format that the path's ending names.
    ///
    /// The file, of a shapefile all five, appears under its name when it is complete. The same store
    /// gives the same bytes.
    ///
    /// - Throws: `ExportError`, `WriteRefusal`, `StoreError`, `GeoSourceError`.
    @discardableResult
    public func export(_ request: ExportRequest, to path: String) throws -> ExportResult {
        let format = try ExportFormat(path: path)
        try check(request, format, path)
        let store = try store(asOf: request.period)
        guard try store.has(request.layer) else {
            if request.layer == .catchments, request.period != nil {
                throw ExportError(.layerOfNow(request.layer.name), path: path)
            }
            throw ExportError(.layerEmpty(request.layer.name), path: path)
        }
        let plan = try ExportPlan(request, store)
        let losses = try write(request, plan, store, format, to: path)
        let leftOut = losses.count { $0.kind == .withoutShape }
        return ExportResult(features: plan.features - leftOut, losses: losses)
    }

    /// Writes a layer as GeoJSON and returns how many features it has.
    ///
    /// - Throws: as `export`.
    public func exportGeoJSON(
        _ layer: ExportLayer, to path: String, asOf period: AcademicPeriod? = nil,
        for audience: Audience = .office
    ) throws -> Int {
        try export(ExportRequest(layer, asOf: period, for: audience), to: path).features
    }

    /// What there is while a layer is written to a path, and is not yet complete.
    public static func unfinishedPaths(ofExport path: String) -> [String] {
        [OutputFile.unfinishedPath(of: path), UnfinishedFolder.path(besides: path)]
    }

    private func check(_ request: ExportRequest, _ format: ExportFormat, _ path: String) throws {
        if let crs = request.crs, crs != .wgs84, !format.hasChoiceOfCRS {
            throw ExportError(.onlyWGS84, path: path)
        }
        if request.layer == .problems, request.audience != .office {
            throw ExportError(.layerNotPublic(request.layer.name), path: path)
        }
        let parts =
            format == .shapefile
            ? ShapefileFiles.endings.map { ShapefileFiles.path($0, of: path) } : [path]
        for part in parts { try checkMayWrite(part) }
    }

    private func write(
        _ request: ExportRequest, _ plan: ExportPlan, _ store: SchoolStore,
        _ format: ExportFormat, to path: String
    ) throws -> [WriteLoss] {
        switch format {
        case .geoJSON: try writeGeoJSON(request, plan, store, to: path)
        case .geoJSONLines: try writeGeoJSONLines(request, plan, store, to: path)
        case .csv: try writeCSV(request, plan, store, to: path)
        case .shapefile, .zippedShapefile, .geoPackage, .flatGeobuf, .kml, .workbook:
            return try writeFeatures(request, plan, store, format, to: path)
        }
        return []
    }

    private func writeFeatures(
        _ request: ExportRequest, _ plan: ExportPlan, _ store: SchoolStore,
        _ format: ExportFormat, to path: String
    ) throws -> [WriteLoss] {
        let folder = try UnfinishedFolder(besides: path)
        let name = URL(filePath: path).lastPathComponent
        let stem = URL(filePath: path).deletingPathExtension().lastPathComponent
        func write(_ format: FeatureFormat, _ name: String) throws -> [WriteLoss] {
            try plan.write(store, as: format, crs: request.crs, to: folder.path(name))
        }
        let losses: [WriteLoss]
        switch format {
        case .shapefile:
            losses = try write(.shapefile, "\(stem).shp")
            try ShapefileFiles.move(stem, from: folder, to: path)
            return losses
        case .zippedShapefile:
            let inner = stem.hasSuffix(".shp") ? String(stem.dropLast(4)) : stem
            losses = try write(.shapefile, "\(inner).shp")
            let parts = ShapefileFiles.endings.map { folder.path("\(inner).\($0)") }
            try ZipWriter.write(parts, to: folder.path(name))
        case .geoPackage: losses = try write(.geoPackage, name)
        case .flatGeobuf: losses = try write(.flatGeobuf, name)
        case .kml: losses = try write(.kml, name)
        case .workbook: losses = try write(.workbook, name)
        case .geoJSON, .geoJSONLines, .csv: return []
        }
        try folder.move(name, to: path)
        return losses
    }
}
