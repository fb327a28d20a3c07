import Foundation
public import Planning
import SchoolStore
public import Schools

/// What of a hazard is asked for.
public struct HazardRequest: Sendable {
    /// The polygons of a file.
    public var area: ContactRequest.Area
    /// The roads that are cut, in place of the schools that are met.
    public var ofRoads: Bool

    public init(_ area: ContactRequest.Area, ofRoads: Bool = false) {
        self.area = area
        self.ofRoads = ofRoads
    }

    var file: String { URL(filePath: area.path).lastPathComponent }

    /// What was asked, as on the command line.
    var parameters: [PlanBasis.Parameter] {
        let chosen = [("layer", area.layer), ("crs", area.crs)]
        return [PlanBasis.Parameter("hazard", file)]
            + chosen.compactMap { name, value in value.map { PlanBasis.Parameter(name, $0) } }
            + (ofRoads ? [PlanBasis.Parameter("of", "roads")] : [])
    }

    /// What the hazard is called: its file without the ending.
    public var name: String { URL(filePath: area.path).deletingPathExtension().lastPathComponent }
}

extension PlanSource {
    /// Which schools a hazard meets, what it cuts, and where pupils can go.
    ///
    /// - Throws: `ContactError` where the file has no polygons or does not say where they are,
    ///   `AreaQuestionError`, `ShapeError`, `GeoSourceError`, `OfficeTableError`, `StoreError`.
    public func hazard(_ request: HazardRequest) throws -> PlanAnswer {
        let read = try workspace.polygons(request.area)
        let area = try HazardArea(read.polygons, mended: read.countOfMended)
        let tables = try workspace.officeTables()
        let roads = try store.features(.road)
        if request.ofRoads, roads.isEmpty { throw AreaQuestionError.noRoads }
        let cut =
            roads.isEmpty ? nil : try CutRoads(roads, by: area, speeds: tables.speeds)
        let places = try places()
        var question = HazardQuestion(
            name: request.name, area: area, schools: try schools(), places: places, roads: cut,
            limits: tables.limits,
            basis: try basis(roads: cut?.before, request.parameters))
        question.basis.sources.append(
            LocalizedText(thai: request.file, english: request.file))
        question.basis.tables.append(
            PlanBasis.Table(name: "limits", version: tables.limits.version))
        if !places.isEmpty { question.basis.sources += try sources(of: [.places]) }
        return request.ofRoads ? question.answerByRoad() : question.answer()
    }

    /// The schools of an answer with their telephone numbers: for the office only.
    ///
    /// - Returns: One without contacts where the answer has no school.
    /// - Throws: `ContactError`, `MapChoiceError`, `StoreError`.
    public func contacts(of answer: PlanAnswer, language: Language) throws -> ContactList {
        let codes = answer.rows.compactMap { row -> String? in
            if case .text(let code) = row.cells[0] { code } else { nil }
        }
        guard !codes.isEmpty else { return ContactList(contacts: [], unplaced: []) }
        var request = ContactRequest()
        request.filters = [MapFilter(.school, codes)]
        return try workspace.contacts(request, language: language)
    }
}
