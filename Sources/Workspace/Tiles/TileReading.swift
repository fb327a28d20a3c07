import Geo
import Maps
import SchoolStore
import Schools

/// Takes what the tiles of a definition are cut from out of a store.
struct TileReading {
    let store: SchoolStore
    let definition: TileDefinition
    let audience: Audience
    private var values = TileValues()

    init(_ store: SchoolStore, _ definition: TileDefinition, for audience: Audience) {
        (self.store, self.definition, self.audience) = (store, definition, audience)
    }

    /// The layers that the store has, in the order of the definition.
    mutating func content() throws -> TileContent {
        let levels = try store.boundaryLevels()
        var inputs: [TileContent.Input] = []
        for layer in definition.layers {
            switch layer.source {
            case .schools: inputs.append(try schools(layer))
            case .boundaries(let level):
                if levels.contains(level) { inputs.append(try areas(layer, level)) }
            case .catchments(let level):
                let catchments = try store.catchments(level)
                if !catchments.isEmpty { inputs.append(try areas(layer, catchments)) }
            }
        }
        return TileContent(
            inputs, values: values, zooms: definition.zooms, tolerance: definition.tolerance)
    }

    // MARK: Areas

    private mutating func areas(
        _ layer: TileDefinition.Layer, _ level: BoundaryLevel
    ) throws -> TileContent.Input {
        let boundaries = try store.boundaries(level)
        let fields = layer.fields.compactMap { TileDefinition.BoundaryField(rawValue: $0.name) }
        var places: [Int32] = []
        places.reserveCapacity(boundaries.count * fields.count)
        for boundary in boundaries {
            for field in fields { places.append(values.place(of: boundary[field])) }
        }
        return TileContent.Input(
            name: layer.name, zooms: layer.zooms, fields: layer.fields,
            identifiers: boundaries.map { TileContent.identifier(of: $0.code) }, values: places,
            shapes: .areas(boundaries.map(\.polygons)))
    }

    // MARK: Catchments

    private mutating func areas(
        _ layer: TileDefinition.Layer, _ catchments: [StoredCatchment]
    ) throws -> TileContent.Input {
        let hidden = try store.catchments(ofSchools: store.hiddenSchools(from: audience))
        let columns = layer.fields.compactMap { TileDefinition.CatchmentField(rawValue: $0.name) }
        let pupils = layer.fields.first { $0.name == TileDefinition.CatchmentField.pupils.rawValue }
        let saysHidden = pupils != nil && !hidden.isEmpty
        var places: [Int32] = []
        for catchment in catchments {
            let isHidden = hidden.contains(catchment.id)
            for column in columns {
                places.append(place(of: column, catchment, isHidden: isHidden))
            }
            guard saysHidden else { continue }
            places.append(isHidden ? values.place(of: true) : TileValues.absent)
        }
        return TileContent.Input(
            name: layer.name, zooms: layer.zooms,
            fields: layer.fields + (saysHidden ? [.suppressed(like: pupils)] : []),
            identifiers: catchments.map { TileContent.identifier(of: $0.code) }, values: places,
            shapes: .areas(catchments.map(\.polygons)))
    }

    private mutating func place(
        of field: TileDefinition.CatchmentField, _ catchment: StoredCatchment, isHidden: Bool
    ) -> Int32 {
        switch field {
        case .code: values.place(of: catchment.code)
        case .school: values.place(of: catchment.school)
        case .name: values.place(of: catchment.name)
        case .pupils: isHidden ? TileValues.absent : values.place(of: catchment.pupils)
        case .shares: values.place(of: catchment.shares)
        case .areaKm2: values.place(of: catchment.areaKm2.rounded(decimals: 3))
        }
    }

    // MARK: Schools

