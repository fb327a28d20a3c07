import Geo
import Maps

extension GeoJSONLayer {
    /// Writes a feature with its properties.
    ///
    /// - Parameters:
    ///   - keys: before each value, with the comma and the colon.
    ///   - project: what makes positions of another system; WGS 84 without it.
    mutating func append(
        _ feature: ExportFeature, keys: [[UInt8]], projecting project: Projection? = nil
    ) {
        feature.withID { id in
            append(id: id) { text, envelope in
                if let place = feature.point {
                    guard let point = project.map({ $0.point(place) }) ?? place else {
                        return false
                    }
                    text.append(point: point)
                    if envelope == nil { envelope = Envelope(CollectionOfOne(point)) }
                    envelope?.extend(to: point)
                    return true
                }
                var isWritten = false
                _ = feature.withShape {
                    if let project {
                        isWritten = text.append(wkb: $0, in: project)
                        return
                    }
                    isWritten =
                        text.append(polygonWKB: $0, envelope: &envelope)
                        || text.append(otherWKB: $0, envelope: &envelope)
                }
                return isWritten
            } properties: { text in
                feature.put(into: &text) { index, text in text.append(json: keys[index]) }
            }
        }
    }
}

extension JSONBytes {
    /// A point or a line, where the bytes are one.
    fileprivate mutating func append(
        otherWKB span: Span<UInt8>, envelope: inout Envelope?
    ) -> Bool {
        let bytes = span.withUnsafeBufferPointer { Array($0) }
        guard let geometry = try? Geometry(wkb: bytes), append(geometry) else { return false }
        if let own = geometry.envelope { envelope = envelope?.union(own) ?? own }
        return true
    }
}
