import Geo

@testable import SchoolStore

/// Answers a filter for a row by the letter of the standard, without SQL: nil is unknown.
struct FilterEvaluator {
    let row: SampleRow

    func truth(_ filter: FilterExpression) -> Bool? {
        guard case .call(let call, let arguments) = filter else {
            guard case .boolean(let truth) = filter else { return nil }
            return truth
        }
        switch call {
        case .and: return arguments.map(truth).reduce(true, and)
        case .or:
            return arguments.map(truth).reduce(Bool?.some(false)) { sum, next in
                and(sum.map(!), next.map(!)).map(!)
            }
        case .not: return truth(arguments[0]).map(!)
        case .isNull: return isUnknown(arguments[0])
        case .between:
            return and(
                order(arguments[0], arguments[1]).map { $0 >= 0 },
                order(arguments[0], arguments[2]).map { $0 <= 0 })
        case .like: return likeness(arguments[0], arguments[1])
        case .in: return membership(arguments[0], arguments[1])
        case .intersects: return meets(arguments[0], arguments[1])
        case .disjoint: return meets(arguments[0], arguments[1]).map(!)
        default:
            return order(arguments[0], arguments[1]).map { order in
                switch call.name {
                case "=": order == 0
                case "<>": order != 0
                case "<": order < 0
                case "<=": order <= 0
                case ">": order > 0
                default: order >= 0
                }
            }
        }
    }

    private func and(_ left: Bool?, _ right: Bool?) -> Bool? {
        if left == false || right == false { return false }
        guard let left, let right else { return nil }
        return left && right
    }

    private func isUnknown(_ operand: FilterExpression) -> Bool {
        switch operand {
        case .property("place"): row.place == nil
        case .property("n"), .property("m"): number(operand) == nil
        case .property: text(operand) == nil
        default: truth(operand) == nil
        }
    }

    private func number(_ value: FilterExpression) -> Double? {
        switch value {
        case .number(let number): return number
        case .property("n"): return row.n.map(Double.init)
        case .property("m"): return row.m
        case .call(let call, let arguments):
            guard let left = number(arguments[0]), let right = number(arguments[1]) else {
                return nil
            }
            return call.name == "+" ? left + right : call.name == "-" ? left - right : left * right
        default: return nil
        }
    }

    private func text(_ value: FilterExpression) -> String? {
        switch value {
        case .text(let text): text
        case .property("a"): row.a
        case .property: row.b
        case .call(.casei, let arguments): text(arguments[0])?.uppercased().lowercased()
        default: nil
        }
    }

    private func isNumeric(_ value: FilterExpression) -> Bool {
        switch value {
        case .number, .property("n"), .property("m"): true
        case .call(let call, _): call != .casei
        default: false
        }
    }

    /// Below, at or above 0 as the left is before, equal to or behind the right.
    private func order(_ left: FilterExpression, _ right: FilterExpression) -> Int? {
        if isNumeric(left) {
            guard let left = number(left), let right = number(right) else { return nil }
            return left < right ? -1 : left == right ? 0 : 1
        }
        guard let left = text(left), let right = text(right) else { return nil }
        let (first, second) = (Array(left.utf8), Array(right.utf8))
        return first == second ? 0 : first.lexicographicallyPrecedes(second) ? -1 : 1
    }

    private func membership(_ value: FilterExpression, _ list: FilterExpression) -> Bool? {
        guard case .list(let members) = list else { return nil }
        let answers = members.map { order(value, $0).map { $0 == 0 } }
        return answers.contains(true) ? true : answers.contains(nil) ? nil : false
    }

    private func likeness(_ value: FilterExpression, _ pattern: FilterExpression) -> Bool? {
        guard let text = text(value), let pattern = self.text(pattern) else { return nil }
        return matches(text.unicodeScalars[...], pattern.unicodeScalars[...])
    }

    private typealias Scalars = Substring.UnicodeScalarView

    private func matches(_ text: Scalars, _ pattern: Scalars) -> Bool {
        guard let first = pattern.first else { return text.isEmpty }
        let rest = pattern.dropFirst()
        if first == "%" {
            return matches(text, rest) || (!text.isEmpty && matches(text.dropFirst(), pattern))
        }
        if first == "\\", let escaped = rest.first {
            return text.first == escaped && matches(text.dropFirst(), rest.dropFirst())
        }
        guard let own = text.first else { return false }
        return (first == "_" || first == own) && matches(text.dropFirst(), rest)
    }

    private func meets(_ left: FilterExpression, _ right: FilterExpression) -> Bool? {
        guard let place = row.place else { return nil }
        if case .property = left { return meets(place, right) }
        return meets(place, left)
    }

    private func meets(_ place: Coordinate, _ shape: FilterExpression) -> Bool? {
        switch shape {
        case .geometry(let geometry): return geometry.holds(place)
        case .box(let box):
            guard place.y >= box.minY, place.y <= box.maxY else { return false }
            return box.minX <= box.maxX
                ? place.x >= box.minX && place.x <= box.maxX
                : place.x >= box.minX || place.x <= box.maxX
        default: return nil
        }
    }
}

extension Geometry {
    /// Whether a point is in it or on its edge; exact for halves of small numbers.
    fileprivate func holds(_ place: Coordinate) -> Bool {
        switch self {
        case .point(let point): point == place
        case .multiPoint(let points): points.contains(place)
        case .lineString(let line): isOn(line, place)
        case .multiLineString(let lines): lines.contains { isOn($0, place) }
        case .polygon(let polygon): isIn(polygon, place)
        case .multiPolygon(let polygons): polygons.contains { isIn($0, place) }
        case .collection(let members): members.contains { $0.holds(place) }
        }
    }

    private func isOn(_ line: [Coordinate], _ place: Coordinate) -> Bool {
        zip(line, line.dropFirst()).contains { start, end in
            let turn =
                (end.x - start.x) * (place.y - start.y) - (end.y - start.y) * (place.x - start.x)
            return turn == 0 && place.x >= min(start.x, end.x) && place.x <= max(start.x, end.x)
                && place.y >= min(start.y, end.y) && place.y <= max(start.y, end.y)
        }
    }

    private func isIn(_ polygon: Polygon, _ place: Coordinate) -> Bool {
        if polygon.rings.contains(where: { isOn($0, place) }) { return true }
        return polygon.rings.filter { isInside($0, place) }.count % 2 == 1
    }

    /// How often a ray to the right crosses the ring.
    private func isInside(_ ring: [Coordinate], _ place: Coordinate) -> Bool {
        zip(ring, ring.dropFirst()).filter { start, end in
            guard (start.y > place.y) != (end.y > place.y) else { return false }
            let x = start.x + (place.y - start.y) / (end.y - start.y) * (end.x - start.x)
            return place.x < x
        }.count % 2 == 1
    }
}