    private mutating func schools(_ layer: TileDefinition.Layer) throws -> TileContent.Input {
        let hidden = try store.hiddenSchools(from: audience)
        let rows = SchoolRows(layer, hidden: hidden)
        let count = try store.count(of: "school")
        var schools: [SchoolRows.School] = []
        schools.reserveCapacity(count)
        if count > 0 {
            try store.forEachSchool(rows: 1...count) { row in
                guard let school = rows.read(row, &values) else { return }
                schools.append(school)
            }
        }
        // By code, so that the numbers that a build gives the rows do not matter.
        schools.sort { $0.code < $1.code }
        return TileContent.Input(
            name: layer.name, zooms: layer.zooms, fields: rows.fields,
            identifiers: schools.map { TileContent.identifier(of: $0.code) },
            values: schools.flatMap(\.places),
            shapes: .points(
                schools.map(\.position), importance: schools.map(\.importance),
                spacing: layer.spacing))
    }
}

/// How the rows of schools become attributes.
struct SchoolRows {
    struct School {
        let code: String
        let position: Coordinate
        let importance: Int?
        let places: [Int32]
    }

    /// Those of the layer, and whether a count is suppressed where counts are.
    let fields: [TileContent.Field]
    private let columns: [TileDefinition.SchoolField]
    private let importance: SchoolColumn?
    private let hidden: Set<Int>
    /// Whether there is an attribute that says that a count is suppressed.
    private let saysHidden: Bool

    init(_ layer: TileDefinition.Layer, hidden: Set<Int>) {
        self.hidden = hidden
        columns = layer.fields.compactMap { TileDefinition.SchoolField(rawValue: $0.name) }
        importance = layer.importance?.column
        let pupils = layer.fields.first { $0.name == TileDefinition.SchoolField.pupils.rawValue }
        saysHidden = pupils != nil && !hidden.isEmpty
        fields =
            layer.fields
            + (saysHidden ? [.suppressed(like: pupils)] : [])
    }

    /// A school with a position; nil for one without.
    func read(_ row: FeatureRow, _ values: inout TileValues) -> School? {
        guard let longitude = row.real(SchoolColumn.longitude.rawValue),
            let latitude = row.real(SchoolColumn.latitude.rawValue)
        else { return nil }
        let isHidden =
            !hidden.isEmpty && hidden.contains(row.integer(SchoolColumn.id.rawValue) ?? 0)
        var places = columns.map { place(of: $0, row, isHidden: isHidden, &values) }
        if saysHidden {
            places.append(isHidden ? values.place(of: true) : TileValues.absent)
        }
        return School(
            code: row.text(SchoolColumn.code.rawValue) ?? "",
            position: Coordinate(longitude: longitude, latitude: latitude),
            importance: importance.flatMap { column in
                // Which of two is shown first would tell what is suppressed.
                isHidden && column == .pupils ? nil : row.integer(column.rawValue)
            }, places: places)
    }

    private func place(
        of field: TileDefinition.SchoolField, _ row: FeatureRow, isHidden: Bool,
        _ values: inout TileValues
    ) -> Int32 {
        // The size is a range of counts, which would narrow a suppressed one down.
        if isHidden, field == .pupils || field == .sizeClass { return TileValues.absent }
        let column = field.column.rawValue
        return TileDefinition.SchoolField.numbers.contains(field)
            ? values.place(of: row.integer(column)) : values.place(of: row.text(column))
    }
}

extension TileDefinition.SchoolField {
    fileprivate var column: SchoolColumn {
        switch self {
        case .code: .code
        case .smis: .smis
        case .obec: .obec
        case .name: .name
        case .tambon: .tambon
        case .amphoe: .amphoe
        case .province: .province
        case .level: .level
        case .network: .network
        case .tambonCode: .tambonCode
        case .amphoeCode: .amphoeCode
        case .pupils: .pupils
        case .rooms: .rooms
        case .teachers: .teachers
        case .sizeClass: .sizeClass
        case .positionQuality: .positionQuality
        }
    }
}

extension Boundary {
    fileprivate subscript(field: TileDefinition.BoundaryField) -> String? {
        switch field {
        case .code: code
        case .name: name
        case .parentCode: parentCode
        case .parentName: parentName
        case .province: province
        }
    }
}

extension TileContent.Field {
    /// What says that a count is suppressed, wherever the count would be.
    fileprivate static func suppressed(like count: Self?) -> Self {
        Self("pupils_suppressed", minimumZoom: count?.minimumZoom ?? 0)
    }
}
